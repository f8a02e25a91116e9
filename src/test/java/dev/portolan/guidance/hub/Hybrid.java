package dev.portolan.guidance.hub;

import static dev.portolan.guidance.Sketch.fields;

import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.Property;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Expectation;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import java.util.List;
import java.util.Set;

/** A hub with a VPN gateway, a spoke with a machine, and a site; the start of many tests. */
final class Hybrid {

    private Hybrid() {}

    static Sketch sketch() {
        return Sketch.empty()
                .with("hub", "virtual-network", "", "addressSpace", List.of("10.1.0.0/16"))
                .with("gw", "subnet", "hub", "prefixes", List.of("10.1.1.0/27"))
                .named("gw", "GatewaySubnet")
                .with("vpn", "vpn-gateway", "gw")
                .with("spoke", "virtual-network", "", "addressSpace", List.of("10.2.0.0/16"))
                .with("snet", "subnet", "spoke", "prefixes", List.of("10.2.0.0/24"))
                .with("vm", "virtual-machine", "snet", "address", "10.2.0.4")
                .with("site", "on-premises-site", "", "prefixes", List.of("10.9.0.0/16"))
                .with("users", "corporate-users", "site", "address", "10.9.0.5")
                .linked("connection", "site", "vpn")
                .peered("hub", "spoke");
    }

    /** The same, with the gateway shared. */
    static Sketch shared() {
        Sketch sketch = half(sketch(), "hub-spoke", LinkKinds.ALLOW_GATEWAY_TRANSIT, true);
        return half(sketch, "spoke-hub", LinkKinds.USE_REMOTE_GATEWAYS, true);
    }

    /** The same, with an appliance in the hub at 10.1.2.4 that forwards. */
    static Sketch withAppliance(Sketch sketch) {
        return sketch.with("snet-nva", "subnet", "hub", "prefixes", List.of("10.1.2.0/27"))
                .with("nva", "network-virtual-appliance", "snet-nva", "privateAddress", "10.1.2.4")
                .saying("nva", "ipForwarding", true)
                .saying("nva", "sourceNat", "never");
    }

    /** A second spoke with a machine of its own. */
    static Sketch withOther(Sketch sketch) {
        return sketch.with("other", "virtual-network", "", "addressSpace", List.of("10.3.0.0/16"))
                .with("snet-other", "subnet", "other", "prefixes", List.of("10.3.0.0/24"))
                .with("vm-other", "virtual-machine", "snet-other", "address", "10.3.0.4")
                .peered("hub", "other");
    }

    /** Gives a subnet a table with these routes. */
    static Sketch routed(Sketch sketch, String subnet, Object... routes) {
        return sketch.with("rt-" + subnet, "route-table", "", "routes", List.of(routes))
                .saying(subnet, "routeTable", "rt-" + subnet);
    }

    static Object to(String address, String prefix) {
        return fields(
                "name", "to-" + address, "prefix", prefix, "nextHop", "virtualAppliance", "nextHopAddress", address);
    }

    static <T> Sketch half(Sketch sketch, String link, Property<T> property, T value) {
        Link half = sketch.design().topology().link(new LinkId(link)).orElseThrow();
        return sketch.on(sketch.design().with(half.with(property.key(), value)));
    }

    static Sketch without(Sketch sketch, String link) {
        return sketch.on(sketch.design().with(sketch.design().topology().withoutLinks(Set.of(new LinkId(link)))));
    }

    static Sketch removing(Sketch sketch, String component) {
        return sketch.on(sketch.design().with(sketch.design().topology().without(Set.of(new ComponentId(component)))));
    }

    /** The same flows, all of them expected to be denied. */
    static Sketch forbidden(Sketch sketch) {
        return sketch.on(sketch.design()
                .withFlows(sketch.design().flows().stream()
                        .map(flow -> flow.expecting(Expectation.denied()))
                        .toList()));
    }
}
