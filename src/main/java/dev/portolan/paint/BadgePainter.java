package dev.portolan.paint;

import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeStyle;
import java.util.List;

/** Small signs on the corners of things: how many findings there are, the number of a hop, the end of a path. */
final class BadgePainter {

    static final double RADIUS = 9;
    private static final TypeStyle NUMBER =
            new TypeStyle(TypeStyle.Face.UI, 10.5, TypeStyle.Weight.BOLD, TypeStyle.Slope.UPRIGHT);
    private static final double CUT = 0.4142;

    private final Pencil pencil;

    BadgePainter(Pencil pencil) {
        this.pencil = pencil;
    }

    /** An octagon for errors, a triangle for warnings, a disc for the rest, with {@code text} on it. */
    void finding(Point centre, Highlight.Tone tone, String text) {
        Outline outline = switch (tone) {
            case ERROR -> octagon(centre, RADIUS);
            case WARNING -> triangle(centre, RADIUS + 3);
            case INFO -> Outline.circle(centre, RADIUS);
        };
        pencil.stroke(outline, Line.solid(Ink.CARD, 3));
        pencil.fill(outline, tone.ink());
        pencil.stroke(outline, Line.solid(tone.ink(), 1.2));
        Point middle = tone == Highlight.Tone.WARNING ? centre.plus(0, 2) : centre;
        pencil.centred(text, middle, NUMBER, tone.onInk());
    }

    /** How wide the sign of a finding is. */
    static double width(Highlight.Tone tone) {
        return 2 * (tone == Highlight.Tone.WARNING ? RADIUS + 3 : RADIUS);
    }

    /** What is left of a finding's sign from far away. */
    void spot(Point centre, Highlight.Tone tone) {
        double reach = 2 * RADIUS;
        pencil.fill(
                switch (tone) {
                    case ERROR -> octagon(centre, reach);
                    case WARNING -> triangle(centre, reach);
                    case INFO -> Outline.circle(centre, reach);
                },
                tone.ink());
    }

    void hop(Point centre, int number, Ink ink, Ink onInk) {
        Outline disc = Outline.circle(centre, RADIUS);
        pencil.stroke(disc, Line.solid(Ink.CARD, 3));
        pencil.fill(disc, ink);
        pencil.centred(Integer.toString(number), centre, NUMBER, onInk);
    }

    void cross(Point centre) {
        Outline disc = Outline.circle(centre, RADIUS);
        pencil.stroke(disc, Line.solid(Ink.CARD, 3));
        pencil.fill(disc, Ink.ERROR);
        double arm = 3.6;
        Line line = Line.solid(Ink.ON_ERROR, 2);
        pencil.stroke(Outline.polyline(List.of(centre.plus(-arm, -arm), centre.plus(arm, arm))), line);
        pencil.stroke(Outline.polyline(List.of(centre.plus(-arm, arm), centre.plus(arm, -arm))), line);
    }

    static Rect around(Point centre) {
        return new Rect(centre.x() - RADIUS, centre.y() - RADIUS, 2 * RADIUS, 2 * RADIUS);
    }

    private static Outline octagon(Point c, double r) {
        double k = r * CUT;
        return Outline.polygon(List.of(
                c.plus(-k, -r),
                c.plus(k, -r),
                c.plus(r, -k),
                c.plus(r, k),
                c.plus(k, r),
                c.plus(-k, r),
                c.plus(-r, k),
                c.plus(-r, -k)));
    }

    private static Outline triangle(Point c, double r) {
        return Outline.polygon(List.of(c.plus(0, -r * 0.88), c.plus(r * 0.98, r * 0.72), c.plus(-r * 0.98, r * 0.72)));
    }
}
