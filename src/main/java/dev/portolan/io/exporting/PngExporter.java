package dev.portolan.io.exporting;

import dev.portolan.geom.Rect;
import dev.portolan.paint.Colour;
import dev.portolan.paint.Ink;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Writes pixels, a strip at a time: a picture may be larger than memory. */
final class PngExporter implements Exporter {

    /** The name of the text that holds the design. */
    static final String KEYWORD = "portolan:design";

    private static final int STRIP_PIXELS = 4_000_000;
    private static final double PIXELS_PER_METRE = 96 / 0.0254;

    @Override
    public String id() {
        return "png";
    }

    @Override
    public String label() {
        return "PNG picture";
    }

    @Override
    public void export(Picture picture, OutputStream out) throws IOException {
        Rect area = picture.area();
        double scale = picture.look().scale();
        int width = (int) Math.ceil(area.width() * scale);
        int height = (int) Math.ceil(area.height() * scale);
        boolean transparent = picture.look().has(Look.Extra.TRANSPARENT);
        int density = (int) Math.round(PIXELS_PER_METRE * scale);
        try (PngWriter writer = new PngWriter(out, width, height, transparent, density)) {
            Optional<String> design = picture.embedded();
            if (design.isPresent()) {
                writer.text(KEYWORD, design.get());
            }
            int rows = Math.max(1, Math.min(height, STRIP_PIXELS / width));
            BufferedImage strip = new BufferedImage(
                    width, rows, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
            int[] pixels = ((DataBufferInt) strip.getRaster().getDataBuffer()).getData();
            for (int top = 0; top < height; top += rows) {
                paint(picture, area, top, strip);
                for (int row = 0; row < Math.min(rows, height - top); row++) {
                    writer.row(pixels, row * width);
                }
            }
        }
    }

    /** Paints the rows from {@code top} on. */
    private static void paint(Picture picture, Rect area, int top, BufferedImage strip) {
        double scale = picture.look().scale();
        Graphics2D graphics = strip.createGraphics();
        graphics.setComposite(AlphaComposite.Src);
        graphics.setColor(paper(picture));
        graphics.fillRect(0, 0, strip.getWidth(), strip.getHeight());
        graphics.setComposite(AlphaComposite.SrcOver);
        graphics.translate(0, -top);
        graphics.scale(scale, scale);
        graphics.translate(-area.x(), -area.y());
        // A little more than the strip, so that what is dimmed is so up to its edges.
        Rect visible = new Rect(area.x(), area.y() + top / scale - 2, area.width(), strip.getHeight() / scale + 4);
        picture.paint(new Graphics2DSurface(graphics, picture.palette()), visible);
        graphics.dispose();
    }

    private static Color paper(Picture picture) {
        Colour paper = picture.palette().of(Ink.PAPER);
        int alpha = picture.look().has(Look.Extra.TRANSPARENT) ? 0 : 255;
        return new Color(paper.red(), paper.green(), paper.blue(), alpha);
    }
}
