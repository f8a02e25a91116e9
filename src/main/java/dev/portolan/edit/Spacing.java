package dev.portolan.edit;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Layout;
import dev.portolan.model.Placement;
import java.util.Optional;

/** Makes room in a crowded drawing, or takes it away: what lies beyond a line moves, what the line crosses grows. */
public final class Spacing {

    private Spacing() {}

    /**
     * Moves what lies to the right of {@code from} by the way's x, or what lies below it by its y, whichever is larger;
     * containers that lie on both sides take the difference in their size. A way back stops where shapes would meet.
     */
    public static Edit make(Point from, Point way) {
        boolean across = Math.abs(way.x()) >= Math.abs(way.y());
        double wanted = across ? way.x() : way.y();
        return Edit.of(wanted < 0 ? "Remove space" : "Make space", design -> {
            Line line = new Line(across, across ? from.x() : from.y());
            double by = wanted < 0 ? -Math.min(-wanted, room(design, line)) : wanted;
            Layout layout = by == 0 ? design.layout() : shifted(design, ComponentId.CANVAS, line, by, design.layout());
            return Placed.withBendsFollowing(design, design.with(layout));
        });
    }

    /** The line beyond which things move; {@code across} for one from top to bottom. */
    private record Line(boolean across, double at) {

        boolean isBefore(Rect bounds) {
            return (across ? bounds.x() : bounds.y()) >= at;
        }

        boolean crosses(Rect bounds) {
            return !isBefore(bounds) && (across ? bounds.right() : bounds.bottom()) > at;
        }

        double distance(Rect bounds) {
            return (across ? bounds.x() : bounds.y()) - at;
        }
    }

    /** How far what lies beyond the line is from it; nothing where nothing lies there. */
    private static double room(Design design, Line line) {
        return design.topology().components().stream()
                .flatMap(component -> Placed.bounds(design, component.id()).stream())
                .filter(line::isBefore)
                .mapToDouble(line::distance)
                .min()
                .orElse(0);
    }

    private static Layout shifted(Design design, ComponentId container, Line line, double by, Layout layout) {
        Layout next = layout;
        for (Component child : design.topology().children(container)) {
            Optional<Rect> bounds = Placed.bounds(design, child.id());
            if (bounds.isEmpty()) {
                next = shifted(design, child.id(), line, by, next);
            } else if (line.isBefore(bounds.get())) {
                next = next.with(child.id(), moved(next.of(child.id()).orElseThrow(), line, by));
            } else if (line.crosses(bounds.get())
                    && !design.topology().children(child.id()).isEmpty()) {
                next = next.with(child.id(), grown(next.of(child.id()).orElseThrow(), line, by));
                next = shifted(design, child.id(), line, by, next);
            }
        }
        return next;
    }

    private static Placement moved(Placement placement, Line line, double by) {
        return placement.with(placement.bounds().moved(line.across() ? by : 0, line.across() ? 0 : by));
    }

    private static Placement grown(Placement placement, Line line, double by) {
        Rect bounds = placement.bounds();
        return placement.with(
                bounds.withSize(bounds.width() + (line.across() ? by : 0), bounds.height() + (line.across() ? 0 : by)));
    }
}
