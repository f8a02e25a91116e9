package dev.portolan.guidance.gateway;

import static dev.portolan.guidance.Sketch.fields;

import dev.portolan.guidance.Sketch;
import java.util.List;
import java.util.Map;

/** Sketches with an Application Gateway from which the tests of this family start. */
final class Gateways {

    private Gateways() {}

    /** A WAF_v2 gateway with one public listener, alone in a /24. */
    static Sketch sketch() {
        return Sketch.empty()
                .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
                .with("snet-agw", "subnet", "vnet", "prefixes", List.of("10.0.0.0/24"))
                .with(
                        "agw",
                        "application-gateway",
                        "snet-agw",
                        "sku",
                        "wafV2",
                        "listeners",
                        List.of(listener("public")));
    }

    static Map<String, Object> listener(String frontend) {
        return fields("name", "https", "frontend", frontend, "protocol", "https", "port", 443);
    }

    /** The same with a route table of this one route. */
    static Sketch routed(Map<String, Object> route) {
        return sketch().with("rt", "route-table", "", "routes", List.of(route)).saying("snet-agw", "routeTable", "rt");
    }

    /** The same with a cluster in its own subnet of {@code network}, one service of which is the gateway's backend. */
    static Sketch serving(String network) {
        return sketch().with("snet-aks", "subnet", network, "prefixes", List.of("10.9.4.0/22"))
                .with("aks", "aks-cluster", "snet-aks", "cniMode", "nodeSubnet")
                .with("np", "node-pool", "aks")
                .with(
                        "svc",
                        "kubernetes-service",
                        "aks",
                        "type",
                        "loadBalancer",
                        "internal",
                        true,
                        "loadBalancerIp",
                        "10.9.4.200",
                        "ports",
                        List.of(fields("port", 443)),
                        "loadBalancer",
                        "slb",
                        "selects",
                        "ingress")
                .with("ingress", "ingress-controller", "aks")
                .with("slb", "load-balancer", "snet-aks", "scope", "internal")
                .saying("agw", "rules", List.of(fields("name", "r", "listener", "https", "pool", "p", "settings", "s")))
                .saying("agw", "backendSettings", List.of(fields("name", "s", "protocol", "https", "port", 443)))
                .saying("agw", "pools", List.of(fields("name", "p", "members", List.of(fields("target", "slb")))));
    }
}
