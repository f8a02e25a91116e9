/** The drawing in the middle of the window: paints diagrams on a JavaFX canvas and hands input to the tools. Start with {@link dev.portolan.ui.canvas.CanvasView}. */
@NullMarked
package dev.portolan.ui.canvas;

import org.jspecify.annotations.NullMarked;
