/**
 * Finds orthogonal ways between rectangles around other rectangles. Knows points and rectangles only. Start with {@link
 * dev.portolan.diagram.routing.Router}.
 */
@NullMarked
package dev.portolan.diagram.routing;

import org.jspecify.annotations.NullMarked;
