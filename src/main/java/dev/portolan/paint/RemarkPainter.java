package dev.portolan.paint;

import dev.portolan.diagram.Remark;
import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeStyle;
import java.util.List;

/** What notes look like: paper with words, words alone, and the numbered signs of decisions and open points. */
final class RemarkPainter {

    private static final TypeStyle WORDS = TypeStyle.ui(12);
    private static final TypeStyle TEXT = TypeStyle.ui(14).semibold();
    private static final TypeStyle NUMBER =
            new TypeStyle(TypeStyle.Face.UI, 11.5, TypeStyle.Weight.BOLD, TypeStyle.Slope.UPRIGHT);
    private static final double PAD = 10;
    private static final double SIGN_WIDTH = 30;
    private static final double SIGN_HEIGHT = 20;

    private final Pencil pencil;

    RemarkPainter(Pencil pencil) {
        this.pencil = pencil;
    }

    void paint(Remark remark, Detail detail) {
        switch (remark.note().form()) {
            case NOTE -> note(remark, detail);
            case TEXT -> words(remark, remark.bounds(), TEXT, detail);
            case DECISION -> sign(remark, detail, Ink.DECISION, Ink.ON_DECISION);
            case OPEN_POINT -> sign(remark, detail, Ink.OPEN_POINT, Ink.ON_OPEN_POINT);
        }
    }

    private void note(Remark remark, Detail detail) {
        Outline paper = Outline.rounded(remark.bounds(), 4);
        pencil.fill(paper, Ink.NOTE);
        pencil.stroke(paper, Line.solid(Ink.NOTE_BORDER, 1));
        words(remark, remark.bounds().grown(-PAD), WORDS, detail);
    }

    /** A sign; with room beside it, what was decided, or is open, too. */
    private void sign(Remark remark, Detail detail, Ink ground, Ink ink) {
        Rect bounds = remark.bounds();
        if (bounds.width() > 2 * SIGN_WIDTH) {
            Outline paper = Outline.rounded(bounds, 4);
            pencil.fill(paper, Ink.CARD);
            pencil.stroke(paper, Line.solid(ground, 1));
            double left = bounds.x() + SIGN_WIDTH + PAD;
            words(
                    remark,
                    new Rect(left, bounds.y() + 5, bounds.right() - PAD - left, Math.max(0, bounds.height() - 10)),
                    WORDS,
                    detail);
        }
        Rect sign = new Rect(bounds.x(), bounds.y(), SIGN_WIDTH, SIGN_HEIGHT);
        pencil.stroke(Outline.rounded(sign, 4), Line.solid(Ink.CARD, 3));
        pencil.fill(Outline.rounded(sign, 4), ground);
        if (detail == Detail.FULL) {
            pencil.centred(remark.note().form().sign(remark.number()), sign.centre(), NUMBER, ink);
        }
    }

    /** As many lines as there is room for; the last one says that there are more. */
    private void words(Remark remark, Rect room, TypeStyle style, Detail detail) {
        if (detail == Detail.COARSE) {
            return;
        }
        double height = Math.round(style.size() * 1.35);
        List<String> lines = pencil.wrapped(remark.note().text(), room.width(), style);
        int most = Math.max(1, (int) Math.floor((room.height() + 2) / height));
        for (int i = 0; i < Math.min(most, lines.size()); i++) {
            String line = i == most - 1 && lines.size() > most ? lines.get(i) + " …" : lines.get(i);
            pencil.fitted(
                    line, new Point(room.x(), room.y() + style.size() + i * height), room.width(), style, Ink.TEXT);
        }
    }
}
