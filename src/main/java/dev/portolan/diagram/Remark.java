package dev.portolan.diagram;

import dev.portolan.geom.Rect;
import dev.portolan.model.Note;

/**
 * A note that is drawn.
 *
 * @param bounds in canvas coordinates
 * @param number of what has a sign its place among those of its form, from 1; 0 for what has none
 */
public record Remark(Note note, Rect bounds, int number) {}
