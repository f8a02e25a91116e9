package dev.portolan.ui.canvas;

import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.Diagram;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.graph.Ghosts;
import dev.portolan.model.Design;
import dev.portolan.model.Topology;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Lays designs out one after the other, with or without ghosts. What an edit has not touched stays as it was drawn, a
 * design that comes back, as by Undo, is drawn exactly as before, and moving things about does not ask again what Azure adds.
 */
final class Draughtsman {

    private static final int REMEMBERED = 40;

    private final Catalog catalog;
    private final TypeMeasure measure;
    private final Deque<Sheet> sheets = new ArrayDeque<>();
    private Topology asked = Topology.EMPTY;
    private Topology withGhosts = Topology.EMPTY;

    /** A design as it was drawn; designs are told apart as objects, as comparing their content would take long. */
    private record Sheet(Design design, boolean hasGhosts, Diagram diagram) {

        @SuppressWarnings("ReferenceEquality") // see above
        boolean isOf(Design other, boolean ghosts) {
            return design == other && hasGhosts == ghosts;
        }
    }

    Draughtsman(Catalog catalog, TypeMeasure measure) {
        this.catalog = catalog;
        this.measure = measure;
    }

    /** The diagram of a design that stays. */
    Diagram settled(Design design, boolean ghosts) {
        Optional<Sheet> drawn =
                sheets.stream().filter(sheet -> sheet.isOf(design, ghosts)).findFirst();
        Sheet sheet = drawn.orElseGet(() -> new Sheet(design, ghosts, draw(design, ghosts, Diagram.Care.SETTLED)));
        sheets.removeIf(one -> one.isOf(design, ghosts));
        sheets.push(sheet);
        if (sheets.size() > REMEMBERED) {
            sheets.removeLast();
        }
        return sheet.diagram();
    }

    /** The diagram of a design that is shown for a moment, made from the last one that stays. */
    Diagram passing(Design design, boolean ghosts) {
        return draw(design, ghosts, Diagram.Care.PASSING);
    }

    private Diagram draw(Design design, boolean ghosts, Diagram.Care care) {
        Topology all = ghosts ? withGhosts(design) : design.topology();
        Optional<Sheet> last = Optional.ofNullable(sheets.peek());
        return last.map(sheet -> sheet.diagram().then(design, all, catalog, measure, care))
                .orElseGet(() -> Diagram.of(design, all, catalog, measure));
    }

    private Topology withGhosts(Design design) {
        if (!asked.equals(design.topology())) {
            asked = design.topology();
            withGhosts = Ghosts.of(design, catalog);
        }
        return withGhosts;
    }
}
