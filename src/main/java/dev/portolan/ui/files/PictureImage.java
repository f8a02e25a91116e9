package dev.portolan.ui.files;

import dev.portolan.io.exporting.Exporters;
import dev.portolan.io.exporting.Picture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

/** A picture as pixels, ready for the clipboard. */
public final class PictureImage {

    private PictureImage() {}

    /**
     * Draws a picture; may be asked from any thread but the FX thread, which it would hold.
     *
     * @param mostPixels a larger picture is made so much smaller
     * @throws IOException if it cannot be drawn
     */
    public static Image of(Picture picture, double mostPixels) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Exporters.byId("png").orElseThrow().export(picture.atMost(mostPixels), bytes);
        Image read = new Image(new ByteArrayInputStream(bytes.toByteArray()));
        // in the format that clipboards take: any other is converted, on the FX thread, while it is put there
        return new WritableImage(read.getPixelReader(), (int) read.getWidth(), (int) read.getHeight());
    }
}
