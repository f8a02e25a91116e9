package dev.portolan.edit;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Connection;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import java.util.List;
import java.util.Optional;

/** Makes a copy of a component beside it and, where their kinds can be joined, connects the two. */
public final class Cloning {

    /** The side on which the copy comes to stand. */
    public enum Direction {
        LEFT(-1, 0),
        RIGHT(1, 0),
        UP(0, -1),
        DOWN(0, 1);

        private final int dx;
        private final int dy;

        Direction(int dx, int dy) {
            this.dx = dx;
            this.dy = dy;
        }

        public int dx() {
            return dx;
        }

        public int dy() {
            return dy;
        }
    }

    private static final double GAP = 48;

    private Cloning() {}

    /** The copy, and the link or reference to it where there is a way to connect the kind with itself. */
    public static Copies beside(Catalog catalog, Design now, ComponentId id, Direction direction) {
        Copies copies = apart(catalog, now, id, direction);
        Component original = now.topology().require(id);
        Optional<Connection> way =
                catalog.connections(original.kind(), original.kind()).stream().findFirst();
        Edit all = copies.made().stream()
                .flatMap(copy -> way.stream().map(one -> ConnectionEdits.connect(one, original, original.withId(copy))))
                .reduce(copies.edit(), Edit::then);
        return new Copies(all.labelled("Clone " + Labels.of(original)), copies.made());
    }

    /** The copy alone. */
    public static Copies apart(Catalog catalog, Design now, ComponentId id, Direction direction) {
        Rect bounds = Placed.bounds(now, id).orElse(new Rect(0, 0, 0, 0));
        Point by = new Point(direction.dx() * (bounds.width() + GAP), direction.dy() * (bounds.height() + GAP));
        return ClipboardEdits.duplicate(catalog, now, List.of(id), by);
    }
}
