package dev.portolan.paint;

import dev.portolan.geom.Outline;

/**
 * An icon of our own: the centre line of its strokes in a square of 24 by 24, to be stroked {@value #STROKE} wide.
 *
 * @param name what it stands for, such as {@code azure-firewall}; equal names have equal outlines
 */
public record Glyph(String name, Outline outline) {

    /** The square's side. */
    public static final double SIDE = 24;

    /** The strokes' width within the square. */
    public static final double STROKE = 1.7;
}
