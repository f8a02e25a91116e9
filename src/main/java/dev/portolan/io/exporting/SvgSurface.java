package dev.portolan.io.exporting;

import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.geom.TypeStyle;
import dev.portolan.paint.Colour;
import dev.portolan.paint.Faces;
import dev.portolan.paint.Glyph;
import dev.portolan.paint.Ink;
import dev.portolan.paint.Line;
import dev.portolan.paint.Mark;
import dev.portolan.paint.Palette;
import dev.portolan.paint.Raster;
import dev.portolan.paint.Surface;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes what is drawn as SVG 1.1, one element a line; equal drawings give equal text. */
public final class SvgSurface implements Surface {

    private static final String ROUND = " stroke-linecap=\"round\" stroke-linejoin=\"round\"";

    /** Characters after which what is written is put aside as bytes, so that a large drawing is held once, and small. */
    private static final int CHUNK = 64 * 1024;

    private final Palette palette;
    private final TypeMeasure measure;
    private final StringBuilder body = new StringBuilder();
    private final ByteArrayOutputStream aside = new ByteArrayOutputStream();
    private final Map<String, Set<Integer>> letters = new TreeMap<>();
    private final boolean outlined;
    private int depth = 1;
    private int clips;

    /** A surface whose text stays text. */
    public SvgSurface(Palette palette, TypeMeasure measure) {
        this(palette, measure, false);
    }

    private SvgSurface(Palette palette, TypeMeasure measure, boolean outlined) {
        this.palette = palette;
        this.measure = measure;
        this.outlined = outlined;
    }

    /** A surface that draws letters as shapes, for readers that lack typefaces. */
    static SvgSurface outlined(Palette palette, TypeMeasure measure) {
        return new SvgSurface(palette, measure, true);
    }

    /** The drawing as a document whose paper is {@code area}. */
    public String document(String title, Rect area) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new SvgDocument(title, area).onPaper(palette.of(Ink.PAPER)).write(this, out);
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written to", e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Writes what was drawn so far, indented once. */
    void writeTo(OutputStream out) throws IOException {
        putAside();
        aside.writeTo(out);
    }

    private void putAside() {
        aside.writeBytes(body.toString().getBytes(StandardCharsets.UTF_8));
        body.setLength(0);
    }

    /** The characters that were written, by the file name of their face. */
    Map<String, Set<Integer>> letters() {
        return letters;
    }

    @Override
    public void fill(Outline outline, Ink ink) {
        path(outline);
        body.append(" fill=\"").append(hex(ink)).append('"');
        opacity("fill", ink);
        body.append("/>\n");
    }

    @Override
    public void stroke(Outline outline, Line line) {
        path(outline);
        body.append(" fill=\"none\" stroke=\"").append(hex(line.ink())).append('"');
        opacity("stroke", line.ink());
        body.append(" stroke-width=\"");
        SvgNumbers.append(line.width(), body);
        double[] dash = line.dash().lengths();
        if (dash.length > 0) {
            body.append("\" stroke-dasharray=\"");
            SvgNumbers.append(dash, body);
        }
        body.append('"').append(ROUND).append("/>\n");
    }

    @Override
    public void text(String run, Point start, TypeStyle style, Ink ink) {
        if (outlined) {
            fill(Typefaces.outline(run, start, style, measure), ink);
            return;
        }
        Set<Integer> used = letters.computeIfAbsent(Faces.file(style), file -> new TreeSet<>());
        run.codePoints().forEach(used::add);
        // Where the typeface is missing, another one is squeezed into the same width, so that nothing overlaps.
        indent().append("<text x=\"");
        SvgNumbers.append(start.x(), body);
        body.append("\" y=\"");
        SvgNumbers.append(start.y(), body);
        body.append("\" textLength=\"");
        SvgNumbers.append(measure.width(run, style), body);
        body.append("\" lengthAdjust=\"spacingAndGlyphs\" class=\"")
                .append(style.face() == TypeStyle.Face.MONO ? 'm' : 'u')
                .append("\" font-size=\"");
        SvgNumbers.append(style.size(), body);
        body.append("\" font-weight=\"").append(Faces.weight(style)).append('"');
        if (style.slope() == TypeStyle.Slope.ITALIC) {
            body.append(" font-style=\"italic\"");
        }
        body.append(" fill=\"").append(hex(ink)).append("\">");
        body.append(Xml.escaped(run)).append("</text>\n");
    }

