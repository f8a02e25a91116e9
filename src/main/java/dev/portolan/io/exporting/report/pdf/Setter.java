package dev.portolan.io.exporting.report.pdf;

import dev.portolan.report.document.Bullets;
import dev.portolan.report.document.Code;
import dev.portolan.report.document.Entries;
import dev.portolan.report.document.Figure;
import dev.portolan.report.document.Page;
import dev.portolan.report.document.Paragraph;
import dev.portolan.report.document.Ribbon;
import dev.portolan.report.document.Table;
import dev.portolan.report.document.Text;
import dev.portolan.report.document.Tiles;
import dev.portolan.report.document.Tone;
import java.util.List;

/** Sets blocks onto pages. */
final class Setter implements Page {

    static final Type BODY = new Type(Face.REGULAR, 9.5, Colours.INK);
    private static final Type TITLE = BODY.with(Face.SEMIBOLD).sized(10);
    private static final Type SMALL = BODY.sized(8.5);
    private static final double LONGEST_LINE = 440;

    private final Flow flow;

    Setter(Flow flow) {
        this.flow = flow;
    }

    /**
     * How lines stand on the page.
     *
     * @param indent from the left margin
     * @param background the colour behind them, over the whole width; that of paper for none
     * @param bar the colour of a bar beside them; that of paper for none
     */
    record Setting(double indent, int background, int bar) {
        static final Setting PLAIN = new Setting(0, Colours.PAPER, Colours.PAPER);
    }

    /** Lines one below the other, over as many pages as it takes. */
    private void lines(List<List<Piece>> lines, double size, Setting setting) {
        double leading = size * Flow.LEADING;
        for (List<Piece> line : lines) {
            flow.ensure(leading);
            if (setting.background() != Colours.PAPER) {
                flow.fill(new Flow.Box(Flow.LEFT, flow.y(), flow.width(), leading + 0.2), setting.background());
            }
            if (setting.bar() != Colours.PAPER) {
                flow.fill(new Flow.Box(Flow.LEFT, flow.y(), 2, leading + 0.2), setting.bar());
            }
            flow.line(line, Flow.LEFT + setting.indent(), flow.y());
            flow.skip(leading);
        }
    }

    private List<List<Piece>> broken(Text text, Type type, double indent) {
        double width = Math.min(flow.width(), LONGEST_LINE + indent) - indent;
        return flow.breaker().lines(text, type, width, flow.accent());
    }

    /** On one page, the space below it included. */
    double height(Paragraph paragraph) {
        double lines = broken(paragraph.text(), BODY, 0).size() * BODY.size() * Flow.LEADING;
        return lines + (paragraph.tone() == Tone.NEUTRAL ? 5 : 21);
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        if (paragraph.tone() == Tone.NEUTRAL) {
            List<List<Piece>> lines = broken(paragraph.text(), BODY, 0);
            flow.ensure(Math.min(2, lines.size()) * BODY.size() * Flow.LEADING);
            lines(lines, BODY.size(), Setting.PLAIN);
            flow.skip(5);
            return;
        }
        int tint = Colours.tint(paragraph.tone());
        Type type = BODY.coloured(Colours.INK);
        List<List<Piece>> lines = flow.breaker().lines(paragraph.text(), type, flow.width() - 22, flow.accent());
        flow.ensure(Math.min(3, lines.size()) * BODY.size() * Flow.LEADING + 10);
        flow.fill(new Flow.Box(Flow.LEFT, flow.y(), flow.width(), 5), tint);
        flow.fill(new Flow.Box(Flow.LEFT, flow.y(), 2, 5), Colours.of(paragraph.tone()));
        flow.skip(5);
        lines(lines, BODY.size(), new Setting(12, tint, Colours.of(paragraph.tone())));
        flow.fill(new Flow.Box(Flow.LEFT, flow.y(), flow.width(), 5), tint);
        flow.fill(new Flow.Box(Flow.LEFT, flow.y(), 2, 5), Colours.of(paragraph.tone()));
        flow.skip(11);
    }

    @Override
    public void bullets(Bullets bullets) {
        bullets.items().forEach(item -> bullet(item, 0, Colours.PAPER));
        flow.skip(5);
    }

