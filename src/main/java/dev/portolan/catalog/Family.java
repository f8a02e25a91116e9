package dev.portolan.catalog;

/** The groups in which an architect thinks of components; palette headings and colours follow them. */
public enum Family {
    ACTORS("Actors"),
    NETWORKS("Networks"),
    INGRESS("Ingress"),
    KUBERNETES("Kubernetes"),
    EGRESS("Egress"),
    HYBRID("Hybrid"),
    SUPPORT("Security & support");

    private final String label;

    Family(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
