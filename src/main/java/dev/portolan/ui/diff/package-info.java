/**
 * Another version of the design beside this one: what is different, on the drawing and in a list, to be taken over or
 * left one by one. Start with {@link dev.portolan.ui.diff.DiffPane}.
 */
@NullMarked
package dev.portolan.ui.diff;

import org.jspecify.annotations.NullMarked;
