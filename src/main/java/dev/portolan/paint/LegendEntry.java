package dev.portolan.paint;

import dev.portolan.geom.Point;
import java.util.function.BiConsumer;

/**
 * One line of a legend.
 *
 * @param width of the sign
 * @param sign draws it around its middle
 */
record LegendEntry(String words, double width, BiConsumer<Pencil, Point> sign) {}
