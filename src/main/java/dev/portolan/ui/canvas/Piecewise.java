package dev.portolan.ui.canvas;

import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;

/**
 * Draws what is large in small pieces. Without a graphics card every pixel of the area around an outline costs time, also
 * those that an open line or a border leaves as they are.
 */
final class Piecewise {

    private final GraphicsContext graphics;

    Piecewise(GraphicsContext graphics) {
        this.graphics = graphics;
    }

    /**
     * Fills a rectangle with round corners as a band between two caps.
     *
     * @param band where the band starts and ends, on whole pixels so that nothing is seen of it
     */
    void fill(Outline.Rounded rounded, double[] band) {
        Rect rect = rounded.rect();
        double r = rounded.radius();
        double k = r * (1 - Outline.QUARTER);
        graphics.fillRect(rect.x(), band[0], rect.width(), band[1] - band[0]);
        cap(rect, new double[] {band[0], rect.y() + r, rect.y() + k, rect.y()}, r);
        cap(rect, new double[] {band[1], rect.bottom() - r, rect.bottom() - k, rect.bottom()}, r);
    }

    /** @param y from the band outwards: its edge, where the corners start, their control points, the end */
    private void cap(Rect rect, double[] y, double r) {
        double k = r * (1 - Outline.QUARTER);
        graphics.beginPath();
        graphics.moveTo(rect.x(), y[0]);
        graphics.lineTo(rect.x(), y[1]);
        graphics.bezierCurveTo(rect.x(), y[2], rect.x() + k, y[3], rect.x() + r, y[3]);
        graphics.lineTo(rect.right() - r, y[3]);
        graphics.bezierCurveTo(rect.right() - k, y[3], rect.right(), y[2], rect.right(), y[1]);
        graphics.lineTo(rect.right(), y[0]);
        graphics.closePath();
        graphics.fill();
    }

    /** Strokes the border of a rectangle; the dashes start anew on each side. */
    void stroke(Rect rect, double r, boolean solid) {
        double left = rect.x();
        double top = rect.y();
        double right = rect.right();
        double bottom = rect.bottom();
        line(new Point(left + r, top), new Point(right - r, top), solid);
        line(new Point(left + r, bottom), new Point(right - r, bottom), solid);
        line(new Point(left, top + r), new Point(left, bottom - r), solid);
        line(new Point(right, top + r), new Point(right, bottom - r), solid);
        double k = r * (1 - Outline.QUARTER);
        if (r > 0) {
            corner(new Point(left, top + r), new Point(left, top + k), new Point(left + k, top), left + r, top);
            corner(new Point(right, top + r), new Point(right, top + k), new Point(right - k, top), right - r, top);
            corner(
                    new Point(left, bottom - r),
                    new Point(left, bottom - k),
                    new Point(left + k, bottom),
                    left + r,
                    bottom);
            corner(
                    new Point(right, bottom - r),
                    new Point(right, bottom - k),
                    new Point(right - k, bottom),
                    right - r,
                    bottom);
        }
    }

    private void corner(Point start, Point first, Point second, double x, double y) {
        graphics.beginPath();
        graphics.moveTo(start.x(), start.y());
        graphics.bezierCurveTo(first.x(), first.y(), second.x(), second.y(), x, y);
        graphics.stroke();
    }

    /** Strokes an open line; the dashes start anew after each corner. */
    void stroke(Outline.Bent bent, boolean solid) {
        List<Point> points = bent.points();
        Point from = points.get(0);
        for (int i = 1; i < points.size() - 1; i++) {
            Point start = bent.turn(i, -1);
            line(from, start, solid);
            from = bent.turn(i, 1);
            graphics.beginPath();
            graphics.moveTo(start.x(), start.y());
            bent.round(i, new CanvasPen(graphics));
            graphics.stroke();
        }
        line(from, points.get(points.size() - 1), solid);
    }

    private void line(Point from, Point to, boolean solid) {
        if (solid && (from.x() == to.x() || from.y() == to.y())) {
            Rect piece = Rect.between(from, to).grown(graphics.getLineWidth() / 2);
            Paint before = graphics.getFill();
            graphics.setFill(graphics.getStroke());
            graphics.fillRect(piece.x(), piece.y(), piece.width(), piece.height());
            graphics.setFill(before);
        } else {
            graphics.strokeLine(from.x(), from.y(), to.x(), to.y());
        }
    }
}
