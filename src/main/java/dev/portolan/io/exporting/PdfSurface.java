package dev.portolan.io.exporting;

import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.geom.TypeStyle;
import dev.portolan.paint.Colour;
import dev.portolan.paint.Glyph;
import dev.portolan.paint.Ink;
import dev.portolan.paint.Line;
import dev.portolan.paint.Mark;
import dev.portolan.paint.Palette;
import dev.portolan.paint.Raster;
import dev.portolan.paint.Surface;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Draws on a page of a PDF file: vectors and real text, in diagram units with y downwards. */
final class PdfSurface implements Surface {

    /** How far an upright face leans where the design says that a value is assumed. */
    private static final float LEAN = 0.2f;

    private final PDPageContentStream content;
    private final Palette palette;
    private final TypeMeasure measure;
    private final PdfFonts fonts;
    private final PdfLinks links;
    private final Map<Integer, PDExtendedGraphicsState> veils = new HashMap<>();

    /** @param content already transformed to diagram units */
    PdfSurface(PDPageContentStream content, Picture picture, PdfFonts fonts, PdfLinks links) {
        this.content = content;
        this.palette = picture.palette();
        this.measure = picture.measure();
        this.fonts = fonts;
        this.links = links;
    }

    /** Something that is written into the page. */
    private interface Drawing {
        void draw() throws IOException;
    }

    private static void write(Drawing drawing) {
        try {
            drawing.draw();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void fill(Outline outline, Ink ink) {
        if (palette.of(ink).alpha() > 0) {
            write(() -> {
                colour(ink);
                path(outline);
                content.fill();
            });
        }
    }

    @Override
    public void stroke(Outline outline, Line line) {
        write(() -> {
            stroked(line.ink(), line.width());
            content.setLineDashPattern(floats(line.dash().lengths()), 0);
            path(outline);
            content.stroke();
        });
        links.reach(outline);
    }

    @Override
    public void text(String run, Point start, TypeStyle style, Ink ink) {
        write(() -> {
            colour(ink);
            for (Typefaces.Piece piece : Typefaces.pieces(run, style, measure)) {
                double x = start.x() + piece.x();
                if (!piece.own()) {
                    path(Typefaces.outline(piece.text(), new Point(x, start.y()), style, measure));
                    content.fill();
                    continue;
                }
                content.beginText();
                content.setFont(fonts.of(style), (float) style.size());
                float lean = style.slope() == TypeStyle.Slope.ITALIC ? LEAN : 0;
                content.setTextMatrix(new Matrix(1, 0, lean, -1, (float) x, (float) start.y()));
                content.showText(piece.text());
                content.endText();
            }
        });
    }

    @Override
    public void glyph(Glyph glyph, Rect box, Ink ink) {
        write(() -> {
            content.saveGraphicsState();
            double scale = box.width() / Glyph.SIDE;
            content.transform(new Matrix(new AffineTransform(scale, 0, 0, scale, box.x(), box.y())));
            stroked(ink, Glyph.STROKE);
            content.setLineDashPattern(new float[0], 0);
            path(glyph.outline());
            content.stroke();
            content.restoreGraphicsState();
        });
    }

    @Override
    public void image(Raster raster, Rect box) {
        write(() -> {
            PDImageXObject pixels = fonts.image(raster);
            // Pictures stand on their feet, while here y goes downwards.
            content.drawImage(
                    pixels, new Matrix((float) box.width(), 0, 0, (float) -box.height(), (float) box.x(), (float)
                            box.bottom()));
        });
    }

    @Override
    public void within(Rect clip, Point shift, double scale, Runnable inner) {
        write(() -> {
            content.saveGraphicsState();
            path(Outline.of(clip));
            content.clip();
            content.transform(new Matrix(new AffineTransform(scale, 0, 0, scale, shift.x(), shift.y())));
            inner.run();
            content.restoreGraphicsState();
        });
    }

    @Override
    public void group(Mark mark, Runnable inner) {
        links.open(mark.link());
        inner.run();
        links.close();
    }

    private void stroked(Ink ink, double width) throws IOException {
        Colour colour = palette.of(ink);
        content.setStrokingColor(colour.red() / 255f, colour.green() / 255f, colour.blue() / 255f);
        veil(colour.alpha());
        content.setLineWidth((float) width);
        content.setLineCapStyle(1);
        content.setLineJoinStyle(1);
    }

    private void colour(Ink ink) throws IOException {
        Colour colour = palette.of(ink);
        content.setNonStrokingColor(colour.red() / 255f, colour.green() / 255f, colour.blue() / 255f);
        veil(colour.alpha());
    }

    private void veil(double alpha) throws IOException {
        int percent = (int) Math.round(alpha * 100);
        PDExtendedGraphicsState state = veils.computeIfAbsent(percent, key -> {
            PDExtendedGraphicsState fresh = new PDExtendedGraphicsState();
            fresh.setNonStrokingAlphaConstant(key / 100f);
            fresh.setStrokingAlphaConstant(key / 100f);
            return fresh;
        });
        content.setGraphicsStateParameters(state);
    }

    private static float[] floats(double[] lengths) {
        float[] floats = new float[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            floats[i] = (float) lengths[i];
        }
        return floats;
    }

    private void path(Outline outline) {
        outline.follow(new Outline.Pen() {
            @Override
            public void moveTo(double x, double y) {
                write(() -> content.moveTo((float) x, (float) y));
            }

            @Override
            public void lineTo(double x, double y) {
                write(() -> content.lineTo((float) x, (float) y));
            }

            @Override
            public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
                write(() -> content.curveTo((float) x1, (float) y1, (float) x2, (float) y2, (float) x, (float) y));
            }

            @Override
            public void close() {
                write(content::closePath);
            }
        });
    }
}
