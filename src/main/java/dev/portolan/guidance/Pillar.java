package dev.portolan.guidance;

/** The pillar of the Well-Architected Framework that a rule serves. */
public enum Pillar {
    SECURITY("Security"),
    RELIABILITY("Reliability"),
    OPERATIONS("Operational excellence"),
    PERFORMANCE("Performance efficiency"),
    COST("Cost optimisation");

    private final String label;

    Pillar(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
