package dev.portolan.plan;

/** Whether what is needed fits into what there is. */
public enum Fill {
    FITS("fits"),
    NOT_DETERMINED("not determined"),
    TOO_SMALL("too small");

    private final String label;

    Fill(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** A known lower bound can prove that something is too small, never that it fits. */
    public static Fill of(long atLeast, boolean exact, long available) {
        if (atLeast > available) {
            return TOO_SMALL;
        }
        return exact ? FITS : NOT_DETERMINED;
    }

    /** The worse of two. */
    public Fill and(Fill other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
