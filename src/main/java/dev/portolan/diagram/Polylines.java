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
        double left = points.get(0).x();
        double top = points.get(0).y();
        double right = left;
        double bottom = top;
        for (Point point : points) {
            left = Math.min(left, point.x());
            top = Math.min(top, point.y());
            right = Math.max(right, point.x());
            bottom = Math.max(bottom, point.y());
        }
        return new Rect(left, top, right - left, bottom - top);
    }

    /** Whether the box around one of the pieces overlaps or touches {@code area}; upright and level pieces are their boxes. */
    static boolean touches(List<Point> points, Rect area) {
        for (int i = 1; i < points.size(); i++) {
            Point start = points.get(i - 1);
            Point end = points.get(i);
            if (Math.min(start.x(), end.x()) <= area.right()
                    && Math.max(start.x(), end.x()) >= area.x()
                    && Math.min(start.y(), end.y()) <= area.bottom()
                    && Math.max(start.y(), end.y()) >= area.y()) {
                return true;
            }
        }
        return false;
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
