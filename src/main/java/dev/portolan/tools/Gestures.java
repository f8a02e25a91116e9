package dev.portolan.tools;

import dev.portolan.catalog.KindSpec;
import dev.portolan.diagram.Diagram;
import dev.portolan.diagram.Hit;
import dev.portolan.diagram.Shape;
import dev.portolan.diagram.Snapping;
import dev.portolan.edit.Placed;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.KindId;
import dev.portolan.model.Placement;
import dev.portolan.model.Subject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the select tool's states and the placing tool ask of the stage alike. */
final class Gestures {

    /** How far, in screen pixels, the mouse may tremble before a press becomes a drag. */
    private static final double THRESHOLD_PIXELS = 4;

    private static final double LINK_PIXELS = 8;

    private Gestures() {}

    static boolean isDrag(Point origin, Point now, Stage stage) {
        return origin.distanceTo(now) * stage.scale() >= THRESHOLD_PIXELS;
    }

    /** What lies at a point; what Azure adds by itself and nobody drew is passed over. */
    static Hit hit(Point at, Stage stage) {
        Hit hit = stage.diagram().at(at, LINK_PIXELS / stage.scale());
        return hit instanceof Hit.OnComponent on && !stage.design().topology().has(on.id()) ? new Hit.Nothing() : hit;
    }

    /** All that lies at a point, the foremost first. */
    static List<Hit> stack(Point at, Stage stage) {
        return stage.diagram().stack(at, LINK_PIXELS / stage.scale());
    }

    /** The drawn container at a point; empty for the canvas. */
    static Optional<Shape> container(Point at, Predicate<ComponentId> except, Stage stage) {
        return stage.diagram()
                .containerAt(
                        at, id -> except.test(id) || !stage.design().topology().has(id));
    }

    /** Why a component of kind {@code inner} may not stand in {@code container}, which may be the canvas. */
    static Optional<String> refusal(ComponentId container, KindId inner, Stage stage) {
        KindId outer = stage.design()
                .topology()
                .component(container)
                .map(Component::kind)
                .orElse(KindSpec.CANVAS);
        return stage.catalog().refusalToContain(outer, inner);
    }

    static Optional<Rect> bounds(ComponentId id, Stage stage) {
        return Placed.bounds(stage.design(), id);
    }

    static boolean isLocked(ComponentId id, Stage stage) {
        return stage.design().layout().is(id, Placement.Mark.LOCKED);
    }

    static List<ComponentId> selectedComponents(Stage stage) {
        return stage.selection().stream()
                .filter(subject -> subject.type() == Subject.Type.COMPONENT)
                .map(subject -> new ComponentId(subject.id()))
                .toList();
    }

    /** Those of {@code ids} that stand in none of the others, and are drawn. */
    static List<ComponentId> outermost(List<ComponentId> ids, Stage stage) {
        return Placed.outermost(stage.design(), ids);
    }

    static Point snapped(Point point, Pointer pointer, Stage stage) {
        return snaps(pointer, stage) ? Snapping.toGrid(point, stage.grid()) : point;
    }

    static boolean snaps(Pointer pointer, Stage stage) {
        return stage.grid() > 0 && !pointer.holds(Modifier.ALT);
    }

    static Optional<Shape> shape(ComponentId id, Stage stage) {
        Diagram diagram = stage.diagram();
        return diagram.shape(id);
    }
}
