package dev.portolan.diagram.routing;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import java.util.List;

/** What ways cost without looking around, in units of length. */
final class Price {

    private static final double PER_UNIT_OFF = 1.2;

    private Price() {}

    /** Length and corners, and a little for every unit that the ends are off the middle of their sides, up to what a corner costs. */
    static double of(List<Point> way, Router.Wire wire) {
        return plain(way) + off(way.get(0), way.get(way.size() - 1), wire);
    }

    /** Less than which no way from {@code start} to {@code end} with so many corners costs. */
    static double least(Point start, Point end, int corners, Router.Wire wire) {
        return Math.abs(start.x() - end.x())
                + Math.abs(start.y() - end.y())
                + Space.BEND * corners
                + off(start, end, wire);
    }

    /** Length and corners alone. */
    static double plain(List<Point> way) {
        double length = Space.BEND * (way.size() - 2);
        for (int i = 1; i < way.size(); i++) {
            length += way.get(i - 1).distanceTo(way.get(i));
        }
        return length;
    }

    private static double off(Point start, Point end, Router.Wire wire) {
        return PER_UNIT_OFF * off(start, wire.from()) + PER_UNIT_OFF * off(end, wire.to());
    }

    private static double off(Point port, Rect rect) {
        Point centre = rect.centre();
        return Math.min(20, Math.min(Math.abs(port.x() - centre.x()), Math.abs(port.y() - centre.y())));
    }
}
