package dev.portolan.io.exporting.report.pdf;

import dev.portolan.report.document.Section;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** The table of contents: its pages are kept free first, and filled once all page numbers are known. */
final class Contents {

    private static final double WIDEST_LEADING = 16;
    private static final double NARROWEST_LEADING = 12;
    private static final double HEADING = 40;
    private static final double SIZE = 17;

    /** As far below the top as that of a chapter's heading. */
    private static final double BASELINE = SIZE * (Flow.LEADING / 2 + 0.36);

    private static final Type CHAPTER = new Type(Face.SEMIBOLD, 9.5, Colours.INK);
    private static final Type PART = new Type(Face.REGULAR, 8.8, Colours.INK);
    private static final Type DOTS = new Type(Face.REGULAR, 8, Colours.STRONG_LINE);

    private record Line(Section section, boolean chapter) {}

    private final Flow flow;
    private final List<Line> lines = new ArrayList<>();
    private final List<PDPage> kept = new ArrayList<>();
    private int perPage = 1;
    private double leading = WIDEST_LEADING;

    Contents(Flow flow, List<Section> sections) {
        this.flow = flow;
        for (Section section : sections) {
            lines.add(new Line(section, true));
            section.sections().forEach(inner -> lines.add(new Line(inner, false)));
        }
    }

    void keep() {
        flow.newPage();
        double room = flow.height() - HEADING;
        leading = Math.max(NARROWEST_LEADING, Math.min(WIDEST_LEADING, room / Math.max(1, lines.size())));
        perPage = (int) Math.floor(room / leading + 0.001);
        kept.add(flow.page());
        for (int done = perPage; done < lines.size(); done += perPage) {
            flow.newPage();
            kept.add(flow.page());
        }
    }

    void fill() {
        for (int i = 0; i < kept.size(); i++) {
            PDPage page = kept.get(i);
            List<Line> some = lines.subList(i * perPage, Math.min(lines.size(), (i + 1) * perPage));
            boolean first = i == 0;
            Flow.run(() -> {
                try (PDPageContentStream stream = flow.open(page)) {
                    fill(stream, page, some, first);
                }
            });
        }
    }

    private void fill(PDPageContentStream stream, PDPage page, List<Line> some, boolean first) {
        double height = page.getMediaBox().getHeight();
        if (first) {
            Type type = new Type(Face.BOLD, SIZE, Colours.INK);
            flow.text(stream, piece("Contents", type), Flow.LEFT, height - Flow.TOP - BASELINE);
        }
        double y = Flow.TOP + HEADING;
        double right = page.getMediaBox().getWidth() - Flow.LEFT;
        for (Line line : some) {
            Type type = line.chapter() ? CHAPTER : PART;
            double x = Flow.LEFT + (line.chapter() ? 0 : 14);
            Piece number =
                    piece(Integer.toString(flow.links().number(line.section().id())), type);
            double most = right - x - 40;
            Piece name = piece(cut(line.section().heading(), type, most), type);
            double base = height - y - 10;
            flow.text(stream, name, x, base);
            flow.text(stream, number, right - number.width(), base);
            double from = x + name.width() + 6;
            double to = right - number.width() - 6;
            double dot = flow.fonts().width(" .", DOTS);
            int dots = (int) Math.floor((to - from) / dot);
            if (dots > 0) {
                Piece leader = piece(" .".repeat(dots), DOTS);
                flow.text(stream, leader, to - leader.width(), base);
            }
            flow.links().add(page, "#" + line.section().id(), new Flow.Box(x, y, right - x, leading));
            y += leading;
        }
    }

    private String cut(String words, Type type, double most) {
        String printable = flow.fonts().printable(words, type.face());
        if (flow.fonts().width(printable, type) <= most) {
            return printable;
        }
        String first = flow.breaker().lines(printable, type, most - 10).get(0).stream()
                .map(Piece::words)
                .reduce("", String::concat);
        return first.stripTrailing() + "…";
    }

    private Piece piece(String words, Type type) {
        return new Piece(words, type, flow.fonts().width(words, type), "");
    }
}
