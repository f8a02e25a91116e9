package dev.portolan.io.exporting;

import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.Diagram;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.graph.Ghosts;
import dev.portolan.model.Design;
import dev.portolan.paint.BundledTypeMeasure;
import dev.portolan.paint.DesignPainter;
import dev.portolan.paint.Marks;
import dev.portolan.paint.Palette;
import dev.portolan.paint.Surface;

/**
 * What an exporter is given: a diagram, what is marked on it, and in which colours.
 *
 * @param title the design's name
 * @param scale pixels per diagram unit, for formats made of pixels
 */
public record Picture(String title, Diagram diagram, Marks marks, Palette palette, TypeMeasure measure, double scale) {

    /** The paper left free around the drawing. */
    private static final double MARGIN = 24;

    /** A light picture at twice the size. */
    public static Picture of(String title, Diagram diagram, TypeMeasure measure) {
        return new Picture(title, diagram, Marks.NONE, Palette.LIGHT, measure, 2);
    }

    /** A light picture of the whole design at twice the size. */
    public static Picture of(Design design, Catalog catalog) {
        TypeMeasure measure = new BundledTypeMeasure();
        return of(design.name(), Diagram.of(design, catalog, measure), measure);
    }

    /** As {@link #of(Design, Catalog)}, with what Azure adds by itself drawn as ghosts. */
    public static Picture withGhosts(Design design, Catalog catalog) {
        TypeMeasure measure = new BundledTypeMeasure();
        return of(design.name(), Diagram.of(design, Ghosts.of(design, catalog), catalog, measure), measure);
    }

    public Picture with(Marks newMarks) {
        return new Picture(title, diagram, newMarks, palette, measure, scale);
    }

    public Picture with(Palette newPalette) {
        return new Picture(title, diagram, marks, newPalette, measure, scale);
    }

    public Picture scaled(double newScale) {
        return new Picture(title, diagram, marks, palette, measure, newScale);
    }

    /** The paper, in canvas coordinates on whole units; a small blank sheet where nothing is drawn. */
    public Rect area() {
        Rect drawn = new DesignPainter(measure).extent(diagram, marks).orElse(new Rect(0, 0, 320, 180));
        double left = Math.floor(drawn.x() - MARGIN);
        double top = Math.floor(drawn.y() - MARGIN);
        return new Rect(left, top, Math.ceil(drawn.right() + MARGIN) - left, Math.ceil(drawn.bottom() + MARGIN) - top);
    }

    /** Draws everything on {@code surface}, in canvas coordinates. */
    public void paint(Surface surface) {
        new DesignPainter(measure).paint(diagram, marks, area(), surface);
    }
}
