package dev.portolan.model;

/**
 * What must hold for a flow.
 *
 * @param argument the component's id, or for {@link Type#SOURCE_BECOMES} an address, prefix or component id; empty where
 *     the type needs none
 * @param extras members that the file had and this version does not know
 */
public record Expectation(Type type, String argument, Properties extras) {

    /** The things that can be expected. */
    public enum Type {
        DELIVERED,
        DENIED,
        THROUGH,
        NOT_THROUGH,
        TLS_ENDS_AT,
        SOURCE_BECOMES
    }

    public Expectation(Type type, String argument) {
        this(type, argument, Properties.NONE);
    }

    public static Expectation delivered() {
        return new Expectation(Type.DELIVERED, "");
    }

    public static Expectation denied() {
        return new Expectation(Type.DENIED, "");
    }

    public static Expectation through(String component) {
        return new Expectation(Type.THROUGH, component);
    }
}
