package dev.portolan.edit;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Placement;
import java.util.Optional;

/** Places for what an import adds to a design that is laid out: within what is new as there, else where nothing stands. */
final class ArrivingPlaces {

    private static final double GAP = 48;

    private ArrivingPlaces() {}

    /** @param imported in the ids of {@code after}, laid out on its own */
    static Design given(Design before, Design after, Design imported) {
        Design next = after;
        for (Component component : after.topology().descendants(ComponentId.CANVAS)) {
            Optional<Placement> own = imported.layout().of(component.id());
            boolean arrives = !before.topology().has(component.id())
                    && next.layout().of(component.id()).isEmpty();
            if (arrives && own.isPresent() && isDrawn(next, component.parent())) {
                next = placed(next, component, own.get(), before.topology().has(component.parent()));
            }
        }
        return next;
    }

    private static boolean isDrawn(Design design, ComponentId container) {
        return container.equals(ComponentId.CANVAS)
                || design.layout().of(container).isPresent();
    }

    private static Design placed(Design design, Component component, Placement own, boolean among) {
        boolean outermost = component.parent().equals(ComponentId.CANVAS);
        if (!among && !outermost) {
            return design.with(design.layout().with(component.id(), own));
        }
        Point corner = Placed.origin(design, component.parent());
        Rect wanted = outermost ? beside(design, own.bounds()) : own.bounds().moved(corner);
        Rect free = FreePlace.within(design, component.parent(), wanted);
        Rect inside = free.moved(new Point(-corner.x(), -corner.y()));
        Design next = design.with(design.layout().with(component.id(), own.with(inside)));
        return outermost ? next : FreePlace.grown(next, component.parent());
    }

    /** To the right of everything that stands on the canvas. */
    private static Rect beside(Design design, Rect bounds) {
        double right = 0;
        double top = Double.MAX_VALUE;
        for (Component component : design.topology().children(ComponentId.CANVAS)) {
            Optional<Rect> there = design.layout().of(component.id()).map(Placement::drawn);
            right = Math.max(right, there.map(Rect::right).orElse(0.0) + GAP);
            top = Math.min(top, there.map(Rect::y).orElse(Double.MAX_VALUE));
        }
        return new Rect(right, top == Double.MAX_VALUE ? 0 : top, bounds.width(), bounds.height());
    }
}
