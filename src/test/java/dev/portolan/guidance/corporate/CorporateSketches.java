package dev.portolan.guidance.corporate;

import static dev.portolan.guidance.Sketch.fields;

import dev.portolan.catalog.LinkKinds;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.Link;
import java.util.List;
import java.util.Map;

/** The design that the family's tests start from. */
final class CorporateSketches {

    private CorporateSketches() {}

    /** Users in a site, joined to a hub by VPN, who ask a gateway in a spoke for shop.test. */
    static Sketch company() {
        return Sketch.empty()
                .with("hq", "on-premises-site", "", "prefixes", List.of("10.77.0.0/16"))
                .with("users", "corporate-users", "hq", "address", "10.77.0.5")
                .with("hub", "virtual-network", "", "addressSpace", List.of("10.9.0.0/16"))
                .with("snet-gw", "subnet", "hub", "prefixes", List.of("10.9.1.0/27"))
                .with("vpn", "vpn-gateway", "snet-gw")
                .linked("connection", "hq", "vpn")
                .with("spoke", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
                .with("snet", "subnet", "spoke", "prefixes", List.of("10.0.0.0/24"))
                .with("pip", "public-ip", "", "address", "198.51.100.9")
                .with("agw", "application-gateway", "snet", "sku", "wafV2", "publicIp", "pip")
                .saying("agw", "privateAddress", "10.0.0.10")
                .saying("agw", "listeners", List.of(listener("public"), listener("private")));
    }

    static Map<String, Object> listener(String frontend) {
        return fields(
                "name",
                frontend,
                "frontend",
                frontend,
                "protocol",
                "https",
                "port",
                443,
                "hostNames",
                List.of("shop.test"));
    }

    /** Peers hub and spoke, the spoke using the hub's gateway. */
    static Sketch joined(Sketch sketch) {
        Design design = sketch.design();
        Link there = Link.of("there", "peering", "hub", "spoke").with(LinkKinds.ALLOW_GATEWAY_TRANSIT.key(), true);
        Link back = Link.of("back", "peering", "spoke", "hub").with(LinkKinds.USE_REMOTE_GATEWAYS.key(), true);
        return sketch.on(design.with(there).with(back));
    }

    static Sketch asking(Sketch sketch, String host) {
        Flow flow = Flow.https("to " + host, FlowEnd.component(new ComponentId("users")), FlowEnd.host(host));
        return sketch.on(sketch.design().withFlows(List.of(flow)));
    }
}
