package dev.portolan.graph;

import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.model.Component;
import java.util.Optional;

/** Which Application Gateway an AGIC configures. */
public final class AgicGateway {

    private AgicGateway() {}

    /** The gateway that it names, else the one to which it is drawn; empty where there is neither. */
    public static Optional<Component> of(Component agic, TopologyGraph graph) {
        return KubernetesKinds.GATEWAY
                .of(agic)
                .optional()
                .flatMap(graph.topology()::component)
                .or(() -> graph.predecessors(agic.id(), Edge.Type.FORWARDS).stream()
                        .filter(AgicGateway::isGateway)
                        .findFirst())
                .or(() -> graph.successors(agic.id(), Edge.Type.FORWARDS).stream()
                        .filter(AgicGateway::isGateway)
                        .findFirst());
    }

    private static boolean isGateway(Component component) {
        return component.is(GatewayKinds.APPLICATION_GATEWAY.id());
    }
}
