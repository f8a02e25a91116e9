package dev.portolan.io.importing.arm.expression;

/** Ends the reading of a template that would take beyond all measure. */
public final class TooMuch extends RuntimeException {

    private static final long serialVersionUID = 1;

    public TooMuch(String reason) {
        super(reason, null, false, false);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
