package dev.portolan.ui.canvas;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/**
 * What is seen above the document, on a canvas no larger than it needs to be: laying one as large as the window over the
 * document would take as long as the document itself.
 */
final class AboveLayer {

    /** Canvases come in steps of this many pixels, as a new size needs new memory. */
    private static final int STEP = 256;

    private final Canvas canvas = new Canvas();

    AboveLayer() {
        canvas.setVisible(false);
    }

    Node node() {
        return canvas;
    }

    /** Has {@code drawing} draw in the window's pixels within {@code box}; nothing is seen where there is none. */
    void show(Optional<Rect> box, Consumer<Stroke> drawing) {
        canvas.setVisible(box.isPresent());
        box.ifPresent(area -> {
            fit(area);
            GraphicsContext graphics = canvas.getGraphicsContext2D();
            graphics.setTransform(1, 0, 0, 1, 0, 0);
            graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
            drawing.accept(new Stroke(graphics, new Point(-canvas.getLayoutX(), -canvas.getLayoutY())));
        });
    }

    /**
     * Where to draw.
     *
     * @param shift from the window's pixels to the canvas's
     */
    record Stroke(GraphicsContext graphics, Point shift) {}

    private void fit(Rect area) {
        canvas.setLayoutX(Math.floor(area.x()));
        canvas.setLayoutY(Math.floor(area.y()));
        double width = stepped(area.right() - canvas.getLayoutX());
        double height = stepped(area.bottom() - canvas.getLayoutY());
        boolean fits = width <= canvas.getWidth() && height <= canvas.getHeight();
        boolean wastes = canvas.getWidth() * canvas.getHeight() > 4 * width * height;
        if (!fits || wastes) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
    }

    private static double stepped(double length) {
        return Math.ceil(length / STEP) * STEP;
    }
}
