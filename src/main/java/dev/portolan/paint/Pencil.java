package dev.portolan.paint;

import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.geom.TypeStyle;
import java.util.ArrayList;
import java.util.List;

/** A surface and a measure together: words that fit and stand where they should, pills, lines with round corners. */
record Pencil(Surface surface, TypeMeasure measure) {

    /** Which point of the words is given. */
    enum Anchor {
        LEFT,
        CENTRE,
        RIGHT
    }

    double width(String text, TypeStyle style) {
        return measure.width(text, style);
    }

    /** Sets {@code text} shortened to {@code width}; {@code at} is the left end of the baseline. */
    void fitted(String text, Point at, double width, TypeStyle style, Ink ink) {
        String legible = Legible.of(text);
        if (width > style.size() && !legible.isEmpty()) {
            surface.text(measure.fitted(legible, style, width), at, style, ink);
        }
    }

    /** The words of {@code text} on lines of at most this width; a word that is wider has a line to itself. */
    List<String> wrapped(String text, double width, TypeStyle style) {
        return text.lines()
                .flatMap(paragraph -> measure.wrapped(Legible.of(paragraph), style, width).stream())
                .toList();
    }

    /** As many of {@code parts} as fit on {@code width}, whole; the first is shortened where even that is too wide. */
    String abbreviated(List<String> parts, double width, TypeStyle style) {
        for (int count = parts.size(); count > 0; count--) {
            String text = String.join(" · ", parts.subList(0, count));
            if (width(text, style) <= width) {
                return text;
            }
        }
        String first = parts.isEmpty() ? "" : parts.get(0);
        String[] items = first.split(", ", -1);
        String few = items.length > 1 ? items[0] + " +" + (items.length - 1) : first;
        return measure.fitted(few, style, width);
    }

    void text(String words, Point at, Anchor anchor, TypeStyle style, Ink ink) {
        String text = Legible.of(words);
        double width = anchor == Anchor.LEFT ? 0 : width(text, style);
        double share = anchor == Anchor.CENTRE ? 0.5 : 1;
        if (!text.isEmpty()) {
            surface.text(text, at.plus(-width * share, 0), style, ink);
        }
    }

    /** Sets {@code text} with the middle of its capitals on {@code centre}. */
    void centred(String text, Point centre, TypeStyle style, Ink ink) {
        text(text, centre.plus(0, style.size() * 0.36), Anchor.CENTRE, style, ink);
    }

    void fill(Outline outline, Ink ink) {
        surface.fill(outline, ink);
    }

    void stroke(Outline outline, Line line) {
        surface.stroke(outline, line);
    }

    /** A pill with a border and {@code text} in its middle. */
    void pill(String text, Rect bounds, TypeStyle style, Ink border, Ink ink) {
        Outline outline = Outline.rounded(bounds, bounds.height() / 2);
        fill(outline, Ink.CARD);
        stroke(outline, Line.solid(border, 1));
        centred(text, bounds.centre(), style, ink);
    }

    /** The line through {@code points} with its corners rounded. */
    static Outline rounded(List<Point> points, double radius) {
        return new Outline.Bent(points, radius);
    }

    /** {@code points} with {@code length} cut off their end, at most the last piece. */
    static List<Point> shortened(List<Point> points, double length) {
        Point before = points.get(points.size() - 2);
        Point last = points.get(points.size() - 1);
        double piece = before.distanceTo(last);
        if (piece == 0) {
            return points;
        }
        Point end = last.towards(before, Math.min(1, length / piece));
        List<Point> shortened = new ArrayList<>(points.subList(0, points.size() - 1));
        shortened.add(end);
        return shortened;
    }

    /** The arrow head at the end of {@code points}, {@code length} long. */
    void head(List<Point> points, double length, Ink ink) {
        Point before = points.get(points.size() - 2);
        Point tip = points.get(points.size() - 1);
        double piece = before.distanceTo(tip);
        if (piece == 0) {
            return;
        }
        double ux = (tip.x() - before.x()) / piece;
        double uy = (tip.y() - before.y()) / piece;
        double half = length * 0.46;
        Point root = tip.plus(-ux * length, -uy * length);
        fill(Outline.polygon(List.of(tip, root.plus(-uy * half, ux * half), root.plus(uy * half, -ux * half))), ink);
    }
}
