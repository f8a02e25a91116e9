package dev.portolan.diagram.routing;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import java.util.ArrayList;
import java.util.List;

/** The plain ways between two rectangles: straight, with one corner, with two. */
final class Candidates {

    private static final double[] OFFSETS = {0, -10, 10, -20, 20};
    private static final double STUB = 16;

    private final Router.Wire wire;
    private final List<List<Point>> ways = new ArrayList<>();

    private Candidates(Router.Wire wire) {
        this.wire = wire;
    }

    /** Ways that leave and enter at the sides that face each other, or at all sides. */
    static List<List<Point>> of(Router.Wire wire, boolean allSides) {
        Candidates candidates = new Candidates(wire);
        candidates.straight();
        for (Side out : Side.values()) {
            for (Side in : Side.values()) {
                if (allSides || out.faces(wire.from(), wire.to()) && in.faces(wire.to(), wire.from())) {
                    candidates.between(out, in);
                }
            }
        }
        return candidates.ways;
    }

    /** Straight lines where the rectangles overlap in one direction; the smaller one's middle is best. */
    private void straight() {
        Rect from = wire.from();
        Rect to = wire.to();
        double top = Math.max(from.y(), to.y()) + 10;
        double bottom = Math.min(from.bottom(), to.bottom()) - 10;
        for (double y : wishes(
                top,
                bottom,
                from.height() <= to.height() ? from.centre().y() : to.centre().y())) {
            boolean right = to.x() >= from.right();
            if (right || to.right() <= from.x()) {
                add(new Point(right ? from.right() : from.x(), y), new Point(right ? to.x() : to.right(), y));
            }
        }
        double left = Math.max(from.x(), to.x()) + 10;
        double end = Math.min(from.right(), to.right()) - 10;
        for (double x : wishes(
                left,
                end,
                from.width() <= to.width() ? from.centre().x() : to.centre().x())) {
            boolean down = to.y() >= from.bottom();
            if (down || to.bottom() <= from.y()) {
                add(new Point(x, down ? from.bottom() : from.y()), new Point(x, down ? to.y() : to.bottom()));
            }
        }
    }

    private static List<Double> wishes(double least, double most, double wish) {
        List<Double> wishes = new ArrayList<>();
        if (least <= most) {
            double best = Math.max(least, Math.min(most, wish));
            for (double offset : OFFSETS) {
                double wished = best + offset;
                if (wished >= least && wished <= most) {
                    wishes.add(wished);
                }
            }
        }
        return wishes;
    }

    private void between(Side out, Side in) {
        for (double leaving : OFFSETS) {
            for (double entering : OFFSETS) {
                Point start = out.port(wire.from(), leaving);
                Point end = in.port(wire.to(), entering);
                if (out.isUpright() == in.isUpright()) {
                    turnTwice(out, start, in, end);
                } else {
                    turnOnce(out, start, in, end);
                }
            }
        }
    }

    private void turnOnce(Side out, Point start, Side in, Point end) {
        Point corner = out.isUpright() ? new Point(start.x(), end.y()) : new Point(end.x(), start.y());
        if (out.leads(start, corner) && in.leads(end, corner)) {
            add(start, corner, end);
        }
    }

    private void turnTwice(Side out, Point start, Side in, Point end) {
        for (double middle : middles(out, start, in, end)) {
            Point first = out.isUpright() ? new Point(start.x(), middle) : new Point(middle, start.y());
            Point second = out.isUpright() ? new Point(end.x(), middle) : new Point(middle, end.y());
            if (out.leads(start, first) && in.leads(end, second) && first.distanceTo(second) > 0.5) {
                add(start, first, second, end);
            }
        }
    }

    private static double[] middles(Side out, Point start, Side in, Point end) {
        double a = out.isUpright() ? start.y() : start.x();
        double b = out.isUpright() ? end.y() : end.x();
        double afterStart = a + STUB * (out.dx + out.dy);
        double beforeEnd = b + STUB * (in.dx + in.dy);
        double centre = (a + b) / 2;
        double outside = out == in ? (out.dx + out.dy > 0 ? Math.max(a, b) : Math.min(a, b)) : centre;
        double step = out == in ? STUB * (out.dx + out.dy) : 0;
        return new double[] {centre, afterStart, beforeEnd, outside + step, outside + 2 * step, centre + 10, centre - 10
        };
    }

    private void add(Point... corners) {
        ways.add(List.of(corners));
    }
}
