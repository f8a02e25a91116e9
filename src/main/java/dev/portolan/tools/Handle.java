package dev.portolan.tools;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One of the eight places at which a shape's size is changed. */
public enum Handle {
    NORTH_WEST(-1, -1, Cursor.RESIZE_NORTH_WEST),
    NORTH(0, -1, Cursor.RESIZE_NORTH),
    NORTH_EAST(1, -1, Cursor.RESIZE_NORTH_EAST),
    EAST(1, 0, Cursor.RESIZE_EAST),
    SOUTH_EAST(1, 1, Cursor.RESIZE_SOUTH_EAST),
    SOUTH(0, 1, Cursor.RESIZE_SOUTH),
    SOUTH_WEST(-1, 1, Cursor.RESIZE_SOUTH_WEST),
    WEST(-1, 0, Cursor.RESIZE_WEST);

    private static final double REACH_PIXELS = 6;
    private static final double LEAST_PIXELS = 24;

    private final int dx;
    private final int dy;
    private final Cursor cursor;

    Handle(int dx, int dy, Cursor cursor) {
        this.dx = dx;
        this.dy = dy;
        this.cursor = cursor;
    }

    public Cursor cursor() {
        return cursor;
    }

    /** Whether a shape with these bounds is large enough on the screen for handles beside which it can still be grabbed. */
    public static boolean areOn(Rect bounds, double scale) {
        return Math.min(bounds.width(), bounds.height()) * scale >= LEAST_PIXELS;
    }

    /** The handle on the other side. */
    Handle opposite() {
        return Arrays.stream(values())
                .filter(handle -> handle.dx == -dx && handle.dy == -dy)
                .findFirst()
                .orElseThrow();
    }

    /** How far this handle goes in the direction of {@code by} while width and height stay in proportion. */
    Point inProportion(Rect bounds, Point by) {
        double wide = dx * by.x() / bounds.width();
        double high = dy * by.y() / bounds.height();
        double share = dx == 0 ? high : dy == 0 ? wide : Math.abs(wide) >= Math.abs(high) ? wide : high;
        return new Point(dx * share * bounds.width(), dy * share * bounds.height());
    }

    /** Where the handle of a shape with these bounds is. */
    public Point on(Rect bounds) {
        return bounds.centre().plus(dx * bounds.width() / 2, dy * bounds.height() / 2);
    }

    /** The handle of a shape with these bounds that lies at {@code at}. */
    public static Optional<Handle> at(Point at, Rect bounds, double scale) {
        return Arrays.stream(values())
                .filter(handle -> handle.on(bounds).distanceTo(at) * scale <= REACH_PIXELS)
                .findFirst();
    }

    /** {@code bounds} with this handle dragged by {@code by}, at least {@code least} large and around {@code content}. */
    Rect dragged(Rect bounds, Point by, Point least, List<Rect> content) {
        double left = bounds.x();
        double top = bounds.y();
        double right = bounds.right();
        double bottom = bounds.bottom();
        Rect inner = Rect.around(content).orElse(new Rect(right, bottom, 0, 0));
        Rect outer = Rect.around(content).orElse(new Rect(left, top, 0, 0));
        if (dx < 0) {
            left = Math.min(left + by.x(), Math.max(bounds.x(), Math.min(right - least.x(), inner.x())));
        }
        if (dy < 0) {
            top = Math.min(top + by.y(), Math.max(bounds.y(), Math.min(bottom - least.y(), inner.y())));
        }
        if (dx > 0) {
            right = Math.max(right + by.x(), Math.min(bounds.right(), Math.max(left + least.x(), outer.right())));
        }
        if (dy > 0) {
            bottom = Math.max(bottom + by.y(), Math.min(bounds.bottom(), Math.max(top + least.y(), outer.bottom())));
        }
        return Rect.between(new Point(left, top), new Point(right, bottom));
    }
}
