package dev.portolan.tools;

import dev.portolan.diagram.Hit;
import dev.portolan.diagram.Shape;
import dev.portolan.edit.Cloning;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.ComponentId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The small circles beside a shape's sides from which a connection is drawn; a constant size on the screen. */
public final class Ports {

    private static final double DISTANCE_PIXELS = 14;
    private static final double REACH_PIXELS = 9;
    private static final double RING_PIXELS = DISTANCE_PIXELS + REACH_PIXELS;
    private static final double LEAST_PIXELS = 28;

    /** The shorter side of a container: beside a smaller one others stand close, for which a click is meant. */
    private static final double LEAST_CONTAINER_PIXELS = 64;

    private Ports() {}

    /** Whether a shape is large enough on the screen that its ports do not hide it and its neighbours. */
    private static boolean areOn(Shape shape, double scale) {
        Rect bounds = shape.bounds();
        return shape.isContainer()
                ? Math.min(bounds.width(), bounds.height()) * scale >= LEAST_CONTAINER_PIXELS
                : Math.max(bounds.width(), bounds.height()) * scale >= LEAST_PIXELS;
    }

    /** The centres, clear of the resize handles: left, top, right, bottom. */
    public static List<Point> around(Rect bounds, double scale) {
        Rect ring = bounds.grown(DISTANCE_PIXELS / scale);
        return List.of(
                new Point(ring.x(), ring.centre().y()),
                new Point(ring.centre().x(), ring.y()),
                new Point(ring.right(), ring.centre().y()),
                new Point(ring.centre().x(), ring.bottom()));
    }

    /** The middle of the side of {@code bounds} that is nearest to {@code point}. */
    static Point sideNearest(Rect bounds, Point point) {
        return around(bounds, Double.POSITIVE_INFINITY).stream()
                .min(Comparator.comparingDouble(point::distanceTo))
                .orElse(bounds.centre());
    }

    /** On which side of {@code bounds} a port lies. */
    static Cloning.Direction sideOf(Rect bounds, Point port) {
        List<Point> sides = around(bounds, Double.POSITIVE_INFINITY);
        int side = sides.indexOf(sideNearest(bounds, port));
        return List.of(Cloning.Direction.LEFT, Cloning.Direction.UP, Cloning.Direction.RIGHT, Cloning.Direction.DOWN)
                .get(Math.max(0, side));
    }

    /** The shape whose ports are to be seen with the mouse here: under it, or with the mouse just beside. */
    static Optional<ComponentId> ownerAt(Point at, Stage stage) {
        Optional<ComponentId> withPort = pressedAt(at, stage);
        if (withPort.isPresent()) {
            return withPort;
        }
        Optional<ComponentId> card = card(at, stage);
        if (card.isPresent()) {
            return card.filter(id -> Gestures.shape(id, stage)
                    .filter(shape -> areOn(shape, stage.scale()))
                    .isPresent());
        }
        return near(at, stage).stream()
                .filter(shape -> !shape.isContainer() && isDrawnByUser(shape, stage))
                .filter(shape ->
                        shape.bounds().grown(RING_PIXELS / stage.scale()).contains(at))
                .map(Shape::id)
                .findFirst()
                .or(() -> Gestures.container(at, id -> false, stage)
                        .filter(shape -> areOn(shape, stage.scale()))
                        .map(Shape::id));
    }

    /** The shape one of whose ports lies here, where no other card is on top of it. */
    static Optional<ComponentId> pressedAt(Point at, Stage stage) {
        Optional<ComponentId> card = card(at, stage);
        return near(at, stage).stream()
                .filter(shape -> isDrawnByUser(shape, stage))
                .filter(shape -> card.isEmpty() || card.get().equals(shape.id()))
                .filter(shape -> nearestPort(shape.bounds(), at, stage) * stage.scale() <= REACH_PIXELS)
                .min(Comparator.comparingDouble(shape -> nearestPort(shape.bounds(), at, stage)))
                .map(Shape::id);
    }

    /** The shapes on which, or beside which, a port can be at this place. */
    private static List<Shape> near(Point at, Stage stage) {
        return stage.diagram().shapesIn(new Rect(at.x(), at.y(), 0, 0).grown(RING_PIXELS / stage.scale())).stream()
                .filter(shape -> areOn(shape, stage.scale()))
                .toList();
    }

    private static double nearestPort(Rect bounds, Point at, Stage stage) {
        return around(bounds, stage.scale()).stream()
                .mapToDouble(at::distanceTo)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static Optional<ComponentId> card(Point at, Stage stage) {
        if (Gestures.hit(at, stage) instanceof Hit.OnComponent on) {
            return Gestures.shape(on.id(), stage)
                    .filter(shape -> !shape.isContainer())
                    .map(Shape::id);
        }
        return Optional.empty();
    }

    private static boolean isDrawnByUser(Shape shape, Stage stage) {
        return stage.design().topology().has(shape.id());
    }
}
