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
        return new Square(rect);
    }

    /** A rectangle with its corners as they are, which some surfaces draw faster than what is round. */
    record Square(Rect rect) implements Outline {

        @Override
        public void follow(Pen pen) {
            pen.moveTo(rect.x(), rect.y());
            pen.lineTo(rect.right(), rect.y());
            pen.lineTo(rect.right(), rect.bottom());
            pen.lineTo(rect.x(), rect.bottom());
            pen.close();
        }
    }

    /** A rectangle with rounded corners; the radius is limited to half the shorter side. */
    static Outline rounded(Rect rect, double radius) {
        double r = Math.min(radius, Math.min(rect.width(), rect.height()) / 2);
        return r <= 0 ? new Square(rect) : new Rounded(rect, r);
    }

    /** A rectangle with rounded corners; the radius is at most half the shorter side. */
    record Rounded(Rect rect, double radius) implements Outline {

        @Override
        public void follow(Pen pen) {
            followRounded(rect, radius, pen);
        }
    }

    /** An open line with its corners rounded, {@code points} being at least two. */
    record Bent(List<Point> points, double radius) implements Outline {

        public Bent {
            points = List.copyOf(points);
        }

        @Override
        public void follow(Pen pen) {
            pen.moveTo(points.get(0).x(), points.get(0).y());
            for (int i = 1; i < points.size() - 1; i++) {
                Point start = turn(i, -1);
                pen.lineTo(start.x(), start.y());
                round(i, pen);
            }
            Point last = points.get(points.size() - 1);
            pen.lineTo(last.x(), last.y());
        }

        /** Where the line leaves its straight course before the corner {@code i}, or takes one up again after it. */
        public Point turn(int i, int way) {
            Point corner = points.get(i);
            Point other = points.get(i + way);
            double reach = reach(i);
            return reach == 0 ? corner : corner.towards(other, reach / corner.distanceTo(other));
        }

        /** Follows the corner {@code i} from where the line leaves its straight course. */
        public void round(int i, Pen pen) {
            if (reach(i) > 0) {
                Point corner = points.get(i);
                Point start = turn(i, -1);
                Point end = turn(i, 1);
                Point first = start.towards(corner, QUARTER);
                Point second = end.towards(corner, QUARTER);
                pen.curveTo(first.x(), first.y(), second.x(), second.y(), end.x(), end.y());
            }
        }

        /** How far from the corner {@code i} the line turns; 0 where it is too near to its neighbours. */
        private double reach(int i) {
            double in = points.get(i).distanceTo(points.get(i - 1));
            double out = points.get(i).distanceTo(points.get(i + 1));
            double reach = Math.min(radius, Math.min(in, out) / 2);
            return reach < 0.5 ? 0 : reach;
        }
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
