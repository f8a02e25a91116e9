package dev.portolan.guidance.egress;

import static dev.portolan.guidance.Sketch.fields;

import dev.portolan.guidance.Sketch;
import java.util.List;
import java.util.stream.IntStream;

/** Small designs with a cluster and a way out, as starts for tests. */
final class Routed {

    private static final int MOST_ADDRESSES = 20;

    private Routed() {}

    /** A spoke whose default route leads to a firewall with five addresses in a hub. */
    static Sketch to(String outboundType) {
        Sketch addresses = Sketch.empty();
        for (int i = 0; i < MOST_ADDRESSES; i++) {
            addresses = addresses.with("pip" + i, "public-ip", "", "address", "198.51.100." + (10 + i));
        }
        return addresses
                .with("hub", "virtual-network", "", "addressSpace", List.of("10.1.0.0/16"))
                .with("snet-fw", "subnet", "hub", "prefixes", List.of("10.1.0.0/26"))
                .with("fw", "azure-firewall", "snet-fw", "privateAddress", "10.1.0.4", "publicIps", ids(5))
                .with("spoke", "virtual-network", "", "addressSpace", List.of("10.2.0.0/16"))
                .with("rt", "route-table", "", "routes", List.of(toAppliance("10.1.0.4")))
                .with("snet", "subnet", "spoke", "prefixes", List.of("10.2.0.0/22"), "routeTable", "rt")
                .with("aks", "aks-cluster", "snet", "outboundType", outboundType, "cniMode", "overlay")
                .with("pool", "node-pool", "aks", "subnet", "snet")
                .peered("hub", "spoke");
    }

    /** A cluster alone in its network, without a route table. */
    static Sketch direct(String outboundType) {
        return Sketch.empty()
                .with("spoke", "virtual-network", "", "addressSpace", List.of("10.2.0.0/16"))
                .with("snet", "subnet", "spoke", "prefixes", List.of("10.2.0.0/22"), "defaultOutboundAccess", false)
                .with("aks", "aks-cluster", "snet", "outboundType", outboundType, "cniMode", "overlay")
                .with("pool", "node-pool", "aks", "subnet", "snet", "addresses", List.of("10.2.0.4"));
    }

    /** The same with a NAT gateway on the node subnet. */
    static Sketch translated() {
        return direct("userAssignedNATGateway")
                .with("pip", "public-ip", "", "address", "198.51.100.4")
                .with("nat", "nat-gateway", "", "publicIps", List.of("pip"))
                .saying("snet", "natGateway", "nat");
    }

    static List<Object> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> (Object) ("pip" + i)).toList();
    }

    static Object toAppliance(String address) {
        return fields("name", "all", "prefix", "0.0.0.0/0", "nextHop", "virtualAppliance", "nextHopAddress", address);
    }

    /** A firewall's collection of one rule. */
    static Object collection(String type, int priority, String action, Object rule) {
        return fields(
                "name", type + priority, "type", type, "priority", priority, "action", action, "rules", List.of(rule));
    }

    static Object names(String source, Object... hosts) {
        return fields(
                "name",
                "names",
                "sources",
                List.of(source),
                "fqdns",
                List.of(hosts),
                "protocols",
                List.of("http", "https"),
                "ports",
                List.of("80", "443"));
    }

    static Object aksTag(String source) {
        return fields(
                "name",
                "aks",
                "sources",
                List.of(source),
                "fqdnTags",
                List.of("AzureKubernetesService"),
                "protocols",
                List.of("http", "https"),
                "ports",
                List.of("80", "443"));
    }

    static Object network(Object destinations, String protocol, String port) {
        return fields(
                "name",
                "net",
                "sources",
                List.of("10.2.0.0/22"),
                "destinations",
                destinations,
                "protocols",
                List.of(protocol),
                "ports",
                List.of(port));
    }

    /** A security group on the node subnet with one outbound rule that denies. */
    static Sketch shut(Sketch open, String destination) {
        return open.with(
                        "nsg",
                        "network-security-group",
                        "",
                        "rules",
                        List.of(fields(
                                "name",
                                "DenyOut",
                                "priority",
                                400,
                                "direction",
                                "outbound",
                                "access",
                                "deny",
                                "protocol",
                                "any",
                                "sources",
                                List.of("*"),
                                "destinations",
                                List.of(destination),
                                "destinationPorts",
                                List.of("*"))))
                .saying("snet", "networkSecurityGroup", "nsg");
    }
}
