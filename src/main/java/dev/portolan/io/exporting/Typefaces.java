package dev.portolan.io.exporting;

import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.geom.TypeStyle;
import dev.portolan.paint.Faces;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/** The bundled typefaces for Java 2D, with the machine's own for characters that they lack. */
final class Typefaces {

    private static final FontRenderContext FRACTIONAL = new FontRenderContext(null, true, true);
    private static final Map<String, Font> FACES = new ConcurrentHashMap<>();

    private Typefaces() {}

    /**
     * Characters in a row that one typeface has.
     *
     * @param x how far right of the run's start they begin
     * @param width how much room they have; of no meaning for what the bundled typeface has
     * @param own whether the bundled typeface has them
     */
    record Piece(String text, double x, double width, boolean own) {}

    /** The bundled face of a style, in its size. */
    static Font font(TypeStyle style) {
        Font font = FACES.computeIfAbsent(Faces.file(style), Typefaces::load).deriveFont((float) style.size());
        return style.slope() == TypeStyle.Slope.ITALIC ? font.deriveFont(Font.ITALIC) : font;
    }

    private static Font load(String file) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(Faces.bytes(file)));
        } catch (FontFormatException | IOException e) {
            throw new IllegalStateException("the typeface " + file + " cannot be used", e);
        }
    }

    /** {@code run} cut where the bundled face begins or ends to have its characters. */
    static List<Piece> pieces(String run, TypeStyle style, TypeMeasure measure) {
        IntPredicate has = FontSubsets.characters(Faces.file(style));
        if (run.codePoints().allMatch(has)) {
            return List.of(new Piece(run, 0, 0, true));
        }
        List<Piece> pieces = new ArrayList<>();
        double x = 0;
        int start = 0;
        while (start < run.length()) {
            boolean own = has.test(run.codePointAt(start));
            int end = start;
            while (end < run.length() && has.test(run.codePointAt(end)) == own) {
                end += Character.charCount(run.codePointAt(end));
            }
            String text = run.substring(start, end);
            double width = measure.width(text, style);
            pieces.add(new Piece(text, x, width, own));
            x += width;
            start = end;
        }
        return pieces;
    }

    /** The shape of characters that the bundled face lacks, as the machine has them, squeezed into their room at the origin. */
    static Shape foreign(Piece piece, TypeStyle style) {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) style.size());
        char[] text = piece.text().toCharArray();
        int direction = new java.text.Bidi(piece.text(), java.text.Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).isRightToLeft()
                ? Font.LAYOUT_RIGHT_TO_LEFT
                : Font.LAYOUT_LEFT_TO_RIGHT;
        GlyphVector glyphs = font.layoutGlyphVector(FRACTIONAL, text, 0, text.length, direction);
        double width = glyphs.getLogicalBounds().getWidth();
        double squeeze = width > piece.width() && width > 0 ? piece.width() / width : 1;
        return AffineTransform.getScaleInstance(squeeze, 1).createTransformedShape(glyphs.getOutline());
    }

    /** The letters of {@code run} as shapes. */
    static Outline outline(String run, Point start, TypeStyle style, TypeMeasure measure) {
        Path2D all = new Path2D.Double();
        for (Piece piece : pieces(run, style, measure)) {
            Shape shape = piece.own()
                    ? font(style).createGlyphVector(FRACTIONAL, piece.text()).getOutline()
                    : foreign(piece, style);
            all.append(
                    AffineTransform.getTranslateInstance(start.x() + piece.x(), start.y())
                            .createTransformedShape(shape),
                    false);
        }
        return pen -> follow(all.getPathIterator(null), pen);
    }

    private static void follow(PathIterator path, Outline.Pen pen) {
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> pen.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> pen.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> // the same curve, with the two control points of a cubic one
                    pen.curveTo(
                            x + (at[0] - x) * 2 / 3,
                            y + (at[1] - y) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            at[2],
                            at[3]);
                case PathIterator.SEG_CUBICTO -> pen.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> pen.close();
            }
            int last = switch (path.currentSegment(at)) {
                case PathIterator.SEG_QUADTO -> 2;
                case PathIterator.SEG_CUBICTO -> 4;
                default -> 0;
            };
            if (path.currentSegment(at) != PathIterator.SEG_CLOSE) {
                x = at[last];
                y = at[last + 1];
            }
        }
    }
}
