package dev.portolan.ui.canvas;

import dev.portolan.catalog.KindSpec;
import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeMeasure;
import dev.portolan.geom.TypeStyle;
import dev.portolan.paint.IconOutlines;
import dev.portolan.paint.Ink;
import dev.portolan.paint.Line;
import dev.portolan.paint.Surface;
import dev.portolan.tools.Overlay;
import dev.portolan.tools.Tone;
import java.util.List;

/** Draws what gestures and the selection show above the drawing; widths stay the same at every zoom. */
final class OverlaySketch implements Overlay.Sketch {

    private static final TypeStyle NOTE = TypeStyle.ui(12);

    /** Pixels. */
    private static final double NOTE_WIDTH = 320;

    private static final double LEADING = 16;
    private static final TypeStyle NAME = TypeStyle.ui(13).semibold();

    private final Surface surface;
    private final TypeMeasure measure;
    private final double unit;
    private final Rect visible;

    /**
     * A sketch above the drawing.
     *
     * @param unit diagram units per screen pixel
     * @param visible the part of the diagram that is on the screen
     */
    OverlaySketch(Surface surface, TypeMeasure measure, double unit, Rect visible) {
        this.surface = surface;
        this.measure = measure;
        this.visible = visible;
        this.unit = unit;
    }

    @Override
    public void marquee(Rect area) {
        surface.stroke(Outline.of(area), Line.solid(Ink.SELECTION, unit).dashed(Line.Dash.SHORT));
    }

    @Override
    public void frame(Rect bounds, Tone tone) {
        surface.stroke(Outline.rounded(bounds.grown(3 * unit), 10), Line.solid(ink(tone), 2 * unit));
    }

    @Override
    public void ghost(Rect bounds, KindSpec kind, Tone tone) {
        surface.fill(Outline.rounded(bounds, 8), Ink.CARD);
        surface.stroke(
                Outline.rounded(bounds, 8), Line.solid(ink(tone), 1.5 * unit).dashed(Line.Dash.DASHED));
        surface.glyph(
                IconOutlines.of(kind.icon()),
                new Rect(bounds.x() + 10, bounds.y() + 10, 24, 24),
                Ink.text(kind.tint()));
        surface.text(
                measure.fitted(kind.shortLabel(), NAME, Math.max(0, bounds.width() - 50)),
                new Point(bounds.x() + 42, bounds.y() + 27),
                NAME,
                Ink.TEXT);
    }

    @Override
    public void line(Point from, Point to, Tone tone) {
        surface.stroke(Outline.polyline(List.of(from, to)), Line.solid(ink(tone), 2 * unit));
        surface.fill(Outline.circle(to, 4 * unit), ink(tone));
    }

    @Override
    public void ports(List<Point> centres) {
        for (Point centre : centres) {
            surface.fill(Outline.circle(centre, 5 * unit), Ink.CARD);
            surface.stroke(Outline.circle(centre, 5 * unit), Line.solid(Ink.SELECTION, 1.5 * unit));
        }
    }

    @Override
    public void guide(Point from, Point to) {
        surface.stroke(Outline.polyline(List.of(from, to)), Line.solid(Ink.SELECTION, unit));
    }

    @Override
    public void note(Point at, String text, Tone tone) {
        TypeStyle style = new TypeStyle(NOTE.face(), NOTE.size() * unit, NOTE.weight(), NOTE.slope());
        List<String> lines = measure.wrapped(text, NOTE, NOTE_WIDTH);
        double width = lines.stream()
                        .mapToDouble(line -> measure.width(line, NOTE))
                        .max()
                        .orElse(0)
                * unit;
        Rect box = seen(at, width + 16 * unit, (8 + LEADING * lines.size()) * unit);
        surface.fill(Outline.rounded(box, 6 * unit), Ink.CARD);
        surface.stroke(Outline.rounded(box, 6 * unit), Line.solid(ink(tone), unit));
        for (int i = 0; i < lines.size(); i++) {
            surface.text(lines.get(i), box.topLeft().plus(8 * unit, (16.5 + LEADING * i) * unit), style, Ink.TEXT);
        }
    }

    /** A place for something of this size beside the mouse, where all of it is seen. */
    private Rect seen(Point at, double width, double height) {
        double aside = 14 * unit;
        double edge = 8 * unit;
        double x = Math.max(visible.x() + edge, Math.min(at.x() + aside, visible.right() - edge - width));
        boolean fits = at.y() + aside + height <= visible.bottom() - edge;
        return new Rect(x, fits ? at.y() + aside : at.y() - aside - height, width, height);
    }

    /** The frame and the corner handles of a selected shape. */
    void selected(Rect bounds, boolean withHandles) {
        Rect frame = bounds.grown(2 * unit);
        surface.stroke(Outline.rounded(frame, 9), Line.solid(Ink.SELECTION, 2 * unit));
        if (withHandles) {
            List.of(
                            frame.topLeft(),
                            new Point(frame.right(), frame.y()),
                            new Point(frame.x(), frame.bottom()),
                            new Point(frame.right(), frame.bottom()))
                    .forEach(this::handle);
        }
    }

    /** A selected link: its line, its ends and the corners that were set by hand; alone it shows what can be dragged. */
    void selected(List<Point> route, List<Point> corners, boolean withHandles) {
        surface.stroke(Outline.polyline(route), Line.solid(Ink.SELECTION, 3 * unit));
        if (withHandles) {
            handle(route.get(0));
            handle(route.get(route.size() - 1));
            corners.forEach(this::ring);
        }
    }

    /** The frame of something smaller than its container, such as all members of a group. */
    void group(Rect bounds) {
        surface.stroke(
                Outline.rounded(bounds.grown(8 * unit), 6),
                Line.solid(Ink.SELECTION, unit).dashed(Line.Dash.SHORT));
    }

    @Override
    public void toggle(Point at, boolean expands) {
        ring(at);
        surface.stroke(
                Outline.polyline(List.of(at.plus(-3 * unit, 0), at.plus(3 * unit, 0))),
                Line.solid(Ink.SELECTION, 1.5 * unit));
        if (expands) {
            surface.stroke(
                    Outline.polyline(List.of(at.plus(0, -3 * unit), at.plus(0, 3 * unit))),
                    Line.solid(Ink.SELECTION, 1.5 * unit));
        }
    }

    private void ring(Point at) {
        surface.fill(Outline.circle(at, 6 * unit), Ink.CARD);
        surface.stroke(Outline.circle(at, 6 * unit), Line.solid(Ink.SELECTION, 1.5 * unit));
    }

    private void handle(Point at) {
        Outline square = Outline.rounded(new Rect(at.x() - 4 * unit, at.y() - 4 * unit, 8 * unit, 8 * unit), 2 * unit);
        surface.fill(square, Ink.CARD);
        surface.stroke(square, Line.solid(Ink.SELECTION, 1.5 * unit));
    }

    private static Ink ink(Tone tone) {
        return switch (tone) {
            case NEUTRAL, GOOD -> Ink.SELECTION;
            case BAD -> Ink.ERROR;
        };
    }
}
