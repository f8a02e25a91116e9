package dev.portolan.io.exporting.report;

import dev.portolan.geom.Rect;
import dev.portolan.io.exporting.Picture;
import dev.portolan.io.exporting.SvgSurface;
import dev.portolan.report.document.Bullets;
import dev.portolan.report.document.Cell;
import dev.portolan.report.document.Code;
import dev.portolan.report.document.Entries;
import dev.portolan.report.document.Figure;
import dev.portolan.report.document.Page;
import dev.portolan.report.document.Paragraph;
import dev.portolan.report.document.Ribbon;
import dev.portolan.report.document.Table;
import dev.portolan.report.document.Tiles;
import dev.portolan.report.document.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Blocks as HTML; without styles of their own, so that the page's policy can forbid such. */
final class HtmlPage implements Page {

    static final int LONGEST_NAME = 60;

    /** So many characters of a cell stay on their line. */
    private static final int SMALL = 20;

    private final StringBuilder text = new StringBuilder();
    private int figures;

    String text() {
        return text.toString();
    }

    HtmlPage line(String line) {
        text.append(line).append('\n');
        return this;
    }

    private static String tone(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        String words = Html.of(paragraph.text());
        line(
                paragraph.tone() == Tone.NEUTRAL
                        ? "<p>" + words + "</p>"
                        : "<p class=\"remark %s\">%s</p>".formatted(tone(paragraph.tone()), words));
    }

    @Override
    public void bullets(Bullets bullets) {
        line("<ul class=\"bullets\">");
        bullets.items().forEach(item -> line("<li>" + Html.of(item) + "</li>"));
        line("</ul>");
    }

    @Override
    public void tiles(Tiles tiles) {
        line("<ul class=\"tiles\">");
        for (Tiles.Tile tile : tiles.tiles()) {
            line("<li class=\"%s\"><b>%s</b> <span>%s</span></li>"
                    .formatted(tone(tile.tone()), Html.escaped(tile.value()), Html.escaped(tile.label())));
        }
        line("</ul>");
    }

    @Override
    public void table(Table table) {
        double all = table.columns().stream().mapToDouble(Table.Column::weight).sum();
        line("<div class=\"wide\" tabindex=\"0\"><table class=\"t-%s%s\">"
                .formatted(Html.escaped(table.id()), table.columns().size() > 4 ? " many" : ""));
        if (!table.caption().isEmpty()) {
            line("<caption>" + Html.escaped(table.caption()) + "</caption>");
        }
        line("<colgroup>"
                + table.columns().stream()
                        .map(column -> "<col width=\"%d%%\">".formatted(Math.round(100 * column.weight() / all)))
                        .collect(Collectors.joining())
                + "</colgroup>");
        line("<thead><tr>"
                + table.columns().stream()
                        .map(column -> "<th scope=\"col\"%s>%s</th>"
                                .formatted(
                                        column.kind() == Table.Kind.NUMBER ? " class=\"n\"" : "",
                                        Html.escaped(column.heading())))
                        .collect(Collectors.joining())
                + "</tr></thead>");
        line("<tbody>");
        table.rows().forEach(row -> row(table.columns(), row));
        line("</tbody></table></div>");
    }

    private void row(List<Table.Column> columns, List<Cell> cells) {
        StringBuilder row = new StringBuilder("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            String kind = classes(columns.get(i), cell);
            String words = cell.lines().size() == 1
                    ? Html.of(cell.lines().get(0))
                    : cell.lines().stream()
                            .map(line -> "<div>" + Html.of(line) + "</div>")
                            .collect(Collectors.joining());
            boolean plain = cell.tone() == Tone.NEUTRAL;
            row.append("<td%s>%s</td>"
                    .formatted(
                            kind,
                            plain ? words : "<div class=\"mark %s\">%s</div>".formatted(tone(cell.tone()), words)));
        }
        line(row.append("</tr>").toString());
    }

    private static String classes(Table.Column column, Cell cell) {
        boolean small = cell.lines().stream().allMatch(line -> line.words().length() <= SMALL);
        String classes = switch (column.kind()) {
            case NUMBER -> "n";
            case CODE -> small ? "c s" : "c";
            case WORDS -> small && !cell.lines().isEmpty() ? "s" : "";
        };
        return classes.isEmpty() ? "" : " class=\"" + classes + "\"";
    }

    @Override
    public void entries(Entries entries) {
        for (Entries.Entry entry : entries.entries()) {
            line("<article class=\"entry %s\"%s>".formatted(tone(entry.tone()), facets(entry.facets())));
            line("<h4><span class=\"badge\">%s</span> <code>%s</code> %s</h4>"
                    .formatted(Html.escaped(entry.badge()), Html.escaped(entry.code()), Html.escaped(entry.title())));
            line("<ul class=\"cases\">");
            entry.cases().forEach(one -> line("<li>" + Html.of(one) + "</li>"));
            line("</ul><dl>");
            entry.fields()
                    .forEach(field -> line(
                            "<dt>%s</dt><dd>%s</dd>".formatted(Html.escaped(field.heading()), Html.of(field.text()))));
            line("</dl></article>");
        }
    }

    private static String facets(Map<String, String> facets) {
        return new TreeMap<>(facets)
                .entrySet().stream()
                        .map(facet -> " data-%s=\"%s\"".formatted(facet.getKey(), Html.escaped(facet.getValue())))
                        .collect(Collectors.joining());
    }

    @Override
    public void ribbon(Ribbon ribbon) {
        String id = "trace-drawing-" + ++figures;
        line("<div class=\"way\" role=\"img\" aria-label=\"%s\">"
                .formatted(Html.escaped(ribbon.drawing().description())));
        line(svg(Drawing.of(ribbon.drawing()), id));
        line("</div>");
    }

    /** For places where the whole name stands elsewhere too. */
    static String shortened(String name, int most) {
        return name.codePointCount(0, name.length()) <= most
                ? name
                : name.substring(0, name.offsetByCodePoints(0, most - 1)) + "…";
    }

    @Override
    public void figure(Figure figure) {
        String id = "figure-" + ++figures;
        line("<figure id=\"%s\">".formatted(id));
        line("<input type=\"checkbox\" class=\"zoom\" id=\"%s-zoom\"><label for=\"%s-zoom\">Full size</label>"
                .formatted(id, id));
        line("<div class=\"drawing\" tabindex=\"0\" role=\"group\" aria-label=\"%s\">"
                .formatted(Html.escaped(figure.description())));
        line(svg(Drawing.of(figure), id));
        line("</div>");
        line("<figcaption>%s</figcaption></figure>".formatted(Html.escaped(figure.caption())));
    }

    /** The drawing without what only a file of its own needs; the page has its styles, and ids must not meet the page's. */
    private static String svg(Picture picture, String prefix) {
        Rect area = picture.area();
        SvgSurface surface = new SvgSurface(picture.palette(), picture.measure());
        picture.paint(surface);
        return surface.document(picture.title(), area)
                .replaceFirst("^<\\?xml[^>]*>\\s*", "")
                .replaceFirst("(?s)<style.*?</style>", "")
                .replaceFirst("(?s)<metadata.*?</metadata>", "")
                .replace(" id=\"", " id=\"" + prefix + "-")
                .replace("url(#", "url(#" + prefix + "-");
    }

    @Override
    public void code(Code code) {
        if (!code.caption().isEmpty()) {
            line("<p class=\"codecaption\">" + Html.escaped(code.caption()) + "</p>");
        }
        line("<pre tabindex=\"0\"><code>" + Html.escaped(code.text()) + "</code></pre>");
    }
}
