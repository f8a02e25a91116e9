package dev.portolan.edit.patterns;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.KindId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Clears away what served only what went: addresses, empty subnets, their filters and routes, identities. */
final class Sweep {

    private static final Set<KindId> ONLY_FOR_OTHERS = Set.of(
            AddressKinds.PUBLIC_IP.id(),
            AddressKinds.PUBLIC_IP_PREFIX.id(),
            EdgeKinds.WAF_POLICY_KIND.id(),
            FilterKinds.NETWORK_SECURITY_GROUP.id(),
            FilterKinds.ROUTE_TABLE.id(),
            SupportKinds.MANAGED_IDENTITY.id());

    private final Draft draft;
    private final Set<ComponentId> suspects = new LinkedHashSet<>();
    private final List<String> gone = new ArrayList<>();

    Sweep(Draft draft) {
        this.draft = draft;
    }

    /** Remembers what these components refer to and stand in, before they go. */
    void watch(Collection<Component> components) {
        components.forEach(each -> gone.add("'" + each.name() + "'"));
        components.forEach(each -> suspects.add(each.parent()));
        suspects.addAll(draft.referredToBy(components));
    }

    /** Removes what nothing needs any more of what was watched. */
    void clean() {
        boolean again = true;
        while (again) {
            Set<ComponentId> needed =
                    draft.referredToBy(List.copyOf(draft.topology().components()));
            List<Component> idle = suspects.stream()
                    .flatMap(id -> draft.find(id).stream())
                    .filter(each -> isIdle(each, needed))
                    .toList();
            watchQuietly(idle);
            idle.forEach(each -> gone.add("'" + each.name() + "'"));
            draft.remove(idle.stream().map(Component::id).toList());
            again = !idle.isEmpty();
        }
        if (!gone.isEmpty()) {
            draft.say("Gone, as nothing needs them any more: "
                    + gone.stream().distinct().collect(Collectors.joining(", ")));
        }
    }

    private void watchQuietly(List<Component> idle) {
        idle.forEach(each -> suspects.add(each.parent()));
        suspects.addAll(draft.referredToBy(idle));
    }

    private boolean isIdle(Component component, Set<ComponentId> needed) {
        boolean free = !needed.contains(component.id())
                && draft.topology().linksOf(component.id()).findAny().isEmpty();
        boolean empty = draft.topology().children(component.id()).isEmpty();
        return free && empty && (ONLY_FOR_OTHERS.contains(component.kind()) || component.is(NetworkKinds.SUBNET.id()));
    }
}
