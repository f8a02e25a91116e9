package dev.portolan.io.exporting;

import dev.portolan.Estate;
import dev.portolan.catalog.Catalog;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Draws a huge design to a file, to be run with little memory. A thousand components at 4× are a picture of some 25,000 ×
 * 17,000 pixels, which as an image in memory would take 1.7 GB.
 */
final class HugePicture {

    private HugePicture() {}

    /**
     * Draws.
     *
     * @param arguments how many components there are, pixels per unit, and the files to write
     */
    public static void main(String[] arguments) throws IOException {
        int components = Integer.parseInt(arguments[0]);
        double scale = Double.parseDouble(arguments[1]);
        Picture picture = Picture.of(Estate.of(components), Catalog.azure()).scaled(scale);
        for (int i = 2; i < arguments.length; i++) {
            Path file = Path.of(arguments[i]);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                Exporters.byFileName(String.valueOf(file.getFileName()))
                        .orElseThrow()
                        .export(picture, out);
            }
        }
    }
}
