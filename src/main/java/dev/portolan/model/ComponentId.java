package dev.portolan.model;

import org.jspecify.annotations.Nullable;

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

    /** Ids are compared all the time; a record's own comparison takes twice as long. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof ComponentId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
