/** What can be drawn, and the outline of what is drawn. Start with {@link dev.portolan.ui.palette.PalettePane}. */
@NullMarked
package dev.portolan.ui.palette;

import org.jspecify.annotations.NullMarked;
