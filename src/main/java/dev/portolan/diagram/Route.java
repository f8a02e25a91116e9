package dev.portolan.diagram;

import dev.portolan.diagram.routing.Cells;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.ComponentId;
import dev.portolan.model.KindId;
import dev.portolan.model.LinkId;
import java.util.List;

/**
 * A link that is drawn: its corners, which way it goes and what is written beside it.
 *
 * @param links the links that this one line stands for: one, or both halves of a peering
 * @param from the shape at which the line starts: the link's start, or the drawn container around it
 * @param to the shape at which the line ends
 * @param points at least two, in canvas coordinates
 */
public record Route(
        List<LinkId> links,
        KindId kind,
        ComponentId from,
        ComponentId to,
        List<Point> points,
        Direction direction,
        Label label) {

    /** Which ends carry an arrow head. */
    public enum Direction {
        FORWARD,
        BOTH
    }

    /**
     * The words beside the line.
     *
     * @param text empty for none
     * @param bounds the pill around the words, in canvas coordinates; without size where there are none
     */
    public record Label(String text, Rect bounds) {

        public static final Label NONE = new Label("", new Rect(0, 0, 0, 0));

        public boolean isBlank() {
            return text.isEmpty();
        }
    }

    public Route {
        links = List.copyOf(links);
        points = List.copyOf(points);
    }

    public LinkId id() {
        return links.get(0);
    }

    /** The smallest rectangle around the line and its label. */
    public Rect bounds() {
        Rect line = Polylines.bounds(points);
        return label.isBlank() ? line : line.union(label.bounds());
    }

    /** Whether the line itself or its label overlaps or touches {@code area}, not only the rectangle around them. */
    public boolean touches(Rect area) {
        return Polylines.touches(points, area) || !label.isBlank() && Cells.touches(label.bounds(), area);
    }

    /** How far {@code point} is from the line; nothing within the label. */
    public double distanceTo(Point point) {
        return !label.isBlank() && label.bounds().contains(point) ? 0 : Polylines.distance(points, point);
    }

    Route with(Label newLabel) {
        return new Route(links, kind, from, to, points, direction, newLabel);
    }
}
