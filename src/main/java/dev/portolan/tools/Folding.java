package dev.portolan.tools;

import dev.portolan.diagram.Hit;
import dev.portolan.diagram.Shape;
import dev.portolan.edit.Containers;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Placement;
import java.util.List;
import java.util.Optional;

/** The small sign on a container's upper edge that collapses it, and expands it again. */
public final class Folding {

    private static final double FROM_CORNER_PIXELS = 20;
    private static final double ABOVE_PIXELS = 8;
    private static final double REACH_PIXELS = 8;
    private static final double LEAST_PIXELS = 40;

    private Folding() {}

    /** Where the sign of a shape with these bounds is. */
    public static Point on(Rect bounds, double scale) {
        double above = ABOVE_PIXELS * Math.max(0, 1 - scale); // small shapes have their names right under the edge
        return bounds.topLeft().plus(FROM_CORNER_PIXELS / scale, -above / scale);
    }

    /** The sign of the shape with the mouse on it, or on the sign itself. */
    static Optional<Overlay.Mark> markAt(Point at, Stage stage) {
        return pressedAt(at, stage)
                .or(() -> hit(at, stage))
                .filter(shape -> isFoldable(shape, stage))
                .map(shape -> new Overlay.Toggle(on(shape.bounds(), stage.scale()), isCollapsed(shape.id(), stage)));
    }

    private static Optional<Shape> hit(Point at, Stage stage) {
        return Gestures.hit(at, stage) instanceof Hit.OnComponent on
                ? Gestures.shape(on.id(), stage)
                : Optional.empty();
    }

    /** Collapses or expands the shape whose sign lies here; answers whether there is one. */
    static boolean press(Point at, Stage stage) {
        Optional<Shape> shape = pressedAt(at, stage);
        shape.map(Shape::id)
                .map(id -> isCollapsed(id, stage)
                        ? Containers.expand(stage.design(), List.of(id))
                        : Containers.collapse(stage.design(), List.of(id)))
                .ifPresent(stage::commit);
        return shape.isPresent();
    }

    private static Optional<Shape> pressedAt(Point at, Stage stage) {
        double reach = (FROM_CORNER_PIXELS + REACH_PIXELS) / stage.scale();
        return stage.diagram().shapesIn(new Rect(at.x(), at.y(), 0, 0).grown(reach)).stream()
                .filter(shape -> on(shape.bounds(), stage.scale()).distanceTo(at) * stage.scale() <= REACH_PIXELS)
                .filter(shape -> isFoldable(shape, stage))
                .findFirst();
    }

    /** A container with something in it that is drawn, as an empty one hides nothing, and large enough to be taken hold of elsewhere. */
    private static boolean isFoldable(Shape shape, Stage stage) {
        double side = Math.min(shape.bounds().width(), shape.bounds().height()) * stage.scale();
        return shape.spec().isContainer()
                && (side >= LEAST_PIXELS || isCollapsed(shape.id(), stage))
                && stage.design().topology().children(shape.id()).stream()
                        .anyMatch(
                                child -> stage.design().layout().of(child.id()).isPresent());
    }

    private static boolean isCollapsed(ComponentId id, Stage stage) {
        return stage.design()
                .layout()
                .of(id)
                .filter(placement -> placement.is(Placement.Mark.COLLAPSED))
                .isPresent();
    }
}
