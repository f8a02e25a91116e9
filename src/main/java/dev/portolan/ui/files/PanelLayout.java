package dev.portolan.ui.files;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;

/**
 * Which panels stand around the drawing and how much room they have; the same for every design.
 *
 * @param leftEdge where the drawing begins, as a share of the width
 * @param inspectorEdge where the drawing ends, as a share of the width
 * @param bottomEdge where the drawing ends, as a share of the height
 */
public record PanelLayout(
        BooleanProperty left,
        BooleanProperty inspector,
        BooleanProperty bottom,
        DoubleProperty leftEdge,
        DoubleProperty inspectorEdge,
        DoubleProperty bottomEdge) {

    /** Shows what is hidden and hides what is shown. */
    public static void toggle(BooleanProperty panel) {
        panel.set(!panel.get());
    }

    /** Leaves the drawing alone, or, where nothing else is shown, shows all panels. */
    public void toggleAll() {
        boolean alone = !left.get() && !inspector.get() && !bottom.get();
        left.set(alone);
        inspector.set(alone);
        bottom.set(alone);
    }
}
