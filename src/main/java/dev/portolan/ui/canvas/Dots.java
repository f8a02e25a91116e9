package dev.portolan.ui.canvas;

import dev.portolan.geom.Rect;
import dev.portolan.paint.Colour;
import dev.portolan.paint.Ink;
import dev.portolan.paint.Palette;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** The dots of the grid, as a picture that is made once for each zoom and laid on tiles. */
final class Dots {

    private static final double DISTANCE = 24;
    private static final double LEAST_DISTANCE = 10;

    private Optional<Pattern> pattern = Optional.empty();

    /** Dots at this distance on an area larger than a tile, the first in its corner. */
    private record Pattern(double distance, Palette palette, Image image) {}

    /** Lays the dots on a piece of the plane; none where they would be too near to each other. */
    void paint(Rect piece, double zoom, Palette palette, GraphicsContext graphics) {
        double distance = DISTANCE * zoom;
        if (distance < LEAST_DISTANCE) {
            return;
        }
        Pattern dots = pattern.filter(old -> old.distance == distance && old.palette == palette)
                .orElseGet(() -> new Pattern(distance, palette, image(distance, palette)));
        pattern = Optional.of(dots);
        double left = Math.floor(piece.x() / distance) * distance - piece.x();
        double top = Math.floor(piece.y() / distance) * distance - piece.y();
        graphics.drawImage(dots.image, Math.rint(left), Math.rint(top));
    }

    private static Image image(double distance, Palette palette) {
        int side = Tiles.SIDE + (int) Math.ceil(distance) + 1;
        WritableImage image = new WritableImage(side, side);
        PixelWriter pixels = image.getPixelWriter();
        Colour ink = palette.of(Ink.GRID);
        Color full = Color.rgb(ink.red(), ink.green(), ink.blue(), ink.alpha());
        Color half = Color.rgb(ink.red(), ink.green(), ink.blue(), ink.alpha() / 2);
        Color faint = Color.rgb(ink.red(), ink.green(), ink.blue(), ink.alpha() / 4);
        for (double x = 0; x < side - 1; x += distance) {
            for (double y = 0; y < side - 1; y += distance) {
                int column = (int) Math.min(side - 2, Math.round(x));
                int row = (int) Math.min(side - 2, Math.round(y));
                pixels.setColor(column, row, full);
                pixels.setColor(column + 1, row, half);
                pixels.setColor(column, row + 1, half);
                pixels.setColor(column + 1, row + 1, faint);
            }
        }
        return image;
    }
}