    @Override
    public void glyph(Glyph glyph, Rect box, Ink ink) {
        path(glyph.outline());
        body.append(" transform=\"translate(");
        SvgNumbers.append(new double[] {box.x(), box.y()}, body);
        body.append(") scale(");
        SvgNumbers.append(box.width() / Glyph.SIDE, body);
        body.append(")\" fill=\"none\" stroke=\"").append(hex(ink)).append("\" stroke-width=\"");
        SvgNumbers.append(Glyph.STROKE, body);
        body.append('"').append(ROUND).append("/>\n");
    }

    @Override
    public void image(Raster raster, Rect box) {
        indent().append("<image x=\"");
        SvgNumbers.append(box.x(), body);
        body.append("\" y=\"");
        SvgNumbers.append(box.y(), body);
        body.append("\" width=\"");
        SvgNumbers.append(box.width(), body);
        body.append("\" height=\"");
        SvgNumbers.append(box.height(), body);
        body.append("\" href=\"data:")
                .append(Xml.escaped(raster.type()))
                .append(";base64,")
                .append(Xml.escaped(raster.base64()))
                .append("\"/>\n");
    }

    @Override
    public void within(Rect clip, Point shift, double scale, Runnable content) {
        String id = "clip" + ++clips;
        indent().append("<clipPath id=\"").append(id).append("\">\n");
        depth++;
        path(Outline.of(clip));
        body.append("/>\n");
        depth--;
        indent().append("</clipPath>\n");
        indent().append("<g clip-path=\"url(#").append(id).append(")\">\n");
        depth++;
        indent().append("<g transform=\"translate(");
        SvgNumbers.append(new double[] {shift.x(), shift.y()}, body);
        body.append(") scale(");
        SvgNumbers.append(scale, body);
        body.append(")\">\n");
        indented(content);
        indent().append("</g>\n");
        depth--;
        indent().append("</g>\n");
    }

    @Override
    public void group(Mark mark, Runnable content) {
        indent().append("<g id=\"").append(Xml.escaped(mark.id())).append("\">\n");
        depth++;
        if (!mark.title().isBlank()) {
            indent().append("<title>").append(Xml.words(mark.title())).append("</title>\n");
        }
        if (!mark.description().isBlank()) {
            indent().append("<desc>").append(Xml.words(mark.description())).append("</desc>\n");
        }
        if (mark.link().isEmpty()) {
            content.run();
        } else {
            indent().append("<a href=\"").append(Xml.escaped(mark.link())).append("\" target=\"_blank\">\n");
            indented(content);
            indent().append("</a>\n");
        }
        depth--;
        indent().append("</g>\n");
    }

    private void indented(Runnable content) {
        depth++;
        content.run();
        depth--;
    }

    private StringBuilder indent() {
        if (body.length() > CHUNK) {
            putAside();
        }
        for (int i = 0; i < depth; i++) {
            body.append("  ");
        }
        return body;
    }

    private void path(Outline outline) {
        indent().append("<path d=\"");
        outline.follow(new SvgPen(body));
        body.append('"');
    }

    private String hex(Ink ink) {
        return palette.of(ink).hex();
    }

    private void opacity(String what, Ink ink) {
        Colour colour = palette.of(ink);
        if (colour.alpha() < 1) {
            body.append(' ').append(what).append("-opacity=\"");
            SvgNumbers.append(colour.alpha(), body);
            body.append('"');
        }
    }
}
