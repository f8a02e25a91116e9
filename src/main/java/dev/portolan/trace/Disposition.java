package dev.portolan.trace;

/** How a branch of a trace ends. */
public enum Disposition {
    DELIVERED("delivered"),
    DENIED("denied"),
    DROPPED("dropped"),
    UNREACHABLE("unreachable"),
    LOOP("loop"),
    TLS_FAILED("TLS failed"),
    NAME_NOT_RESOLVED("name not resolved"),
    BACKEND_UNHEALTHY("backend unhealthy"),
    RETURN_LOST("return lost"),
    /** The design does not hold what the answer needs; {@link Branch#missing()} says what. */
    UNDETERMINED("not determined");

    private final String label;

    Disposition(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
