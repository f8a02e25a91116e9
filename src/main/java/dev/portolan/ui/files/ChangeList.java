package dev.portolan.ui.files;

import dev.portolan.edit.Difference;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.controls.WrappingCell;
import dev.portolan.ui.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Differences one below the other, each with a sign for added, changed or removed. */
final class ChangeList extends ListView<Changes.Line> {

    private static final double ROW = 28;
    private static final int LEAST = 2;
    private static final int MOST = 12;

    ChangeList(Changes changes) {
        getStyleClass().add("change-list");
        setAccessibleText(Texts.of("changes.different", changes.counted()));
        getItems().setAll(changes.lines());
        int rows = Math.max(LEAST, Math.min(MOST, changes.lines().size()));
        setPrefSize(620, rows * ROW + 2);
        setMinHeight(LEAST * ROW + 2);
        setPlaceholder(Words.label(Texts.of("changes.nothing"), "muted"));
        setCellFactory(list -> new Cell());
    }

    private static final class Cell extends WrappingCell<Changes.Line> {
        @Override
        protected void updateItem(Changes.Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(null);
            if (empty || line == null) {
                return;
            }
            setAccessibleText(spoken(line));
            Label sign = Words.label(line.sign(), "mono-medium", look(line.kind()));
            sign.setMinWidth(18);
            Label words = Words.prose(line.words());
            HBox.setHgrow(words, Priority.ALWAYS);
            setGraphic(Words.row("change-row", sign, words));
        }

        private static String spoken(Changes.Line line) {
            return switch (line.kind()) {
                case ADDED -> Texts.of("changes.added", line.words());
                case CHANGED -> Texts.of("changes.changed", line.words());
                case REMOVED -> Texts.of("changes.removed", line.words());
            };
        }

        private static String look(Difference.Kind kind) {
            return switch (kind) {
                case ADDED -> "good";
                case CHANGED -> "doubtful";
                case REMOVED -> "bad";
            };
        }
    }
}
