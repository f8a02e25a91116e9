package dev.portolan.guidance.gateway;

import dev.portolan.catalog.GatewayKinds;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import java.util.List;

/** Which addresses an Application Gateway has. */
final class Frontends {

    private Frontends() {}

    static boolean hasPrivate(Component gateway) {
        return GatewayKinds.PRIVATE_ADDRESS.of(gateway).isKnown() || listens(gateway, GatewayKinds.Frontend.PRIVATE);
    }

    static boolean hasPublic(Component gateway) {
        return GatewayKinds.PUBLIC_IP.of(gateway).isKnown() || listens(gateway, GatewayKinds.Frontend.PUBLIC);
    }

    private static boolean listens(Component gateway, GatewayKinds.Frontend frontend) {
        return listeners(gateway).stream()
                .anyMatch(listener -> GatewayKinds.FRONTEND.of(listener).is(frontend));
    }

    /** Whether every listener says on which frontend it is. */
    static boolean areSaid(Component gateway) {
        return !listeners(gateway).isEmpty()
                && listeners(gateway).stream()
                        .allMatch(listener -> GatewayKinds.FRONTEND.of(listener).isKnown());
    }

    private static List<Properties> listeners(Component gateway) {
        return GatewayKinds.LISTENERS.of(gateway).orElse(List.of());
    }
}
