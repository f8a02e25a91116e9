package dev.portolan.guidance.frontdoor;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.model.Component;
import dev.portolan.plan.Estate;
import java.util.Optional;

/** Whether a gateway inspects requests itself. */
final class EdgeWaf {

    private EdgeWaf() {}

    static boolean isOn(Component entry, Estate estate) {
        boolean gateway = entry.is(GatewayKinds.APPLICATION_GATEWAY.id());
        boolean containers = entry.is(GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS.id());
        Optional<Component> policy = estate.target(entry, EdgeKinds.WAF_POLICY);
        boolean off = policy.filter(found -> EdgeKinds.WAF_ENABLED.of(found).is(false))
                .isPresent();
        boolean sku = GatewayKinds.SKU.of(entry).matches(EdgeWaf::isWaf);
        boolean carries = policy.isPresent() || EdgeKinds.WAF_MODE.of(entry).isKnown();
        return !off && (gateway && sku || containers) && carries;
    }

    static boolean isWaf(GatewayKinds.GatewaySku sku) {
        return sku == GatewayKinds.GatewaySku.WAF_V2 || sku == GatewayKinds.GatewaySku.WAF;
    }
}
