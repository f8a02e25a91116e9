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
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;

/**
 * Draws on a JavaFX canvas that nothing has transformed yet. Words are set in pixels, with a font of the size that they
 * have on the screen: crisp, and much faster than letters that are scaled.
 */
public final class CanvasSurface implements Surface {

    private static final Map<TypeStyle, Font> FONTS = new ConcurrentHashMap<>();
    private static final Map<Sized, Font> SCALED = new ConcurrentHashMap<>();

    /** From this size on, in pixels, the parts of an outline take less time than the whole. */
    private static final double LARGE = 56;

    private final GraphicsContext graphics;
    private final Piecewise pieces;
    private final Palette palette;
    private final Map<Ink, Color> colours = new EnumMap<>(Ink.class);
    private double zoom = 1;
    private Point shift = Point.ORIGIN;

    /** A style at the size that it has on the screen. */
    private record Sized(TypeStyle style, double size) {}

    public CanvasSurface(GraphicsContext graphics, Palette palette) {
        this.graphics = graphics;
        pieces = new Piecewise(graphics);
        this.palette = palette;
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
    }

    @Override
    public void fill(Outline outline, Ink ink) {
        graphics.setFill(colour(ink));
        if (outline instanceof Outline.Square square) {
            Rect rect = square.rect();
            graphics.fillRect(rect.x(), rect.y(), rect.width(), rect.height());
        } else if (outline instanceof Outline.Rounded rounded && isLarge(rounded.rect())) {
            pieces.fill(rounded, new double[] {
                onPixel(rounded.rect().y() + rounded.radius() + 1 / zoom),
                onPixel(rounded.rect().bottom() - rounded.radius() - 1 / zoom)
            });
        } else {
            follow(outline);
            graphics.fill();
        }
    }

    private double onPixel(double y) {
        return (Math.round(y * zoom + shift.y()) - shift.y()) / zoom;
    }

    private boolean isLarge(Rect rect) {
        return Math.min(rect.width(), rect.height()) * zoom > LARGE;
    }

    @Override
    public void stroke(Outline outline, Line line) {
        graphics.setStroke(colour(line.ink()));
        graphics.setLineWidth(width(line.width(), zoom));
        graphics.setLineDashes(line.dash().lengths());
        boolean solid = line.dash() == Line.Dash.SOLID;
        if (outline instanceof Outline.Bent bent) {
            pieces.stroke(bent, solid);
        } else if (outline instanceof Outline.Square square) {
            pieces.stroke(square.rect(), 0, solid);
        } else if (outline instanceof Outline.Rounded rounded && isLarge(rounded.rect())) {
            pieces.stroke(rounded.rect(), rounded.radius(), solid);
        } else {
            follow(outline);
            graphics.stroke();
        }
    }

    @Override
    public void text(String run, Point start, TypeStyle style, Ink ink) {
        graphics.setFill(colour(ink));
        graphics.setFont(font(style, zoom));
        graphics.setTransform(1, 0, 0, 1, 0, 0);
        graphics.fillText(run, Math.rint(start.x() * zoom + shift.x()), Math.rint(start.y() * zoom + shift.y()));
        transform();
    }

    private void transform() {
        graphics.setTransform(zoom, 0, 0, zoom, shift.x(), shift.y());
    }

    @Override
    public void glyph(Glyph glyph, Rect box, Ink ink) {
        double scale = zoom * box.width() / Glyph.SIDE;
        graphics.setTransform(
                scale, 0, 0, zoom * box.height() / Glyph.SIDE, box.x() * zoom + shift.x(), box.y() * zoom + shift.y());
        graphics.setStroke(colour(ink));
        graphics.setLineWidth(Glyph.STROKE);
        graphics.setLineDashes();
        follow(glyph.outline());
        graphics.stroke();
        transform();
    }

    @Override
    public void image(Raster raster, Rect box) {
        byte[] bytes = Base64.getDecoder().decode(raster.base64());
        graphics.drawImage(new Image(new ByteArrayInputStream(bytes)), box.x(), box.y(), box.width(), box.height());
    }

    @Override
    public void within(Rect clip, Point by, double scale, Runnable content) {
        graphics.save();
        graphics.beginPath();
        graphics.rect(clip.x(), clip.y(), clip.width(), clip.height());
        graphics.clip();
        scaled(by, scale, content);
        graphics.restore();
    }

    /** As {@link #within}, where nothing needs to be kept from being drawn outside. */
    void scaled(Point by, double scale, Runnable content) {
        double zoomAround = zoom;
        Point shiftAround = shift;
        shift = new Point(shift.x() + by.x() * zoom, shift.y() + by.y() * zoom);
        zoom = zoom * scale;
        transform();
        content.run();
        zoom = zoomAround;
        shift = shiftAround;
        transform();
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
        return colours.computeIfAbsent(ink, key -> colour(palette, key));
    }

    static Color colour(Palette palette, Ink ink) {
        Colour colour = palette.of(ink);
        return Color.rgb(colour.red(), colour.green(), colour.blue(), colour.alpha());
    }

    private void follow(Outline outline) {
        graphics.beginPath();
        outline.follow(new CanvasPen(graphics));
    }

    /** A style's font at a zoom, in twentieths of a pixel so that pinching does not make a font for every frame. */
    private static Font font(TypeStyle style, double zoom) {
        return zoom == 1
                ? font(style)
                : SCALED.computeIfAbsent(
                        new Sized(style, Math.max(1, Math.round(style.size() * zoom * 20)) / 20.0),
                        key -> new Font(font(style).getName(), key.size));
    }

    private static Font font(TypeStyle style) {
        return FONTS.computeIfAbsent(
                style, key -> Font.loadFont(new ByteArrayInputStream(Faces.bytes(Faces.file(key))), key.size()));
    }
}
