package dev.portolan.edit;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Frame;
import dev.portolan.model.Placement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes of a rough arrangement the one that it was meant to be: a row, a column, or rows and columns with equal gaps.
 * What is locked stays where it is.
 */
public final class Tidying {

    private Tidying() {}

    /** Tidies the components, those of each container among themselves; of a single container what stands in it. */
    public static Edit tidy(Design now, Collection<ComponentId> ids) {
        Map<ComponentId, List<ComponentId>> siblings = chosen(now, ids).stream()
                .filter(id -> !now.layout().is(id, Placement.Mark.LOCKED))
                .collect(Collectors.groupingBy(
                        id -> now.topology().require(id).parent(), LinkedHashMap::new, Collectors.toList()));
        Map<ComponentId, Point> moves = new LinkedHashMap<>();
        siblings.forEach((container, members) -> moves.putAll(moves(now, container, members)));
        moves.values().removeIf(Point.ORIGIN::equals);
        return LayoutEdits.move(now, moves).labelled("Tidy " + Labels.ofAll(now, ids));
    }

    private static List<ComponentId> chosen(Design now, Collection<ComponentId> ids) {
        List<ComponentId> outermost = Placed.outermost(now, ids);
        if (outermost.size() != 1) {
            return outermost;
        }
        return now.topology().children(outermost.get(0)).stream()
                .map(Component::id)
                .filter(child -> now.layout().of(child).isPresent())
                .toList();
    }

    private static Map<ComponentId, Point> moves(Design now, ComponentId container, List<ComponentId> members) {
        Map<ComponentId, Rect> bounds = new LinkedHashMap<>();
        members.forEach(id -> Placed.bounds(now, id).ifPresent(rect -> bounds.put(id, rect)));
        Map<ComponentId, Point> moves = new LinkedHashMap<>();
        new TidyRows<>(bounds, room(now, container))
                .places()
                .forEach((id, place) -> moves.put(
                        id, place.minus(Objects.requireNonNull(bounds.get(id)).topLeft())));
        return moves;
    }

    /** Where content may stand; empty on the bare canvas. */
    private static Optional<Rect> room(Design now, ComponentId container) {
        return Placed.bounds(now, container)
                .map(own -> Rect.between(
                        new Point(own.x() + Frame.PADDING, own.y() + Frame.HEADER),
                        new Point(own.right() - Frame.PADDING, own.bottom() - Frame.PADDING)));
    }
}
