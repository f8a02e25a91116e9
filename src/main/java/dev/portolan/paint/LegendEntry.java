package dev.portolan.paint;

import java.util.function.BiConsumer;

/**
 * One line of a legend.
 *
 * @param sign draws the sign around a point, at most {@value #ROOM} wide
 */
record LegendEntry(String words, BiConsumer<Pencil, dev.portolan.geom.Point> sign) {

    static final double ROOM = 26;
}
