package dev.portolan.ui.files;

import dev.portolan.ui.controls.Dialogs;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.text.Texts;
import java.nio.file.Path;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Shows how a file differs from the design that was opened from it. */
final class OutsideDialog {

    private final Window owner;

    OutsideDialog(Window owner) {
        this.owner = owner;
    }

    /** Whether the design is to become what the file is. */
    boolean wantsFile(Path file, Changes changes) {
        ButtonType reload = new ButtonType(Texts.of("outside.reload"), ButtonData.OK_DONE);
        ButtonType keep = new ButtonType(Texts.of("outside.keep"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.NONE, "", reload, keep);
        Dialogs.own(alert, owner);
        alert.setTitle(Texts.of("outside.title"));
        alert.setHeaderText(Texts.of("outside.header", String.valueOf(file.getFileName())));
        alert.setResizable(true);
        VBox content = new VBox(8, Words.prose(Texts.of("outside.about"), "card-text"), new ChangeList(changes));
        alert.getDialogPane().setContent(content);
        return alert.showAndWait().orElse(keep) == reload;
    }
}
