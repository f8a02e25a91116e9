package dev.portolan.model;

import dev.portolan.geom.Rect;

/**
 * A remark on the canvas.
 *
 * @param id unique among the notes
 * @param bounds in canvas coordinates
 * @param extras members that the file had and this version does not know
 */
public record Note(String id, String text, Rect bounds, Properties extras) {}
