package dev.portolan.ui.canvas;

import dev.portolan.paint.Palette;
import javafx.beans.value.ObservableValue;

/**
 * How drawings are shown, the same for all of them.
 *
 * @param ghosts whether what Azure adds by itself is drawn
 */
public record CanvasLook(ObservableValue<Palette> palette, ObservableValue<Boolean> ghosts) {}
