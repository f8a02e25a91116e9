package dev.portolan.diagram;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;

/** Moves points and rectangles to the nearest place of a regular grid. */
public final class Snapping {

    /** The distance of the grid's lines, in diagram units. */
    public static final double GRID = 8;

    private Snapping() {}

    public static Point toGrid(Point point, double step) {
        return new Point(nearest(point.x(), step), nearest(point.y(), step));
    }

    /** {@code rect} with its top left corner on the grid and its size unchanged. */
    public static Rect toGrid(Rect rect, double step) {
        return rect.moved(toGrid(rect.topLeft(), step).minus(rect.topLeft()));
    }

    public static double nearest(double value, double step) {
        return Math.rint(value / step) * step;
    }
}
