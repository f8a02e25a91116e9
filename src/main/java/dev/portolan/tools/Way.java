package dev.portolan.tools;

import dev.portolan.diagram.Guides;
import dev.portolan.edit.Placed;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import java.util.List;
import java.util.Optional;

/**
 * How far dragged components go: locked to an axis with Shift, in line with their new neighbours, else so that the first
 * of them stands on the grid; with Alt exactly as far as the pointer.
 *
 * @param guides what the first lines up with
 */
record Way(Point by, List<Overlay.Guide> guides) {

    private static final double REACH_PIXELS = 5;

    static Way of(Moving moving, ComponentId target, Pointer pointer, Stage stage) {
        Point along = along(pointer.at().minus(moving.origin()), pointer);
        Optional<Rect> lead = moving.moved().stream()
                .flatMap(id -> Gestures.bounds(id, stage).stream())
                .findFirst();
        if (lead.isEmpty() || pointer.holds(Modifier.ALT)) {
            return new Way(along, List.of());
        }
        Guides.Snap snap = stage.guides()
                ? Guides.of(lead.get().moved(along), neighbours(moving, target, stage), REACH_PIXELS / stage.scale())
                : new Guides.Snap(Point.ORIGIN, false, false, List.of());
        Point start = lead.get().topLeft();
        Point grid = Gestures.snapped(start.plus(along), pointer, stage).minus(start);
        double x = snap.across() ? along.x() + snap.by().x() : grid.x();
        double y = snap.down() ? along.y() + snap.by().y() : grid.y();
        return new Way(
                new Point(along.x() == 0 ? 0 : x, along.y() == 0 ? 0 : y),
                snap.lines().stream()
                        .map(line -> new Overlay.Guide(line.from(), line.to()))
                        .toList());
    }

    static Point along(Point way, Pointer pointer) {
        if (!pointer.holds(Modifier.SHIFT)) {
            return way;
        }
        return Math.abs(way.x()) >= Math.abs(way.y()) ? new Point(way.x(), 0) : new Point(0, way.y());
    }

    /** What stands where the components would be dropped, themselves left out. */
    private static List<Rect> neighbours(Moving moving, ComponentId target, Stage stage) {
        return stage.design().topology().children(target).stream()
                .map(Component::id)
                .filter(id -> !moving.isCarried(id, stage))
                .flatMap(id -> Placed.bounds(stage.design(), id).stream())
                .toList();
    }
}
