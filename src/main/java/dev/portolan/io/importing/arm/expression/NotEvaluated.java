package dev.portolan.io.importing.arm.expression;

/** Says why an expression has no value; the expression stays opaque then. */
public final class NotEvaluated extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotEvaluated(String reason) {
        super(reason, null, false, false);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
