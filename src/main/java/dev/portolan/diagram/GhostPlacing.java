package dev.portolan.diagram;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Link;
import dev.portolan.model.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds room for what Azure adds by itself: near what it belongs to, on nothing that is drawn. */
final class GhostPlacing {

    private static final double WIDTH = 148;
    private static final double HEIGHT = 40;
    private static final double GAP = 10;
    private static final double STEP = 12;

    /** How far around its anchor a ghost may stand at most. */
    private static final double REACH = 220;

    private static final List<String> CAPTION = List.of("added by AKS");

    private final Topology topology;
    private final Catalog catalog;
    private final List<Shape> shapes;
    private final List<Route> routes;
    private final Function<ComponentId, Optional<Shape>> drawn;
    private final List<Shape> ghosts = new ArrayList<>();

    GhostPlacing(
            Topology topology,
            Catalog catalog,
            List<Shape> shapes,
            List<Route> routes,
            Function<ComponentId, Optional<Shape>> drawn) {
        this.topology = topology;
        this.catalog = catalog;
        this.shapes = shapes;
        this.routes = routes;
        this.drawn = drawn;
    }

    /** The ghosts among the topology's components for which there is room, in the topology's order. */
    List<Shape> place(Topology design) {
        topology.components().stream()
                .filter(component -> !design.has(component.id()))
                .forEach(ghost ->
                        anchor(ghost).flatMap(near -> spot(ghost, near)).ifPresent(place -> add(ghost, place)));
        return ghosts;
    }

    private void add(Component ghost, Rect place) {
        ghosts.add(new Shape(
                ghost, catalog.of(ghost), place, Shape.Form.CARD, Shape.Reality.GHOST, 0, CAPTION, List.of()));
    }

    /** The drawn shape, or the ghost placed before, to which a ghost is joined. */
    private Optional<Shape> anchor(Component ghost) {
        return topology.linksOf(ghost.id())
                .flatMap(link -> other(link, ghost.id()).stream())
                .findFirst();
    }

    private Optional<Shape> other(Link link, ComponentId than) {
        ComponentId id = link.from().equals(than) ? link.to() : link.from();
        return ghosts.stream()
                .filter(shape -> shape.id().equals(id))
                .findFirst()
                .or(() -> drawn.apply(id));
    }

    /** The free place nearest to the anchor: within the ghost's own container if it has room, else outside of networks. */
    private Optional<Rect> spot(Component ghost, Shape anchor) {
        Optional<Shape> home = drawn.apply(ghost.parent()).filter(Shape::isContainer);
        return home.flatMap(shape -> nearest(anchor, shape.bounds(), home))
                .or(() -> nearest(anchor, outermost(anchor).grown(REACH), Optional.empty()))
                .or(() -> nearest(anchor, outermost(anchor).grown(3 * REACH), Optional.empty()));
    }

    /** Walks squares around the anchor's middle, the smallest first, until a place on one of them is free. */
    private Optional<Rect> nearest(Shape anchor, Rect within, Optional<Shape> home) {
        List<Shape> near = shapes.stream()
                .filter(shape -> shape.bounds().intersects(within))
                .toList();
        Point middle = anchor.bounds().centre();
        int rings = (int) (Math.max(within.width(), within.height()) / STEP);
        for (int ring = 0; ring <= rings; ring++) {
            for (Point corner : ring(middle, ring)) {
                Rect place = new Rect(corner.x() - WIDTH / 2, corner.y() - HEIGHT / 2, WIDTH, HEIGHT);
                if (within.contains(place) && isFree(place, near, home)) {
                    return Optional.of(place);
                }
            }
        }
        return Optional.empty();
    }

    /** The points of a square of steps around {@code middle}, those beside it before those above and below. */
    private static List<Point> ring(Point middle, int ring) {
        List<Point> points = new ArrayList<>();
        for (int i = -ring; i <= ring; i++) {
            points.add(middle.plus(ring * STEP, i * STEP));
            points.add(middle.plus(-ring * STEP, i * STEP));
            points.add(middle.plus(i * STEP, ring * STEP));
            points.add(middle.plus(i * STEP, -ring * STEP));
        }
        points.sort(Comparator.comparingDouble(middle::distanceTo));
        return points;
    }

    private Rect outermost(Shape anchor) {
        return topology.containers(anchor.id()).stream()
                .filter(container -> !container.is(NetworkKinds.REGION.id()))
                .flatMap(container -> drawn.apply(container.id()).stream())
                .map(Shape::bounds)
                .reduce(anchor.bounds(), Rect::union);
    }

    private boolean isFree(Rect place, List<Shape> near, Optional<Shape> home) {
        Rect room = place.grown(GAP);
        return Stream.concat(near.stream(), ghosts.stream()).allMatch(shape -> avoids(room, shape, home))
                && routes.stream().noneMatch(route -> crosses(route, place.grown(4)));
    }

    /** A ghost keeps off cards, and off containers unless it stands wholly in one that may hold it. */
    private boolean avoids(Rect room, Shape shape, Optional<Shape> home) {
        if (!room.intersects(shape.bounds())) {
            return true;
        }
        boolean holds = shape.isContainer()
                && (shape.component().is(NetworkKinds.REGION.id())
                        || home.filter(inner -> inner.equals(shape) || isAround(shape, inner))
                                .isPresent());
        Rect inside = new Rect(
                shape.bounds().x(),
                shape.bounds().y() + shape.headerHeight(),
                shape.bounds().width(),
                shape.bounds().height() - shape.headerHeight());
        return holds && inside.contains(room);
    }

    private boolean isAround(Shape outer, Shape inner) {
        return topology.containers(inner.id()).stream()
                .anyMatch(container -> container.id().equals(outer.id()));
    }

    private static boolean crosses(Route route, Rect place) {
        if (!route.bounds().intersects(place)) {
            return false;
        }
        List<Point> points = route.points();
        for (int i = 1; i < points.size(); i++) {
            if (Polylines.bounds(points.subList(i - 1, i + 1)).grown(1).intersects(place)) {
                return true;
            }
        }
        return !route.label().isBlank() && route.label().bounds().intersects(place);
    }
}
