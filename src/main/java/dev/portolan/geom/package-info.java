/**
 * Points, rectangles and outlines: pure arithmetic on the drawing plane, in diagram units (one unit is one pixel at
 * 100 %). Knows nothing of networks or of any toolkit. Start with {@link dev.portolan.geom.Rect}.
 */
@NullMarked
package dev.portolan.geom;

import org.jspecify.annotations.NullMarked;
