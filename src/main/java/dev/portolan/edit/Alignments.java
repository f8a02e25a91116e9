package dev.portolan.edit;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Frame;
import dev.portolan.model.Placement;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Lines several components up. What is locked stays where it is, and what stands in a container comes along with it. */
public final class Alignments {

    /** The line on which components come to stand. */
    public enum Edge {
        LEFT("left edges"),
        CENTRE("centres, one above the other"),
        RIGHT("right edges"),
        TOP("top edges"),
        MIDDLE("centres, side by side"),
        BOTTOM("bottom edges");

        private final String words;

        Edge(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        private Point way(Rect from, Rect to) {
            return switch (this) {
                case LEFT -> new Point(to.x() - from.x(), 0);
                case CENTRE -> new Point(to.centre().x() - from.centre().x(), 0);
                case RIGHT -> new Point(to.right() - from.right(), 0);
                case TOP -> new Point(0, to.y() - from.y());
                case MIDDLE -> new Point(0, to.centre().y() - from.centre().y());
                case BOTTOM -> new Point(0, to.bottom() - from.bottom());
            };
        }
    }

    /** A direction in which components follow each other. */
    public enum Axis {
        ACROSS(Rect::x, Rect::width),
        DOWN(Rect::y, Rect::height);

        private final ToDoubleFunction<Rect> start;
        private final ToDoubleFunction<Rect> extent;

        Axis(ToDoubleFunction<Rect> start, ToDoubleFunction<Rect> extent) {
            this.start = start;
            this.extent = extent;
        }

        double start(Rect rect) {
            return start.applyAsDouble(rect);
        }

        double extent(Rect rect) {
            return extent.applyAsDouble(rect);
        }

        private Point way(double distance) {
            return this == ACROSS ? new Point(distance, 0) : new Point(0, distance);
        }
    }

    private Alignments() {}

    /** Moves components so that all of them reach the same edge of the area that they take. */
    public static Edit align(Design now, Collection<ComponentId> ids, Edge edge) {
        Map<ComponentId, Rect> bounds = bounds(now, ids);
        Map<ComponentId, Point> moves = new LinkedHashMap<>();
        Rect.around(bounds.values())
                .ifPresent(area -> bounds.forEach((id, from) -> moves.put(id, edge.way(from, area))));
        return LayoutEdits.move(now, withoutLocked(now, moves))
                .labelled("Align the %s of %s".formatted(edge.words(), Labels.ofAll(now, ids)));
    }

    /** Moves all but the first and the last so that the gaps between neighbours are equal. */
    public static Edit distribute(Design now, Collection<ComponentId> ids, Axis axis) {
        Map<ComponentId, Rect> bounds = bounds(now, ids);
        List<ComponentId> inOrder = bounds.keySet().stream()
                .sorted(Comparator.comparingDouble(id -> axis.start.applyAsDouble(bounds.get(id))))
                .toList();
        Map<ComponentId, Point> moves = new LinkedHashMap<>();
        if (inOrder.size() > 2) {
            double taken = bounds.values().stream().mapToDouble(axis.extent).sum();
            Rect first = bounds.get(inOrder.get(0));
            Rect last = bounds.get(inOrder.get(inOrder.size() - 1));
            double from = axis.start.applyAsDouble(first);
            double span = axis.start.applyAsDouble(last) + axis.extent.applyAsDouble(last) - from;
            double gap = (span - taken) / (inOrder.size() - 1);
            double at = from;
            for (ComponentId id : inOrder) {
                Rect one = bounds.get(id);
                moves.put(id, axis.way(Math.rint(at) - axis.start.applyAsDouble(one)));
                at += axis.extent.applyAsDouble(one) + gap;
            }
        }
        return LayoutEdits.move(now, withoutLocked(now, moves))
                .labelled("Distribute %s".formatted(Labels.ofAll(now, ids)));
    }

    /** Gives all components the size of the first; a container never becomes smaller than its content asks for. */
    public static Edit sameSize(Design now, Collection<ComponentId> ids) {
        Map<ComponentId, Rect> bounds = bounds(now, ids);
        Edit all = Edit.of("Give %s the same size".formatted(Labels.ofAll(now, ids)), design -> design);
        if (bounds.isEmpty()) {
            return all;
        }
        return all.then(size(now, ids, bounds.values().iterator().next()));
    }

    /** Gives all components the size of {@code model}, as {@link #sameSize} does. */
    public static Edit size(Design now, Collection<ComponentId> ids, Rect model) {
        Edit all = Edit.of("Change the size of " + Labels.ofAll(now, ids), design -> design);
        for (ComponentId id : bounds(now, ids).keySet()) {
            if (!isLocked(now, id)) {
                all = all.then(resized(now, id, model));
            }
        }
        return all;
    }

    private static Edit resized(Design now, ComponentId id, Rect model) {
        Component component = now.topology().require(id);
        Rect own = now.layout().of(id).orElseThrow().bounds();
        double width = model.width();
        double height = model.height();
        for (Component child : now.topology().children(id)) {
            Rect inner = now.layout().of(child.id()).map(Placement::drawn).orElse(own.withSize(0, 0));
            width = Math.max(width, inner.right() + Frame.PADDING);
            height = Math.max(height, inner.bottom() + Frame.PADDING);
        }
        return LayoutEdits.resize(component, own.withSize(width, height));
    }

    private static Map<ComponentId, Rect> bounds(Design now, Collection<ComponentId> ids) {
        Map<ComponentId, Rect> bounds = new LinkedHashMap<>();
        Placed.outermost(now, ids).forEach(id -> Placed.bounds(now, id).ifPresent(rect -> bounds.put(id, rect)));
        return bounds;
    }

    private static Map<ComponentId, Point> withoutLocked(Design now, Map<ComponentId, Point> moves) {
        moves.keySet().removeIf(id -> isLocked(now, id));
        return moves;
    }

    private static boolean isLocked(Design now, ComponentId id) {
        return now.layout().is(id, Placement.Mark.LOCKED);
    }
}
