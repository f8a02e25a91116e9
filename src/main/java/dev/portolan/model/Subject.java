package dev.portolan.model;

/**
 * What a finding or a waiver is about.
 *
 * @param id the component's or link's id, or the flow's name; empty for the design as a whole
 */
public record Subject(Type type, String id) implements Comparable<Subject> {

    /** The sorts of subject. */
    public enum Type {
        COMPONENT,
        LINK,
        FLOW,
        DESIGN
    }

    public static final Subject DESIGN = new Subject(Type.DESIGN, "");

    public static Subject of(ComponentId component) {
        return new Subject(Type.COMPONENT, component.value());
    }

    public static Subject of(LinkId link) {
        return new Subject(Type.LINK, link.value());
    }

    public static Subject flow(String name) {
        return new Subject(Type.FLOW, name);
    }

    @Override
    public int compareTo(Subject other) {
        int byType = type.compareTo(other.type);
        return byType != 0 ? byType : id.compareTo(other.id);
    }
}
