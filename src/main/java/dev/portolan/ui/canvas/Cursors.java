package dev.portolan.ui.canvas;

import javafx.scene.Cursor;
import javafx.scene.ImageCursor;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Mouse pointers that JavaFX lacks, drawn when they are first wanted. */
final class Cursors {

    private static final double SIDE = 24;

    private Cursors() {}

    /** Letting go here is refused. */
    static Cursor forbidden() {
        return Forbidden.CURSOR;
    }

    private static final class Forbidden {
        static final Cursor CURSOR = draw();

        private static Cursor draw() {
            Canvas canvas = new Canvas(SIDE, SIDE);
            GraphicsContext graphics = canvas.getGraphicsContext2D();
            for (boolean isHalo : new boolean[] {true, false}) {
                graphics.setStroke(isHalo ? Color.WHITE : Color.web("#D92D20"));
                graphics.setLineWidth(isHalo ? 5 : 2.5);
                graphics.strokeOval(4, 4, SIDE - 8, SIDE - 8);
                graphics.strokeLine(7, 7, SIDE - 7, SIDE - 7);
            }
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            return new ImageCursor(canvas.snapshot(clear, null), SIDE / 2, SIDE / 2);
        }
    }
}
