package dev.portolan.diagram;

import dev.portolan.diagram.routing.Cells;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where things lie in a diagram: looked up one by one at first, and in an index where the questions do not end. */
final class Places {

    /** A diagram that is shown for a moment gets no more than this; making an index takes longer. */
    private static final int FEW = 24;

    private final Diagram diagram;
    private Optional<Index> index = Optional.empty();
    private int questions;

    /** Positions in the drawing order by place. */
    private record Index(Cells<Integer> shapes, Cells<Integer> routes) {

        static Index of(Diagram diagram) {
            Cells<Integer> shapes = new Cells<>();
            Cells<Integer> routes = new Cells<>();
            for (int i = 0; i < diagram.shapes().size(); i++) {
                shapes.add(diagram.shapes().get(i).bounds(), i);
            }
            for (int i = 0; i < diagram.routes().size(); i++) {
                routes.add(diagram.routes().get(i).bounds(), i);
            }
            return new Index(shapes, routes);
        }
    }

    Places(Diagram diagram) {
        this.diagram = diagram;
    }

    List<Shape> shapes(Rect area) {
        return isIndexed()
                ? inOrder(index().shapes.in(area), diagram.shapes())
                : diagram.shapes().stream()
                        .filter(shape -> Cells.touches(shape.bounds(), area))
                        .toList();
    }

    List<Shape> shapesAt(Point point) {
        return shapes(new Rect(point.x(), point.y(), 0, 0));
    }

    List<Route> routes(Rect area) {
        return (isIndexed() ? inOrder(index().routes.in(area), diagram.routes()) : diagram.routes())
                .stream().filter(route -> route.touches(area)).toList();
    }

    private boolean isIndexed() {
        return questions++ >= FEW;
    }

    private static <T> List<T> inOrder(List<Integer> positions, List<T> all) {
        List<T> found = new ArrayList<>(positions.size());
        positions.stream().sorted().forEach(position -> found.add(all.get(position)));
        return found;
    }

    private Index index() {
        Index made = index.orElseGet(() -> Index.of(diagram));
        index = Optional.of(made);
        return made;
    }
}
