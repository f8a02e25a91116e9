package dev.portolan.diagram;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where a shape that is dragged lines up with others: edge with edge, centre with centre, or with equal gaps between it
 * and its neighbours.
 */
public final class Guides {

    private static final double SAME = 0.5;
    private static final double OVERHANG = 8;

    /** Along which axis; the same arithmetic serves both, as for the other axis all is turned over. */
    private static final List<Boolean> AXES = List.of(false, true);

    private Guides() {}

    /**
     * How far a shape moves for lining up, and the lines that show with what.
     *
     * @param across whether it lines up in x
     * @param down whether it lines up in y
     */
    public record Snap(Point by, boolean across, boolean down, List<Line> lines) {
        public Snap {
            lines = List.copyOf(lines);
        }
    }

    /** A line from a shape to what it lines up with. */
    public record Line(Point from, Point to) {}

    /**
     * What a shape lines up with.
     *
     * @param reach how far the shape may be from lining up
     */
    public static Snap of(Rect moving, List<Rect> others, double reach) {
        Optional<Double> across = nearest(moving, others, reach);
        Optional<Double> down = nearest(turned(moving), turned(others), reach);
        Point by = new Point(across.orElse(0.0), down.orElse(0.0));
        Rect there = moving.moved(by);
        List<Line> lines = new ArrayList<>();
        for (boolean turned : AXES) {
            if (turned ? down.isPresent() : across.isPresent()) {
                List<Line> found = turned ? lines(turned(there), turned(others)) : lines(there, others);
                found.forEach(line -> lines.add(turned ? turned(line) : line));
            }
        }
        return new Snap(by, across.isPresent(), down.isPresent(), lines);
    }

    private static Optional<Double> nearest(Rect moving, List<Rect> others, double reach) {
        List<Double> ways = new ArrayList<>();
        for (Rect other : others) {
            for (double mine : stops(moving)) {
                for (double theirs : stops(other)) {
                    ways.add(theirs - mine);
                }
            }
        }
        gaps(moving, others).forEach(place -> ways.add(place.x() - moving.x()));
        return ways.stream().filter(way -> Math.abs(way) <= reach).min(Comparator.comparingDouble(Math::abs));
    }

    private static double[] stops(Rect rect) {
        return new double[] {rect.x(), rect.centre().x(), rect.right()};
    }

    /** Where the shape would have equal gaps to two neighbours of its row. */
    private static List<Rect> gaps(Rect moving, List<Rect> others) {
        List<Rect> row = row(moving, others);
        List<Rect> places = new ArrayList<>();
        for (int i = 0; i + 1 < row.size(); i++) {
            Rect left = row.get(i);
            Rect right = row.get(i + 1);
            double gap = right.x() - left.right();
            if (gap > 0) {
                places.add(at(moving, right.right() + gap));
                places.add(at(moving, left.x() - gap - moving.width()));
                if (gap > moving.width()) {
                    places.add(at(moving, left.right() + (gap - moving.width()) / 2));
                }
            }
        }
        return places;
    }

    /** The others that stand beside the shape, from left to right. */
    private static List<Rect> row(Rect moving, List<Rect> others) {
        return others.stream()
                .filter(other -> other.y() < moving.bottom() && moving.y() < other.bottom())
                .sorted(Comparator.comparingDouble(Rect::x))
                .toList();
    }

    private static Rect at(Rect moving, double x) {
        return new Rect(x, moving.y(), moving.width(), moving.height());
    }

    private static List<Line> lines(Rect there, List<Rect> others) {
        List<Line> lines = new ArrayList<>();
        for (Rect other : others) {
            double top = Math.min(there.y(), other.y()) - OVERHANG;
            double bottom = Math.max(there.bottom(), other.bottom()) + OVERHANG;
            for (double mine : stops(there)) {
                Arrays.stream(stops(other))
                        .filter(theirs -> Math.abs(mine - theirs) < SAME)
                        .forEach(same -> lines.add(new Line(new Point(mine, top), new Point(mine, bottom))));
            }
        }
        if (lines.isEmpty()) {
            gapLines(there, row(there, others)).forEach(lines::add);
        }
        return lines;
    }

    /** The gaps to the neighbours on both sides, or to the one and from it to the next. */
    private static List<Line> gapLines(Rect there, List<Rect> row) {
        List<Rect> all = new ArrayList<>(row);
        all.add(there);
        all.sort(Comparator.comparingDouble(Rect::x));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i + 1 < all.size(); i++) {
            double y = there.centre().y();
            lines.add(new Line(
                    new Point(all.get(i).right(), y), new Point(all.get(i + 1).x(), y)));
        }
        return lines;
    }

    private static Rect turned(Rect rect) {
        return new Rect(rect.y(), rect.x(), rect.height(), rect.width());
    }

    private static List<Rect> turned(List<Rect> rects) {
        return rects.stream().map(Guides::turned).toList();
    }

    private static Line turned(Line line) {
        return new Line(
                new Point(line.from().y(), line.from().x()),
                new Point(line.to().y(), line.to().x()));
    }
}
