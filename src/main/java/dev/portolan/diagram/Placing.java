package dev.portolan.diagram;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.KindSpec;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Placement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Puts components where the layout says, containers before what stands in them. */
final class Placing {

    /** A container that is no higher than this and holds nothing is drawn as a card. */
    private static final double CARD_HEIGHT = 64;

    private final Design design;
    private final Catalog catalog;
    private final Captions captions;
    private final Function<ComponentId, Optional<Shape>> earlier;
    private final List<Shape> inOrder = new ArrayList<>();

    /** @param earlier shapes of the same topology, whose words are still right; empty where there are none */
    Placing(Design design, Catalog catalog, Function<ComponentId, Optional<Shape>> earlier) {
        this.earlier = earlier;
        this.design = design;
        this.catalog = catalog;
        this.captions = new Captions(design.topology());
    }

    List<Shape> shapes() {
        place(ComponentId.CANVAS, Point.ORIGIN, 0);
        return inOrder;
    }

    private void place(ComponentId container, Point origin, int depth) {
        List<Child> children = new ArrayList<>();
        boolean stacked = false;
        for (Component component : design.topology().children(container)) {
            Child child = new Child(component, design.layout().of(component.id()));
            children.add(child);
            stacked |= child.z() != 0;
        }
        if (stacked) {
            children.sort(Comparator.comparingInt(Child::z));
        }
        for (Child child : children) {
            if (child.placement.isEmpty()) {
                place(child.component.id(), origin, depth);
            } else if (!design.layout().is(child.placement.get(), Placement.Mark.HIDDEN)) {
                place(child.component, child.placement.get(), origin, depth);
            }
        }
    }

    /** What stands in a container, and how; it may not be drawn itself. */
    private record Child(Component component, Optional<Placement> placement) {

        int z() {
            return placement.map(Placement::z).orElse(0);
        }
    }

    private void place(Component component, Placement placement, Point origin, int depth) {
        Rect bounds = placement.drawn().moved(origin);
        Optional<Shape> before = earlier.apply(component.id());
        KindSpec spec = before.map(Shape::spec).orElseGet(() -> catalog.of(component));
        boolean collapsed = placement.is(Placement.Mark.COLLAPSED);
        boolean open =
                spec.isContainer() && !collapsed && (bounds.height() > CARD_HEIGHT || holdsDrawn(component.id()));
        Shape.Form form = open ? Shape.Form.CONTAINER : Shape.Form.CARD;
        Shape shape = before.map(old -> old.isAt(bounds, form, depth)
                        ? old
                        : shape(component, spec, bounds, form, depth, Words.of(old)))
                .orElseGet(() -> shape(component, spec, bounds, form, depth, words(component, spec)));
        inOrder.add(shape);
        if (!collapsed) {
            place(component.id(), bounds.topLeft(), depth + 1);
        }
    }

    /** What is written on a shape. */
    private record Words(List<String> captions, List<String> tags) {

        static Words of(Shape shape) {
            return new Words(shape.captions(), shape.tags());
        }
    }

    private Words words(Component component, KindSpec spec) {
        return new Words(captions.of(component, spec), Captions.tags(component, spec));
    }

    private static Shape shape(
            Component component, KindSpec spec, Rect bounds, Shape.Form form, int depth, Words words) {
        return new Shape(component, spec, bounds, form, Shape.Reality.DRAWN, depth, words.captions(), words.tags());
    }

    private boolean holdsDrawn(ComponentId container) {
        return design.topology().children(container).stream()
                .anyMatch(child -> design.layout().of(child.id()).isPresent());
    }
}
