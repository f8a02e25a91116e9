package dev.portolan.guidance.controllers;

import static dev.portolan.guidance.Sketch.fields;

import dev.portolan.guidance.Sketch;
import java.util.List;

/** Sketches with AGIC, Application Gateway for Containers or an ingress controller, from which tests start. */
final class Controllers {

    private Controllers() {}

    private static Sketch cluster() {
        return Sketch.empty()
                .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
                .with("snet-aks", "subnet", "vnet", "prefixes", List.of("10.0.4.0/22"))
                .with("aks", "aks-cluster", "snet-aks", "cniMode", "nodeSubnet")
                .with("np", "node-pool", "aks", "count", 3)
                .with("web", "workload", "aks")
                .with("svc", "kubernetes-service", "aks", "selects", "web");
    }

    /** An AGIC that has a WAF_v2 gateway of its own, with one service behind it. */
    static Sketch agic(String deployment) {
        return cluster()
                .with("snet-agw", "subnet", "vnet", "prefixes", List.of("10.0.0.0/24"))
                .with("agw", "application-gateway", "snet-agw", "sku", "wafV2", "pools", List.of(pool("svc")))
                .with("agic", "agic", "aks", "deployment", deployment, "gateway", "agw", "version", "1.9.4");
    }

    static Object pool(String target) {
        return fields("name", target, "members", List.of(fields("target", target)));
    }

    /** The same with a second cluster behind the gateway. */
    static Sketch shared(String deployment) {
        return agic(deployment)
                .with("aks-two", "aks-cluster", "")
                .with("svc-two", "kubernetes-service", "aks-two")
                .saying("agw", "pools", List.of(pool("svc"), pool("svc-two")));
    }

    /** An Application Gateway for Containers in a /24, with one route to an overlay cluster. */
    static Sketch containers() {
        return cluster()
                .saying("aks", "cniMode", "overlay")
                .with(
                        "snet-agc",
                        "subnet",
                        "vnet",
                        "prefixes",
                        List.of("10.0.8.0/24"),
                        "delegation",
                        "Microsoft.ServiceNetworking/trafficControllers")
                .with(
                        "agc",
                        "application-gateway-for-containers",
                        "snet-agc",
                        "rules",
                        List.of(fields("host", "shop.contoso.com", "backend", "svc")));
    }

    /** A Traefik of two replicas, apart, that an internal service publishes. */
    static Sketch ingress() {
        return cluster()
                .with(
                        "ingress",
                        "ingress-controller",
                        "aks",
                        "controller",
                        "traefik",
                        "replicas",
                        2,
                        "spreadAcrossNodes",
                        true,
                        "service",
                        "svc-ingress")
                .with("svc-ingress", "kubernetes-service", "aks", "type", "loadBalancer", "internal", true);
    }
}
