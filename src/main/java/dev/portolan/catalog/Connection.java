package dev.portolan.catalog;

/** A way in which two components can be connected. */
public sealed interface Connection {

    /** What the connection is called in menus and undo steps. */
    String label();

    /** A link of this kind is drawn. */
    record ByLink(LinkSpec link) implements Connection {
        @Override
        public String label() {
            return link.label();
        }
    }

    /**
     * The component at the start refers to the one at the end; nothing else is drawn.
     *
     * @param slot holds one reference or a list of them
     */
    record ByReference(Property<?> slot) implements Connection {
        @Override
        public String label() {
            return slot.label();
        }

        public boolean holdsSeveral() {
            return slot.type() instanceof PropertyType.Several;
        }
    }
}
