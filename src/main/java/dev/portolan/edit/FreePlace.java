package dev.portolan.edit;

import dev.portolan.geom.Rect;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Frame;
import dev.portolan.model.Placement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds places on the canvas at which a new shape covers none that stands there. */
public final class FreePlace {

    private FreePlace() {}

    /** A container's bounds just around a card. */
    static Rect around(Rect card) {
        return new Rect(
                card.x() - Frame.PADDING,
                card.y() - Frame.HEADER,
                card.width() + 2 * Frame.PADDING,
                card.height() + Frame.HEADER + Frame.PADDING);
    }

    /** Where a card goes in the container that was made for it. */
    static Rect inside(Rect container, Rect card) {
        return card.moved(container.x() + Frame.PADDING - card.x(), container.y() + Frame.HEADER - card.y());
    }

    /** A place of this size in {@code container} below its name, as near to {@code near} as can be; perhaps beyond its border. */
    public static Rect within(Design design, ComponentId container, Rect near) {
        Optional<Rect> home = Placed.bounds(design, container);
        Rect area = home.orElse(near);
        Rect wanted = home.map(place -> below(place.y() + Frame.HEADER, near)).orElse(near);
        List<Rect> others = design.topology().children(container).stream()
                .flatMap(child -> Placed.bounds(design, child.id()).stream())
                .toList();
        List<Rect> candidates = new ArrayList<>(List.of(wanted));
        double left = area.x() + Frame.PADDING;
        double top = area.y() + Frame.HEADER;
        candidates.add(new Rect(left, top, wanted.width(), wanted.height()));
        for (Rect other : others) {
            candidates.add(new Rect(other.right() + Frame.PADDING, other.y(), wanted.width(), wanted.height()));
            candidates.add(new Rect(other.x(), other.bottom() + Frame.PADDING, wanted.width(), wanted.height()));
        }
        Comparator<Rect> inFirst = Comparator.comparing(place -> !area.contains(place));
        return candidates.stream()
                .filter(place -> place.x() >= area.x() && place.y() >= area.y())
                .filter(place -> others.stream().noneMatch(other -> other.intersects(place)))
                .min(inFirst.thenComparingDouble(place -> place.topLeft().distanceTo(wanted.topLeft())))
                .orElse(wanted);
    }

    private static Rect below(double top, Rect place) {
        return place.moved(0, Math.max(0, top - place.y()));
    }

    /** {@code design} with a container and those around it large enough for what stands in them. */
    public static Design grown(Design design, ComponentId container) {
        Optional<Placement> placement = design.layout().of(container);
        if (placement.isEmpty()) {
            return design;
        }
        Rect bounds = placement.get().bounds();
        double width = bounds.width();
        double height = bounds.height();
        for (var child : design.topology().children(container)) {
            Optional<Rect> inner = design.layout().of(child.id()).map(Placement::drawn);
            width = Math.max(width, inner.map(Rect::right).orElse(0.0) + Frame.PADDING);
            height = Math.max(height, inner.map(Rect::bottom).orElse(0.0) + Frame.PADDING);
        }
        Design next =
                design.with(design.layout().with(container, placement.get().with(bounds.withSize(width, height))));
        return grown(next, design.topology().require(container).parent());
    }
}
