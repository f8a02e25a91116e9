package dev.portolan.guidance.gateway;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.graph.Edge;
import dev.portolan.guidance.Review;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Branch;
import dev.portolan.trace.filtering.Ends;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who comes to a gateway from the Internet: everybody, or Front Door alone. */
final class DoorClients {

    private DoorClients() {}

    /** The service tag that holds them; that of Front Door where the gateway is its public origin and nobody else's entry. */
    static String tag(Component gateway, Review review) {
        Set<ComponentId> entry = new HashSet<>(Set.of(gateway.id()));
        GatewayKinds.PUBLIC_IP.of(gateway).optional().ifPresent(entry::add);
        boolean origin = isOrigin(entry, review.estate()) || isReached(gateway, review);
        return origin && !isUsedOtherwise(gateway, entry, review) ? Ends.FRONT_DOOR : Ends.INTERNET;
    }

    private static boolean isOrigin(Set<ComponentId> entry, Estate estate) {
        return estate.all(EdgeKinds.FRONT_DOOR).stream()
                .flatMap(door -> EdgeKinds.ORIGINS.of(door).orElse(List.of()).stream())
                .anyMatch(origin ->
                        isPublic(origin) && EdgeKinds.ORIGIN_TARGET.of(origin).matches(entry::contains));
    }

    /** Also by the name of an origin that resolves to the gateway, or as drawn without origins. */
    private static boolean isReached(Component gateway, Review review) {
        return review.traces().stream()
                        .flatMap(trace -> trace.branches().stream())
                        .anyMatch(branch -> branch.passes(gateway.id())
                                && passesDoor(branch)
                                && branch.hops().stream()
                                        .noneMatch(hop -> hop.kind().equals(BalancerKinds.PRIVATE_LINK_SERVICE.id())))
                || review.graph().predecessors(gateway.id(), Edge.Type.FORWARDS).stream()
                        .anyMatch(before -> before.is(EdgeKinds.FRONT_DOOR.id())
                                && !EdgeKinds.ORIGINS.of(before).isKnown());
    }

    private static boolean isPublic(Properties origin) {
        return !EdgeKinds.PRIVATE_LINK.of(origin).is(true)
                && !EdgeKinds.ORIGIN_ENABLED.of(origin).is(false);
    }

    private static boolean isUsedOtherwise(Component gateway, Set<ComponentId> entry, Review review) {
        boolean drawn = entry.stream()
                .flatMap(id -> review.graph().predecessors(id, Edge.Type.FORWARDS).stream())
                .anyMatch(before -> before.is(ActorKinds.PUBLIC_USERS.id()));
        return drawn
                || review.traces().stream()
                        .filter(trace -> review.design().topology().components().stream()
                                .anyMatch(each -> each.is(ActorKinds.PUBLIC_USERS.id())
                                        && trace.flow().from().isComponent(each.id())))
                        .flatMap(trace -> trace.branches().stream())
                        .anyMatch(branch -> branch.passes(gateway.id()) && !passesDoor(branch));
    }

    private static boolean passesDoor(Branch branch) {
        return branch.hops().stream().anyMatch(hop -> hop.kind().equals(EdgeKinds.FRONT_DOOR.id()));
    }
}
