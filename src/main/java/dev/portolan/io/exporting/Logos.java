package dev.portolan.io.exporting;

import dev.portolan.paint.Raster;
import dev.portolan.report.document.Look.Logo;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Logos of projects as pictures that can be drawn; one that is no picture after all is left out. */
final class Logos {

    private Logos() {}

    /** With its size, which only its pixels say. */
    static Optional<Raster> raster(Logo logo) {
        return decoded(logo.base64())
                .map(pixels -> new Raster(logo.type(), logo.base64(), pixels.getWidth(), pixels.getHeight()));
    }

    static Optional<BufferedImage> pixels(Raster raster) {
        return decoded(raster.base64());
    }

    private static Optional<BufferedImage> decoded(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(bytes)));
        } catch (IOException | RuntimeException e) { // what reads strangers' pictures throws whatever it likes
            return Optional.empty();
        }
    }
}
