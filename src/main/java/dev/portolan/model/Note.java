package dev.portolan.model;

import dev.portolan.geom.Rect;

/**
 * A remark on the canvas.
 *
 * @param id unique among the notes
 * @param bounds in canvas coordinates, or from the top left corner of the component that it is pinned to
 * @param on the component that it is pinned to and moves with; {@link ComponentId#CANVAS} for none
 * @param extras members that the file had and this version does not know
 */
public record Note(String id, Form form, String text, Rect bounds, ComponentId on, Properties extras) {

    /** What a remark looks like, and what it is for. */
    public enum Form {
        /** Words on paper of their own. */
        NOTE,
        /** Words on the bare canvas, such as a heading. */
        TEXT,
        /** Something that was decided: a numbered sign in the drawing, and a line in reports. */
        DECISION
    }

    /** A note that is pinned to nothing. */
    public Note(String id, String text, Rect bounds, Properties extras) {
        this(id, Form.NOTE, text, bounds, ComponentId.CANVAS, extras);
    }

    public boolean isPinned() {
        return !on.equals(ComponentId.CANVAS);
    }

    public Note withId(String newId) {
        return new Note(newId, form, text, bounds, on, extras);
    }

    public Note withText(String newText) {
        return new Note(id, form, newText, bounds, on, extras);
    }

    public Note with(Rect newBounds) {
        return new Note(id, form, text, newBounds, on, extras);
    }

    /** Pinned to another component, or to none, with the bounds that this takes. */
    public Note pinned(ComponentId component, Rect newBounds) {
        return new Note(id, form, text, newBounds, component, extras);
    }
}
