package dev.portolan.edit.patterns;

import dev.portolan.edit.FreePlace;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Placement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Makes room on the canvas: containers grow around what is new, and what they would cover moves aside. */
final class Room {

    private static final double GAP = 16;

    /** Enough for every sibling to be pushed by every other; a drawing that is fuller than that stays as it is. */
    private static final int MOST_PUSHES = 400;

    private Room() {}

    /** The design with {@code container} and those around it large enough, none covering another. */
    static Design around(Design design, ComponentId container) {
        Design next = FreePlace.grown(design, container);
        ComponentId at = container;
        while (next.topology().has(at)) {
            next = pushedFrom(next, at);
            ComponentId parent = next.topology().require(at).parent();
            next = FreePlace.grown(next, parent);
            at = parent;
        }
        return next;
    }

    private static Design pushedFrom(Design design, ComponentId first) {
        Design next = design;
        Deque<ComponentId> pushing = new ArrayDeque<>();
        pushing.add(first);
        for (int pushes = 0; !pushing.isEmpty() && pushes < MOST_PUSHES; pushes++) {
            ComponentId at = pushing.remove();
            Optional<Rect> area = drawn(next, at);
            for (Component other :
                    next.topology().children(next.topology().require(at).parent())) {
                Optional<Rect> place = drawn(next, other.id());
                if (other.id().equals(at) || other.id().equals(first) || area.isEmpty() || place.isEmpty()) {
                    continue;
                }
                if (place.get().intersects(area.get())) {
                    next = moved(next, other.id(), away(place.get(), area.get()));
                    pushing.add(other.id());
                }
            }
        }
        return next;
    }

    /** The shorter of the ways to the right and down. */
    private static Point away(Rect place, Rect from) {
        double right = from.right() + GAP - place.x();
        double down = from.bottom() + GAP - place.y();
        return right <= down ? new Point(right, 0) : new Point(0, down);
    }

    private static Design moved(Design design, ComponentId id, Point by) {
        return design.layout()
                .of(id)
                .map(placement -> design.with(design.layout()
                        .with(id, placement.with(placement.bounds().moved(by)))))
                .orElse(design);
    }

    private static Optional<Rect> drawn(Design design, ComponentId id) {
        return design.layout().of(id).map(Placement::drawn);
    }
}
