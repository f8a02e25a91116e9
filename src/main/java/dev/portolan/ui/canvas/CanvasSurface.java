package dev.portolan.ui.canvas;

import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeStyle;
import dev.portolan.paint.Colour;
import dev.portolan.paint.Faces;
import dev.portolan.paint.Glyph;
import dev.portolan.paint.Ink;
import dev.portolan.paint.Line;
import dev.portolan.paint.Mark;
import dev.portolan.paint.Palette;
import dev.portolan.paint.Raster;
import dev.portolan.paint.Surface;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;

/** Draws on a JavaFX canvas. */
public final class CanvasSurface implements Surface {

    private static final Map<TypeStyle, Font> FONTS = new ConcurrentHashMap<>();

    private final GraphicsContext graphics;
    private final Palette palette;
    private double zoom = 1;

    public CanvasSurface(GraphicsContext graphics, Palette palette) {
        this.graphics = graphics;
        this.palette = palette;
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
    }

    @Override
    public void fill(Outline outline, Ink ink) {
        graphics.setFill(colour(ink));
        follow(outline);
        graphics.fill();
    }

    @Override
    public void stroke(Outline outline, Line line) {
        graphics.setStroke(colour(line.ink()));
        graphics.setLineWidth(width(line.width(), zoom));
        graphics.setLineDashes(line.dash().lengths());
        follow(outline);
        graphics.stroke();
    }

    @Override
    public void text(String run, Point start, TypeStyle style, Ink ink) {
        graphics.setFill(colour(ink));
        graphics.setFont(font(style));
        graphics.fillText(run, start.x(), start.y());
    }

    @Override
    public void glyph(Glyph glyph, Rect box, Ink ink) {
        graphics.save();
        graphics.translate(box.x(), box.y());
        graphics.scale(box.width() / Glyph.SIDE, box.height() / Glyph.SIDE);
        graphics.setStroke(colour(ink));
        graphics.setLineWidth(Glyph.STROKE);
        graphics.setLineDashes();
        follow(glyph.outline());
        graphics.stroke();
        graphics.restore();
    }

    @Override
    public void image(Raster raster, Rect box) {
        byte[] bytes = Base64.getDecoder().decode(raster.base64());
        graphics.drawImage(new Image(new ByteArrayInputStream(bytes)), box.x(), box.y(), box.width(), box.height());
    }

    @Override
    public void within(Rect clip, Point shift, double scale, Runnable content) {
        graphics.save();
        graphics.beginPath();
        graphics.rect(clip.x(), clip.y(), clip.width(), clip.height());
        graphics.clip();
        graphics.translate(shift.x(), shift.y());
        graphics.scale(scale, scale);
        double around = zoom;
        zoom = around * scale;
        content.run();
        zoom = around;
        graphics.restore();
    }

    /** A line's width in units of the drawing: from far away still a pixel of the screen. */
    static double width(double wanted, double zoom) {
        return Math.max(wanted, 1 / zoom);
    }

    @Override
    public void group(Mark mark, Runnable content) {
        content.run();
    }

    private Color colour(Ink ink) {
        Colour colour = palette.of(ink);
        return Color.rgb(colour.red(), colour.green(), colour.blue(), colour.alpha());
    }

    private void follow(Outline outline) {
        graphics.beginPath();
        outline.follow(new Outline.Pen() {
            @Override
            public void moveTo(double x, double y) {
                graphics.moveTo(x, y);
            }

            @Override
            public void lineTo(double x, double y) {
                graphics.lineTo(x, y);
            }

            @Override
            public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
                graphics.bezierCurveTo(x1, y1, x2, y2, x, y);
            }

            @Override
            public void close() {
                graphics.closePath();
            }
        });
    }

    private static Font font(TypeStyle style) {
        return FONTS.computeIfAbsent(
                style, key -> Font.loadFont(new ByteArrayInputStream(Faces.bytes(Faces.file(key))), key.size()));
    }
}
