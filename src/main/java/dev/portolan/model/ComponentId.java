package dev.portolan.model;

/** What identifies a component within a design; stable over renames. */
public record ComponentId(String value) implements Comparable<ComponentId> {

    /** The canvas itself, as the parent of components that stand in no other. */
    public static final ComponentId CANVAS = new ComponentId("canvas:");

    public ComponentId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a component id is empty");
        }
    }

    @Override
    public int compareTo(ComponentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
