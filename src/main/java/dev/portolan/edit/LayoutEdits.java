package dev.portolan.edit;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Layout;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Placement;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What can be done to how a design is drawn, and to where its components stand. */
public final class LayoutEdits {

    private LayoutEdits() {}

    /**
     * Moves components on the canvas; what stands in them comes along, and so do the corners of links whose two ends
     * move alike. Where a container and its content are both named, the content ends up where its own move says.
     */
    public static Edit move(Design now, Map<ComponentId, Point> moves) {
        return Edit.of("Move " + Labels.ofAll(now, moves.keySet()), design -> {
            Layout layout = design.layout()
                    .changed(moves.keySet(), (id, p) -> p.with(p.bounds().moved(own(design, id, moves))));
            return Placed.withBendsFollowing(design, design.with(layout));
        });
    }

    /** How far a shape moves within what moves around it. */
    private static Point own(Design design, ComponentId id, Map<ComponentId, Point> moves) {
        Point carried = design.topology().containers(id).stream()
                .filter(container -> moves.containsKey(container.id()))
                .findFirst()
                .map(container -> moves.getOrDefault(container.id(), Point.ORIGIN))
                .orElse(Point.ORIGIN);
        return moves.getOrDefault(id, Point.ORIGIN).minus(carried);
    }

    /** Moves all of {@code ids} by the same way. */
    public static Edit move(Design now, Collection<ComponentId> ids, Point by) {
        Map<ComponentId, Point> moves = new LinkedHashMap<>();
        ids.forEach(id -> moves.put(id, by));
        return move(now, moves);
    }

    /**
     * Puts components into another container, {@link ComponentId#CANVAS} for none, at these canvas coordinates; they
     * come to stand in front. One that would come to stand in itself stays where it is.
     */
    public static Edit reparent(Design now, Map<ComponentId, Rect> bounds, ComponentId container) {
        String where = container.equals(ComponentId.CANVAS) ? "the canvas" : Labels.of(now, container);
        return Edit.of("Move %s to %s".formatted(Labels.ofAll(now, bounds.keySet()), where), design -> {
            Design next = design;
            for (Map.Entry<ComponentId, Rect> entry : bounds.entrySet()) {
                next = put(next, entry.getKey(), entry.getValue(), container);
            }
            return Placed.withBendsFollowing(design, next);
        });
    }

    /** Gives a shape new bounds, relative to its container; what stands in it stays where it is on the canvas. */
    public static Edit resize(Component component, Rect bounds) {
        return Edit.of("Resize " + Labels.of(component), design -> {
            Optional<Rect> before = design.layout().of(component.id()).map(Placement::bounds);
            if (before.isEmpty()) {
                return design;
            }
            Point back = before.get().topLeft().minus(bounds.topLeft());
            List<ComponentId> children = design.topology().children(component.id()).stream()
                    .map(Component::id)
                    .toList();
            return design.with(design.layout()
                    .changed(List.of(component.id()), (id, p) -> p.with(bounds))
                    .changed(children, (id, p) -> p.with(p.bounds().moved(back))));
        });
    }

    /**
     * Gives many shapes new bounds, each relative to its container, as one step such as a layout. Links at these shapes
     * find their own way again, as the corners that they had were made for other places.
     */
    public static Edit arrange(String label, Map<ComponentId, Rect> bounds) {
        return Edit.of(label, design -> {
            Map<ComponentId, Placement> placements = new LinkedHashMap<>();
            bounds.forEach((id, rect) -> placements.put(
                    id,
                    design.layout().of(id).orElseGet(() -> Placement.at(rect)).with(rect)));
            List<LinkId> touched = design.topology().links().stream()
                    .filter(link -> bounds.containsKey(link.from()) || bounds.containsKey(link.to()))
                    .map(Link::id)
                    .toList();
            return design.with(design.layout().with(placements).withoutBends(touched));
        });
    }

    /** Gives a link these corners on the canvas; none routes it automatically. */
    public static Edit setBends(Link link, List<Point> corners) {
        return Edit.of(
                "Bend " + Labels.of(link),
                design -> design.topology().link(link.id()).isEmpty()
                        ? design
                        : design.with(design.layout().with(link.id(), corners)));
    }

    public static Edit bringToFront(Design now, Collection<ComponentId> ids) {
        return Edit.of("Bring %s to front".formatted(Labels.ofAll(now, ids)), design -> {
            Design next = design;
            for (ComponentId id : ids) {
                int z = Stacking.top(next, parentOf(next, id)) + 1;
                next = next.with(next.layout().changed(List.of(id), (same, p) -> p.withZ(z)));
            }
            return next;
        });
    }

    public static Edit sendToBack(Design now, Collection<ComponentId> ids) {
        return Edit.of("Send %s to back".formatted(Labels.ofAll(now, ids)), design -> {
            Design next = design;
            for (ComponentId id : ids) {
                int z = Stacking.bottom(next, parentOf(next, id)) - 1;
                next = next.with(next.layout().changed(List.of(id), (same, p) -> p.withZ(z)));
            }
            return next;
        });
    }

    /** Sets a mark, such as locked, on shapes. */
    public static Edit mark(Design now, Collection<ComponentId> ids, Placement.Mark mark) {
        return marking("Set", now, ids, mark, marks -> marks.add(mark));
    }

    public static Edit unmark(Design now, Collection<ComponentId> ids, Placement.Mark mark) {
        return marking("Clear", now, ids, mark, marks -> marks.remove(mark));
    }

    private static Edit marking(
            String verb,
            Design now,
            Collection<ComponentId> ids,
            Placement.Mark mark,
            Consumer<Set<Placement.Mark>> change) {
        String word = mark.name().toLowerCase(Locale.ROOT);
        return Edit.of("%s %s on %s".formatted(verb, word, Labels.ofAll(now, ids)), design -> {
            Layout layout = design.layout().changed(ids, (id, placement) -> {
                Set<Placement.Mark> marks = EnumSet.noneOf(Placement.Mark.class);
                marks.addAll(placement.marks());
                change.accept(marks);
                return placement.withMarks(marks);
            });
            return design.with(layout);
        });
    }

    private static Design put(Design design, ComponentId id, Rect bounds, ComponentId container) {
        boolean inItself = container.equals(id)
                || design.topology().containers(container).stream()
                        .anyMatch(around -> around.id().equals(id));
        if (inItself || !design.topology().has(id)) {
            return design;
        }
        boolean stays = parentOf(design, id).equals(container);
        int z = Stacking.top(design, container) + 1;
        Design next = design.changed(id, component -> component.in(container));
        Rect relative = bounds.moved(Point.ORIGIN.minus(Placed.origin(next, container)));
        Placement placement = next.layout()
                .of(id)
                .map(p -> stays ? p : p.withZ(z))
                .orElseGet(() -> Placement.at(relative).withZ(z));
        return next.with(next.layout().with(id, placement.with(relative)));
    }

    private static ComponentId parentOf(Design design, ComponentId id) {
        return design.topology().component(id).map(Component::parent).orElse(ComponentId.CANVAS);
    }
}
