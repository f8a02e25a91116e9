package dev.portolan.io.exporting;

import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.geom.TypeStyle;
import dev.portolan.paint.BundledTypeMeasure;
import dev.portolan.paint.Colour;
import dev.portolan.paint.Glyph;
import dev.portolan.paint.Ink;
import dev.portolan.paint.Line;
import dev.portolan.paint.Mark;
import dev.portolan.paint.Palette;
import dev.portolan.paint.Raster;
import dev.portolan.paint.Surface;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Draws with Java 2D: pixels and whatever else takes a {@link Graphics2D}. */
public final class Graphics2DSurface implements Surface {

    private final Graphics2D graphics;
    private final Palette palette;
    private final TypeMeasure measure = new BundledTypeMeasure();

    public Graphics2DSurface(Graphics2D graphics, Palette palette) {
        this.graphics = graphics;
        this.palette = palette;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    @Override
    public void fill(Outline outline, Ink ink) {
        graphics.setColor(colour(ink));
        graphics.fill(path(outline));
    }

    @Override
    public void stroke(Outline outline, Line line) {
        graphics.setColor(colour(line.ink()));
        graphics.setStroke(stroke(line.width(), line.dash().lengths()));
        graphics.draw(path(outline));
    }

    @Override
    public void text(String run, Point start, TypeStyle style, Ink ink) {
        graphics.setColor(colour(ink));
        graphics.setFont(Typefaces.font(style));
        for (Typefaces.Piece piece : Typefaces.pieces(run, style, measure)) {
            if (piece.own()) {
                graphics.drawString(piece.text(), (float) (start.x() + piece.x()), (float) start.y());
            } else {
                graphics.fill(AffineTransform.getTranslateInstance(start.x() + piece.x(), start.y())
                        .createTransformedShape(Typefaces.foreign(piece, style)));
            }
        }
    }

    @Override
    public void glyph(Glyph glyph, Rect box, Ink ink) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(box.x(), box.y());
        graphics.scale(box.width() / Glyph.SIDE, box.height() / Glyph.SIDE);
        graphics.setColor(colour(ink));
        graphics.setStroke(stroke(Glyph.STROKE, new double[0]));
        graphics.draw(path(glyph.outline()));
        graphics.setTransform(before);
    }

    @Override
    public void image(Raster raster, Rect box) {
        Logos.pixels(raster).ifPresent(pixels -> {
            AffineTransform place = AffineTransform.getTranslateInstance(box.x(), box.y());
            place.scale(box.width() / pixels.getWidth(), box.height() / pixels.getHeight());
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(pixels, place, null);
        });
    }

    @Override
    public void within(Rect clip, Point shift, double scale, Runnable content) {
        Shape clipBefore = graphics.getClip();
        AffineTransform before = graphics.getTransform();
        graphics.clip(new Rectangle2D.Double(clip.x(), clip.y(), clip.width(), clip.height()));
        graphics.translate(shift.x(), shift.y());
        graphics.scale(scale, scale);
        content.run();
        graphics.setTransform(before);
        graphics.setClip(clipBefore);
    }

    @Override
    public void group(Mark mark, Runnable content) {
        content.run();
    }

    private Color colour(Ink ink) {
        Colour colour = palette.of(ink);
        return new Color(colour.red(), colour.green(), colour.blue(), (int) Math.round(colour.alpha() * 255));
    }

    private static BasicStroke stroke(double width, double[] dash) {
        float[] lengths = new float[dash.length];
        for (int i = 0; i < dash.length; i++) {
            lengths[i] = (float) dash[i];
        }
        return new BasicStroke(
                (float) width,
                BasicStroke.CAP_ROUND,
                BasicStroke.JOIN_ROUND,
                10,
                lengths.length == 0 ? null : lengths,
                0);
    }

    private static Path2D path(Outline outline) {
        Path2D path = new Path2D.Double();
        outline.follow(new Outline.Pen() {
            @Override
            public void moveTo(double x, double y) {
                path.moveTo(x, y);
            }

            @Override
            public void lineTo(double x, double y) {
                path.lineTo(x, y);
            }

            @Override
            public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
                path.curveTo(x1, y1, x2, y2, x, y);
            }

            @Override
            public void close() {
                path.closePath();
            }
        });
        return path;
    }
}
