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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where things stand on the canvas, while the layout says where they stand in their container. */
public final class Placed {

    private Placed() {}

    /** The canvas coordinates of a component's shape; empty where it is not drawn. */
    public static Optional<Rect> bounds(Design design, ComponentId id) {
        return design.layout().of(id).map(placement -> placement.drawn().moved(originAround(design, id)));
    }

    /** Those of {@code ids} that stand in none of the others, and are drawn. */
    public static List<ComponentId> outermost(Design design, Collection<ComponentId> ids) {
        Set<ComponentId> all = Set.copyOf(ids); // only asked, never listed
        return ids.stream()
                .filter(id -> design.layout().of(id).isPresent())
                .filter(id -> design.topology().containers(id).stream().noneMatch(c -> all.contains(c.id())))
                .toList();
    }

    /** The canvas coordinates of a container's top left corner, from which its children count. */
    public static Point origin(Design design, ComponentId container) {
        return design.layout()
                .of(container)
                .map(placement -> placement.bounds().topLeft().plus(originAround(design, container)))
                .orElseGet(() -> originAround(design, container));
    }

    private static Point originAround(Design design, ComponentId id) {
        Point origin = Point.ORIGIN;
        for (Component container : design.topology().containers(id)) {
            origin = origin.plus(design.layout()
                    .of(container.id())
                    .map(Placement::bounds)
                    .map(Rect::topLeft)
                    .orElse(Point.ORIGIN));
        }
        return origin;
    }

    /** {@code after} with the corners of every link whose two ends moved alike since {@code before} moved too. */
    public static Design withBendsFollowing(Design before, Design after) {
        Layout layout = after.layout();
        for (Map.Entry<LinkId, List<Point>> entry : before.layout().bends().entrySet()) {
            Optional<Link> link = after.topology().link(entry.getKey());
            Point by = link.map(l -> sharedMove(before, after, l)).orElse(Point.ORIGIN);
            if (!by.equals(Point.ORIGIN)) {
                layout = layout.with(
                        entry.getKey(),
                        entry.getValue().stream().map(corner -> corner.plus(by)).toList());
            }
        }
        return after.with(layout);
    }

    private static Point sharedMove(Design before, Design after, Link link) {
        Point from = origin(after, link.from()).minus(origin(before, link.from()));
        Point to = origin(after, link.to()).minus(origin(before, link.to()));
        return from.equals(to) ? from : Point.ORIGIN;
    }
}
