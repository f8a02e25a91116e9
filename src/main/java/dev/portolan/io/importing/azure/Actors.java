package dev.portolan.io.importing.azure;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import java.util.List;

/** Adds the users on the Internet where something is open to them, so that their requests can be traced. */
final class Actors {

    private static final String USERS = "public-users";

    private Actors() {}

    static Design added(Design design, Sketch sketch) {
        List<Component> entries = design.topology().components().stream()
                .filter(component -> isEntry(component))
                .toList();
        ComponentId id = new ComponentId(USERS);
        if (entries.isEmpty() || design.topology().component(id).isPresent()) {
            return design;
        }
        Component users = Component.of(USERS, ActorKinds.PUBLIC_USERS.id().value(), ActorKinds.PUBLIC_USERS.label());
        Design next = design.with(users);
        for (Component entry : entries) {
            next = next.with(Link.of(
                    USERS + "-to-" + entry.id(),
                    LinkKinds.TRAFFIC.id().value(),
                    USERS,
                    entry.id().value()));
        }
        sketch.assume("Public users are drawn, as the Internet can reach %s."
                .formatted(String.join(
                        ", ",
                        entries.stream()
                                .map(entry -> "\"" + entry.name() + "\"")
                                .toList())));
        return next;
    }

    private static boolean isEntry(Component component) {
        boolean open = component.is(EdgeKinds.FRONT_DOOR.id())
                || component.is(GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS.id())
                || listensInPublic(component)
                || balancesInPublic(component)
                || translatesInPublic(component);
        return open
                && Catalog.azure()
                        .refusalToConnect(ActorKinds.PUBLIC_USERS.id(), component.kind())
                        .isEmpty();
    }

    private static boolean listensInPublic(Component component) {
        return component.is(GatewayKinds.APPLICATION_GATEWAY.id())
                && GatewayKinds.LISTENERS.of(component).orElse(List.of()).stream()
                        .anyMatch(listener -> GatewayKinds.FRONTEND.of(listener).is(GatewayKinds.Frontend.PUBLIC));
    }

    private static boolean balancesInPublic(Component component) {
        return component.is(BalancerKinds.LOAD_BALANCER_KIND.id())
                && BalancerKinds.SCOPE.of(component).is(BalancerKinds.Scope.PUBLIC)
                && !BalancerKinds.RULES.of(component).orElse(List.of()).isEmpty();
    }

    private static boolean translatesInPublic(Component component) {
        return component.is(EgressKinds.AZURE_FIREWALL.id())
                && EgressKinds.COLLECTIONS.of(component).orElse(List.of()).stream()
                        .anyMatch(rules -> EgressKinds.COLLECTION_TYPE.of(rules).is(EgressKinds.CollectionType.DNAT));
    }
}
