package dev.portolan.io.exporting.report.pdf;

import dev.portolan.report.document.Entries;
import dev.portolan.report.document.Look;
import dev.portolan.report.document.TitleBlock;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The first page, and what stands at the head and the foot of all others. */
final class Cover {

    private static final int MOST_TITLE_LINES = 6;
    private static final double LOGO_HEIGHT = 44;
    private static final double LOGO_WIDTH = 190;
    private static final Type SMALL = new Type(Face.REGULAR, 7.5, Colours.QUIET);

    private final Flow flow;
    private final TitleBlock title;

    Cover(Flow flow, TitleBlock title) {
        this.flow = flow;
        this.title = title;
    }

    void show() {
        flow.newPage();
        title.look().logo().ifPresent(logo -> Flow.run(() -> logo(logo)));
        flow.moveTo(215);
        flow.rule(Flow.LEFT, flow.y() - 22, 46, flow.accent(), 3);
        Look look = title.look();
        String kicker =
                look.organisation().isEmpty() ? title.subtitle() : look.organisation() + " · " + title.subtitle();
        put(kicker, new Type(Face.SEMIBOLD, 11, flow.accent()), 2);
        flow.skip(6);
        put(title.title(), new Type(Face.BOLD, 28, Colours.INK), MOST_TITLE_LINES);
        flow.skip(26);
        for (Entries.Field field : title.fields()) {
            Type type = new Type(Face.REGULAR, 9.5, Colours.QUIET);
            flow.line(flow.breaker().lines(field.heading(), type, 110).get(0), Flow.LEFT, flow.y());
            List<List<Piece>> words =
                    flow.breaker().lines(field.text(), type.coloured(Colours.INK), flow.width() - 120, flow.accent());
            for (List<Piece> line : words.subList(0, Math.min(words.size(), 4))) {
                flow.line(line, Flow.LEFT + 120, flow.y());
                flow.skip(16);
            }
        }
    }

    private void put(String words, Type type, int most) {
        List<List<Piece>> lines = flow.breaker().lines(words, type, flow.width());
        double leading = type.size() * 1.22;
        for (List<Piece> line : lines.subList(0, Math.min(most, lines.size()))) {
            flow.line(line, Flow.LEFT, flow.y());
            flow.skip(leading);
        }
        if (lines.size() > most) {
            put("… (shortened; the summary and the inventory have it whole)", SMALL, 1);
        }
    }

    /** A logo that is no picture after all is left out. */
    private void logo(Look.Logo logo) throws IOException {
        PDImageXObject image;
        try {
            image = PDImageXObject.createFromByteArray(
                    flow.pdf(), Base64.getDecoder().decode(logo.base64()), "logo");
        } catch (IOException | IllegalArgumentException e) {
            return;
        }
        double scale = Math.min(LOGO_HEIGHT / image.getHeight(), LOGO_WIDTH / image.getWidth());
        double height = image.getHeight() * scale;
        flow.stream()
                .drawImage(
                        image,
                        (float) Flow.LEFT,
                        (float) (flow.page().getMediaBox().getHeight() - Flow.TOP - height),
                        (float) (image.getWidth() * scale),
                        (float) height);
    }

    /** Heads and feet, once the number of pages is known. */
    void runningHeads() {
        List<PDPage> pages = flow.pages();
        for (int i = 1; i < pages.size(); i++) {
            PDPage page = pages.get(i);
            int number = i + 1;
            Flow.run(() -> {
                try (PDPageContentStream stream = flow.open(page)) {
                    head(stream, page, "%d of %d".formatted(number, pages.size()));
                }
            });
        }
    }

    private void head(PDPageContentStream stream, PDPage page, String number) {
        double height = page.getMediaBox().getHeight();
        double right = page.getMediaBox().getWidth() - Flow.LEFT;
        flow.text(stream, cut(title.title()), Flow.LEFT, height - 36);
        Piece kind = cut(title.subtitle());
        flow.text(stream, kind, right - kind.width(), height - 36);
        Piece page1 = cut(number);
        flow.text(stream, page1, right - page1.width(), 32);
        String notice = title.look().notice();
        flow.text(stream, cut(notice.isEmpty() ? title.look().organisation() : notice), Flow.LEFT, 32);
    }

    private Piece cut(String words) {
        String printable = flow.fonts().printable(words, SMALL.face());
        List<List<Piece>> lines = flow.breaker().lines(printable, SMALL, 280);
        String first = lines.get(0).stream()
                .map(Piece::words)
                .reduce("", String::concat)
                .stripTrailing();
        String shown = lines.size() > 1 ? first + "…" : first;
        return new Piece(shown, SMALL, flow.fonts().width(shown, SMALL), "");
    }
}
