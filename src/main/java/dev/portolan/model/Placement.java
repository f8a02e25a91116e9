package dev.portolan.model;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where and how one component is drawn.
 *
 * @param bounds relative to the container's top left corner, in diagram units
 * @param z higher is further in front among the children of one container
 * @param layer the layer's name; empty for the default layer
 * @param group the group's name; empty for none
 * @param extras members that the file had and this version does not know
 */
public record Placement(Rect bounds, int z, String layer, String group, Set<Mark> marks, Properties extras) {

    /** A yes-or-no trait of how a component is drawn. */
    public enum Mark {
        LOCKED,
        HIDDEN,
        COLLAPSED
    }

    /** How large a collapsed container is drawn; {@link #bounds} keeps its size for when it is expanded. */
    private static final Point COLLAPSED_SIZE = new Point(176, 48);

    public Placement {
        marks = ordered(marks);
    }

    static Set<Mark> ordered(Set<Mark> marks) {
        return Collections.unmodifiableSet(marks.isEmpty() ? EnumSet.noneOf(Mark.class) : EnumSet.copyOf(marks));
    }

    public static Placement at(Rect bounds) {
        return new Placement(bounds, 0, "", "", Set.of(), Properties.NONE);
    }

    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    public Placement with(Rect newBounds) {
        return new Placement(newBounds, z, layer, group, marks, extras);
    }

    public Placement withZ(int newZ) {
        return new Placement(bounds, newZ, layer, group, marks, extras);
    }

    public Placement withLayer(String newLayer) {
        return new Placement(bounds, z, newLayer, group, marks, extras);
    }

    public Placement withGroup(String newGroup) {
        return new Placement(bounds, z, layer, newGroup, marks, extras);
    }

    /** The bounds that are drawn: a collapsed container takes no more room than a card. */
    public Rect drawn() {
        return is(Mark.COLLAPSED) ? bounds.withSize(COLLAPSED_SIZE.x(), COLLAPSED_SIZE.y()) : bounds;
    }

    public Placement withMarks(Set<Mark> newMarks) {
        return new Placement(bounds, z, layer, group, newMarks, extras);
    }
}
