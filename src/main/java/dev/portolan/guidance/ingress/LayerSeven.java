package dev.portolan.guidance.ingress;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.model.Component;
import dev.portolan.model.KindId;
import dev.portolan.plan.Estate;
import java.util.List;
import java.util.Set;

/** What works on requests rather than packets: entries that read host and path. */
final class LayerSeven {

    private static final Set<KindId> REGIONAL = Set.of(
            GatewayKinds.APPLICATION_GATEWAY.id(),
            GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS.id(),
            KubernetesKinds.INGRESS_CONTROLLER.id());

    private LayerSeven() {}

    static boolean is(KindId kind) {
        return isRegional(kind) || kind.equals(EdgeKinds.FRONT_DOOR.id());
    }

    /** All but Front Door, which stands at the edge. */
    static boolean isRegional(KindId kind) {
        return REGIONAL.contains(kind);
    }

    static List<Component> all(Estate estate) {
        return estate.graph().topology().components().stream()
                .filter(component -> is(component.kind()))
                .toList();
    }
}
