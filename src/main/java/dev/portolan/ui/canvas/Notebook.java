package dev.portolan.ui.canvas;

import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.geom.TypeStyle;
import dev.portolan.paint.Extent;
import dev.portolan.paint.Glyph;
import dev.portolan.paint.Ink;
import dev.portolan.paint.Line;
import dev.portolan.paint.Mark;
import dev.portolan.paint.Raster;
import dev.portolan.paint.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A surface that notes what is drawn and where, so that it can be drawn elsewhere, part by part. */
final class Notebook implements Surface {

    private final TypeMeasure measure;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Bars.Bar> bars = new ArrayList<>();

    /** One thing that was drawn, and the places that together hold it. */
    private record Entry(List<Rect> places, Consumer<Surface> drawing) {}

    Notebook(TypeMeasure measure) {
        this.measure = measure;
    }

    /** Where something is drawn: a long line is many places, as what lies between its pieces is none of it. */
    Stream<Rect> places() {
        return entries.stream().flatMap(entry -> entry.places.stream());
    }

    /** The straight lines, which are no part of what is drawn again. */
    List<Bars.Bar> bars() {
        return bars;
    }

    /** Draws again what shares some of {@code part}. */
    void draw(Rect part, Surface surface) {
        for (Entry entry : entries) {
            if (entry.places.stream().anyMatch(part::intersects)) {
                entry.drawing.accept(surface);
            }
        }
    }

    @Override
    public void fill(Outline outline, Ink ink) {
        note(whole(extent -> extent.fill(outline, ink)), surface -> surface.fill(outline, ink));
    }

    @Override
    public void stroke(Outline outline, Line line) {
        if (outline instanceof Outline.Bent bent && Bars.consistsOfBars(bent, line)) {
            Bars.of(bent, line).forEach(bars::add);
            return;
        }
        Pieces pieces = new Pieces(line.width() / 2);
        outline.follow(pieces);
        note(pieces.found(), surface -> surface.stroke(outline, line));
    }

    @Override
    public void text(String run, Point start, TypeStyle style, Ink ink) {
        note(whole(extent -> extent.text(run, start, style, ink)), surface -> surface.text(run, start, style, ink));
    }

    @Override
    public void glyph(Glyph glyph, Rect box, Ink ink) {
        note(List.of(box), surface -> surface.glyph(glyph, box, ink));
    }

    @Override
    public void image(Raster raster, Rect box) {
        note(List.of(box), surface -> surface.image(raster, box));
    }

    @Override
    public void within(Rect clip, Point shift, double scale, Runnable content) {
        throw new UnsupportedOperationException("what is clipped can be drawn once only");
    }

    @Override
    public void group(Mark mark, Runnable content) {
        content.run();
    }

    private List<Rect> whole(Consumer<Surface> drawing) {
        Extent extent = new Extent(measure);
        drawing.accept(extent);
        Optional<Rect> rect = extent.rect();
        return rect.map(List::of).orElse(List.of());
    }

    private void note(List<Rect> places, Consumer<Surface> drawing) {
        entries.add(new Entry(places, drawing));
    }

    /** The boxes around the pieces of a line, each grown by half the line's width. */
    private static final class Pieces implements Outline.Pen {

        private final double reach;
        private final List<Rect> found = new ArrayList<>();
        private Point start = Point.ORIGIN;
        private Point last = Point.ORIGIN;

        Pieces(double reach) {
            this.reach = reach;
        }

        List<Rect> found() {
            return found;
        }

        @Override
        public void moveTo(double x, double y) {
            start = new Point(x, y);
            last = start;
        }

        @Override
        public void lineTo(double x, double y) {
            Point next = new Point(x, y);
            found.add(Rect.between(last, next).grown(reach));
            last = next;
        }

        @Override
        public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
            Point next = new Point(x, y);
            found.add(Rect.between(last, next)
                    .union(Rect.between(new Point(x1, y1), new Point(x2, y2)))
                    .grown(reach));
            last = next;
        }

        @Override
        public void close() {
            lineTo(start.x(), start.y());
        }
    }
}
