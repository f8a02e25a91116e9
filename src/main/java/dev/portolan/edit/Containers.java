package dev.portolan.edit;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Frame;
import dev.portolan.model.Placement;
import java.util.Collection;
import java.util.List;

/** What can be done to shapes in which others stand. */
public final class Containers {

    private Containers() {}

    /** Draws containers as small as a card, with their content out of sight; links to the content end at the card. */
    public static Edit collapse(Design now, Collection<ComponentId> ids) {
        return LayoutEdits.mark(now, ids, Placement.Mark.COLLAPSED).labelled("Collapse " + Labels.ofAll(now, ids));
    }

    /** Draws containers with their content again, exactly as they were. */
    public static Edit expand(Design now, Collection<ComponentId> ids) {
        return LayoutEdits.unmark(now, ids, Placement.Mark.COLLAPSED).labelled("Expand " + Labels.ofAll(now, ids));
    }

    /** Makes each container just large enough for what stands in it; one that holds nothing stays as it is. */
    public static Edit fitContent(Design now, Collection<ComponentId> ids) {
        Edit all = Edit.of("Fit %s to what stands there".formatted(Labels.ofAll(now, ids)), design -> design);
        for (ComponentId id : ids) {
            Component container = now.topology().require(id);
            List<Rect> content = now.topology().children(id).stream()
                    .flatMap(child -> now.layout().of(child.id()).stream())
                    .map(Placement::drawn)
                    .toList();
            Rect own = now.layout().of(id).map(Placement::bounds).orElse(new Rect(0, 0, 0, 0));
            all = Rect.around(content)
                    .map(area -> LayoutEdits.resize(container, around(area).moved(own.topLeft())))
                    .map(all::then)
                    .orElse(all);
        }
        return all;
    }

    /**
     * Moves what is to the right of a container, or below it, out of the way of what it grows to, and lets the containers
     * around it grow along; nothing where there is room.
     *
     * @param wanted its new bounds, relative to its own container, from the same corner
     */
    public static Edit makeRoom(Design now, ComponentId container, Rect wanted) {
        Edit all = Edit.of("Make room", design -> design);
        Rect own = now.layout().of(container).map(Placement::bounds).orElse(wanted);
        Rect at = Placed.bounds(now, container).orElse(wanted);
        if (hasRoom(now, container, own, wanted)) {
            return all;
        }
        double across = wanted.right() - own.right();
        double down = wanted.bottom() - own.bottom();
        if (across > 0) {
            all = all.then(Spacing.make(new Point(at.right(), at.y()), new Point(across, 0)));
        }
        if (down > 0) {
            all = all.then(Spacing.make(new Point(at.x(), at.bottom()), new Point(0, down)));
        }
        return all;
    }

    private static boolean hasRoom(Design now, ComponentId container, Rect own, Rect wanted) {
        ComponentId home = now.topology().require(container).parent();
        boolean fits = now.layout()
                .of(home)
                .map(Placement::bounds)
                .map(around -> wanted.right() <= Math.max(own.right(), around.width() - Frame.PADDING)
                        && wanted.bottom() <= Math.max(own.bottom(), around.height() - Frame.PADDING))
                .orElse(true);
        return fits
                && now.topology().children(home).stream()
                        .filter(sibling -> !sibling.id().equals(container))
                        .flatMap(sibling -> now.layout().of(sibling.id()).stream())
                        .map(Placement::drawn)
                        .noneMatch(place -> place.intersects(wanted) && !place.intersects(own));
    }

    private static Rect around(Rect content) {
        return new Rect(
                content.x() - Frame.PADDING,
                content.y() - Frame.HEADER,
                content.width() + 2 * Frame.PADDING,
                content.height() + Frame.HEADER + Frame.PADDING);
    }
}
