package dev.portolan.report;

import dev.portolan.model.Subject;

/**
 * Something that one version of a design says and the other does not.
 *
 * @param subject as it is in the newer version; what was taken away as it was in the older
 * @param what the component, link or flow by its name
 * @param change what became of it
 */
public record Difference(Kind kind, Subject subject, String what, String change) {

    /** The sorts of difference, in the order in which they are told. */
    public enum Kind {
        REMOVED("removed"),
        ADDED("added"),
        RENAMED("renamed"),
        MOVED("moved"),
        CHANGED("changed");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
