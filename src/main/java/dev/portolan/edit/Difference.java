package dev.portolan.edit;

import dev.portolan.model.Subject;
import java.util.List;

/**
 * One thing that is different between two designs, as the edit that makes it so.
 *
 * @param area what sort of thing it is
 * @param subject the component, link or flow; the design as a whole for everything else
 * @param property the name of the property that is set or cleared; empty where it is another trait, such as the name
 * @param details what is different within, path by path: rules of a list, fields of a record
 * @param edit applied after those before it, it brings the older design one step nearer to the newer; its label says in
 *     words what is different
 */
public record Difference(Area area, Kind kind, Subject subject, String property, List<Detail> details, Edit edit) {

    public Difference {
        details = List.copyOf(details);
    }

    /** The parts of a design that are told apart. */
    public enum Area {
        DESIGN,
        COMPONENT,
        LINK,
        FLOW,
        WAIVER,
        NOTE,
        /** How things are drawn; touches neither traffic nor rules. */
        LAYOUT
    }

    /** What happened to it. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /**
     * A value that is different.
     *
     * @param path where, such as {@code rules[AllowWeb].access}
     * @param before empty where it is added
     * @param after empty where it is removed
     */
    public record Detail(String path, String before, String after) {

        @Override
        public String toString() {
            if (before.isEmpty()) {
                return path + ": " + (after.isEmpty() ? "added" : after + " added");
            }
            return path + ": " + (after.isEmpty() ? before + " removed" : before + " → " + after);
        }
    }

    /** What is different, in words: {@code Set outbound type of 'aks' to userDefinedRouting}. */
    public String words() {
        return edit.label();
    }
}
