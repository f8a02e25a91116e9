package dev.portolan.ui.canvas;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.KindSpec;
import dev.portolan.diagram.Diagram;
import dev.portolan.diagram.Shape;
import dev.portolan.diagram.Snapping;
import dev.portolan.edit.Arrivals;
import dev.portolan.edit.Edits;
import dev.portolan.edit.FreePlace;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Frame;
import dev.portolan.model.KindId;
import dev.portolan.store.DesignStore;
import java.util.Optional;

/**
 * Where a new component would go, and whether it may.
 *
 * @param bounds on the canvas
 * @param refusal why it may not stand there; empty where it may
 */
record Insertion(Entry entry, ComponentId container, Rect bounds, Optional<String> refusal) {

    /** What the palette offers: a kind, perhaps in one of its presets. */
    record Entry(KindSpec kind, Optional<KindSpec.Preset> preset) {

        /** The entry written {@code kind} or {@code kind/preset}; empty where the catalogue has no such kind. */
        static Optional<Entry> parse(Catalog catalog, String text) {
            String[] parts = text.split("/", 2);
            return catalog.kind(new KindId(parts[0]))
                    .map(kind -> new Entry(
                            kind,
                            kind.presets().stream()
                                    .filter(preset ->
                                            parts.length > 1 && preset.label().equals(parts[1]))
                                    .findFirst()));
        }
    }

    private static final double CARD_WIDTH = 144;
    private static final double CARD_HEIGHT = 48;

    /** A container around one card. */
    private static final double SMALLEST_WIDTH = CARD_WIDTH + 2 * Frame.PADDING;

    private static final double SMALLEST_HEIGHT = CARD_HEIGHT + Frame.HEADER + Frame.PADDING;

    /** The insertion with its middle at {@code at}. */
    static Insertion at(Entry entry, Point at, Diagram diagram, Catalog catalog) {
        Optional<Shape> home = diagram.containerAt(at, id -> false);
        ComponentId container = home.map(Shape::id).orElse(ComponentId.CANVAS);
        KindId containerKind = home.map(shape -> shape.component().kind()).orElse(KindSpec.CANVAS);
        Optional<String> refusal =
                catalog.refusalToContain(containerKind, entry.kind().id());
        Rect around = around(entry, at);
        Rect bounds = home.filter(shape -> refusal.isEmpty())
                .map(shape ->
                        within(shape.bounds(), entry.kind().isContainer() ? fitting(shape.bounds(), around) : around))
                .orElse(around);
        return new Insertion(entry, container, bounds, refusal);
    }

    /** A container that is no larger than what is free of {@code home}, unless it would be too small to be of use. */
    private static Rect fitting(Rect home, Rect wanted) {
        double width = onGrid(Math.min(wanted.width(), home.width() - 2 * Snapping.GRID));
        double height = onGrid(Math.min(wanted.height(), home.height() - Frame.HEADER - Snapping.GRID));
        return width < SMALLEST_WIDTH || height < SMALLEST_HEIGHT
                ? wanted
                : new Rect(wanted.centre().x() - width / 2, wanted.centre().y() - height / 2, width, height);
    }

    private static double onGrid(double length) {
        return Math.floor(length / Snapping.GRID) * Snapping.GRID;
    }

    /** The same size as near as it is wholly in {@code home}, below its name; where it is too large for that, as it is. */
    private static Rect within(Rect home, Rect wanted) {
        double left = home.x() + Snapping.GRID;
        double top = home.y() + Frame.HEADER;
        double right = home.right() - Snapping.GRID - wanted.width();
        double bottom = home.bottom() - Snapping.GRID - wanted.height();
        return left > right || top > bottom
                ? wanted
                : new Rect(
                        Math.max(left, Math.min(wanted.x(), right)),
                        Math.max(top, Math.min(wanted.y(), bottom)),
                        wanted.width(),
                        wanted.height());
    }

    /** The insertion into this container, whatever stands in its middle. */
    static Insertion into(Entry entry, Shape home, Catalog catalog) {
        return new Insertion(
                entry,
                home.id(),
                around(entry, home.bounds().centre()),
                catalog.refusalToContain(home.component().kind(), entry.kind().id()));
    }

    /** The same where it covers nothing that stands there. */
    Insertion beside(Design design) {
        return new Insertion(entry, container, FreePlace.within(design, container, bounds), refusal);
    }

    private static Rect around(Entry entry, Point at) {
        double width = entry.kind().isContainer() ? containerWidth(entry.kind()) : CARD_WIDTH;
        double height = entry.kind().isContainer() ? width * 0.6 : CARD_HEIGHT;
        return Snapping.toGrid(new Rect(at.x() - width / 2, at.y() - height / 2, width, height), Snapping.GRID);
    }

    private static double containerWidth(KindSpec kind) {
        return kind.homes().contains(KindSpec.CANVAS) ? 400 : 240;
    }

    /** What adding it brings along. */
    Arrivals.Arrival arrival(DesignStore store, Catalog catalog) {
        Design design = store.committed();
        Component fresh = entry.preset()
                .map(preset -> Edits.fresh(design, entry.kind(), preset, container))
                .orElseGet(() -> Edits.fresh(design, entry.kind(), container));
        return Arrivals.of(catalog, design, fresh, bounds);
    }
}
