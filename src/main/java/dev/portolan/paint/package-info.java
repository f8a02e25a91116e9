/**
 * Draws a diagram on a {@link dev.portolan.paint.Surface}: what components, links, findings and traces look like, in
 * which colours and which type. Knows neither rules nor traces; marks come in as neutral values. Start with {@link
 * dev.portolan.paint.DesignPainter}.
 */
@NullMarked
package dev.portolan.paint;

import org.jspecify.annotations.NullMarked;
