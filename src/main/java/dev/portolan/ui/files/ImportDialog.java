package dev.portolan.ui.files;

import dev.portolan.io.importing.ImportSummary;
import dev.portolan.ui.controls.Dialogs;
import dev.portolan.ui.text.Texts;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Shows what became of foreign files before the design that was made of them is opened. */
final class ImportDialog {

    private static final double WIDTH = 720;
    private static final double ROW = 26;
    private static final int ROWS = 6;

    private final Window owner;
    private final ImportSummary summary;

    ImportDialog(Window owner, ImportSummary summary) {
        this.owner = owner;
        this.summary = summary;
    }

    /** Whether the design is wanted. */
    boolean ask() {
        ButtonType open = new ButtonType(Texts.of("import.open"), ButtonData.OK_DONE);
        ButtonType cancel = Dialogs.cancel();
        Alert alert = new Alert(Alert.AlertType.NONE, "", open, cancel);
        Dialogs.own(alert, owner);
        alert.setTitle(Texts.of("import.title"));
        alert.setHeaderText(Texts.of("import.header"));
        alert.setResizable(true);
        alert.getDialogPane().setContent(content());
        return alert.showAndWait().orElse(cancel) == open;
    }

    private VBox content() {
        VBox content = new VBox(8, line(summary.headline()), line(summary.understood()));
        summary.groups().stream().map(ImportDialog::pane).forEach(content.getChildren()::add);
        content.setPrefWidth(WIDTH);
        return content;
    }

    private static Label line(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    /** Sentences that are folded away until somebody looks. */
    static TitledPane pane(ImportSummary.Group group) {
        ListView<String> lines = new ListView<>();
        lines.getItems().setAll(group.lines());
        lines.setAccessibleRole(AccessibleRole.LIST_VIEW);
        lines.setAccessibleText(group.title());
        lines.setPrefHeight(ROW * Math.min(ROWS, group.lines().size()) + ROW);
        TitledPane pane = new TitledPane(
                Texts.of("import.group", group.title(), group.lines().size()), lines);
        pane.setExpanded(group.title().equals("Problems"));
        pane.setAnimated(false);
        return pane;
    }
}
