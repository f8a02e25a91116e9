package dev.portolan.ui.shell;

import dev.portolan.ui.actions.Action;
import dev.portolan.ui.actions.Actions;
import dev.portolan.ui.controls.Words;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Stage;

/** Every command by its name: type a few letters, press Enter. */
final class CommandPalette {

    private final Stage owner;
    private final Popup popup = new Popup();
    private final ListView<Action> list = new ListView<>();

    CommandPalette(Stage owner, Actions actions) {
        this.owner = owner;
        TextField field = new TextField();
        field.setId("command-field");
        field.setPromptText("Type a command…");
        field.getStyleClass().add("command-field");
        list.getStyleClass().add("command-list");
        list.setPrefHeight(320);
        list.setCellFactory(view -> new Cell());
        field.textProperty().addListener((what, before, now) -> filter(actions, now));
        field.setOnAction(event -> fire());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                list.getSelectionModel().selectNext();
                event.consume();
            } else if (event.getCode() == KeyCode.UP) {
                list.getSelectionModel().selectPrevious();
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> fire());
        filter(actions, "");
        VBox box = Words.column("command-palette", field, list);
        if (owner.getScene().getRoot().getStyleClass().contains("dark")) {
            box.getStyleClass().add("dark");
        }
        box.getStylesheets().add("/dev/portolan/assets/css/app.css");
        popup.getContent().add(box);
        popup.setAutoHide(true);
    }

    void ask() {
        popup.show(owner, owner.getX() + owner.getWidth() / 2 - 260, owner.getY() + 90);
    }

    private void filter(Actions actions, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        List<Action> found = actions.all().stream()
                .filter(Action::isEnabled)
                .filter(action -> !action.id().equals("commands"))
                .filter(action ->
                        action.label().getValue().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
    }

    private void fire() {
        Action chosen = list.getSelectionModel().getSelectedItem();
        popup.hide();
        if (chosen != null) {
            chosen.fire();
        }
    }

    /** A command's name and keys. */
    private static final class Cell extends ListCell<Action> {
        @Override
        protected void updateItem(Action action, boolean empty) {
            super.updateItem(action, empty);
            boolean blank = empty || action == null;
            setText(blank ? "" : action.label().getValue());
            setGraphic(null);
        }
    }
}
