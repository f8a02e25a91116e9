package dev.portolan.ui.preferences;

import dev.portolan.ui.controls.Dialogs;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.files.Settings;
import dev.portolan.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Alert;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** What the user prefers, searchable; every choice counts at once and is kept. */
public final class PreferencesDialog {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 520;

    private final List<Row> rows;
    private final TextField search = new TextField();
    private final VBox list = new VBox(4);

    public PreferencesDialog(Settings settings) {
        rows = new Rows(settings).all();
    }

    public void show(Window owner) {
        search.setId("preference-search");
        search.setPromptText(Texts.of("preferences.search"));
        search.setAccessibleText(Texts.of("preferences.search.spoken"));
        search.textProperty().addListener((what, before, now) -> fill());
        search.setOnAction(event -> rows.stream()
                .filter(row -> row.has(search.getText()))
                .findFirst()
                .ifPresent(row -> row.control().requestFocus()));
        list.setId("preference-list");
        fill();
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setPrefSize(WIDTH, HEIGHT);
        VBox content = Words.column("preferences", search, scroll);
        content.setSpacing(10);
        Alert alert = new Alert(Alert.AlertType.NONE, "", Dialogs.close());
        Dialogs.own(alert, owner);
        alert.setTitle(Texts.of("preferences.title"));
        alert.setHeaderText(Texts.of("preferences.title"));
        alert.setResizable(true);
        alert.getDialogPane().setContent(content);
        alert.show();
        search.requestFocus();
    }

    private void fill() {
        list.getChildren().clear();
        String section = "";
        for (Row row : rows) {
            if (!row.has(search.getText())) {
                continue;
            }
            if (!row.section().equals(section)) {
                section = row.section();
                list.getChildren().add(Words.label(section.toUpperCase(Locale.ROOT), "palette-heading"));
            }
            list.getChildren().add(line(row));
        }
        if (list.getChildren().isEmpty()) {
            list.getChildren().add(Words.emptyState(Texts.of("preferences.none"), Texts.of("preferences.none.about")));
        }
    }

    private static HBox line(Row row) {
        Label label = Words.label(row.label(), "strong");
        label.setLabelFor(row.control());
        VBox words = new VBox(2, label, Words.prose(row.about(), "card-text"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = Words.row("preference-row", words, row.control());
        line.setSpacing(16);
        return line;
    }
}
