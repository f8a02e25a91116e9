package dev.portolan.diagram;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Arithmetic on open lines of straight pieces. */
public final class Polylines {

    private Polylines() {}

    /** The smallest rectangle around {@code points}, of which there is at least one. */
    public static Rect bounds(List<Point> points) {
        Rect bounds = Rect.between(points.get(0), points.get(0));
        for (Point point : points) {
            bounds = bounds.union(Rect.between(point, point));
        }
        return bounds;
    }

    public static double length(List<Point> points) {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += points.get(i - 1).distanceTo(points.get(i));
        }
        return length;
    }

    /** How far {@code point} is from the nearest piece. */
    public static double distance(List<Point> points, Point point) {
        double nearest = Double.MAX_VALUE;
        for (int i = 1; i < points.size(); i++) {
            nearest = Math.min(nearest, distance(points.get(i - 1), points.get(i), point));
        }
        return nearest;
    }

    /** The point at {@code share} of the whole length, 0 the first and 1 the last. */
    public static Point at(List<Point> points, double share) {
        double left = length(points) * share;
        for (int i = 1; i < points.size(); i++) {
            double piece = points.get(i - 1).distanceTo(points.get(i));
            if (piece > 0 && left <= piece) {
                return points.get(i - 1).towards(points.get(i), left / piece);
            }
            left -= piece;
        }
        return points.get(points.size() - 1);
    }

    public static List<Point> reversed(List<Point> points) {
        List<Point> back = new ArrayList<>(points);
        Collections.reverse(back);
        return back;
    }

    private static double distance(Point start, Point end, Point point) {
        double dx = end.x() - start.x();
        double dy = end.y() - start.y();
        double square = dx * dx + dy * dy;
        double share = square == 0 ? 0 : ((point.x() - start.x()) * dx + (point.y() - start.y()) * dy) / square;
        return start.towards(end, Math.max(0, Math.min(1, share))).distanceTo(point);
    }
}
