package dev.portolan.model;

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

    @Override
    public String toString() {
        return value;
    }
}
