package dev.portolan.diagram.routing;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The plain ways between two rectangles: straight, with one corner, with two. */
final class Candidates {

    private static final double[] OFFSETS = {0, -10, 10, -20, 20};
    private static final double STUB = 16;
    private static final List<Side> SIDES = List.of(Side.values());

    /** Far more than adding up in another order makes of a price. */
    private static final double ROUNDING = 0.01;

    private final Router.Wire wire;
    private final Choice choice;
    private final List<List<Point>> ways = new ArrayList<>();

    /** What the cheapest way costs so far; while all are wanted, none is too dear. */
    private double least = Double.MAX_VALUE;

    /** Which ways are wanted. */
    private enum Choice {
        ALL,
        CHEAPEST
    }

    private Candidates(Router.Wire wire, Choice choice) {
        this.wire = wire;
        this.choice = choice;
    }

    /** Ways that leave and enter at the sides that face each other, or at all sides. */
    static List<List<Point>> of(Router.Wire wire, boolean allSides) {
        Candidates candidates = new Candidates(wire, Choice.ALL);
        candidates.find(allSides);
        return candidates.ways;
    }

    /** The way that costs least without looking around, at the sides that face each other; empty where there is none. */
    static Optional<List<Point>> plainest(Router.Wire wire) {
        Candidates candidates = new Candidates(wire, Choice.CHEAPEST);
        candidates.find(false);
        return candidates.ways.stream().findFirst();
    }

    private void find(boolean allSides) {
        straight();
        for (Side out : SIDES) {
            for (Side in : SIDES) {
                if (allSides || out.faces(wire.from(), wire.to()) && in.faces(wire.to(), wire.from())) {
                    between(out, in);
                }
            }
        }
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
                boolean twice = out.isUpright() == in.isUpright();
                if (Price.least(start, end, twice ? 2 : 1, wire) > least + ROUNDING) {
                    continue;
                }
                if (twice) {
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
        List<Point> way = List.of(corners);
        if (choice == Choice.CHEAPEST) {
            double price = Price.of(way, wire);
            if (price >= least) {
                return;
            }
            least = price;
            ways.clear();
        }
        ways.add(way);
    }
}
