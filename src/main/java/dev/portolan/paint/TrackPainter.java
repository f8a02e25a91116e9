package dev.portolan.paint;

import dev.portolan.diagram.Diagram;
import dev.portolan.diagram.Labels;
import dev.portolan.diagram.Polylines;
import dev.portolan.diagram.Route;
import dev.portolan.diagram.Shape;
import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeStyle;
import dev.portolan.model.ComponentId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws one path in front of everything: lines in the style of their protection, numbered hops, and where it stops. */
final class TrackPainter {

    private static final double HEAD = 11;
    private static final double ASIDE = 6;
    private static final double LOCK = 13;
    private static final Glyph CLOSED_LOCK =
            new Glyph("lock-closed", SvgPath.parse("M8 11V8a4 4 0 0 1 8 0v3M6 11h12v8.5H6z"));
    private static final double REASON_WIDTH = 300;
    private static final TypeStyle REASON = TypeStyle.ui(11).semibold();

    private final Diagram diagram;
    private final Pencil pencil;
    private final BadgePainter badges;
    private final Labels labels;

    /** A stretch with its line on the canvas. */
    private record Drawn(Track.Stretch stretch, List<Point> points) {}

    TrackPainter(Diagram diagram, Pencil pencil) {
        this.diagram = diagram;
        this.pencil = pencil;
        this.badges = new BadgePainter(pencil);
        this.labels = diagram.labels(pencil.measure());
    }

    /** The shapes that a path touches, each once. */
    static List<Shape> shapes(Track track, Diagram diagram) {
        List<ComponentId> ids = new ArrayList<>();
        track.hops().forEach(hop -> ids.add(hop.at()));
        track.stretches().forEach(stretch -> ids.addAll(List.of(stretch.from(), stretch.to())));
        return ids.stream().flatMap(id -> diagram.drawn(id).stream()).distinct().collect(Collectors.toList());
    }

    void paint(Track track) {
        List<Drawn> lines = track.stretches().stream()
                .flatMap(stretch -> drawn(track, stretch).stream())
                .collect(Collectors.toList());
        lines.forEach(line -> line(line, track.way()));
        if (track.way() == Track.Way.BACK) { // its hops have their numbers from the way there
            lines.forEach(this::label);
            track.hops().forEach(this::stopAt);
            return;
        }
        Map<Track.Hop, Point> places = places(track, lines);
        places.values().forEach(place -> labels.take(BadgePainter.around(place).grown(1)));
        lines.forEach(this::label);
        places.forEach((hop, place) -> hop(hop, place, incoming(hop, lines).or(() -> outgoing(hop, lines))));
    }

    private Optional<Drawn> drawn(Track track, Track.Stretch stretch) {
        Optional<Shape> from = diagram.drawn(stretch.from());
        Optional<Shape> to = diagram.drawn(stretch.to());
        if (from.isEmpty() || to.isEmpty() || from.get().equals(to.get())) {
            return Optional.empty();
        }
        List<Point> way = diagram.way(from.get(), to.get());
        return Optional.of(new Drawn(stretch, track.way() == Track.Way.BACK ? beside(way) : way));
    }

