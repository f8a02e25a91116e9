package dev.portolan.geom;

import java.util.Collection;
import java.util.Optional;

/** An upright rectangle on the drawing plane, in diagram units; width and height are never negative. */
public record Rect(double x, double y, double width, double height) {

    public Rect {
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException("a rectangle cannot be " + width + " × " + height);
        }
    }

    /** The smallest rectangle that holds both points, whichever corner each is. */
    public static Rect between(Point a, Point b) {
        return new Rect(
                Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y()));
    }

    /** The smallest rectangle around all of {@code rects}; empty if there are none. */
    public static Optional<Rect> around(Collection<Rect> rects) {
        return rects.stream().reduce(Rect::union);
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public Point topLeft() {
        return new Point(x, y);
    }

    public Point centre() {
        return new Point(x + width / 2, y + height / 2);
    }

    /** Whether {@code point} lies inside or on the border. */
    public boolean contains(Point point) {
        return point.x() >= x && point.x() <= right() && point.y() >= y && point.y() <= bottom();
    }

    public boolean contains(Rect other) {
        return other.x >= x && other.right() <= right() && other.y >= y && other.bottom() <= bottom();
    }

    /** Whether the two share an area; touching borders do not count. */
    public boolean intersects(Rect other) {
        return other.x < right() && other.right() > x && other.y < bottom() && other.bottom() > y;
    }

    public Rect union(Rect other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Rect(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    public Rect moved(double dx, double dy) {
        return new Rect(x + dx, y + dy, width, height);
    }

    public Rect moved(Point by) {
        return moved(by.x(), by.y());
    }

    public Rect withSize(double newWidth, double newHeight) {
        return new Rect(x, y, newWidth, newHeight);
    }

    /** This rectangle with every side moved outwards by {@code margin}; a negative margin shrinks it, at most to nothing. */
    public Rect grown(double margin) {
        double grownWidth = Math.max(0, width + 2 * margin);
        double grownHeight = Math.max(0, height + 2 * margin);
        return new Rect(x + (width - grownWidth) / 2, y + (height - grownHeight) / 2, grownWidth, grownHeight);
    }
}
