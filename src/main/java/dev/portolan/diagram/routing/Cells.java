package dev.portolan.diagram.routing;

import dev.portolan.geom.Rect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Things by place: a grid of cells, so that a question looks only at what is near. */
public final class Cells<T> {

    private static final double SIDE = 320;
    private static final long MANY = 150;

    /** Odd, so that no two keys become one: spreads keys over what a hash map looks at, the lower bits of both halves. */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    /** A thing with the rectangle that it takes. */
    private record Placed<T>(Rect bounds, T thing) {}

    private final Map<Long, List<Placed<T>>> cells = new HashMap<>();
    private final List<Placed<T>> vast = new ArrayList<>();
    private long looks;

    public void add(Rect bounds, T thing) {
        Placed<T> placed = new Placed<>(bounds, thing);
        if (count(bounds) > MANY) {
            vast.add(placed);
            return;
        }
        for (long column = cell(bounds.x()); column <= cell(bounds.right()); column++) {
            for (long row = cell(bounds.y()); row <= cell(bounds.bottom()); row++) {
                cells.computeIfAbsent(key(column, row), key -> new ArrayList<>())
                        .add(placed);
            }
        }
    }

    /** Whether something that overlaps or touches {@code area} meets {@code condition}. */
    boolean any(Rect area, Predicate<T> condition) {
        return !visit(area, thing -> !condition.test(thing));
    }

    /** Everything that overlaps or touches {@code area}, each once, in a fixed order. */
    public List<T> in(Rect area) {
        Set<T> found = new LinkedHashSet<>();
        visit(area, thing -> {
            found.add(thing);
            return true;
        });
        return List.copyOf(found);
    }

    /** How many things were looked at for all questions so far. */
    long looks() {
        return looks;
    }

    /** Shows what is in {@code area} until {@code more} says no; things may be shown twice. Answers whether it never did. */
    private boolean visit(Rect area, Predicate<T> more) {
        if (!visit(vast, area, more)) {
            return false;
        }
        for (long column = cell(area.x()); column <= cell(area.right()); column++) {
            for (long row = cell(area.y()); row <= cell(area.bottom()); row++) {
                if (!visit(cells.getOrDefault(key(column, row), List.of()), area, more)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean visit(List<Placed<T>> placed, Rect area, Predicate<T> more) {
        looks += 1 + placed.size();
        for (Placed<T> each : placed) {
            if (touches(each.bounds, area) && !more.test(each.thing)) {
                return false;
            }
        }
        return true;
    }

    /** Whether two rectangles overlap, or touch at their borders. */
    public static boolean touches(Rect a, Rect b) {
        return a.x() <= b.right() && a.right() >= b.x() && a.y() <= b.bottom() && a.bottom() >= b.y();
    }

    private static long count(Rect bounds) {
        return (cell(bounds.right()) - cell(bounds.x()) + 1) * (cell(bounds.bottom()) - cell(bounds.y()) + 1);
    }

    private static long cell(double coordinate) {
        return (long) Math.floor(coordinate / SIDE);
    }

    private static long key(long column, long row) {
        return (column * 0x1_0000_0000L + row) * SPREAD;
    }
}
