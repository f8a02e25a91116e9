package dev.portolan.ui.canvas;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;

/**
 * Which part of the drawing plane is seen: a point in diagram units lies at {@code point × zoom + shift} on the screen.
 */
public record Viewport(double zoom, Point shift) {

    /** Actual size, from the origin. */
    public static final Viewport START = new Viewport(1, new Point(40, 40));

    private static final double[] STEPS = {
        0.10, 0.25, 0.33, 0.50, 0.67, 0.75, 0.90, 1.00, 1.10, 1.25, 1.50, 2.00, 3.00, 4.00
    };
    private static final double MARGIN = 32;
    private static final double LARGEST_FIT = 1.25;
    private static final double LARGEST_FILL = 3;

    public Point toDiagram(double x, double y) {
        return new Point((x - shift.x()) / zoom, (y - shift.y()) / zoom);
    }

    public Point toScreen(Point point) {
        return new Point(point.x() * zoom + shift.x(), point.y() * zoom + shift.y());
    }

    /** An area of the screen on the diagram. */
    Rect onDiagram(Rect area) {
        return Rect.between(toDiagram(area.x(), area.y()), toDiagram(area.right(), area.bottom()));
    }

    /** An area of the diagram on the screen. */
    Rect onScreen(Rect area) {
        return Rect.between(toScreen(area.topLeft()), toScreen(new Point(area.right(), area.bottom())));
    }

    public Rect visible(double width, double height) {
        return new Rect(-shift.x() / zoom, -shift.y() / zoom, width / zoom, height / zoom);
    }

    /**
     * This view as it is painted: moved by less than a pixel, so that whole pixels lie on whole pixels.
     *
     * @param density how many pixels the screen has for one of the window's
     */
    Viewport onPixels(double density) {
        return new Viewport(
                zoom, new Point(Math.round(shift.x() * density) / density, Math.round(shift.y() * density) / density));
    }

    public Viewport panned(double dx, double dy) {
        return new Viewport(zoom, shift.plus(dx, dy));
    }

    /** This zoom changed to {@code newZoom} with the point of the drawing that lies at the screen's {@code at} staying there. */
    public Viewport zoomed(double newZoom, Point at) {
        Point fixed = toDiagram(at.x(), at.y());
        return new Viewport(newZoom, new Point(at.x() - fixed.x() * newZoom, at.y() - fixed.y() * newZoom));
    }

    /** This zoom times {@code factor} within what the steps allow, as two fingers zoom. */
    public Viewport pinched(double factor, Point at) {
        return zoomed(Math.max(STEPS[0], Math.min(STEPS[STEPS.length - 1], zoom * factor)), at);
    }

    /** This zoom with {@code point} of the drawing in the middle of a window of this size. */
    public Viewport centred(Point point, double width, double height) {
        return new Viewport(
                zoom, new Point(Math.round(width / 2 - point.x() * zoom), Math.round(height / 2 - point.y() * zoom)));
    }

    public Viewport in(Point at) {
        for (double step : STEPS) {
            if (step > zoom + 0.001) {
                return zoomed(step, at);
            }
        }
        return this;
    }

    public Viewport out(Point at) {
        for (int i = STEPS.length - 1; i >= 0; i--) {
            if (STEPS[i] < zoom - 0.001) {
                return zoomed(STEPS[i], at);
            }
        }
        return this;
    }

    /** The view that shows all of {@code area} in the middle of a window of this size. */
    public static Viewport fitting(Rect area, double width, double height) {
        return fitting(area, width, height, LARGEST_FIT);
    }

    /** As {@link #fitting(Rect, double, double)}, as large as can be: for one thing that is looked at. */
    public static Viewport filling(Rect area, double width, double height) {
        return fitting(area, width, height, LARGEST_FILL);
    }

    private static Viewport fitting(Rect area, double width, double height, double largest) {
        double wide = (width - 2 * MARGIN) / Math.max(1, area.width());
        double high = (height - 2 * MARGIN) / Math.max(1, area.height());
        double zoom = Math.max(STEPS[0], Math.min(largest, Math.min(wide, high)));
        Point centre = area.centre();
        return new Viewport(
                zoom, new Point(Math.round(width / 2 - centre.x() * zoom), Math.round(height / 2 - centre.y() * zoom)));
    }

    /** This view moved so that {@code area} is seen, if it is not already, and from further away if it is too large. */
    public Viewport showing(Rect area, double width, double height) {
        if (visible(width, height).contains(area)) {
            return this;
        }
        if (area.width() * zoom > width || area.height() * zoom > height) {
            return fitting(area, width, height);
        }
        Point centre = area.centre();
        return new Viewport(zoom, new Point(width / 2 - centre.x() * zoom, height / 2 - centre.y() * zoom));
    }
}
