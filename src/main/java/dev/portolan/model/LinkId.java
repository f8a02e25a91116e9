package dev.portolan.model;

import org.jspecify.annotations.Nullable;

/** What identifies a link within a design; stable over renames. */
public record LinkId(String value) implements Comparable<LinkId> {

    public LinkId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a link id is empty");
        }
    }

    @Override
    public int compareTo(LinkId other) {
        return value.compareTo(other.value);
    }

    /** Ids are compared all the time; a record's own comparison takes twice as long. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof LinkId that && value.equals(that.value);
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
