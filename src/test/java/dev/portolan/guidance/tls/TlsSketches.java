package dev.portolan.guidance.tls;

import static dev.portolan.guidance.Sketch.fields;

import dev.portolan.guidance.Sketch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Designs that several of the family's tests start from. */
final class TlsSketches {

    private TlsSketches() {}

    /** A gateway with a public HTTPS listener that hands on to an ingress controller by what {@code settings} says. */
    static Sketch gateway(Object... settings) {
        return Sketch.empty()
                .with("users", "public-users", "", "address", "203.0.113.10")
                .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
                .with("snet", "subnet", "vnet", "prefixes", List.of("10.0.0.0/24"))
                .with("snet-aks", "subnet", "vnet", "prefixes", List.of("10.0.4.0/22"))
                .with("pip", "public-ip", "", "address", "198.51.100.9")
                .with("aks", "aks-cluster", "snet-aks")
                .with("ingress", "ingress-controller", "aks")
                .saying("ingress", "rules", List.of(fields("host", "shop.inner.test", "path", "/", "backend", "app")))
                .with("app", "workload", "aks", "protocol", "http", "port", 8080)
                .with("slb", "load-balancer", "snet-aks", "scope", "internal")
                .saying("slb", "frontends", List.of(fields("name", "f", "address", "10.0.4.9", "subnet", "snet-aks")))
                .with("svc", "kubernetes-service", "aks", "type", "loadBalancer", "internal", true)
                .saying("svc", "selects", "ingress")
                .saying("svc", "loadBalancer", "slb")
                .saying("svc", "ports", List.of(fields("port", 443, "targetPort", 8443)))
                .with("agw", "application-gateway", "snet", "sku", "wafV2", "publicIp", "pip")
                .saying("agw", "certificates", List.of(edge()))
                .saying("agw", "listeners", List.of(listener("https", 443)))
                .saying("agw", "rules", List.of(fields("name", "r", "listener", "web", "pool", "p", "settings", "s")))
                .saying("agw", "pools", List.of(fields("name", "p", "members", List.of(fields("target", "slb")))))
                .saying("agw", "backendSettings", List.of(with(fields("name", "s"), settings)));
    }

    static Map<String, Object> listener(String protocol, int port) {
        return fields(
                "name",
                "web",
                "frontend",
                "public",
                "protocol",
                protocol,
                "port",
                port,
                "hostNames",
                List.of("shop.test"),
                "certificate",
                "edge");
    }

    static Map<String, Object> edge() {
        return fields("name", "edge", "hostNames", List.of("shop.test"), "issuer", "publicCa", "store", "keyVault");
    }

    static Map<String, Object> with(Map<String, Object> record, Object... more) {
        Map<String, Object> all = new LinkedHashMap<>(record);
        all.putAll(fields(more));
        return all;
    }
}
