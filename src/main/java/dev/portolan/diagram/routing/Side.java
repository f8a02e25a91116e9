package dev.portolan.diagram.routing;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;

/** One of a rectangle's four sides, with the direction in which a way leaves there. */
enum Side {
    RIGHT(1, 0),
    BOTTOM(0, 1),
    LEFT(-1, 0),
    TOP(0, -1);

    final int dx;
    final int dy;

    Side(int dx, int dy) {
        this.dx = dx;
        this.dy = dy;
    }

    boolean isUpright() {
        return dx == 0;
    }

    /** The point on this side of {@code rect}, {@code offset} from its middle and never at a corner. */
    Point port(Rect rect, double offset) {
        double across = isUpright() ? rect.width() : rect.height();
        double most = Math.max(0, across / 2 - 6);
        double held = Math.max(-most, Math.min(most, offset));
        Point centre = rect.centre();
        return isUpright()
                ? new Point(centre.x() + held, dy > 0 ? rect.bottom() : rect.y())
                : new Point(dx > 0 ? rect.right() : rect.x(), centre.y() + held);
    }

    /** Whether going from {@code port} to {@code to} leads away from the rectangle. */
    boolean leads(Point port, Point to) {
        return (to.x() - port.x()) * dx + (to.y() - port.y()) * dy > 0;
    }

    /** Whether {@code other} lies, at least in part, beyond this side of {@code rect}. */
    boolean faces(Rect rect, Rect other) {
        return switch (this) {
            case RIGHT -> other.right() > rect.right();
            case LEFT -> other.x() < rect.x();
            case BOTTOM -> other.bottom() > rect.bottom();
            case TOP -> other.y() < rect.y();
        };
    }
}
