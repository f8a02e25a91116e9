package dev.portolan.ui.hand;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.KindSpec;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import java.util.Comparator;
import java.util.List;

/** How much room a person leaves for what is to stand where. */
final class Rooms {

    static final double GAP = 40;

    /** Between places, so that the lines between them can be clicked. */
    static final double WIDE = 128;

    static final double SIDE = 32;
    static final double HEAD = 72;
    private static final Point CARD = new Point(144, 48);
    private static final double SHAPE = 1.5;

    private final Design sample;
    private final Catalog catalog;

    Rooms(Design sample, Catalog catalog) {
        this.sample = sample;
        this.catalog = catalog;
    }

    /** The components in a container, the large ones first. */
    List<Component> in(ComponentId container) {
        return sample.topology().children(container).stream()
                .sorted(Comparator.comparingDouble(
                        (Component one) -> -size(one).x() * size(one).y()))
                .toList();
    }

    /** The size of a component with all that stands in it. */
    Point size(Component component) {
        if (!catalog.of(component).isContainer()) {
            return CARD;
        }
        Point inner = inner(component.id());
        Point first = first(catalog.of(component));
        return new Point(Math.max(first.x(), inner.x()), Math.max(first.y(), inner.y()));
    }

    /** The size in which a new container arrives. */
    static Point first(KindSpec kind) {
        return kind.homes().contains(KindSpec.CANVAS) ? new Point(400, 240) : new Point(240, 144);
    }

    /** The size of a container around what stands in it, about as wide as a window. */
    Point inner(ComponentId container) {
        List<Point> sizes = in(container).stream().map(this::size).toList();
        double widest = sizes.stream().mapToDouble(Point::x).max().orElse(0);
        double all = sizes.stream().mapToDouble(size -> size.x() + GAP).sum();
        Point best = inRows(sizes, widest);
        for (double width = widest; width < all + GAP; width += GAP) {
            Point next = inRows(sizes, width);
            best = Math.max(next.x() / SHAPE, next.y()) < Math.max(best.x() / SHAPE, best.y()) ? next : best;
        }
        double spare = sizes.size() > 4 ? CARD.y() + GAP : 0;
        double wide = container.equals(ComponentId.CANVAS) ? 2 * (WIDE - GAP) : 0;
        return new Point(Math.ceil(best.x() + 2 * SIDE + wide), Math.ceil(HEAD + best.y() + SIDE + spare));
    }

    private static Point inRows(List<Point> sizes, double width) {
        double x = 0;
        double y = 0;
        double row = 0;
        double right = 0;
        for (Point size : sizes) {
            if (x > 0 && x + size.x() > width) {
                x = 0;
                y += row + GAP;
                row = 0;
            }
            right = Math.max(right, x + size.x());
            x += size.x() + GAP;
            row = Math.max(row, size.y());
        }
        return new Point(right, y + row);
    }

    /** The first place in an area, row by row, that keeps clear of what stands there. */
    static Rect free(Rect area, Point size, List<Rect> taken, double gap) {
        for (double y = area.y(); y + size.y() <= area.bottom(); y += 8) {
            for (double x = area.x(); x + size.x() <= area.right(); x += 8) {
                Rect place = new Rect(x, y, size.x(), size.y());
                Rect clear = place.grown(gap - 1);
                if (taken.stream().noneMatch(clear::intersects)) {
                    return place;
                }
            }
        }
        throw new AssertionError("no room of " + size + " left in " + area + " beside " + taken);
    }
}
