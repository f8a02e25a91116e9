package dev.portolan.tools;

import dev.portolan.geom.Point;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where the mouse is and what is held.
 *
 * @param at in diagram units
 * @param clicks 2 for the second press of a double click
 */
public record Pointer(Point at, Set<Modifier> modifiers, Button button, int clicks) {

    /** A mouse button; {@link #NONE} while the mouse only moves. */
    public enum Button {
        PRIMARY,
        MIDDLE,
        SECONDARY,
        NONE
    }

    public Pointer {
        Set<Modifier> held = EnumSet.noneOf(Modifier.class);
        held.addAll(modifiers);
        modifiers = Collections.unmodifiableSet(held);
    }

    public static Pointer at(double x, double y, Modifier... modifiers) {
        return new Pointer(new Point(x, y), Set.of(modifiers), Button.PRIMARY, 1);
    }

    public boolean holds(Modifier modifier) {
        return modifiers.contains(modifier);
    }

    /** Whether something is held with which a click adds to the selection. */
    public boolean adds() {
        return holds(Modifier.SHIFT) || holds(Modifier.SHORTCUT);
    }
}
