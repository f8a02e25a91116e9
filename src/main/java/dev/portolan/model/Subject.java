package dev.portolan.model;

import org.jspecify.annotations.Nullable;

/**
 * What a finding or a waiver is about.
 *
 * @param id the component's, link's or note's id, or the flow's name; empty for the design as a whole
 * @param extras members that a file had and this version does not know; two that differ in them are about the same
 */
public record Subject(Type type, String id, Properties extras) implements Comparable<Subject> {

    /** The sorts of subject. */
    public enum Type {
        COMPONENT,
        LINK,
        FLOW,
        DESIGN,
        NOTE
    }

    public static final Subject DESIGN = new Subject(Type.DESIGN, "");

    public Subject(Type type, String id) {
        this(type, id, Properties.NONE);
    }

    public static Subject of(ComponentId component) {
        return new Subject(Type.COMPONENT, component.value());
    }

    public static Subject of(LinkId link) {
        return new Subject(Type.LINK, link.value());
    }

    public static Subject note(String id) {
        return new Subject(Type.NOTE, id);
    }

    public static Subject flow(String name) {
        return new Subject(Type.FLOW, name);
    }

    /** Subjects are compared all the time; a record's own comparison takes twice as long. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Subject that && type == that.type && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + type.hashCode();
    }

    /** The extras are nothing that anybody would look for in it. */
    @Override
    public String toString() {
        return "Subject[type=%s, id=%s]".formatted(type, id);
    }

    @Override
    public int compareTo(Subject other) {
        int byType = type.compareTo(other.type);
        return byType != 0 ? byType : id.compareTo(other.id);
    }
}
