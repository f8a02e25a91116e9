package dev.portolan.plan;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import java.util.List;

/** The routes of a Front Door that are switched on, and which of them answer HTTP. */
public record HttpRoutes(Component door) {

    public List<Properties> enabled() {
        return EdgeKinds.ROUTES.of(door).orElse(List.of()).stream()
                .filter(route -> !EdgeKinds.ROUTE_ENABLED.of(route).is(false))
                .toList();
    }

    /** Those that take HTTP, whatever they do with it; a route takes HTTP and HTTPS unless told otherwise. */
    public List<Properties> takingHttp() {
        return enabled().stream().filter(HttpRoutes::takesHttp).toList();
    }

    public static boolean takesHttp(Properties route) {
        return EdgeKinds.ROUTE_PROTOCOLS.of(route).value().contains(GatewayKinds.WebProtocol.HTTP);
    }

    public static String name(Properties route) {
        return EdgeKinds.NAME.of(route).orElse("without a name");
    }
}
