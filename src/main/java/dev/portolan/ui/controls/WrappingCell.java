package dev.portolan.ui.controls;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ListCell;

/** A cell as wide as its list, so that texts wrap, and as high as what it shows then needs. */
public abstract class WrappingCell<T> extends ListCell<T> {

    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final double SCROLL_BAR = 14;

    protected WrappingCell() {
        setPrefWidth(0);
    }

    /** Whether this line is a heading, which looks and behaves otherwise. */
    protected void markHeading(boolean isHeading) {
        pseudoClassStateChanged(HEADING, isHeading);
    }

    @Override
    protected double computePrefHeight(double width) {
        Node graphic = getGraphic();
        double inner = getListView().getWidth() - snappedLeftInset() - snappedRightInset() - SCROLL_BAR;
        return graphic == null || inner <= 0
                ? super.computePrefHeight(width)
                : graphic.prefHeight(inner) + snappedTopInset() + snappedBottomInset();
    }
}
