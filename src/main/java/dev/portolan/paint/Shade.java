package dev.portolan.paint;

import dev.portolan.model.Subject;

/** What becomes of a component or link: in another version of the design, or when something fails. */
public record Shade(Subject subject, Kind kind) {

    /** Each has a colour, a line and a sign of its own. */
    public enum Kind {
        /** Hatched. */
        LOST,
        /** With a glow around it. */
        NEW,
        /** With a dotted border. */
        CHANGED
    }
}
