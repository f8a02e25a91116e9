package dev.portolan.io.exporting;

import dev.portolan.geom.Rect;
import dev.portolan.paint.Colour;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** A file of SVG around what was drawn: its name, typefaces, paper and the design from which it was drawn. */
final class SvgDocument {

    /** The namespace of the element that holds the design. */
    static final String NAMESPACE = "https://portolan.dev/ns/design";

    private final StringBuilder out = new StringBuilder();
    private final Rect area;
    private String fonts = "";
    private String paper = "";
    private String metadata = "";

    SvgDocument(String title, Rect area) {
        this.area = area;
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"")
                .append(SvgNumbers.of(area.x(), area.y(), area.width(), area.height()))
                .append("\" width=\"")
                .append(SvgNumbers.of(area.width()))
                .append("\" height=\"")
                .append(SvgNumbers.of(area.height()))
                .append("\" role=\"img\">\n  <title>")
                .append(Xml.words(title))
                .append("</title>\n");
    }

    SvgDocument onPaper(Colour colour) {
        paper = "  <rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>\n"
                .formatted(
                        SvgNumbers.of(area.x()),
                        SvgNumbers.of(area.y()),
                        SvgNumbers.of(area.width()),
                        SvgNumbers.of(area.height()),
                        colour.hex());
        return this;
    }

    /** Brings the typefaces along, with just these characters. */
    SvgDocument withFonts(Map<String, Set<Integer>> letters) {
        StringBuilder rules = new StringBuilder();
        letters.forEach((file, characters) ->
                rules.append("    ").append(FontSubsets.rule(file, characters)).append('\n'));
        fonts = rules.isEmpty() ? "" : "  <style>\n" + rules + "  </style>\n"; // apart, as not every reader knows them
        return this;
    }

    /** Brings the design along, from which it can be opened again. */
    SvgDocument withDesign(String json) {
        metadata = "  <metadata>\n    <design xmlns=\"" + NAMESPACE + "\">" + Xml.escapedJson(json)
                + "</design>\n  </metadata>\n";
        return this;
    }

    /** Writes the whole file around what was drawn. */
    void write(SvgSurface drawn, OutputStream file) throws IOException {
        out.append("""
                          <style>
                            text { font-kerning: none; font-variant-ligatures: none; white-space: pre; }
                            .u { font-family: Inter, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
                            .m { font-family: "JetBrains Mono", Consolas, Menlo, "DejaVu Sans Mono", monospace; }
                          </style>
                        """).append(fonts).append(paper);
        file.write(bytes(out));
        drawn.writeTo(file);
        file.write(bytes(metadata));
        file.write(bytes("</svg>\n"));
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
