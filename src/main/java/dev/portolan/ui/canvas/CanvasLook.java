package dev.portolan.ui.canvas;

import dev.portolan.paint.Palette;
import javafx.beans.value.ObservableValue;

/**
 * How drawings are shown and edited, the same for all of them.
 *
 * @param ghosts whether what Azure adds by itself is drawn
 * @param grid whether the grid is drawn and shapes snap to it
 * @param gridSize the distance of the grid's lines, in diagram units
 * @param guides whether shapes snap to other shapes
 * @param minimap whether the small map is in the corner
 */
public record CanvasLook(
        ObservableValue<Palette> palette,
        ObservableValue<Boolean> ghosts,
        ObservableValue<Boolean> grid,
        ObservableValue<Integer> gridSize,
        ObservableValue<Boolean> guides,
        ObservableValue<Boolean> minimap) {

    /** The same, followed only while {@code wanted} holds; then what was held by its listeners is let go. */
    public CanvasLook following(ObservableValue<Boolean> wanted) {
        return new CanvasLook(
                palette.when(wanted),
                ghosts.when(wanted),
                grid.when(wanted),
                gridSize.when(wanted),
                guides.when(wanted),
                minimap.when(wanted));
    }
}
