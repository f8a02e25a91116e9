package dev.portolan.ui.canvas;

import dev.portolan.geom.Outline;
import javafx.scene.canvas.GraphicsContext;

/** Follows outlines on a JavaFX canvas. */
record CanvasPen(GraphicsContext graphics) implements Outline.Pen {

    @Override
    public void moveTo(double x, double y) {
        graphics.moveTo(x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        graphics.lineTo(x, y);
    }

    @Override
    public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
        graphics.bezierCurveTo(x1, y1, x2, y2, x, y);
    }

    @Override
    public void close() {
        graphics.closePath();
    }
}
