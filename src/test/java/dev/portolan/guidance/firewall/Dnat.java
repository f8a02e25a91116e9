package dev.portolan.guidance.firewall;

import static dev.portolan.guidance.Sketch.fields;

import dev.portolan.guidance.Sketch;
import java.util.List;

/** A hub whose firewall has one DNAT rule, with a cluster behind it, as a start for tests. */
final class Dnat {

    private Dnat() {}

    static Sketch hub(Object rule) {
        Object collection =
                fields("name", "in", "type", "dnat", "priority", 100, "action", "allow", "rules", List.of(rule));
        Object route = fields(
                "name", "all", "prefix", "0.0.0.0/0", "nextHop", "virtualAppliance", "nextHopAddress", "10.1.0.4");
        return Sketch.empty()
                .with("hub", "virtual-network", "", "addressSpace", List.of("10.1.0.0/16"))
                .with("snet-fw", "subnet", "hub", "prefixes", List.of("10.1.0.0/26"))
                .with(
                        "fw",
                        "azure-firewall",
                        "snet-fw",
                        "privateAddress",
                        "10.1.0.4",
                        "ruleCollections",
                        List.of(collection))
                .with("spoke", "virtual-network", "", "addressSpace", List.of("10.2.0.0/16"))
                .with("rt", "route-table", "", "routes", List.of(route))
                .with("snet", "subnet", "spoke", "prefixes", List.of("10.2.0.0/22"), "routeTable", "rt")
                .with("snet-vm", "subnet", "spoke", "prefixes", List.of("10.2.8.0/24"))
                .with("aks", "aks-cluster", "snet", "podCidr", "192.168.0.0/16", "serviceCidr", "172.16.0.0/16")
                .with("pool", "node-pool", "aks", "subnet", "snet", "addresses", List.of("10.2.0.4"))
                .with("app", "workload", "aks")
                .with(
                        "svc",
                        "kubernetes-service",
                        "aks",
                        "type",
                        "loadBalancer",
                        "internal",
                        true,
                        "selects",
                        "app",
                        "loadBalancerIp",
                        "10.2.0.100",
                        "ports",
                        List.of(fields("name", "https", "port", 443)))
                .peered("hub", "spoke");
    }
}
