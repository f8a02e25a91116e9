package dev.portolan.edit.patterns;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.Property;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The public load balancer that AKS keeps for both directions, and its two halves. */
final class OutboundBalancer {

    private OutboundBalancer() {}

    /** The one whose outbound rules are for this cluster's nodes. */
    static Optional<Component> of(Draft draft, Site site) {
        return draft.all(BalancerKinds.LOAD_BALANCER_KIND).stream()
                .filter(each -> !records(each, BalancerKinds.OUTBOUND_RULES).isEmpty())
                .filter(each -> records(each, BalancerKinds.POOLS).stream()
                        .flatMap(pool -> BalancerKinds.MEMBERS.of(pool).orElse(List.of()).stream())
                        .anyMatch((ComponentId member) -> site.pools().contains(member)))
                .findFirst();
    }

    static boolean isInboundToo(Component balancer) {
        return !records(balancer, BalancerKinds.RULES).isEmpty();
    }

    static boolean isOutboundToo(Component balancer) {
        return !records(balancer, BalancerKinds.OUTBOUND_RULES).isEmpty();
    }

    static Component withInbound(Component balancer, Properties inbound) {
        Component next = balancer;
        for (Property<List<Properties>> slot :
                List.of(BalancerKinds.FRONTENDS, BalancerKinds.RULES, BalancerKinds.POOLS, BalancerKinds.PROBES)) {
            next = joined(next, slot, slot.of(inbound).orElse(List.of()));
        }
        return next;
    }

    private static Component joined(Component balancer, Property<List<Properties>> slot, List<Properties> more) {
        List<Properties> all = new ArrayList<>(records(balancer, slot));
        for (Properties each : more) {
            all.removeIf(old -> BalancerKinds.NAME.of(old).equals(BalancerKinds.NAME.of(each)));
            all.add(each);
        }
        return all.isEmpty() ? balancer : balancer.with(slot.key(), all);
    }

    /** The balancer without what only requests need. */
    static Component withoutInbound(Component balancer) {
        Set<String> used = new LinkedHashSet<>();
        Set<String> pools = new LinkedHashSet<>();
        for (Properties rule : records(balancer, BalancerKinds.OUTBOUND_RULES)) {
            used.addAll(BalancerKinds.OUTBOUND_FRONTENDS.of(rule).orElse(List.of()));
            BalancerKinds.POOL.of(rule).optional().ifPresent(pools::add);
        }
        Component next = kept(kept(balancer, BalancerKinds.FRONTENDS, used), BalancerKinds.POOLS, pools);
        return InCluster.without(next, BalancerKinds.RULES.name(), BalancerKinds.PROBES.name());
    }

    /** The balancer without what only outbound traffic needs. */
    static Component withoutOutbound(Component balancer) {
        Set<String> used = new LinkedHashSet<>();
        Set<String> pools = new LinkedHashSet<>();
        for (Properties rule : records(balancer, BalancerKinds.RULES)) {
            BalancerKinds.FRONTEND.of(rule).optional().ifPresent(used::add);
            BalancerKinds.POOL.of(rule).optional().ifPresent(pools::add);
        }
        Component next = kept(kept(balancer, BalancerKinds.FRONTENDS, used), BalancerKinds.POOLS, pools);
        return InCluster.without(next, BalancerKinds.OUTBOUND_RULES.name());
    }

    private static Component kept(Component balancer, Property<List<Properties>> slot, Set<String> names) {
        return balancer.with(
                slot.key(),
                records(balancer, slot).stream()
                        .filter(each -> BalancerKinds.NAME.of(each).matches(names::contains))
                        .toList());
    }

    private static List<Properties> records(Component balancer, Property<List<Properties>> slot) {
        return slot.of(balancer).orElse(List.of());
    }
}
