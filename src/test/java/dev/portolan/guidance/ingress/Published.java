package dev.portolan.guidance.ingress;

import static dev.portolan.guidance.Sketch.fields;

import dev.portolan.guidance.Sketch;
import java.util.List;
import java.util.Map;

/** Small designs in which something of a cluster is published. */
final class Published {

    static final String DOOR = "AzureFrontDoor.Backend";

    private Published() {}

    /** A service of type LoadBalancer before pods of this kind. */
    static Sketch plainly(String backendKind) {
        return Sketch.empty()
                .with("aks", "aks-cluster", "")
                .with("back", backendKind, "aks")
                .with("svc", "kubernetes-service", "aks", "type", "loadBalancer", "selects", "back");
    }

    /** An Application Gateway on a public address, with its WAF on. */
    static Sketch gateway() {
        return Sketch.empty()
                .with("waf", "waf-policy", "", "wafMode", "prevention")
                .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
                .with("snet", "subnet", "vnet", "prefixes", List.of("10.0.0.0/24"))
                .with("pip", "public-ip", "")
                .with("agw", "application-gateway", "snet", "sku", "wafV2", "wafPolicy", "waf", "publicIp", "pip")
                .saying("agw", "listeners", List.of(listener("web", "https", 443)));
    }

    static Object listener(String name, String protocol, int port) {
        return fields("name", name, "frontend", "public", "protocol", protocol, "port", port);
    }

    /** Front Door with a WAF before a public service, whose nodes' security group lets in what is said. */
    static Sketch throughFrontDoor(String backendKind, String source) {
        return Sketch.empty()
                .with("waf", "waf-policy", "", "wafMode", "prevention")
                .with("afd", "front-door", "", "tier", "premium", "wafPolicy", "waf")
                .with("pip", "public-ip", "")
                .saying("afd", "origins", List.of(fields("name", "one", "target", "pip")))
                .saying("afd", "routes", List.of(fields("name", "all", "httpsRedirect", true)))
                .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
                .with("nsg", "network-security-group", "", "rules", List.of(allow(source)))
                .with("snet", "subnet", "vnet", "prefixes", List.of("10.0.0.0/24"), "networkSecurityGroup", "nsg")
                .with("aks", "aks-cluster", "snet")
                .with("back", backendKind, "aks")
                .with("svc", "kubernetes-service", "aks", "type", "loadBalancer", "selects", "back", "publicIp", "pip")
                .saying("svc", "ports", List.of(fields("port", 443)));
    }

    /** Front Door with a WAF before an Application Gateway without one. */
    static Sketch gatewayBehindFrontDoor(String source) {
        return throughFrontDoor("ingress-controller", source)
                .with("agw-ip", "public-ip", "")
                .with("agw-snet", "subnet", "vnet", "prefixes", List.of("10.0.1.0/24"), "networkSecurityGroup", "nsg")
                .with("agw", "application-gateway", "agw-snet", "sku", "standardV2", "publicIp", "agw-ip")
                .saying("agw", "listeners", List.of(listener("web", "https", 443)))
                .saying("afd", "origins", List.of(fields("name", "one", "target", "agw-ip")));
    }

    /** A rule that lets these in on port 443. */
    static Object allow(String source) {
        Map<String, Object> rule = fields("name", "in", "priority", 100, "direction", "inbound", "access", "allow");
        rule.put("sources", List.of(source));
        rule.put("destinations", List.of("*"));
        rule.put("destinationPorts", List.of("443"));
        return rule;
    }

    /** An internal service of a cluster that a Private Link Service offers. */
    static Sketch throughPrivateLink() {
        return Sketch.empty()
                .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
                .with("nodes", "subnet", "vnet", "prefixes", List.of("10.0.0.0/24"))
                .with("links", "subnet", "vnet", "prefixes", List.of("10.0.1.0/28"))
                .with("aks", "aks-cluster", "nodes", "cniMode", "overlay")
                .with("pool", "node-pool", "aks")
                .with("lb", "load-balancer", "vnet", "scope", "internal")
                .saying("lb", "frontends", List.of(fields("name", "in", "address", "10.0.1.4", "subnet", "links")))
                .with("app", "workload", "aks", "protocol", "tcp")
                .with("svc", "kubernetes-service", "aks", "type", "loadBalancer", "internal", true, "selects", "app")
                .saying("svc", "loadBalancer", "lb")
                .saying("svc", "loadBalancerIp", "10.0.1.4")
                .with("pls", "private-link-service", "links", "loadBalancer", "lb", "frontend", "in");
    }
}
