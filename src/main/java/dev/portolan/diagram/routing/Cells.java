package dev.portolan.diagram.routing;

import dev.portolan.geom.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Things by place: a grid of cells, so that a question looks only at what is near. */
public final class Cells<T> {

    private static final double SIDE = 320;
    private static final long MANY = 150;

    /** A thing with the rectangle that it takes, and the first cell of that. */
    private record Placed<T>(Rect bounds, T thing, long column, long row) {}

    private final Buckets<Placed<T>> cells = new Buckets<>();
    private final List<Placed<T>> vast = new ArrayList<>();
    private long looks;

    /** Takes in a thing, unless the same is there already. */
    public void add(Rect bounds, T thing) {
        Placed<T> placed = new Placed<>(bounds, thing, cell(bounds.x()), cell(bounds.y()));
        if (count(bounds) > MANY) {
            addTo(vast, placed);
            return;
        }
        for (long column = placed.column; column <= cell(bounds.right()); column++) {
            for (long row = placed.row; row <= cell(bounds.bottom()); row++) {
                addTo(cells.open(key(column, row)), placed);
            }
        }
    }

    private static <T> void addTo(List<Placed<T>> list, Placed<T> placed) {
        for (Placed<T> each : list) {
            if (isSame(each.bounds, placed.bounds) && each.thing.equals(placed.thing)) {
                return;
            }
        }
        list.add(placed);
    }

    /** As {@code equals}; where hundreds of lines meet, that is asked very often. */
    private static boolean isSame(Rect a, Rect b) {
        return a.x() == b.x() && a.y() == b.y() && a.width() == b.width() && a.height() == b.height();
    }

    /** Whether something that overlaps or touches {@code area} meets {@code condition}. */
    boolean any(Rect area, Predicate<T> condition) {
        return !visit(area, thing -> !condition.test(thing));
    }

    /** Everything that overlaps or touches {@code area}, each once, in a fixed order. */
    public List<T> in(Rect area) {
        List<T> found = new ArrayList<>();
        visit(area, found::add);
        return found;
    }

    /** How many things were looked at for all questions so far. */
    long looks() {
        return looks;
    }

    /** Shows what is in {@code area}, each once, until {@code more} says no. Answers whether it never did. */
    private boolean visit(Rect area, Predicate<T> more) {
        looks += 1 + vast.size();
        for (Placed<T> each : vast) {
            if (touches(each.bounds, area) && !more.test(each.thing)) {
                return false;
            }
        }
        long left = cell(area.x());
        long top = cell(area.y());
        long right = cell(area.right());
        long bottom = cell(area.bottom());
        for (long column = left; column <= right; column++) {
            for (long row = top; row <= bottom; row++) {
                List<Placed<T>> here = cells.get(key(column, row));
                if (!here.isEmpty() && !visit(here, area, new Corner(column, row, left, top), more)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A cell that is looked at, in an area whose first cell is another or the same. */
    private record Corner(long column, long row, long left, long top) {

        /** What lies in several cells is shown in the first of them that the area has. */
        boolean shows(Placed<?> placed) {
            return Math.max(placed.column, left) == column && Math.max(placed.row, top) == row;
        }
    }

    private boolean visit(List<Placed<T>> here, Rect area, Corner corner, Predicate<T> more) {
        looks += 1 + here.size();
        for (Placed<T> each : here) {
            if (touches(each.bounds, area) && corner.shows(each) && !more.test(each.thing)) {
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
        return column * 0x1_0000_0000L + row;
    }
}
