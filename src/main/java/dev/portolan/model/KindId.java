package dev.portolan.model;

import org.jspecify.annotations.Nullable;

/** What identifies a kind of component or link, as it stands in files: lower case with hyphens. */
public record KindId(String value) implements Comparable<KindId> {

    public KindId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a kind id is empty");
        }
    }

    @Override
    public int compareTo(KindId other) {
        return value.compareTo(other.value);
    }

    /** Ids are compared all the time; a record's own comparison takes twice as long. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof KindId that && value.equals(that.value);
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