    private void bullet(Text item, double indent, int bar) {
        flow.ensure(BODY.size() * Flow.LEADING);
        Type type = BODY;
        flow.line(List.of(new Piece("•", type, flow.fonts().width("•", type), "")), Flow.LEFT + indent + 2, flow.y());
        lines(broken(item, type, indent + 12), type.size(), new Setting(indent + 12, Colours.PAPER, bar));
        if (bar != Colours.PAPER) {
            flow.fill(new Flow.Box(Flow.LEFT, flow.y(), 2, 2), bar);
        }
        flow.skip(1.5);
    }

    @Override
    public void tiles(Tiles tiles) {
        new TileGrid(flow).show(tiles);
    }

    @Override
    public void table(Table table) {
        new TableSetter(flow, table).show();
    }

    @Override
    public void entries(Entries entries) {
        entries.entries().forEach(this::entry);
    }

    private void entry(Entries.Entry entry) {
        int colour = Colours.of(entry.tone());
        List<Piece> first = badge(entry);
        flow.ensure(lead(entry));
        flow.line(first, Flow.LEFT + 10, flow.y() + 1);
        lines(title(entry), TITLE.size(), new Setting(10 + width(first), Colours.PAPER, colour));
        entry.cases().forEach(one -> barred(one, colour));
        entry.fields().forEach(field -> field(field, colour));
        flow.skip(12);
    }

    private List<Piece> badge(Entries.Entry entry) {
        Type type = TITLE.coloured(Colours.of(entry.tone())).sized(8.5);
        return flow.breaker().lines(entry.badge(), type, 200).get(0);
    }

    private static double width(List<Piece> badge) {
        return badge.stream().mapToDouble(Piece::width).sum() + 7;
    }

    private List<List<Piece>> title(Entries.Entry entry) {
        Text title = Text.code(entry.code() + "  ").and(Text.strong(entry.title()));
        return flow.breaker().lines(title, TITLE, flow.width() - 10 - width(badge(entry)), flow.accent());
    }

    /** How high the first of them stands on its page at least. */
    double lead(Entries entries) {
        return entries.entries().stream().findFirst().map(this::lead).orElse(0.0);
    }

    private double lead(Entries.Entry entry) {
        double height = height(entry);
        return height < flow.height() * 0.45 ? height : 75;
    }

    private double height(Entries.Entry entry) {
        double height = title(entry).size() * TITLE.size() * Flow.LEADING;
        for (Text one : entry.cases()) {
            height += broken(one, BODY, 22).size() * BODY.size() * Flow.LEADING + 3.5;
        }
        for (Entries.Field field : entry.fields()) {
            height += fieldLines(field).size() * SMALL.size() * Flow.LEADING + 1.5;
        }
        return height;
    }

    private List<List<Piece>> fieldLines(Entries.Field field) {
        return flow.breaker().lines(field.text(), SMALL, flow.width() - 82, flow.accent());
    }

    private void barred(Text item, int colour) {
        flow.fill(new Flow.Box(Flow.LEFT, flow.y(), 2, 2), colour);
        flow.skip(2);
        bullet(item, 10, colour);
    }

    private void field(Entries.Field field, int bar) {
        flow.ensure(SMALL.size() * Flow.LEADING);
        Type label = SMALL.coloured(Colours.QUIET);
        flow.line(flow.breaker().lines(field.heading(), label, 70).get(0), Flow.LEFT + 10, flow.y());
        lines(fieldLines(field), SMALL.size(), new Setting(78, Colours.PAPER, bar));
        flow.fill(new Flow.Box(Flow.LEFT, flow.y(), 2, 1.6), bar);
        flow.skip(1.5);
    }

    @Override
    public void ribbon(Ribbon ribbon) {
        new FigureSetter(flow).showTrace(ribbon.drawing());
    }

    @Override
    public void figure(Figure figure) {
        new FigureSetter(flow).show(figure);
    }

    @Override
    public void code(Code code) {
        Type type = new Type(Face.MONO, 7.6, Colours.INK);
        if (!code.caption().isEmpty()) {
            flow.ensure(45);
            lines(
                    flow.breaker().lines(code.caption(), BODY.with(Face.SEMIBOLD), flow.width()),
                    BODY.size(),
                    Setting.PLAIN);
            flow.skip(3);
        }
        for (String line : code.text().split("\n", -1)) {
            List<List<Piece>> lines = flow.breaker().lines(Text.of(line), type, flow.width() - 16, Colours.INK);
            lines(lines, type.size(), new Setting(8, Colours.CARD, Colours.PAPER));
        }
        flow.skip(9);
    }
}
