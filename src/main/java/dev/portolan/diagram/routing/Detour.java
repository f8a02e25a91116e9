package dev.portolan.diagram.routing;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks for a way around many cards: the cheapest path over the lines that run past their sides (A*). */
final class Detour {

    private static final double CLEAR = 12;
    private static final double AROUND = 200;
    private static final int MOST_CARDS = 60;
    private static final int MOST_STEPS = 12_000;
    private static final List<Side> SIDES = List.of(Side.values());

    private final Space space;
    private final Router.Wire wire;
    private final double[] columns;
    private final double[] rows;
    private final PriorityQueue<Step> open = new PriorityQueue<>();

    /** For each place and heading what the cheapest way there costs so far. */
    private final double[] cheapest;

    /** For each place and heading what the piece from there to the next place runs into; not a number where not asked yet. */
    private final double[] troubles;

    private int made;

    /** A place reached, coming in the direction of {@code heading}; the first step of a way has no earlier one. */
    private record Step(
            int column,
            int row,
            Side heading,
            double cost,
            double guess,
            int order,
            @Nullable Step earlier) implements Comparable<Step> {

        /** The most promising first; of two alike, the one that was made first. */
        @Override
        public int compareTo(Step other) {
            return guess == other.guess ? Integer.compare(order, other.order) : Double.compare(guess, other.guess);
        }
    }

    private Detour(Space space, Router.Wire wire) {
        this.space = space;
        this.wire = wire;
        TreeSet<Double> xs = new TreeSet<>();
        TreeSet<Double> ys = new TreeSet<>();
        Rect area = wire.from().union(wire.to()).grown(AROUND);
        Point middle = wire.from().centre().towards(wire.to().centre(), 0.5);
        List<Rect> cards = new ArrayList<>(space.cardsIn(area));
        cards.sort(Comparator.comparingDouble(card -> card.centre().distanceTo(middle)));
        cards.subList(Math.min(MOST_CARDS, cards.size()), cards.size()).clear();
        cards.addAll(List.of(wire.from(), wire.to()));
        for (Rect card : cards) {
            Collections.addAll(xs, card.x() - CLEAR, card.right() + CLEAR);
            Collections.addAll(ys, card.y() - CLEAR, card.bottom() + CLEAR);
        }
        for (Rect end : List.of(wire.from(), wire.to())) {
            xs.add(end.centre().x());
            ys.add(end.centre().y());
        }
        columns = xs.stream().mapToDouble(Double::doubleValue).toArray();
        rows = ys.stream().mapToDouble(Double::doubleValue).toArray();
        cheapest = new double[columns.length * rows.length * SIDES.size()];
        Arrays.fill(cheapest, Double.MAX_VALUE);
        troubles = new double[cheapest.length];
        Arrays.fill(troubles, Double.NaN);
    }

    /** The cheapest way, unless every way surely costs more than {@code most}. */
    static Optional<List<Point>> find(Space space, Router.Wire wire, double most) {
        return new Detour(space, wire).find(most + wire.to().width() + wire.to().height());
    }

    private Optional<List<Point>> find(double most) {
        for (Side side : Side.values()) {
            Point port = side.port(wire.from(), 0);
            Point clear = port.plus(side.dx * CLEAR, side.dy * CLEAR);
            if (space.trouble(port, clear, wire) < Space.BLOCKED) {
                offer(index(columns, clear.x()), index(rows, clear.y()), side, 0, null);
            }
        }
        for (int steps = 0; !open.isEmpty() && steps < MOST_STEPS; steps++) {
            Step step = open.remove();
            if (step.guess > most) {
                return Optional.empty();
            }
            Optional<Side> entered = entered(step);
            if (entered.isPresent()) {
                return Optional.of(way(step, entered.get()));
            }
            expand(step);
        }
        return Optional.empty();
    }

    private void expand(Step step) {
        for (Side side : Side.values()) {
            int column = step.column + side.dx;
            int row = step.row + side.dy;
            boolean back = side.dx + step.heading.dx == 0 && side.dy + step.heading.dy == 0;
            if (back || column < 0 || row < 0 || column >= columns.length || row >= rows.length) {
                continue;
            }
            Point from = at(step.column, step.row);
            Point to = at(column, row);
            int leaving = slot(step.column, step.row, side);
            if (Double.isNaN(troubles[leaving])) {
                troubles[leaving] = space.trouble(from, to, wire);
            }
            double trouble = troubles[leaving];
            if (trouble < Space.BLOCKED) {
                double bend = side == step.heading ? 0 : Space.BEND;
                offer(column, row, side, step.cost + from.distanceTo(to) + trouble + bend, step);
            }
        }
    }

    private void offer(int column, int row, Side heading, double cost, @Nullable Step earlier) {
        int place = slot(column, row, heading);
        if (cost < cheapest[place]) {
            cheapest[place] = cost;
            Point centre = wire.to().centre();
            Point at = at(column, row);
            double left = Math.abs(centre.x() - at.x()) + Math.abs(centre.y() - at.y());
            open.add(new Step(column, row, heading, cost, cost + left, made++, earlier));
        }
    }

    /** The side at which {@code step} has arrived, where it stands before the middle of one and heads for it. */
    private Optional<Side> entered(Step step) {
        Point here = at(step.column, step.row);
        for (Side side : Side.values()) {
            Point port = side.port(wire.to(), 0);
            Point clear = port.plus(side.dx * CLEAR, side.dy * CLEAR);
            boolean straight = step.heading.dx == -side.dx && step.heading.dy == -side.dy;
            boolean turned = step.heading.isUpright() != side.isUpright();
            if (clear.distanceTo(here) < 0.01
                    && (straight || turned)
                    && space.trouble(here, port, wire) < Space.BLOCKED) {
                return Optional.of(side);
            }
        }
        return Optional.empty();
    }

    private List<Point> way(Step last, Side entered) {
        List<Point> way = new ArrayList<>();
        way.add(entered.port(wire.to(), 0));
        Side first = last.heading;
        Step step = last;
        while (step != null) {
            way.add(at(step.column, step.row));
            first = step.heading;
            step = step.earlier;
        }
        way.add(first.port(wire.from(), 0));
        Collections.reverse(way);
        return Router.simplified(way);
    }

    private int slot(int column, int row, Side heading) {
        return (column * rows.length + row) * SIDES.size() + SIDES.indexOf(heading);
    }

    private Point at(int column, int row) {
        return new Point(columns[column], rows[row]);
    }

    private static int index(double[] sorted, double value) {
        int nearest = 0;
        for (int i = 1; i < sorted.length; i++) {
            if (Math.abs(sorted[i] - value) < Math.abs(sorted[nearest] - value)) {
                nearest = i;
            }
        }
        return nearest;
    }
}
