package dev.portolan.io.exporting.report.pdf;

import dev.portolan.report.document.Ribbon;
import dev.portolan.report.document.Tone;
import java.util.List;

/** Draws the way of a packet as boxes with lines between them, in as many rows as it takes. */
final class RibbonSetter {

    private static final double HEIGHT = 28;
    private static final double WAY = 46;
    private static final double GAP = 10;
    private static final double WIDEST = 150;
    private static final Type NAME = new Type(Face.SEMIBOLD, 8, Colours.INK);
    private static final Type WHAT = new Type(Face.REGULAR, 6.8, Colours.QUIET);
    private static final Type ENCRYPTION = new Type(Face.REGULAR, 6.3, Colours.INK);

    private final Flow flow;

    RibbonSetter(Flow flow) {
        this.flow = flow;
    }

    void show(Ribbon ribbon) {
        flow.ensure(HEIGHT + GAP);
        flow.skip(4);
        double x = Flow.LEFT;
        for (Ribbon.Stop stop : ribbon.stops()) {
            double way = stop.way().isEmpty() ? 0 : WAY;
            String name = cut(stop.name(), NAME);
            String what = cut(stop.what(), WHAT);
            double width = Math.max(flow.fonts().width(name, NAME), flow.fonts().width(what, WHAT)) + 14;
            if (x + way + width > Flow.LEFT + flow.width()) {
                x = Flow.LEFT;
                flow.skip(HEIGHT + GAP);
                flow.ensure(HEIGHT + GAP);
            }
            if (way > 0) {
                way(stop, x);
            }
            box(stop, new Flow.Box(x + way, flow.y(), width, HEIGHT));
            put(name, NAME, x + way + 7, flow.y() + 3);
            put(what, WHAT, x + way + 7, flow.y() + 14.5);
            x += way + width;
        }
        flow.skip(HEIGHT + GAP);
    }

    /** The table below has all of it. */
    private String cut(String words, Type type) {
        String printable = flow.fonts().printable(words, type.face());
        if (flow.fonts().width(printable, type) <= WIDEST) {
            return printable;
        }
        List<List<Piece>> lines = flow.breaker().lines(printable, type, WIDEST - 8);
        String first = lines.get(0).stream().map(Piece::words).reduce("", String::concat);
        return first.stripTrailing() + "…";
    }

    private void put(String words, Type type, double x, double top) {
        flow.line(List.of(new Piece(words, type, flow.fonts().width(words, type), "")), x, top);
    }

    private void way(Ribbon.Stop stop, double x) {
        int colour = stop.secure() ? Colours.SECURE : Colours.PLAIN;
        double middle = flow.y() + HEIGHT / 2;
        for (double at = x + 4; at < x + WAY - 4; at += 5) {
            double length = stop.secure() ? Math.min(5.2, x + WAY - 4 - at) : Math.min(3, x + WAY - 4 - at);
            flow.rule(at, middle + 1, length, colour, 1.2);
        }
        Type type = ENCRYPTION.coloured(colour);
        String words = flow.fonts().printable(stop.way(), type.face());
        double width = flow.fonts().width(words, type);
        put(words, type, x + Math.max(1, (WAY - width) / 2), middle - 9.5);
    }

    private void box(Ribbon.Stop stop, Flow.Box box) {
        int border = stop.tone() == Tone.NEUTRAL ? Colours.STRONG_LINE : Colours.of(stop.tone());
        flow.fill(box, border);
        flow.fill(
                new Flow.Box(box.x() + 0.8, box.y() + 0.8, box.width() - 1.6, box.height() - 1.6),
                Colours.tint(stop.tone()));
    }
}
