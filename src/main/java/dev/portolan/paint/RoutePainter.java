package dev.portolan.paint;

import dev.portolan.catalog.LinkKinds;
import dev.portolan.diagram.Labels;
import dev.portolan.diagram.Route;
import dev.portolan.diagram.Shape;
import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.model.KindId;
import java.util.List;
import java.util.Set;

/** What links look like: grey lines with an arrow head, dashed where no packets travel along them. */
final class RoutePainter {

    private static final Set<KindId> DASHED =
            Set.of(LinkKinds.ASSOCIATION.id(), LinkKinds.DNS_RECORD.id(), LinkKinds.CONNECTION.id());
    private static final double HEAD = 8;

    private final Pencil pencil;

    RoutePainter(Pencil pencil) {
        this.pencil = pencil;
    }

    /** Whether a link is drawn dashed, as no packets travel along it. */
    static boolean isDashed(Route route) {
        return DASHED.contains(route.kind());
    }

    void line(Route route, Shape.Reality reality, Detail detail) {
        boolean ghost = reality == Shape.Reality.GHOST;
        boolean peering = route.kind().equals(LinkKinds.PEERING.id());
        Ink ink = peering ? Ink.HYBRID : ghost ? Ink.CARD_BORDER : Ink.LINK;
        Line.Dash dash = ghost ? Line.Dash.SHORT : isDashed(route) ? Line.Dash.DASHED : Line.Dash.SOLID;
        if (detail == Detail.COARSE) {
            pencil.stroke(new Outline.Bent(route.points(), 0), Line.solid(ink, peering ? 1.8 : 1.5));
            return;
        }
        boolean headless = route.direction() == Route.Direction.BOTH;
        List<Point> points = headless ? route.points() : Pencil.shortened(route.points(), HEAD - 1);
        pencil.stroke(Pencil.rounded(points, 6), new Line(ink, peering ? 1.8 : 1.5, dash));
        if (!headless) {
            pencil.head(route.points(), HEAD, ink);
        }
    }

    void label(Route route) {
        boolean peering = route.kind().equals(LinkKinds.PEERING.id());
        if (!route.label().isBlank()) {
            pencil.pill(
                    route.label().text(),
                    route.label().bounds(),
                    Labels.STYLE,
                    peering ? Ink.HYBRID_TEXT : Ink.CARD_BORDER,
                    peering ? Ink.HYBRID_TEXT : Ink.QUIET);
        }
    }
}
