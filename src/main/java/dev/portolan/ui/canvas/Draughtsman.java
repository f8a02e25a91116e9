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
    private final List<Supplier<Sheet>> sketched = new ArrayList<>();
    private final List<Sheet> sharpened = new ArrayList<>();

    /** How much of a design is drawn. */
    enum Level {
        /** What somebody drew, and what Azure adds by itself. */
        WITH_GHOSTS,
        DRAWN,
        /** Places and what joins them. */
        OVERVIEW
    }

    /**
     * A design as it was drawn; designs are told apart as objects, as comparing their content would take long.
     *
     * @param sketch of what the sketch is that this is, or was drawn after; empty where all lines were found
     */
    record Sheet(Design design, Level level, Diagram diagram, Optional<Design> sketch) {

        @SuppressWarnings("ReferenceEquality") // see above
        boolean isOf(Design other, Level of) {
            return design == other && level == of;
        }

        /** Whether one can be drawn after the other: an overview is another drawing. */
        boolean goesWith(Level other) {
            return (level == Level.OVERVIEW) == (other == Level.OVERVIEW);
        }

        @SuppressWarnings("ReferenceEquality") // see above
        boolean comesFrom(Design sketched) {
            return sketch.filter(one -> one == sketched).isPresent();
        }
    }

    Draughtsman(Catalog catalog, TypeMeasure measure) {
        this.catalog = catalog;
        this.measure = measure;
    }

    /** Finds all lines of what was sketched, in the background once the sketch is seen; tells each time they are found. */
    void sharpen(Tasks tasks, Runnable found, Consumer<Exception> failed) {
        if (sketched.isEmpty()) {
            return;
        }
        Tasks.onceSeen(() -> sharpening()
                .forEach(work -> tasks.start(
                        work::get,
                        sharp -> {
                            sharpen(sharp);
                            found.run();
                        },
                        failed)));
    }

    /** The work of finding all lines of what was sketched since this was last asked for, to be done on whatever thread. */
    List<Supplier<Sheet>> sharpening() {
        List<Supplier<Sheet>> work = List.copyOf(sketched);
        sketched.clear();
        return work;
    }

    /** Draws what stays from now on after this instead of the sketch. */
    void sharpen(Sheet sharp) {
        sharpened.add(sharp);
    }

    /** The diagram of a design that stays; where finding its lines would take long, a sketch until that is sharpened. */
    Diagram settled(Design design, Level level) {
        sharpened.forEach(this::replaceSketch);
        sharpened.clear();
        Sheet sheet = sheets.stream()
                .filter(one -> one.isOf(design, level))
                .findFirst()
                .orElseGet(() -> draw(design, level));
        sheets.removeIf(one -> one.isOf(design, level));
        sheets.push(sheet);
        if (sheets.size() > REMEMBERED) {
            sheets.removeLast();
        }
        return sheet.diagram();
    }

    /** What was drawn after the sketch would not be drawn so after what takes its place. */
    private void replaceSketch(Sheet sharp) {
        if (sheets.removeIf(sheet -> sheet.goesWith(sharp.level()) && sheet.comesFrom(sharp.design()))) {
            sheets.push(sharp);
        }
    }

    private Sheet draw(Design design, Level level) {
        Optional<Sheet> last = last(level);
        Diagram diagram = last.isEmpty() && design.topology().components().size() > MANY
                ? Diagram.sketch(drawn(design, level), topology(design, level), catalog, measure)
                : draw(design, level, last, Diagram.Care.PROMPT).get();
        Optional<Design> before = last.flatMap(Sheet::sketch);
        if (before.isPresent() || diagram.isDone()) {
            return new Sheet(design, level, diagram, before);
        }
        Supplier<Diagram> all = draw(design, level, last, Diagram.Care.SETTLED);
        sketched.add(() -> new Sheet(design, level, all.get(), Optional.empty()));
        return new Sheet(design, level, diagram, Optional.of(design));
    }

    /** The diagram of a design that is shown for a moment, made from the last one that stays. */
    Diagram passing(Design design, Level level) {
        return draw(design, level, last(level), Diagram.Care.PASSING).get();
    }

    private Supplier<Diagram> draw(Design design, Level level, Optional<Sheet> last, Diagram.Care care) {
        Topology all = topology(design, level);
        Design drawn = drawn(design, level);
        return () -> last.map(sheet -> sheet.diagram().then(drawn, all, catalog, measure, care))
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
