package dev.portolan.guidance.nsg;

import static dev.portolan.guidance.Sketch.fields;

import dev.portolan.guidance.Sketch;
import java.util.List;

/** A cluster whose subnets have groups; the start of many tests. */
final class Groups {

    private Groups() {}

    /** An overlay cluster in 10.1.0.0/22 with pods in 192.168.0.0/16, and a group on its subnet. */
    static Sketch cluster(Object... rules) {
        return Sketch.empty()
                .with("vnet", "virtual-network", "", "addressSpace", List.of("10.1.0.0/16"))
                .with("snet", "subnet", "vnet", "prefixes", List.of("10.1.0.0/22"), "networkSecurityGroup", "nsg")
                .with("nsg", "network-security-group", "vnet", "rules", List.of(rules))
                .with("aks", "aks-cluster", "snet", "cniMode", "overlay", "podCidr", "192.168.0.0/16")
                .with("pool", "node-pool", "aks");
    }

    static Object in(int priority, String access, Object sources, Object destinations, String... ports) {
        return rule("inbound", priority, access, sources, destinations, ports);
    }

    static Object out(int priority, String access, Object sources, Object destinations, String... ports) {
        return rule("outbound", priority, access, sources, destinations, ports);
    }

    private static Object rule(
            String direction, int priority, String access, Object sources, Object destinations, String... ports) {
        return fields(
                "name",
                access + "-" + priority,
                "priority",
                priority,
                "direction",
                direction,
                "access",
                access,
                "protocol",
                "any",
                "sources",
                sources instanceof String one ? List.of(one) : sources,
                "destinations",
                destinations instanceof String one ? List.of(one) : destinations,
                "destinationPorts",
                ports.length == 0 ? List.of("*") : List.of((Object[]) ports));
    }
}
