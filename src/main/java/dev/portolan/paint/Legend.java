package dev.portolan.paint;

import dev.portolan.catalog.Family;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.diagram.Diagram;
import dev.portolan.diagram.Route;
import dev.portolan.diagram.Shape;
import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** What the colours, lines and signs of one drawing mean: only those that it has. */
final class Legend {

    private static final double HALF = 12;
    private static final double SQUARE = 12;
    private static final double GHOST = 22;

    private final List<LegendEntry> entries = new ArrayList<>();

    private Legend() {}

    static List<LegendEntry> of(Diagram diagram, Marks marks) {
        Legend legend = new Legend();
        legend.families(diagram);
        legend.links(diagram);
        legend.findings(marks);
        legend.tracks(marks);
        return legend.entries;
    }

    private void families(Diagram diagram) {
        Set<Family> families = EnumSet.noneOf(Family.class);
        diagram.shapes().stream()
                .filter(shape -> shape.reality() == Shape.Reality.DRAWN && ShapePainter.isColoured(shape))
                .forEach(shape -> families.add(ShapePainter.family(shape)));
        families.forEach(family -> add(family.label(), SQUARE, (pencil, at) -> {
            Outline square = Outline.rounded(new Rect(at.x() - SQUARE / 2, at.y() - SQUARE / 2, SQUARE, SQUARE), 3);
            pencil.fill(square, Ink.of(family));
        }));
        if (diagram.shapes().stream().anyMatch(shape -> shape.reality() == Shape.Reality.GHOST)) {
            add("Created by Azure", GHOST, (pencil, at) -> {
                Outline card = Outline.rounded(new Rect(at.x() - GHOST / 2, at.y() - SQUARE / 2, GHOST, SQUARE), 3);
                pencil.fill(card, Ink.CARD);
                pencil.stroke(card, new Line(Ink.UNKNOWN, 1.3, Line.Dash.SHORT));
            });
        }
    }

    private void links(Diagram diagram) {
        List<Route> routes = diagram.routes();
        if (routes.stream().anyMatch(route -> !RoutePainter.isDashed(route) && !isPeering(route))) {
            line("Traffic", Line.solid(Ink.LINK, 1.5), Ink.LINK);
        }
        if (routes.stream().anyMatch(RoutePainter::isDashed)) {
            line("Belongs to, or connects", new Line(Ink.LINK, 1.5, Line.Dash.DASHED), Ink.LINK);
        }
        if (routes.stream().anyMatch(Legend::isPeering)) {
            add("Peering", 2 * HALF, (pencil, at) -> pencil.stroke(across(at), Line.solid(Ink.HYBRID, 1.8)));
        }
    }

    private static boolean isPeering(Route route) {
        return route.kind().equals(LinkKinds.PEERING.id());
    }

    private void findings(Marks marks) {
        Arrays.stream(Highlight.Tone.values())
                .filter(tone -> marks.highlights().stream().anyMatch(highlight -> highlight.tone() == tone))
                .forEach(tone -> add(
                        words(tone),
                        BadgePainter.width(tone),
                        (pencil, at) -> new BadgePainter(pencil).finding(at, tone, "")));
    }

    private static String words(Highlight.Tone tone) {
        return switch (tone) {
            case ERROR -> "Error";
            case WARNING -> "Warning";
            case INFO -> "Remark";
        };
    }

    private void tracks(Marks marks) {
        TreeMap<String, Track.Stretch> styles = new TreeMap<>();
        marks.tracks()
                .forEach(track -> track.stretches()
                        .forEach(stretch -> styles.putIfAbsent(stretch.style().name() + words(stretch), stretch)));
        styles.values().forEach(stretch -> line(words(stretch), TrackPainter.line(stretch), stretch.ink()));
    }

    private static String words(Track.Stretch stretch) {
        return switch (stretch.style()) {
            case TLS -> "TLS session " + stretch.session();
            case PLAIN -> "Clear text";
            case TUNNEL -> "In a tunnel";
            case UNKNOWN -> "Encryption not determined";
            case ANSWER -> "Answer";
        };
    }

    private void line(String words, Line line, Ink ink) {
        add(words, 2 * HALF, (pencil, at) -> {
            pencil.stroke(across(at), line);
            pencil.head(List.of(at.plus(-HALF, 0), at.plus(HALF, 0)), 7, ink);
        });
    }

    private static Outline across(Point at) {
        return Outline.polyline(List.of(at.plus(-HALF, 0), at.plus(HALF - 5, 0)));
    }

    private void add(String words, double width, BiConsumer<Pencil, Point> sign) {
        entries.add(new LegendEntry(words, width, sign));
    }
}
