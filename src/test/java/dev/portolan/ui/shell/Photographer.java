package dev.portolan.ui.shell;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Takes pictures of a window with its dialogs, menus and popups in front of it. */
final class Photographer {

    /** Bytes; a larger picture does with the colours that it has most of. */
    private static final int LARGE = 250_000;

    private static final int COLOURS = 256;

    /** Colours that are kept as they are: grounds may differ by little. */
    private static final int GROUNDS = 64;

    /** The bits by which the others are told apart. */
    private static final int ALIKE = 0xFFF0F0F0;

    /** Pixels; a window that fills the screen is made smaller. */
    private static final int WIDTH = 1600;

    private Photographer() {}

    /** Writes a picture of {@code stage} and of everything in front of it; on the FX thread. */
    static void take(Stage stage, Path file) {
        BufferedImage picture = image(stage);
        Graphics2D graphics = picture.createGraphics();
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window != stage && window.isShowing()) {
                int x = (int) Math.round(window.getX() - stage.getX());
                int y = (int) Math.round(window.getY() - stage.getY());
                graphics.drawImage(image(window), x, y, null);
            }
        }
        graphics.dispose();
        write(picture.getWidth() > WIDTH ? scaled(picture) : picture, file);
    }

    private static BufferedImage scaled(BufferedImage picture) {
        int height = picture.getHeight() * WIDTH / picture.getWidth();
        BufferedImage scaled = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, 0, 0, WIDTH, height, null);
        graphics.dispose();
        return scaled;
    }

    private static void write(BufferedImage picture, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            byte[] bytes = png(picture);
            Files.write(file, bytes.length > LARGE ? png(reduced(picture)) : bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage image(Window window) {
        WritableImage shot = window.getScene().snapshot(null);
        int width = (int) shot.getWidth();
        int height = (int) shot.getHeight();
        int[] pixels = new int[width * height];
        shot.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /**
     * The same picture in the colours that it has most of; what lies between them takes the nearest. Of colours that are
     * much alike one is enough, so that rare ones, such as those of a sign, keep their hue.
     */
    private static BufferedImage reduced(BufferedImage image) {
        Map<Integer, Integer> counts = new HashMap<>();
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        for (int pixel : pixels) {
            counts.merge(pixel, 1, Integer::sum);
        }
        List<Integer> all = new ArrayList<>(counts.keySet());
        all.sort(Comparator.comparing((Integer colour) -> -counts.getOrDefault(colour, 0))
                .thenComparing(Comparator.naturalOrder()));
        Map<Integer, Integer> alike = new LinkedHashMap<>();
        all.stream().limit(GROUNDS).forEach(colour -> alike.put(colour, colour));
        all.forEach(colour -> alike.putIfAbsent(colour & ALIKE, colour));
        List<Integer> most = new ArrayList<>(alike.values());
        int[] colours = most.stream().limit(COLOURS).mapToInt(Integer::intValue).toArray();
        BufferedImage reduced = new BufferedImage(
                width,
                height,
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE));
        Map<Integer, Integer> nearest = new HashMap<>();
        byte[] indexed = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            indexed[i] = (byte) nearest.computeIfAbsent(pixels[i], pixel -> nearest(colours, pixel))
                    .intValue();
        }
        reduced.getRaster().setDataElements(0, 0, width, height, indexed);
        return reduced;
    }

    private static int nearest(int[] colours, int pixel) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            int red = (colours[i] >> 16 & 0xFF) - (pixel >> 16 & 0xFF);
            int green = (colours[i] >> 8 & 0xFF) - (pixel >> 8 & 0xFF);
            int blue = (colours[i] & 0xFF) - (pixel & 0xFF);
            int far = red * red + green * green + blue * blue;
            if (far < least) {
                least = far;
                best = i;
            }
        }
        return best;
    }
}
