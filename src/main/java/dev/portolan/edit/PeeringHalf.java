package dev.portolan.edit;

import dev.portolan.catalog.HybridKinds;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.Property;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;

/**
 * One half of a new peering. Where one network has a VPN or ExpressRoute gateway and the other has none and uses none,
 * its half lets the gateway be used and the other half uses it (data-plane.md B.1); all else is left to Azure's defaults.
 */
final class PeeringHalf {

    private PeeringHalf() {}

    static Design add(Design design, ComponentId from, ComponentId to) {
        LinkId id = new FreshIds(design.topology()).link(from, to);
        Link half = Link.of(id.value(), LinkKinds.PEERING.id().value(), from.value(), to.value());
        if (sharesGateway(design, from, to)) {
            return design.with(on(half, LinkKinds.ALLOW_GATEWAY_TRANSIT));
        }
        return design.with(sharesGateway(design, to, from) ? on(half, LinkKinds.USE_REMOTE_GATEWAYS) : half);
    }

    private static boolean sharesGateway(Design design, ComponentId hub, ComponentId spoke) {
        return hasGateway(design, hub) && !hasGateway(design, spoke) && !usesAnother(design, spoke, hub);
    }

    private static boolean hasGateway(Design design, ComponentId network) {
        return design.topology().descendants(network).stream()
                .anyMatch(component -> component.is(HybridKinds.VPN_GATEWAY.id())
                        || component.is(HybridKinds.EXPRESSROUTE_GATEWAY.id()));
    }

    /** A network may use the gateways of one peer only. */
    private static boolean usesAnother(Design design, ComponentId network, ComponentId hub) {
        return design.topology()
                .linksOf(network)
                .filter(link -> link.is(LinkKinds.PEERING.id()) && link.from().equals(network))
                .filter(link -> !link.to().equals(hub))
                .anyMatch(link -> LinkKinds.USE_REMOTE_GATEWAYS
                        .key()
                        .in(link.properties())
                        .orElse(false));
    }

    private static Link on(Link half, Property<Boolean> flag) {
        return half.with(half.properties().with(flag.name(), flag.key().form().write(true)));
    }
}
