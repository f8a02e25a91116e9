package dev.portolan.ui.files;

import dev.portolan.edit.Reimport;
import dev.portolan.io.importing.ImportSummary;
import dev.portolan.ui.controls.Dialogs;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Shows what changed in the sources of a design, and asks what of it is taken over. */
final class ReimportDialog {

    private static final double WIDTH = 860;
    private static final double HEIGHT = 520;

    private final Window owner;
    private final Reimport reimport;
    private final ImportSummary summary;
    private final ButtonType take = new ButtonType(Texts.of("reimport.take"), ButtonData.OK_DONE);
    private final ButtonType cancel = Dialogs.cancel();

    ReimportDialog(Window owner, Reimport reimport, ImportSummary summary) {
        this.owner = owner;
        this.reimport = reimport;
        this.summary = summary;
    }

    /** The changes that are taken over; empty where everything is to stay as it is. */
    Optional<List<Reimport.Change>> ask() {
        Alert alert = new Alert(Alert.AlertType.NONE);
        boolean news = !reimport.changes().isEmpty();
        alert.getButtonTypes()
                .setAll(
                        news
                                ? List.of(take, cancel)
                                : List.of(new ButtonType(Texts.of("dialog.close"), ButtonData.CANCEL_CLOSE)));
        Dialogs.own(alert, owner);
        alert.setTitle(Texts.of("reimport.title"));
        alert.setHeaderText(Texts.of(news ? "reimport.news" : "reimport.no-news", reimport.files()));
        alert.setResizable(true);
        alert.getDialogPane().setMinWidth(WIDTH); // the theme keeps dialogs narrower than old and new values need
        ChangesTable table = new ChangesTable(reimport.changes());
        alert.getDialogPane().setContent(content(table, news));
        if (news && alert.getDialogPane().lookupButton(take) instanceof Button button) {
            table.listen(() -> label(button, table.ticked().size()));
            label(button, table.ticked().size());
        }
        return alert.showAndWait().filter(take::equals).map(answer -> table.ticked());
    }

    private static void label(Button button, int number) {
        button.setText(number == 0 ? Texts.of("reimport.take-none") : Texts.counted("reimport.take-some", number));
    }

    private Node content(ChangesTable table, boolean news) {
        VBox content = new VBox(8);
        if (news) {
            content.getChildren().add(Words.prose(Texts.of("reimport.about")));
            content.getChildren().add(table.node());
            VBox.setVgrow(table.node(), Priority.ALWAYS);
            content.setPrefHeight(HEIGHT);
        }
        if (!reimport.kept().isEmpty()) {
            content.getChildren()
                    .add(ImportDialog.pane(new ImportSummary.Group(Texts.of("reimport.kept"), reimport.kept())));
        }
        summary.groups().stream()
                .filter(group -> !group.title().equals("Ignored"))
                .map(ImportDialog::pane)
                .forEach(content.getChildren()::add);
        return content;
    }
}
