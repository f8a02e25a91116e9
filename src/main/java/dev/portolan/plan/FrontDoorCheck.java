package dev.portolan.plan;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.model.Component;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who refuses requests of other Front Doors than these, by their header X-Azure-FDID: a gateway by a custom rule of its
 * WAF, which has to be on and not only to detect, Application Gateway for Containers by a match of its HTTPRoute, or
 * every ingress controller behind an entry (S-N15).
 *
 * @param doors the Front Doors that are let in
 */
public record FrontDoorCheck(List<Component> doors, Estate estate) {

    public FrontDoorCheck {
        doors = List.copyOf(doors);
    }

    /** Whether an entry refuses them: a gateway, or a service, with what stands behind it. */
    public boolean isMadeBy(Component entry) {
        if (asks(entry) && mayRefuse(entry)) {
            return true;
        }
        List<Component> controllers = estate.graph().reachable(entry.id(), Set.of()).stream()
                .flatMap(id -> estate.graph().topology().component(id).stream())
                .filter(each -> each.is(KubernetesKinds.INGRESS_CONTROLLER.id()))
                .toList();
        return !controllers.isEmpty() && controllers.stream().allMatch(this::asks);
    }

    private boolean mayRefuse(Component entry) {
        return entry.is(GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS.id())
                || entry.is(GatewayKinds.APPLICATION_GATEWAY.id()) && prevents(entry, estate);
    }

    private boolean asks(Component reader) {
        return estate.target(reader, EdgeKinds.REQUIRED_FRONT_DOOR)
                .filter(doors::contains)
                .isPresent();
    }

    /** Whether the WAF of a gateway is known to refuse what its rules match. */
    public static boolean prevents(Component gateway, Estate estate) {
        return hasWaf(gateway, estate) && !onlyDetects(gateway, estate);
    }

    /** Whether the WAF of a gateway is known to refuse nothing. */
    public static boolean onlyDetects(Component gateway, Estate estate) {
        return estate.target(gateway, EdgeKinds.WAF_POLICY)
                .map(EdgeKinds.WAF_MODE::of)
                .orElse(Known.unknown())
                .or(EdgeKinds.WAF_MODE.of(gateway))
                .is(EdgeKinds.WafMode.DETECTION);
    }

    /** Whether a gateway carries a WAF that is not switched off. */
    public static boolean hasWaf(Component gateway, Estate estate) {
        Optional<Component> policy = estate.target(gateway, EdgeKinds.WAF_POLICY);
        boolean carries = policy.isPresent() || EdgeKinds.WAF_MODE.of(gateway).isKnown();
        boolean off = policy.filter(found -> EdgeKinds.WAF_ENABLED.of(found).is(false))
                .isPresent();
        return carries
                && !off
                && GatewayKinds.SKU
                        .of(gateway)
                        .matches(sku -> sku == GatewayKinds.GatewaySku.WAF_V2 || sku == GatewayKinds.GatewaySku.WAF);
    }
}
