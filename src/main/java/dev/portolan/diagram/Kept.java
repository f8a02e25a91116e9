package dev.portolan.diagram;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.LinkId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which lines of an earlier diagram still hold after a change, so that only the others are routed again: those whose ends
 * stand where they stood, or have moved alike, and that nothing has come in the way of.
 */
final class Kept {

    static final Kept NOTHING =
            new Kept(link -> Optional.empty(), shape -> Optional.empty(), List.of(), Diagram.Care.SETTLED);

    private static final double CLEAR = 6;

    private final Function<LinkId, Optional<Route>> earlier;
    private final Function<Shape, Optional<Shape>> before;
    private final List<Rect> disturbed;
    private final Diagram.Care care;

    private Kept(
            Function<LinkId, Optional<Route>> earlier,
            Function<Shape, Optional<Shape>> before,
            List<Rect> disturbed,
            Diagram.Care care) {
        this.care = care;
        this.earlier = earlier;
        this.before = before;
        this.disturbed = disturbed;
    }

    /** What of {@code earlier} can hold among {@code shapes}. */
    static Kept of(Diagram earlier, List<Shape> shapes, Diagram.Care care) {
        List<Rect> disturbed = new ArrayList<>();
        for (Shape shape : earlier.unlike(shapes)) {
            Optional<Rect> old = earlier.shape(shape.id()).map(Shape::bounds);
            if (!shape.isContainer() && !old.equals(Optional.of(shape.bounds()))) {
                disturbed.add(shape.bounds().grown(CLEAR));
                old.filter(rect -> care != Diagram.Care.PASSING)
                        .map(rect -> rect.grown(CLEAR))
                        .ifPresent(disturbed::add);
            }
        }
        return new Kept(earlier::route, shape -> earlier.shape(shape.id()), disturbed, care);
    }

    /**
     * A line that is drawn by now.
     *
     * @param corners those that were set by hand
     * @param earlierCorners those in the earlier diagram
     */
    record Line(List<LinkId> links, Shape from, Shape to, List<Point> corners, List<Point> earlierCorners) {}

    /** The earlier line between these shapes, moved along where both have moved alike; empty where it must be found anew. */
    Optional<List<Point>> way(Line line) {
        return earlierWay(line).filter(way -> isClear(way, line.from.bounds(), line.to.bounds()));
    }

    /** As {@link #way}, though something has come in between: for the moment that will do where there is no time for another. */
    List<Point> crossed(Line line) {
        return care == Diagram.Care.PASSING ? earlierWay(line).orElse(List.of()) : List.of();
    }

    private Optional<List<Point>> earlierWay(Line line) {
        Optional<Route> route =
                earlier.apply(line.links.get(0)).filter(old -> old.links().equals(line.links));
        Optional<Shape> fromBefore = before.apply(line.from);
        Optional<Shape> toBefore = before.apply(line.to);
        if (route.isEmpty()
                || fromBefore.isEmpty()
                || toBefore.isEmpty()
                || !line.corners.isEmpty()
                || !line.earlierCorners.isEmpty()) {
            return Optional.empty();
        }
        boolean sameEnds =
                route.get().from().equals(line.from.id()) && route.get().to().equals(line.to.id());
        Point by = line.from.bounds().topLeft().minus(fromBefore.get().bounds().topLeft());
        boolean movedAlike = fromBefore.get().bounds().moved(by).equals(line.from.bounds())
                && toBefore.get().bounds().moved(by).equals(line.to.bounds());
        if (!sameEnds || !movedAlike) {
            return Optional.empty();
        }
        return Optional.of(
                by.equals(Point.ORIGIN)
                        ? route.get().points()
                        : route.get().points().stream()
                                .map(point -> point.plus(by))
                                .toList());
    }

    /** The earlier line with its words in place of {@code route}, where for the moment nothing about it is otherwise. */
    Optional<Route> asBefore(Route route, String words) {
        return earlier.apply(route.id())
                .filter(old -> care == Diagram.Care.PASSING
                        && old.points().equals(route.points())
                        && old.label().text().equals(words)
                        && old.with(Route.Label.NONE).equals(route)
                        && disturbed.stream().noneMatch(old.label().bounds()::intersects));
    }

    private boolean isClear(List<Point> way, Rect from, Rect to) {
        for (Rect rect : disturbed) {
            boolean own = rect.contains(from) || rect.contains(to);
            for (int i = 1; i < way.size() && !own; i++) {
                if (rect.intersects(Rect.between(way.get(i - 1), way.get(i)).grown(0.1))) {
                    return false;
                }
            }
        }
        return true;
    }
}
