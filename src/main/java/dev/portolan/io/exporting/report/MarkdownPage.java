package dev.portolan.io.exporting.report;

import dev.portolan.report.document.Bullets;
import dev.portolan.report.document.Cell;
import dev.portolan.report.document.Code;
import dev.portolan.report.document.Entries;
import dev.portolan.report.document.Figure;
import dev.portolan.report.document.Page;
import dev.portolan.report.document.Paragraph;
import dev.portolan.report.document.Ribbon;
import dev.portolan.report.document.Run;
import dev.portolan.report.document.Table;
import dev.portolan.report.document.Text;
import dev.portolan.report.document.Tiles;
import dev.portolan.report.document.Tone;
import java.util.List;
import java.util.stream.Collectors;

/** Blocks as Markdown. What a design says can neither start a tag, a link or a list, nor end a cell. */
final class MarkdownPage implements Page {

    private static final String MARKS = "\\`*_{}[]<>#|~$@!";

    private final StringBuilder text = new StringBuilder();

    String text() {
        return text.toString();
    }

    MarkdownPage line(String line) {
        text.append(line).append('\n');
        return this;
    }

    MarkdownPage blank() {
        text.append('\n');
        return this;
    }

    static String escaped(String words) {
        StringBuilder escaped = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(code -> {
            if (code == '<') {
                escaped.append("&lt;");
            } else if (code == '>') {
                escaped.append("&gt;");
            } else if (code == '&') {
                escaped.append("&amp;");
            } else if (code == '@') {
                escaped.append("&#64;"); // else a name here calls a person there
            } else if (MARKS.indexOf(code) >= 0) {
                escaped.append('\\').appendCodePoint(code);
            } else {
                escaped.appendCodePoint(code);
            }
        });
        return escaped.toString();
    }

    private static String words(Text text) {
        return text.runs().stream().map(MarkdownPage::words).collect(Collectors.joining());
    }

    private static String words(Run run) {
        String words = escaped(run.words());
        String dressed = switch (run.style()) {
            case STRONG -> emphasised(words);
            case CODE -> code(run.words());
            case PLAIN, QUIET -> words;
        };
        return run.target().isEmpty()
                ? dressed
                : "[%s](<%s>)".formatted(dressed, run.target().replace(">", "%3E"));
    }

    /** Marks have to touch the words that they are about. */
    private static String emphasised(String words) {
        String bare = words.strip();
        return bare.isEmpty() ? words : words.replace(bare, "**" + bare + "**");
    }

    /** What would end a cell or a span, or start a tag, stands as plain words. */
    private static String code(String words) {
        boolean simple = words.chars().noneMatch(c -> "`|\\<&".indexOf(c) >= 0) && !words.isBlank();
        return simple ? "`" + words + "`" : escaped(words);
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        boolean remark = paragraph.tone() != Tone.NEUTRAL;
        line((remark ? "> " + sign(paragraph.tone()) : "") + guarded(words(paragraph.text())))
                .blank();
    }

    /** What would be a list, a rule or a heading at the beginning of a line is none. */
    private static String guarded(String line) {
        return line.replaceFirst("^([-+=])", "\\\\$1").replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
    }

    private static String sign(Tone tone) {
        return switch (tone) {
            case GOOD -> "✅ ";
            case BAD -> "❌ ";
            case WARNING -> "⚠️ ";
            case OPEN -> "❔ ";
            default -> "";
        };
    }

    @Override
    public void bullets(Bullets bullets) {
        bullets.items().forEach(item -> line("- " + guarded(words(item))));
        blank();
    }

    @Override
    public void tiles(Tiles tiles) {
        line("| " + tiles.tiles().stream().map(tile -> escaped(tile.label())).collect(Collectors.joining(" | "))
                + " |");
        line("|" + "---|".repeat(tiles.tiles().size()));
        line("| " + tiles.tiles().stream().map(tile -> escaped(tile.value())).collect(Collectors.joining(" | "))
                + " |");
        blank();
    }

    @Override
    public void table(Table table) {
        if (!table.caption().isEmpty()) {
            line("**" + escaped(table.caption()) + "**").blank();
        }
        line("| "
                + table.columns().stream()
                        .map(Table.Column::heading)
                        .map(MarkdownPage::escaped)
                        .collect(Collectors.joining(" | "))
                + " |");
        line("|"
                + table.columns().stream()
                        .map(column -> column.kind() == Table.Kind.NUMBER ? "---:|" : "---|")
                        .collect(Collectors.joining()));
        for (List<Cell> row : table.rows()) {
            line("| " + row.stream().map(MarkdownPage::cell).collect(Collectors.joining(" | ")) + " |");
        }
        blank();
    }

    private static String cell(Cell cell) {
        String words = cell.lines().stream().map(MarkdownPage::words).collect(Collectors.joining("<br>"));
        return sign(cell.tone()) + words;
    }

    @Override
    public void entries(Entries entries) {
        for (Entries.Entry entry : entries.entries()) {
            line("**%s %s: %s**".formatted(escaped(entry.badge()), escaped(entry.code()), escaped(entry.title())))
                    .blank();
            entry.cases().forEach(one -> line("- " + guarded(words(one))));
            blank();
            entry.fields()
                    .forEach(field -> line("*%s*: %s  ".formatted(escaped(field.heading()), words(field.text()))));
            blank();
        }
    }

    @Override
    public void ribbon(Ribbon ribbon) {
        line(ribbon.stops().stream().map(MarkdownPage::stop).collect(Collectors.joining(" ")))
                .blank();
    }

    private static String stop(Ribbon.Stop stop) {
        String way = stop.way().isEmpty() ? "" : "→ (" + escaped(stop.way()) + ") ";
        return way + "**" + escaped(stop.name()).strip() + "**";
    }

    @Override
    public void figure(Figure figure) {
        line("*" + escaped(figure.caption()) + ": see the drawing beside this file (portolan export).*")
                .blank();
    }

    @Override
    public void code(Code code) {
        String fence = "`".repeat(Math.max(3, longestFence(code.text()) + 1));
        if (!code.caption().isEmpty()) {
            line(escaped(code.caption())).blank();
        }
        line(fence + code.language()).line(code.text()).line(fence).blank();
    }

    private static int longestFence(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
