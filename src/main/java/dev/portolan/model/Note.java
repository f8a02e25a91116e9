package dev.portolan.model;

import dev.portolan.geom.Rect;

/**
 * A remark on the canvas.
 *
 * @param id unique among the notes
 * @param bounds in canvas coordinates, or from the top left corner of the component that it is pinned to
 * @param on the component that it is pinned to and moves with; {@link ComponentId#CANVAS} for none
 * @param layer the layer's name; empty for the default layer
 * @param extras members that the file had and this version does not know
 */
public record Note(String id, Form form, String text, Rect bounds, ComponentId on, String layer, Properties extras) {

    /** What a remark looks like, and what it is for. */
    public enum Form {
        /** Words on paper of their own. */
        NOTE("Note"),
        /** Words on the bare canvas, such as a heading. */
        TEXT("Free text"),
        /** Something that was decided: a numbered sign in the drawing, and a line in reports. */
        DECISION("Decision"),
        /** Something that somebody has yet to find out: a numbered sign too, and a line of the parking lot. */
        OPEN_POINT("Open point");

        private final String label;

        Form(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether it is drawn as a sign with its number among those of its form. */
        public boolean isNumbered() {
            return this == DECISION || this == OPEN_POINT;
        }

        /** What the sign of the one with this number says, such as {@code D1}; empty where there is none. */
        public String sign(int number) {
            return switch (this) {
                case NOTE, TEXT -> "";
                case DECISION -> "D" + number;
                case OPEN_POINT -> "?" + number;
            };
        }
    }

    /** A note on the default layer. */
    public Note(String id, Form form, String text, Rect bounds, ComponentId on, Properties extras) {
        this(id, form, text, bounds, on, "", extras);
    }

    /** A note that is pinned to nothing. */
    public Note(String id, String text, Rect bounds, Properties extras) {
        this(id, Form.NOTE, text, bounds, ComponentId.CANVAS, extras);
    }

    public boolean isPinned() {
        return !on.equals(ComponentId.CANVAS);
    }

    public Note withId(String newId) {
        return new Note(newId, form, text, bounds, on, layer, extras);
    }

    public Note withText(String newText) {
        return new Note(id, form, newText, bounds, on, layer, extras);
    }

    public Note with(Rect newBounds) {
        return new Note(id, form, text, newBounds, on, layer, extras);
    }

    /** Pinned to another component, or to none, with the bounds that this takes. */
    public Note pinned(ComponentId component, Rect newBounds) {
        return new Note(id, form, text, newBounds, component, layer, extras);
    }

    public Note as(Form newForm) {
        return new Note(id, newForm, text, bounds, on, layer, extras);
    }

    public Note withLayer(String newLayer) {
        return new Note(id, form, text, bounds, on, newLayer, extras);
    }
}
