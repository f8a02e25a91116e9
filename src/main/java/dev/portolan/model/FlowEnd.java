package dev.portolan.model;

/**
 * Where a flow starts or ends: a component, an address, or a host name.
 *
 * @param extras members that the file had and this version does not know
 */
public record FlowEnd(Type type, String text, Properties extras) {

    /** What the text of a flow's end names. */
    public enum Type {
        /** The id of a component of the design. */
        COMPONENT,
        /** An IP address. */
        ADDRESS,
        /** A host name, to be resolved from where the client stands. */
        HOST
    }

    public FlowEnd(Type type, String text) {
        this(type, text, Properties.NONE);
    }

    public static FlowEnd component(ComponentId id) {
        return new FlowEnd(Type.COMPONENT, id.value());
    }

    public static FlowEnd address(String address) {
        return new FlowEnd(Type.ADDRESS, address);
    }

    public static FlowEnd host(String name) {
        return new FlowEnd(Type.HOST, name);
    }

    public boolean isComponent(ComponentId id) {
        return type == Type.COMPONENT && text.equals(id.value());
    }

    @Override
    public String toString() {
        return text;
    }
}
