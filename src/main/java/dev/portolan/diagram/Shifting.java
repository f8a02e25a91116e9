package dev.portolan.diagram;

import dev.portolan.geom.Point;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Layout;
import dev.portolan.model.Placement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Places a design of which only some components have been moved since it was drawn: all else stays the same objects. */
final class Shifting {

    private final Design design;
    private final Set<ComponentId> touched = new HashSet<>();

    private Shifting(Design design) {
        this.design = design;
    }

    /** What was drawn of the same topology: its shapes in order and by component, and the layout that they came from. */
    record Earlier(List<Shape> shapes, Function<ComponentId, Optional<Shape>> drawn, Layout layout) {}

    /** The shapes of {@code design} in drawing order; empty where more is otherwise than places, so that all must be placed. */
    static Optional<List<Shape>> of(Earlier earlier, Design design) {
        Shifting shifting = new Shifting(design);
        return shifting.findsMovesOnly(earlier.layout)
                ? Optional.of(shifting.shapes(earlier.shapes, earlier.drawn))
                : Optional.empty();
    }

    @SuppressWarnings("ReferenceEquality") // what is another object is looked at closely
    private boolean findsMovesOnly(Layout before) {
        Layout now = design.layout();
        if (before.placements().size() != now.placements().size()
                || !before.layers().equals(now.layers())) {
            return false;
        }
        for (Map.Entry<ComponentId, Placement> entry : now.placements().entrySet()) {
            Optional<Placement> old = before.of(entry.getKey());
            if (old.isEmpty() || old.get() != entry.getValue() && !isMoved(old.get(), entry.getValue())) {
                return false;
            }
            if (old.get() != entry.getValue()) {
                touch(entry.getKey());
            }
        }
        return true;
    }

    private static boolean isMoved(Placement before, Placement now) {
        return before.z() == now.z()
                && before.layer().equals(now.layer())
                && before.marks().equals(now.marks())
                && before.drawn().width() == now.drawn().width()
                && before.drawn().height() == now.drawn().height();
    }

    private void touch(ComponentId component) {
        if (touched.add(component)) {
            design.topology().children(component).forEach(child -> touch(child.id()));
        }
    }

    private List<Shape> shapes(List<Shape> before, Function<ComponentId, Optional<Shape>> drawn) {
        Map<ComponentId, Shape> shifted = new HashMap<>();
        List<Shape> shapes = new ArrayList<>(before.size());
        for (Shape shape : before) {
            if (touched.contains(shape.id())) { // containers come first
                Point origin = origin(
                        shape.id(), id -> Optional.ofNullable(shifted.get(id)).or(() -> drawn.apply(id)));
                Placement placement = design.layout().of(shape.id()).orElseThrow();
                Shape next = shape.at(placement.drawn().moved(origin));
                shifted.put(shape.id(), next);
                shapes.add(next);
            } else {
                shapes.add(shape);
            }
        }
        return shapes;
    }

    /** The corner of the nearest drawn container. */
    private Point origin(ComponentId component, Function<ComponentId, Optional<Shape>> drawn) {
        return design.topology().containers(component).stream()
                .flatMap(container -> drawn.apply(container.id()).stream())
                .findFirst()
                .map(shape -> shape.bounds().topLeft())
                .orElse(Point.ORIGIN);
    }
}
