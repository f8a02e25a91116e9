package dev.portolan.ui.canvas;

import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.Diagram;
import dev.portolan.diagram.Overview;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.graph.Ghosts;
import dev.portolan.model.Design;
import dev.portolan.model.Topology;
import dev.portolan.ui.state.Tasks;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
    private final List<Sheet> sketched = new ArrayList<>();
    private final List<Sheet> sharpened = new ArrayList<>();

    /** How much of a design is drawn. */
    enum Level {
        /** What somebody drew, and what Azure adds by itself. */
        WITH_GHOSTS,
        DRAWN,
        /** Places and what joins them. */
        OVERVIEW
    }

    /** A design as it was drawn; designs are told apart as objects, as comparing their content would take long. */
    record Sheet(Design design, Level level, Diagram diagram) {

        @SuppressWarnings("ReferenceEquality") // see above
        boolean isOf(Design other, Level of) {
            return design == other && level == of;
        }

        /** Whether one can be drawn after the other: an overview is another drawing. */
        boolean goesWith(Level other) {
            return (level == Level.OVERVIEW) == (other == Level.OVERVIEW);
        }
    }

    Draughtsman(Catalog catalog, TypeMeasure measure) {
        this.catalog = catalog;
        this.measure = measure;
    }

    /**
     * Finds all lines of what was sketched since this was last asked for, on whatever thread, for {@link #sharpen}; none
     * where nothing was.
     */
    List<Supplier<Sheet>> sharpening() {
        List<Supplier<Sheet>> work = sketched.stream().map(this::sharpening).toList();
        sketched.clear();
        return work;
    }

    private Supplier<Sheet> sharpening(Sheet sketch) {
        Topology all = topology(sketch.design(), sketch.level());
        return () -> new Sheet(
                sketch.design(),
                sketch.level(),
                Diagram.of(drawn(sketch.design(), sketch.level()), all, catalog, measure));
    }

    /** Finds all lines of what was sketched in the background once the sketch is seen, and tells each time they are found. */
    void sharpen(Tasks tasks, Runnable found, Consumer<Exception> failed) {
        Tasks.onceSeen(() -> sharpening()
                .forEach(work -> tasks.start(
                        work::get,
                        sharp -> {
                            sharpen(sharp);
                            found.run();
                        },
                        failed)));
    }

    /** Draws what stays from now on after this instead of the sketch. */
    void sharpen(Sheet sharp) {
        sharpened.add(sharp);
    }

    /** The diagram of a design that stays; the first of a large one is a sketch, until {@link #sharpen} is called. */
    Diagram settled(Design design, Level level) {
        for (Sheet sharp : sharpened) {
            sheets.removeIf(sheet -> sheet.goesWith(sharp.level())); // they are drawn after the sketch
            sheets.push(sharp);
        }
        sharpened.clear();
        Optional<Sheet> drawn =
                sheets.stream().filter(sheet -> sheet.isOf(design, level)).findFirst();
        Sheet sheet = drawn.orElseGet(() -> new Sheet(design, level, draw(design, level)));
        sheets.removeIf(one -> one.isOf(design, level));
        sheets.push(sheet);
        if (sheets.size() > REMEMBERED) {
            sheets.removeLast();
        }
        return sheet.diagram();
    }

    private Diagram draw(Design design, Level level) {
        if (design.topology().components().size() <= MANY || last(level).isPresent()) {
            return draw(design, level, Diagram.Care.SETTLED);
        }
        Diagram sketch = Diagram.sketch(drawn(design, level), topology(design, level), catalog, measure);
        sketched.add(new Sheet(design, level, sketch));
        return sketch;
    }

    /** The diagram of a design that is shown for a moment, made from the last one that stays. */
    Diagram passing(Design design, Level level) {
        return draw(design, level, Diagram.Care.PASSING);
    }

    private Diagram draw(Design design, Level level, Diagram.Care care) {
        Topology all = topology(design, level);
        Design drawn = drawn(design, level);
        return last(level)
                .map(sheet -> sheet.diagram().then(drawn, all, catalog, measure, care))
                .orElseGet(() -> Diagram.of(drawn, all, catalog, measure));
    }

    private Optional<Sheet> last(Level level) {
        return sheets.stream().filter(sheet -> sheet.goesWith(level)).findFirst();
    }

    private Design drawn(Design design, Level level) {
        return level == Level.OVERVIEW ? Overview.of(design, catalog) : design;
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