    /** The same way a little aside, with its ends still on the borders where they were. */
    private static List<Point> beside(List<Point> way) {
        List<Point> moved = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            boolean end = i == 0 || i == way.size() - 1;
            Point here = way.get(i);
            Point next = way.get(i == 0 ? Math.min(1, way.size() - 1) : i - 1);
            double dx = end && here.y() == next.y() ? 0 : ASIDE;
            double dy = end && here.x() == next.x() ? 0 : ASIDE;
            moved.add(here.plus(dx, dy));
        }
        return moved;
    }

    /** How a stretch looks in a legend, where a tunnel's double line is too small to be seen. */
    static Line line(Track.Stretch stretch) {
        return switch (stretch.style()) {
            case TLS -> Line.solid(stretch.ink(), 3);
            case PLAIN -> new Line(stretch.ink(), 3, Line.Dash.LONG);
            case UNKNOWN -> new Line(stretch.ink(), 3, Line.Dash.DOTTED);
            case ANSWER -> new Line(stretch.ink(), 1.8, Line.Dash.SHORT);
            case TUNNEL -> Line.solid(stretch.ink(), 5);
        };
    }

    private void line(Drawn drawn, Track.Way way) {
        Track.Stretch stretch = drawn.stretch;
        double width = way == Track.Way.BACK ? 1.8 : 3;
        Outline outline = Pencil.rounded(Pencil.shortened(drawn.points, HEAD - 2), 7);
        pencil.stroke(outline, Line.solid(Ink.PAPER, width + 4));
        switch (stretch.style()) {
            case TLS -> pencil.stroke(outline, Line.solid(stretch.ink(), width));
            case PLAIN -> pencil.stroke(outline, new Line(stretch.ink(), width, Line.Dash.LONG));
            case UNKNOWN -> pencil.stroke(outline, new Line(stretch.ink(), width, Line.Dash.DOTTED));
            case ANSWER -> pencil.stroke(outline, new Line(stretch.ink(), width, Line.Dash.SHORT));
            case TUNNEL -> {
                pencil.stroke(outline, Line.solid(stretch.ink(), width + 2.6));
                pencil.stroke(outline, Line.solid(Ink.PAPER, width - 1));
            }
        }
        pencil.head(drawn.points, way == Track.Way.BACK ? HEAD - 3 : HEAD, stretch.ink());
    }

    private void label(Drawn drawn) {
        if (!drawn.stretch.label().isBlank()) {
            double lead = drawn.stretch.style() == Track.Style.TLS ? LOCK : 0;
            Route.Label label = labels.label(drawn.stretch.label(), lead, drawn.points);
            pill(label, lead, drawn.stretch);
        }
    }

    /** The words in a pill, after a padlock where {@code lead} leaves room for one. */
    private void pill(Route.Label label, double lead, Track.Stretch stretch) {
        Rect bounds = label.bounds();
        Outline outline = Outline.rounded(bounds, bounds.height() / 2);
        pencil.fill(outline, Ink.CARD);
        pencil.stroke(outline, Line.solid(stretch.ink(), 1.2));
        pencil.centred(label.text(), bounds.centre().plus(lead / 2, 0), Labels.STYLE, stretch.textInk());
        if (lead > 0) {
            Rect lock = new Rect(bounds.x() + 6, bounds.centre().y() - lead / 2, lead, lead);
            pencil.surface().glyph(CLOSED_LOCK, lock, stretch.textInk());
        }
    }

    /** Where the number of each hop goes: on the line that comes in, else on the border where the first line leaves. */
    private Map<Track.Hop, Point> places(Track track, List<Drawn> lines) {
        Map<Track.Hop, Point> places = new LinkedHashMap<>();
        Map<Shape, Integer> crowded = new LinkedHashMap<>();
        for (Track.Hop hop : track.hops()) {
            diagram.drawn(hop.at()).ifPresent(shape -> {
                Optional<Drawn> in = incoming(hop, lines);
                int earlier = in.isPresent() ? 0 : crowded.merge(shape, 1, Integer::sum) - 1;
                Point place = in.map(line -> nearEnd(line.points))
                        .or(() -> outgoing(hop, lines).map(line -> nearStart(line.points)))
                        .orElseGet(() -> shape.bounds().topLeft());
                places.put(hop, place.plus(earlier * 2 * BadgePainter.RADIUS, 0));
            });
        }
        return places;
    }

    private static Point nearEnd(List<Point> points) {
        double length = Polylines.length(points);
        double back = HEAD + BadgePainter.RADIUS;
        return Polylines.at(points, length <= back + BadgePainter.RADIUS ? 0.5 : 1 - back / length);
    }

    private static Point nearStart(List<Point> points) {
        double length = Polylines.length(points);
        return Polylines.at(points, Math.min(0.5, (BadgePainter.RADIUS + 1) / Math.max(1, length)));
    }

    private static Optional<Drawn> incoming(Track.Hop hop, List<Drawn> lines) {
        return lines.stream().filter(line -> line.stretch.to().equals(hop.at())).findFirst();
    }

    private static Optional<Drawn> outgoing(Track.Hop hop, List<Drawn> lines) {
        return lines.stream()
                .filter(line -> line.stretch.from().equals(hop.at()))
                .findFirst();
    }

    private void hop(Track.Hop hop, Point place, Optional<Drawn> line) {
        Ink ink = line.map(drawn -> drawn.stretch.ink()).orElse(Ink.UNKNOWN);
        Ink onInk = line.map(drawn -> drawn.stretch.onInk()).orElse(Ink.ON_SESSION);
        badges.hop(place, hop.number(), ink, onInk);
        stopAt(hop);
    }

    private void stopAt(Track.Hop hop) {
        if (!hop.stopped().isEmpty()) {
            diagram.drawn(hop.at()).ifPresent(shape -> stop(shape, hop.stopped()));
        }
    }

    private void stop(Shape shape, String reason) {
        Rect bounds = shape.bounds();
        String text = pencil.measure().fitted(reason, REASON, REASON_WIDTH);
        double width = pencil.width(text, REASON) + 20;
        Rect below = new Rect(bounds.centre().x() - width / 2, bounds.bottom() + 12, width, 20);
        Rect above = below.moved(0, -bounds.height() - 44);
        Rect pill = !diagram.isFree(below) && diagram.isFree(above) ? above : below;
        pencil.stroke(Outline.rounded(bounds, 8), Line.solid(Ink.ERROR, 2));
        badges.cross(new Point(bounds.centre().x(), bounds.bottom()));
        pencil.pill(text, pill, REASON, Ink.ERROR, Ink.ERROR_TEXT);
    }
}
