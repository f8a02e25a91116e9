package dev.portolan.diagram;

import dev.portolan.geom.Rect;
import dev.portolan.model.Note;

/**
 * A note that is drawn.
 *
 * @param bounds in canvas coordinates
 * @param number of a decision its place among the decisions, from 1; 0 for what is none
 */
public record Remark(Note note, Rect bounds, int number) {}
