package dev.portolan.plan;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.Known;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.model.Topology;
import java.util.List;

/** The enabled origins of a Front Door, and which routes lead to them. */
public record DoorOrigins(Component door) {

    /** Origins to which some route may lead over HTTPS; all of them where no routes are given. */
    public List<Properties> encrypted() {
        List<Properties> routes = EdgeKinds.ROUTES.of(door).orElse(List.of());
        return all().stream()
                .filter(origin -> routes.isEmpty()
                        || routes.stream()
                                .filter(route -> serves(route, origin))
                                .anyMatch(
                                        route -> !EdgeKinds.FORWARDING.of(route).is(EdgeKinds.Forwarding.HTTP_ONLY)))
                .toList();
    }

    /** Origins of a route's group that Front Door reaches over the Internet. */
    public List<Properties> open(Properties route, Topology topology) {
        return all().stream()
                .filter(origin -> serves(route, origin))
                .filter(origin -> !isPrivate(origin, topology))
                .toList();
    }

    /** Those that are not switched off. */
    public List<Properties> all() {
        return EdgeKinds.ORIGINS.of(door).orElse(List.of()).stream()
                .filter(origin -> EdgeKinds.ORIGIN_ENABLED.of(origin).is(true))
                .toList();
    }

    private static boolean serves(Properties route, Properties origin) {
        Known<String> group = EdgeKinds.ORIGIN_GROUP.of(route);
        return !group.isKnown() || EdgeKinds.ORIGIN_GROUP.of(origin).equals(group);
    }

    /** Whether Front Door gets to an origin over Private Link; nothing else leads to a Private Link Service. */
    public static boolean isPrivate(Properties origin, Topology topology) {
        return EdgeKinds.PRIVATE_LINK.of(origin).is(true)
                || EdgeKinds.ORIGIN_TARGET
                        .of(origin)
                        .optional()
                        .flatMap(topology::component)
                        .filter(target -> target.is(BalancerKinds.PRIVATE_LINK_SERVICE.id()))
                        .isPresent();
    }
}
