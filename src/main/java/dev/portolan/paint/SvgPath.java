package dev.portolan.paint;

import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Reads the path language of SVG: all commands, absolute and relative; arcs and quadratic curves become cubic ones. */
final class SvgPath {

    private final String text;
    private final List<Consumer<Outline.Pen>> strokes = new ArrayList<>();
    private int at;
    private Point here = Point.ORIGIN;
    private Point start = Point.ORIGIN;
    private Point control = Point.ORIGIN;

    private SvgPath(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException naming the place where {@code text} is not a path */
    static Outline parse(String text) {
        SvgPath path = new SvgPath(text);
        path.read();
        List<Consumer<Outline.Pen>> strokes = List.copyOf(path.strokes);
        return pen -> strokes.forEach(stroke -> stroke.accept(pen));
    }

    private void read() {
        char command = 'M';
        skip();
        while (at < text.length()) {
            char next = text.charAt(at);
            if (Character.isLetter(next)) {
                command = next;
                at++;
            } else if (command == 'M' || command == 'm') {
                command = command == 'M' ? 'L' : 'l';
            }
            perform(command);
            skip();
        }
    }

    private void perform(char command) {
        boolean relative = Character.isLowerCase(command);
        Point origin = relative ? here : Point.ORIGIN;
        switch (Character.toUpperCase(command)) {
            case 'M' -> move(point(origin));
            case 'L' -> line(point(origin));
            case 'H' -> line(new Point(origin.x() + number(), here.y()));
            case 'V' -> line(new Point(here.x(), origin.y() + number()));
            case 'C' -> curve(point(origin), point(origin), point(origin));
            case 'S' -> curve(mirrored(), point(origin), point(origin));
            case 'Q' -> quadratic(point(origin), point(origin));
            case 'A' -> arc(new Arc(number(), number(), number(), flag(), flag()), origin);
            case 'Z' -> close();
            default ->
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "\"%c\" at %d is not a path command: %s", command, at, text));
        }
    }

    private void move(Point to) {
        strokes.add(pen -> pen.moveTo(to.x(), to.y()));
        here = to;
        start = to;
        control = to;
    }

    private void line(Point to) {
        strokes.add(pen -> pen.lineTo(to.x(), to.y()));
        here = to;
        control = to;
    }

    private void curve(Point first, Point second, Point to) {
        strokes.add(pen -> pen.curveTo(first.x(), first.y(), second.x(), second.y(), to.x(), to.y()));
        here = to;
        control = second;
    }

    private void quadratic(Point middle, Point to) {
        curve(here.towards(middle, 2.0 / 3), to.towards(middle, 2.0 / 3), to);
    }

    private void close() {
        strokes.add(Outline.Pen::close);
        here = start;
        control = start;
    }

    private Point mirrored() {
        return here.plus(here.minus(control));
    }

    private record Arc(double rx, double ry, double degrees, boolean large, boolean sweep) {}

    /** An elliptical arc, as in appendix B.2 of SVG 2: first its centre, then a curve for every quarter. */
    private void arc(Arc arc, Point origin) {
        Point to = point(origin);
        if (to.equals(here)) {
            return;
        }
        double turn = Math.toRadians(arc.degrees);
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        Point half = here.minus(to);
        double x = (cos * half.x() + sin * half.y()) / 2;
        double y = (cos * half.y() - sin * half.x()) / 2;
        double scale = Math.max(1, Math.hypot(x / arc.rx, y / arc.ry));
        double rx = Math.abs(arc.rx) * scale;
        double ry = Math.abs(arc.ry) * scale;
        double square = (rx * rx * ry * ry) / (rx * rx * y * y + ry * ry * x * x) - 1;
        double factor = (arc.large == arc.sweep ? -1 : 1) * Math.sqrt(Math.max(0, square));
        double cx = factor * rx * y / ry;
        double cy = -factor * ry * x / rx;
        double first = Math.atan2((y - cy) / ry, (x - cx) / rx);
        double sweep = Math.atan2((-y - cy) / ry, (-x - cx) / rx) - first;
        if (arc.sweep && sweep < 0) {
            sweep += 2 * Math.PI;
        } else if (!arc.sweep && sweep > 0) {
            sweep -= 2 * Math.PI;
        }
        Point middle = here.towards(to, 0.5);
        Ellipse ellipse = new Ellipse(middle.plus(cos * cx - sin * cy, sin * cx + cos * cy), rx, ry, cos, sin);
        int pieces = (int) Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9);
        for (int i = 0; i < pieces; i++) {
            double from = first + sweep * i / pieces;
            piece(ellipse, from, sweep / pieces, i == pieces - 1 ? to : ellipse.at(from + sweep / pieces));
        }
        control = to;
    }

    private void piece(Ellipse ellipse, double from, double sweep, Point to) {
        double reach = 4.0 / 3 * Math.tan(sweep / 4);
        double end = from + sweep;
        curve(
                ellipse.at(Math.cos(from) - reach * Math.sin(from), Math.sin(from) + reach * Math.cos(from)),
                ellipse.at(Math.cos(end) + reach * Math.sin(end), Math.sin(end) - reach * Math.cos(end)),
                to);
    }

    private record Ellipse(Point centre, double rx, double ry, double cos, double sin) {
        Point at(double angle) {
            return at(Math.cos(angle), Math.sin(angle));
        }

        Point at(double x, double y) {
            return centre.plus(cos * rx * x - sin * ry * y, sin * rx * x + cos * ry * y);
        }
    }

    private Point point(Point origin) {
        double x = number();
        return origin.plus(x, number());
    }

    private boolean flag() {
        skip();
        return text.charAt(at++) == '1';
    }

    private double number() {
        skip();
        int begin = at;
        boolean dot = false;
        while (at < text.length() && continues(text.charAt(at), begin, dot)) {
            dot |= text.charAt(at) == '.';
            at++;
        }
        if (begin == at) {
            throw new IllegalArgumentException("a number is missing at " + at + ": " + text);
        }
        return Double.parseDouble(text.substring(begin, at));
    }

    private boolean continues(char next, int begin, boolean dot) {
        if (next == '-' || next == '+') {
            return at == begin || Character.toLowerCase(text.charAt(at - 1)) == 'e';
        }
        return Character.isDigit(next) || next == '.' && !dot || (next == 'e' || next == 'E') && at > begin;
    }

    private void skip() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
            at++;
        }
    }
}
