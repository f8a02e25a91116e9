package dev.portolan.model;

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

    @Override
    public String toString() {
        return value;
    }
}
