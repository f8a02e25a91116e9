package dev.portolan.paint;

import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.geom.TypeStyle;
import java.util.Optional;

/** A surface that only remembers how far the drawing reaches. */
public final class Extent implements Surface {

    private final TypeMeasure measure;
    private double left = Double.MAX_VALUE;
    private double top = Double.MAX_VALUE;
    private double right = -Double.MAX_VALUE;
    private double bottom = -Double.MAX_VALUE;

    public Extent(TypeMeasure measure) {
        this.measure = measure;
    }

    /** The smallest rectangle around what was drawn; empty if nothing was. */
    public Optional<Rect> rect() {
        return left > right ? Optional.empty() : Optional.of(new Rect(left, top, right - left, bottom - top));
    }

    @Override
    public void fill(Outline outline, Ink ink) {
        if (ink != Ink.VEIL) {
            include(outline);
        }
    }

    @Override
    public void stroke(Outline outline, Line line) {
        include(outline);
    }

    @Override
    public void text(String run, Point start, TypeStyle style, Ink ink) {
        include(start.x(), start.y() - measure.ascent(style));
        include(start.x() + measure.width(run, style), start.y() + measure.descent(style));
    }

    @Override
    public void glyph(Glyph glyph, Rect box, Ink ink) {
        include(Outline.of(box));
    }

    @Override
    public void image(Raster raster, Rect box) {
        include(Outline.of(box));
    }

    @Override
    public void within(Rect clip, Point shift, double scale, Runnable content) {
        include(Outline.of(clip));
    }

    @Override
    public void group(Mark mark, Runnable content) {
        content.run();
    }

    private void include(double x, double y) {
        left = Math.min(left, x);
        top = Math.min(top, y);
        right = Math.max(right, x);
        bottom = Math.max(bottom, y);
    }

    private void include(Outline outline) {
        outline.follow(new Outline.Pen() {
            @Override
            public void moveTo(double x, double y) {
                include(x, y);
            }

            @Override
            public void lineTo(double x, double y) {
                include(x, y);
            }

            @Override
            public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
                include(x, y);
            }

            @Override
            public void close() {
                // A closing line reaches no further than the points that it joins.
            }
        });
    }
}
