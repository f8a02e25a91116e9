package dev.portolan.paint;

import dev.portolan.geom.Outline;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.geom.TypeStyle;

/** What a painter can draw on: the canvas, a picture file, or a test's notebook. */
public interface Surface {

    void fill(Outline outline, Ink ink);

    void stroke(Outline outline, Line line);

    /** Sets one line of text; {@code start} is the left end of its baseline. */
    void text(String run, Point start, TypeStyle style, Ink ink);

    /** Strokes an icon, scaled to fill {@code box}. */
    void glyph(Glyph glyph, Rect box, Ink ink);

    /** Draws a picture, scaled to fill {@code box}. */
    void image(Raster raster, Rect box);

    /** Draws {@code content} never outside {@code clip}, scaled by {@code scale} and then moved by {@code shift}. */
    void within(Rect clip, Point shift, double scale, Runnable content);

    /** Draws {@code content} as one thing with a name. */
    void group(Mark mark, Runnable content);
}
