package dev.portolan.paint;

/**
 * A picture made of pixels, such as a logo.
 *
 * @param type {@code image/png} or {@code image/jpeg}
 * @param base64 its file
 * @param width in pixels, as is {@code height}
 */
public record Raster(String type, String base64, int width, int height) {

    /** How wide it is where it is this high. */
    double widthAt(double newHeight) {
        return newHeight * width / height;
    }
}
