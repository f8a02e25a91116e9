package dev.portolan.io.importing.files;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.DnsKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.HybridKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.References;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.diagram.layout.Arrangement;
import dev.portolan.geom.Rect;
import dev.portolan.io.importing.Cancelled;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.KindId;
import dev.portolan.model.Layout;
import dev.portolan.model.Placement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives an imported design its places. What architects show as a tag of what refers to it, such as a security group, is
 * not drawn on its own.
 */
public final class Arranged {

    private static final Rect CARD = new Rect(0, 0, 152, 48);
    private static final Rect CONTAINER = new Rect(0, 0, 200, 120);

    /** What is a tag of its users, by the kinds of those; an empty set stands for whoever refers to it. */
    private static final Map<KindId, Set<KindId>> TAGS = Map.of(
            FilterKinds.NETWORK_SECURITY_GROUP.id(), Set.of(),
            FilterKinds.ROUTE_TABLE.id(), Set.of(),
            AddressKinds.PUBLIC_IP_PREFIX.id(), Set.of(),
            AddressKinds.PUBLIC_IP.id(),
                    Set.of(
                            EgressKinds.AZURE_FIREWALL.id(),
                            HybridKinds.VPN_GATEWAY.id(),
                            BalancerKinds.BASTION.id(),
                            SupportKinds.VIRTUAL_MACHINE.id()));

    private static final String PRIVATE_LINK_ZONES = "privatelink.";

    private Arranged() {}

    /** The design with a place for everything that is drawn; others keep the places that they have. */
    public static Design of(Design design) {
        Map<ComponentId, Set<KindId>> users = users(design);
        Map<ComponentId, Placement> first = new LinkedHashMap<>();
        for (Component component : design.topology().components()) {
            if (!isTag(component, users.getOrDefault(component.id(), Set.of()))) {
                boolean container = Catalog.azure().of(component).isContainer();
                first.put(component.id(), Placement.at(container ? CONTAINER : CARD));
            }
        }
        Design drawn = design.with(new Layout(first, Map.of()));
        Optional<Map<ComponentId, Rect>> places = new Arrangement(drawn, Catalog.azure())
                .ofAll(() -> Thread.currentThread().isInterrupted());
        Cancelled.check();
        Map<ComponentId, Placement> arranged = new LinkedHashMap<>(first);
        places.ifPresent(found -> found.forEach((id, bounds) -> arranged.put(id, Placement.at(bounds))));
        return design.with(new Layout(arranged, Map.of()));
    }

    private static boolean isTag(Component component, Set<KindId> users) {
        if (component.is(DnsKinds.PRIVATE_DNS_ZONE.id())) {
            return component.name().startsWith(PRIVATE_LINK_ZONES);
        }
        if (component.is(AddressKinds.DDOS_PLAN.id())) {
            return users.contains(NetworkKinds.VIRTUAL_NETWORK.id());
        }
        Set<KindId> of = TAGS.get(component.kind());
        return of != null && !users.isEmpty() && (of.isEmpty() || of.containsAll(users));
    }

    private static Map<ComponentId, Set<KindId>> users(Design design) {
        Map<ComponentId, Set<KindId>> users = new HashMap<>();
        for (Component component : design.topology().components()) {
            new References(Catalog.azure(), id -> {
                        users.computeIfAbsent(id, key -> new HashSet<>()).add(component.kind());
                        return Optional.of(id);
                    })
                    .redirected(component);
        }
        return users;
    }
}
