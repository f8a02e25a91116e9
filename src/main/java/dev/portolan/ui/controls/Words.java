package dev.portolan.ui.controls;

import dev.portolan.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Labels, chips and rows with their style classes. */
public final class Words {

    private Words() {}

    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A text that takes as many lines as it needs. */
    public static Label prose(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public static Label chip(String text, String look) {
        Label chip = label(text, "chip", "chip-" + look);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    public static HBox row(String style, Node... nodes) {
        HBox row = new HBox(nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add(style);
        return row;
    }

    public static VBox column(String style, Node... nodes) {
        VBox column = new VBox(nodes);
        column.getStyleClass().add(style);
        return column;
    }

    /** What a panel shows while nobody has looked at the design: whether there is anything to show is not known yet. */
    public static VBox checking() {
        return emptyState(Texts.of("findings.checking"), Texts.of("findings.checking.about"));
    }

    /** What a panel shows while there is nothing to show: what to do first. */
    public static VBox emptyState(String title, String text) {
        return column("empty-state", label(title, "empty-state-title"), prose(text, "empty-state-text"));
    }
}
