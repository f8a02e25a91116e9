package dev.portolan.ui.canvas;

import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.Diagram;
import dev.portolan.diagram.Overview;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.graph.Ghosts;
import dev.portolan.model.Design;
import dev.portolan.model.Topology;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lays designs out one after the other, in more or less detail. What an edit has not touched stays as it was drawn, a
 * design that comes back, as by Undo, is drawn exactly as before, and moving things about does not ask again what Azure adds.
 */
final class Draughtsman {

    private static final int REMEMBERED = 40;

    /** Components; with more of them, finding all lines takes longer than somebody who opens a design wants to wait. */
    private static final int MANY = 400;

    private final Catalog catalog;
    private final TypeMeasure measure;
    private final Deque<Sheet> sheets = new ArrayDeque<>();
    private Topology asked = Topology.EMPTY;
    private Topology withGhosts = Topology.EMPTY;
    private Optional<Sheet> sketched = Optional.empty();
    private Optional<Sheet> sharpened = Optional.empty();

    /** How much of a design is drawn. */
    enum Level {
        /** What somebody drew, and what Azure adds by itself. */
        WITH_GHOSTS,
        DRAWN,
        /** Places and what joins them. */
        OVERVIEW
    }

    /** A design as it was drawn; designs are told apart as objects, as comparing their content would take long. */
    private record Sheet(Design design, Level level, Diagram diagram) {

        @SuppressWarnings("ReferenceEquality") // see above
        boolean isOf(Design other, Level of) {
            return design == other && level == of;
        }
    }

    Draughtsman(Catalog catalog, TypeMeasure measure) {
        this.catalog = catalog;
        this.measure = measure;
    }

    /** The diagram of a design that is opened: of a large one a sketch, until {@link #sharpen} is called. */
    Diagram first(Design design, Level level) {
        if (level == Level.OVERVIEW || design.topology().components().size() <= MANY) {
            return settled(design, level);
        }
        Sheet sheet = new Sheet(design, level, Diagram.sketch(design, topology(design, level), catalog, measure));
        sketched = Optional.of(sheet);
        sheets.push(sheet);
        return sheet.diagram();
    }

    /** Finds all lines of what was sketched, on whatever thread; empty where nothing was. */
    Optional<Supplier<Diagram>> sharpening() {
        return sketched.map(sheet -> {
            Topology all = topology(sheet.design(), sheet.level());
            return () -> Diagram.of(sheet.design(), all, catalog, measure);
        });
    }

    /** Draws what stays from now on after this diagram of what was sketched. */
    void sharpen(Diagram diagram) {
        sharpened = sketched.map(sheet -> new Sheet(sheet.design(), sheet.level(), diagram));
    }

    /** The diagram of a design that stays. */
    Diagram settled(Design design, Level level) {
        sharpened.ifPresent(sheet -> {
            sheets.clear(); // they are drawn after the sketch
            sheets.push(sheet);
        });
        sharpened = Optional.empty();
        Optional<Sheet> drawn =
                sheets.stream().filter(sheet -> sheet.isOf(design, level)).findFirst();
        Sheet sheet = drawn.orElseGet(() -> new Sheet(design, level, draw(design, level, Diagram.Care.SETTLED)));
        sheets.removeIf(one -> one.isOf(design, level));
        sheets.push(sheet);
        if (sheets.size() > REMEMBERED) {
            sheets.removeLast();
        }
        return sheet.diagram();
    }

    /** The diagram of a design that is shown for a moment, made from the last one that stays. */
    Diagram passing(Design design, Level level) {
        return draw(design, level, Diagram.Care.PASSING);
    }

    private Diagram draw(Design design, Level level, Diagram.Care care) {
        Topology all = topology(design, level);
        Design drawn = level == Level.OVERVIEW ? Overview.of(design, catalog) : design;
        Optional<Sheet> last = sheets.stream()
                .filter(sheet -> (sheet.level() == Level.OVERVIEW) == (level == Level.OVERVIEW))
                .findFirst();
        return last.map(sheet -> sheet.diagram().then(drawn, all, catalog, measure, care))
                .orElseGet(() -> Diagram.of(drawn, all, catalog, measure));
    }

    private Topology topology(Design design, Level level) {
        return level == Level.WITH_GHOSTS ? withGhosts(design) : design.topology();
    }

    private Topology withGhosts(Design design) {
        if (!asked.equals(design.topology())) {
            asked = design.topology();
            withGhosts = Ghosts.of(design, catalog);
        }
        return withGhosts;
    }
}
