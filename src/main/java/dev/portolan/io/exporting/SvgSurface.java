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
import dev.portolan.paint.Surface;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes what is drawn as SVG 1.1, one element a line; equal drawings give equal text. */
public final class SvgSurface implements Surface {

    private final Palette palette;
    private final TypeMeasure measure;
    private final StringBuilder body = new StringBuilder();
    private int depth = 1;
    private int clips;

    public SvgSurface(Palette palette, TypeMeasure measure) {
        this.palette = palette;
        this.measure = measure;
    }

    /** The drawing as a document whose paper is {@code area}. */
    public String document(String title, Rect area) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="%s" width="%s" height="%s" role="img">
                  <title>%s</title>
                %s  <rect x="%s" y="%s" width="%s" height="%s" fill="%s"/>
                %s</svg>
                """.formatted(
                        numbers(area.x(), area.y(), area.width(), area.height()),
                        number(area.width()),
                        number(area.height()),
                        escaped(title),
                        style(),
                        number(area.x()),
                        number(area.y()),
                        number(area.width()),
                        number(area.height()),
                        palette.of(Ink.PAPER).hex(),
                        body);
    }

    @Override
    public void fill(Outline outline, Ink ink) {
        line("<path d=\"%s\" fill=\"%s\"%s/>".formatted(path(outline), hex(ink), opacity("fill", ink)));
    }

    @Override
    public void stroke(Outline outline, Line line) {
        double[] dash = line.dash().lengths();
        String rhythm = dash.length == 0 ? "" : " stroke-dasharray=\"" + numbers(dash) + "\"";
        line("<path d=\"%s\" fill=\"none\" stroke=\"%s\"%s stroke-width=\"%s\"%s%s/>"
                .formatted(
                        path(outline),
                        hex(line.ink()),
                        opacity("stroke", line.ink()),
                        number(line.width()),
                        rhythm,
                        " stroke-linecap=\"round\" stroke-linejoin=\"round\""));
    }

    @Override
    public void text(String run, Point start, TypeStyle style, Ink ink) {
        String slope = style.slope() == TypeStyle.Slope.ITALIC ? " font-style=\"italic\"" : "";
        // Where the typeface is missing, another one is squeezed into the same width, so that nothing overlaps.
        line(
                "<text x=\"%s\" y=\"%s\" textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\" class=\"%s\" font-size=\"%s\" font-weight=\"%d\"%s fill=\"%s\">%s</text>"
                        .formatted(
                                number(start.x()),
                                number(start.y()),
                                number(measure.width(run, style)),
                                style.face() == TypeStyle.Face.MONO ? "m" : "u",
                                number(style.size()),
                                Faces.weight(style),
                                slope,
                                hex(ink),
                                escaped(run)));
    }

    @Override
    public void glyph(Glyph glyph, Rect box, Ink ink) {
        line("<path d=\"%s\" transform=\"translate(%s) scale(%s)\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s/>"
                .formatted(
                        path(glyph.outline()),
                        numbers(box.x(), box.y()),
                        number(box.width() / Glyph.SIDE),
                        hex(ink),
                        number(Glyph.STROKE),
                        " stroke-linecap=\"round\" stroke-linejoin=\"round\""));
    }

    @Override
    public void within(Rect clip, Point shift, double scale, Runnable content) {
        String id = "clip" + ++clips;
        line("<clipPath id=\"%s\"><path d=\"%s\"/></clipPath>".formatted(id, path(Outline.of(clip))));
        line("<g clip-path=\"url(#%s)\"><g transform=\"translate(%s) scale(%s)\">"
                .formatted(id, numbers(shift.x(), shift.y()), number(scale)));
        indented(content);
        line("</g></g>");
    }

    @Override
    public void group(Mark mark, Runnable content) {
        line("<g id=\"%s\">".formatted(escaped(mark.id())));
        depth++;
        line("<title>%s</title>".formatted(escaped(mark.title())));
        if (!mark.description().isBlank()) {
            line("<desc>%s</desc>".formatted(escaped(mark.description())));
        }
        depth--;
        indented(content);
        line("</g>");
    }

    private void indented(Runnable content) {
        depth++;
        content.run();
        depth--;
    }

    private void line(String element) {
        body.append("  ".repeat(depth)).append(element).append('\n');
    }

    private String style() {
        return """
                  <style>
                    text { font-kerning: none; font-variant-ligatures: none; white-space: pre; }
                    .u { font-family: Inter, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
                    .m { font-family: "JetBrains Mono", Consolas, Menlo, "DejaVu Sans Mono", monospace; }
                  </style>
                """;
    }

    private String hex(Ink ink) {
        return palette.of(ink).hex();
    }

    private String opacity(String what, Ink ink) {
        Colour colour = palette.of(ink);
        return colour.alpha() < 1 ? " " + what + "-opacity=\"" + number(colour.alpha()) + "\"" : "";
    }

    private static String path(Outline outline) {
        StringBuilder path = new StringBuilder();
        outline.follow(new Outline.Pen() {
            @Override
            public void moveTo(double x, double y) {
                path.append('M').append(numbers(x, y));
            }

            @Override
            public void lineTo(double x, double y) {
                path.append('L').append(numbers(x, y));
            }

            @Override
            public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
                path.append('C').append(numbers(x1, y1, x2, y2, x, y));
            }

            @Override
            public void close() {
                path.append('Z');
            }
        });
        return path.toString();
    }

    private static String numbers(double... values) {
        return Arrays.stream(values).mapToObj(SvgSurface::number).collect(Collectors.joining(" "));
    }

    /** At most two decimals, and no more than needed. */
    private static String number(double value) {
        long hundredths = Math.round(value * 100);
        long rest = Math.abs(hundredths % 100);
        String sign = hundredths < 0 ? "-" : "";
        String whole = sign + Math.abs(hundredths / 100);
        if (rest == 0) {
            return whole.equals("-0") ? "0" : whole;
        }
        return whole + (rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(code -> {
            switch (code) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default ->
                    escaped.appendCodePoint(
                            code >= ' ' && code < 0xD800 || code > 0xDFFF && code < 0xFFFE || code > 0xFFFF
                                    ? code
                                    : 0xFFFD);
            }
        });
        return escaped.toString();
    }
}
