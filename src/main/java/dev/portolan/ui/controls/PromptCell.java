package dev.portolan.ui.controls;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

/** What a closed box shows: the choice, or the prompt again once it was taken back, which JavaFX leaves out. */
public final class PromptCell extends ListCell<String> {

    private final ComboBox<String> box;

    public PromptCell(ComboBox<String> box) {
        this.box = box;
    }

    @Override
    protected void updateItem(String item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? box.getPromptText() : item);
    }
}
