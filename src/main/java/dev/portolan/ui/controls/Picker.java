package dev.portolan.ui.controls;

import dev.portolan.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Window;

/** A field with what it finds below: type a few letters, choose with the arrows, press Enter. */
public final class Picker {

    private static final double HEIGHT = 320;
    private static final double WIDTH = 520;

    private final Window owner;
    private final Function<String, List<Row>> find;
    private final Popup popup = new Popup();
    private final TextField field = new TextField();
    private final ListView<Row> list = new ListView<>();

    /**
     * One thing that can be chosen.
     *
     * @param detail more about it, in a quieter tone; empty for nothing
     * @param keys the keys that do the same; empty for none
     * @param icon drawn in front, made when it is seen
     */
    public record Row(String title, String detail, String keys, Optional<Supplier<Node>> icon, Runnable chosen) {

        public static Row of(String title, String detail, Runnable chosen) {
            return new Row(title, detail, "", Optional.empty(), chosen);
        }
    }

    /**
     * A picker that shows itself when it is asked.
     *
     * @param id the field's, for tests and style sheets
     * @param find what there is for the words in the field, the best first
     */
    public Picker(Window owner, String id, String prompt, Function<String, List<Row>> find) {
        this.owner = owner;
        this.find = find;
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.getStyleClass().add("command-field");
        field.textProperty().addListener((what, before, now) -> fill(now));
        field.setOnAction(event -> choose());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        list.getStyleClass().add("command-list");
        list.setPrefHeight(HEIGHT);
        list.setFocusTraversable(false);
        list.setAccessibleText(Texts.of("window.picker.found"));
        list.setPlaceholder(Words.label(Texts.of("window.picker.nothing"), "command-group"));
        list.setCellFactory(view -> new Cell());
        list.setOnMouseClicked(event -> choose());
        VBox box = Words.column("command-palette", field, list);
        box.setPrefWidth(WIDTH);
        if (owner.getScene().getRoot().getStyleClass().contains("dark")) {
            box.getStyleClass().add("dark");
        }
        box.getStylesheets().setAll(owner.getScene().getStylesheets());
        popup.getContent().add(box);
        popup.setAutoHide(true);
    }

    /** Shows itself in the upper middle of its window. */
    public void ask() {
        ask(owner.getX() + owner.getWidth() / 2 - WIDTH / 2, owner.getY() + 90);
    }

    /** Shows itself at this place of the screen. */
    public void ask(double screenX, double screenY) {
        fill("");
        popup.show(owner, screenX, screenY);
        field.requestFocus();
    }

    private void walk(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
        } else if (event.getCode() == KeyCode.UP) {
            list.getSelectionModel().selectPrevious();
        } else {
            return;
        }
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
        event.consume();
    }

    private void fill(String words) {
        list.getItems().setAll(find.apply(words.strip()));
        list.getSelectionModel().selectFirst();
    }

    private void choose() {
        Row row = list.getSelectionModel().getSelectedItem();
        popup.hide();
        if (row != null) {
            row.chosen().run();
        }
    }

    /** Icon, title, detail and keys in one line. */
    private static final class Cell extends ListCell<Row> {
        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(null);
            if (!empty && row != null) {
                setAccessibleText(row.title() + (row.detail().isEmpty() ? "" : ", " + row.detail()));
                setGraphic(line(row));
            }
        }

        private static HBox line(Row row) {
            Label detail = Words.label(row.detail(), "command-group");
            detail.setTextOverrun(OverrunStyle.ELLIPSIS);
            detail.setMinWidth(0);
            HBox.setHgrow(detail, Priority.ALWAYS);
            Label title = Words.label(row.title());
            title.setMinWidth(Label.USE_PREF_SIZE);
            Label keys = Words.label(row.keys(), "command-keys");
            keys.setMinWidth(Label.USE_PREF_SIZE);
            HBox line = Words.row("command-row", title, detail, Words.spacer(), keys);
            line.setSpacing(8);
            line.setMaxWidth(WIDTH - 50);
            row.icon().ifPresent(icon -> line.getChildren().add(0, icon.get()));
            return line;
        }
    }
}
