package dev.portolan.io.exporting;

import dev.portolan.geom.Rect;
import dev.portolan.paint.Colour;
import dev.portolan.paint.Ink;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;

/** Writes pixels on paper. */
final class PngExporter implements Exporter {

    /** The longest side in pixels; larger drawings are scaled down to it. */
    private static final double LONGEST = 16_000;

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
        ImageIO.setUseCache(false);
        ImageIO.write(image(picture), "png", out);
    }

    private static BufferedImage image(Picture picture) {
        Rect area = picture.area();
        double scale = Math.min(picture.scale(), LONGEST / Math.max(area.width(), area.height()));
        int width = (int) Math.ceil(area.width() * scale);
        int height = (int) Math.ceil(area.height() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Colour paper = picture.palette().of(Ink.PAPER);
        graphics.setColor(new java.awt.Color(paper.red(), paper.green(), paper.blue()));
        graphics.fillRect(0, 0, width, height);
        graphics.scale(scale, scale);
        graphics.translate(-area.x(), -area.y());
        picture.paint(new Graphics2DSurface(graphics, picture.palette()));
        graphics.dispose();
        return image;
    }
}
