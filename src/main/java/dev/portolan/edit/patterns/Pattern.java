package dev.portolan.edit.patterns;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A complete way into or out of a cluster (the article; reference-designs.md G.1 to G.6). */
public enum Pattern {
    APPLICATION_GATEWAY(
            Side.INGRESS,
            "application-gateway",
            "Application Gateway, internal load balancer, ingress",
            "The article's way for one region: WAF and TLS at the gateway, encrypted again to an ingress in the cluster."),
    FRONT_DOOR_PUBLIC(
            Side.INGRESS,
            "front-door-public",
            "Front Door, public load balancer, ingress",
            "WAF at Microsoft's edge; the cluster's public address lets in this Front Door alone."),
    FRONT_DOOR_PRIVATE_LINK(
            Side.INGRESS,
            "front-door-private-link",
            "Front Door Premium, Private Link, internal load balancer, ingress",
            "WAF at Microsoft's edge; nothing of the cluster has a public address."),
    AGIC(
            Side.INGRESS,
            "agic",
            "Application Gateway straight to the pods (AGIC)",
            "The gateway is the ingress: fewer hops, no load balancer, no ingress in the cluster."),
    GATEWAY_FOR_CONTAINERS(
            Side.INGRESS,
            "application-gateway-for-containers",
            "Application Gateway for Containers",
            "The cluster's Gateway API configures a proxy with WAF outside it, which sends straight to the pods."),
    FIREWALL(
            Side.EGRESS,
            "firewall",
            "Azure Firewall in the hub, with a route to it",
            "The article's way out: a default route to the firewall, which allows by name and hides all behind its addresses."),
    NAT_GATEWAY(
            Side.EGRESS,
            "nat-gateway",
            "NAT gateway on the nodes' subnet",
            "Scalable and simple; nothing is inspected."),
    LOAD_BALANCER(
            Side.EGRESS,
            "load-balancer",
            "The cluster's public load balancer",
            "What AKS does when nobody decides: few ports for each node, nothing is inspected.");

    /** Into the cluster or out of it. */
    public enum Side {
        INGRESS("Ingress"),
        EGRESS("Egress");

        private final String label;

        Side(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final Side side;
    private final String id;
    private final String title;
    private final String summary;

    Pattern(Side side, String id, String title, String summary) {
        this.side = side;
        this.id = id;
        this.title = title;
        this.summary = summary;
    }

    public Side side() {
        return side;
    }

    /** What a command line calls it. */
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** What it is good for, in a sentence. */
    public String summary() {
        return summary;
    }

    public static List<Pattern> of(Side side) {
        return Arrays.stream(values()).filter(pattern -> pattern.side == side).toList();
    }

    public static Optional<Pattern> called(String id) {
        return Arrays.stream(values()).filter(pattern -> pattern.id.equals(id)).findFirst();
    }
}
