package dev.portolan.geom;

import java.util.List;

/** A shape's edge, to be followed by a {@link Pen}: rectangles, circles, polylines and icon paths alike. */
@FunctionalInterface
public interface Outline {

    /** How far a quarter circle's control points lie from its ends, as a share of the radius. */
    double QUARTER = 0.5522847498;

    void follow(Pen pen);

    /** Whatever can follow an outline: a canvas, a printer, a hit test. One method per case, so that none is forgotten. */
    interface Pen {
        void moveTo(double x, double y);

        void lineTo(double x, double y);

        void curveTo(double x1, double y1, double x2, double y2, double x, double y);

        void close();
    }

    static Outline of(Rect rect) {
        return rounded(rect, 0);
    }

    /** A rectangle with rounded corners; the radius is limited to half the shorter side. */
    static Outline rounded(Rect rect, double radius) {
        double r = Math.min(radius, Math.min(rect.width(), rect.height()) / 2);
        return r <= 0 ? pen -> followSquare(rect, pen) : pen -> followRounded(rect, r, pen);
    }

    static Outline circle(Point centre, double radius) {
        return rounded(new Rect(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), radius);
    }

    /** The open line through {@code points}; nothing for fewer than two. */
    static Outline polyline(List<Point> points) {
        return pen -> followLine(points, pen);
    }

    static Outline polygon(List<Point> points) {
        return pen -> {
            followLine(points, pen);
            pen.close();
        };
    }

    private static void followLine(List<Point> points, Pen pen) {
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            if (i == 0) {
                pen.moveTo(point.x(), point.y());
            } else {
                pen.lineTo(point.x(), point.y());
            }
        }
    }

    private static void followSquare(Rect rect, Pen pen) {
        pen.moveTo(rect.x(), rect.y());
        pen.lineTo(rect.right(), rect.y());
        pen.lineTo(rect.right(), rect.bottom());
        pen.lineTo(rect.x(), rect.bottom());
        pen.close();
    }

    private static void followRounded(Rect rect, double r, Pen pen) {
        double k = r * (1 - QUARTER);
        double left = rect.x();
        double top = rect.y();
        double right = rect.right();
        double bottom = rect.bottom();
        pen.moveTo(left + r, top);
        pen.lineTo(right - r, top);
        pen.curveTo(right - k, top, right, top + k, right, top + r);
        pen.lineTo(right, bottom - r);
        pen.curveTo(right, bottom - k, right - k, bottom, right - r, bottom);
        pen.lineTo(left + r, bottom);
        pen.curveTo(left + k, bottom, left, bottom - k, left, bottom - r);
        pen.lineTo(left, top + r);
        pen.curveTo(left, top + k, left + k, top, left + r, top);
        pen.close();
    }
}
