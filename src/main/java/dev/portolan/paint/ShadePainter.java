package dev.portolan.paint;

import dev.portolan.diagram.Diagram;
import dev.portolan.diagram.Route;
import dev.portolan.diagram.Shape;
import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.ComponentId;
import dev.portolan.model.LinkId;
import java.util.List;

/** Draws what is lost hatched, what is new with a glow, what is changed with a dotted border, each with a sign. */
final class ShadePainter {

    private static final double RADIUS = 8;
    private static final double HATCH = 16;
    private static final double WIDE_HATCH = 24;

    private final Diagram diagram;
    private final Pencil pencil;
    private final BadgePainter badges;

    ShadePainter(Diagram diagram, Pencil pencil) {
        this.diagram = diagram;
        this.pencil = pencil;
        this.badges = new BadgePainter(pencil);
    }

    void paint(Shade shade) {
        switch (shade.subject().type()) {
            case COMPONENT ->
                diagram.shape(new ComponentId(shade.subject().id())).ifPresent(shape -> shape(shape, shade.kind()));
            case LINK -> diagram.route(new LinkId(shade.subject().id())).ifPresent(route -> route(route, shade.kind()));
            case FLOW, DESIGN, NOTE -> {}
        }
    }

    private void shape(Shape shape, Shade.Kind kind) {
        Rect bounds = shape.bounds();
        Point sign = bounds.topLeft().plus(2, 1);
        switch (kind) {
            case LOST -> {
                hatch(bounds, shape.isContainer() ? WIDE_HATCH : HATCH);
                pencil.stroke(Outline.rounded(bounds, RADIUS), new Line(Ink.ERROR, 2, Line.Dash.LONG));
                badges.cross(sign);
            }
            case NEW -> {
                for (int ring = 3; ring >= 1; ring--) {
                    double width = 2.4 - ring * 0.6;
                    pencil.stroke(
                            Outline.rounded(bounds.grown(ring * 3.0), RADIUS + ring * 3.0),
                            Line.solid(Ink.INFO, width));
                }
                pencil.stroke(Outline.rounded(bounds, RADIUS), Line.solid(Ink.INFO, 2.4));
                badges.finding(sign, Highlight.Tone.INFO, "+");
            }
            case CHANGED -> {
                pencil.stroke(Outline.rounded(bounds.grown(2), RADIUS + 2), new Line(Ink.WARNING, 2, Line.Dash.DOTTED));
                badges.finding(sign, Highlight.Tone.WARNING, "~");
            }
        }
    }

    private void hatch(Rect bounds, double step) {
        for (double x = bounds.x() - bounds.height() + step; x < bounds.right(); x += step) {
            double fromX = Math.max(bounds.x(), x);
            double toX = Math.min(bounds.right(), x + bounds.height());
            Point from = new Point(fromX, bounds.bottom() - (fromX - x));
            Point to = new Point(toX, bounds.bottom() - (toX - x));
            pencil.stroke(Outline.polyline(List.of(from, to)), Line.solid(Ink.ERROR, 0.8));
        }
    }

    private void route(Route route, Shade.Kind kind) {
        Line line = switch (kind) {
            case LOST -> new Line(Ink.ERROR, 2.6, Line.Dash.LONG);
            case NEW -> Line.solid(Ink.INFO, 3.4);
            case CHANGED -> new Line(Ink.WARNING, 2.6, Line.Dash.DOTTED);
        };
        pencil.stroke(Outline.polyline(route.points()), line);
    }
}
