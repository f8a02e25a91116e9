package dev.portolan.io.importing.azure;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Adds the users on the Internet where something is open to them, so that their requests can be traced. */
public final class Actors {

    private static final String USERS = "public-users";

    private Actors() {}

    /** The design with users who reach everything that is open; {@code say} is told what that rests on. */
    public static Design added(Design design, Consumer<String> say) {
        ComponentId id = new ComponentId(USERS);
        List<Component> entries = design.topology().components().stream()
                .filter(Actors::isEntry)
                .filter(entry -> design.topology()
                        .linksOf(entry.id())
                        .noneMatch(link -> link.from().equals(id)))
                .toList();
        boolean there = design.topology().component(id).isPresent();
        if (entries.isEmpty() || there && !isDrawnHere(design, id)) {
            return design;
        }
        Design next = there
                ? design
                : design.with(
                        Component.of(USERS, ActorKinds.PUBLIC_USERS.id().value(), ActorKinds.PUBLIC_USERS.label()));
        for (Component entry : entries) {
            next = next.with(Link.of(
                    USERS + "-to-" + entry.id(),
                    LinkKinds.TRAFFIC.id().value(),
                    USERS,
                    entry.id().value()));
        }
        say.accept("Public users are drawn, as the Internet can reach %s."
                .formatted(entries.stream()
                        .map(entry -> "\"" + entry.name() + "\"")
                        .collect(Collectors.joining(", "))));
        return next;
    }

    private static boolean isDrawnHere(Design design, ComponentId id) {
        return design.topology().require(id).is(ActorKinds.PUBLIC_USERS.id());
    }

    private static boolean isEntry(Component component) {
        boolean open = component.is(EdgeKinds.FRONT_DOOR.id())
                || component.is(GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS.id())
                || listensInPublic(component)
                || isPublished(component)
                || balancesInPublic(component)
                || translatesInPublic(component);
        return open
                && Catalog.azure()
                        .refusalToConnect(ActorKinds.PUBLIC_USERS.id(), component.kind())
                        .isEmpty();
    }

    private static boolean listensInPublic(Component component) {
        return component.is(GatewayKinds.APPLICATION_GATEWAY.id())
                && GatewayKinds.LISTENERS.of(component).optional().orElse(List.of()).stream()
                        .anyMatch(listener -> GatewayKinds.FRONTEND.of(listener).is(GatewayKinds.Frontend.PUBLIC));
    }

    private static boolean balancesInPublic(Component component) {
        return component.is(BalancerKinds.LOAD_BALANCER_KIND.id())
                && BalancerKinds.SCOPE.of(component).is(BalancerKinds.Scope.PUBLIC)
                && !BalancerKinds.RULES
                        .of(component)
                        .optional()
                        .orElse(List.of())
                        .isEmpty();
    }

    /** A service that AKS publishes by a balancer of its own. */
    private static boolean isPublished(Component component) {
        return component.is(KubernetesKinds.KUBERNETES_SERVICE.id())
                && KubernetesKinds.SERVICE_TYPE.of(component).is(KubernetesKinds.ServiceType.LOAD_BALANCER)
                && KubernetesKinds.INTERNAL.of(component).is(false)
                && !KubernetesKinds.LOAD_BALANCER.of(component).isKnown();
    }

    private static boolean translatesInPublic(Component component) {
        return component.is(EgressKinds.AZURE_FIREWALL.id())
                && EgressKinds.COLLECTIONS.of(component).optional().orElse(List.of()).stream()
                        .anyMatch(rules -> EgressKinds.COLLECTION_TYPE.of(rules).is(EgressKinds.CollectionType.DNAT));
    }
}
