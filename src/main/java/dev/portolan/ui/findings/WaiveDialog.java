package dev.portolan.ui.findings;

import dev.portolan.guidance.Finding;
import dev.portolan.ui.controls.Dialogs;
import dev.portolan.ui.controls.Prose;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.text.Texts;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Asks with what reason a finding is accepted, by whom and until when. */
public final class WaiveDialog extends Dialog<WaiveDialog.Answer> {

    /**
     * How a finding is accepted.
     *
     * @param expires such as {@code 2027-03-31}; empty for no end
     */
    public record Answer(String reason, String owner, String expires) {}

    private WaiveDialog(Finding finding) {
        setTitle(Texts.of("waive.title", finding.rule()));
        setHeaderText(finding.rule() + "  " + finding.title());
        Prose reason = new Prose("", 3);
        reason.setId("waive-reason");
        reason.setPromptText(Texts.of("waive.reason.prompt"));
        TextField owner = new TextField();
        owner.setId("waive-owner");
        DatePicker expires = new DatePicker();
        expires.setPromptText(Texts.of("waive.expires.prompt"));
        getDialogPane()
                .setContent(new VBox(
                        6,
                        leading("waive.reason", reason),
                        reason,
                        leading("waive.owner", owner),
                        owner,
                        leading("waive.expires", expires),
                        expires));
        ButtonType waive = new ButtonType(Texts.of("waive.go"), ButtonBar.ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().addAll(waive, Dialogs.cancel());
        getDialogPane()
                .lookupButton(waive)
                .disableProperty()
                .bind(reason.textProperty().map(String::isBlank));
        setOnShown(event -> reason.requestFocus());
        setResultConverter(button -> button == waive
                ? new Answer(reason.getText().strip(), owner.getText().strip(), written(expires.getValue()))
                : null);
    }

    private static Label leading(String key, Node field) {
        Label label = Words.label(Texts.of(key));
        label.setLabelFor(field);
        return label;
    }

    private static String written(@org.jspecify.annotations.Nullable LocalDate date) { // null means no date was picked
        return date == null ? "" : date.toString();
    }

    /** Asks before the window {@code owner}; empty where the user thinks better of it. */
    public static Optional<Answer> ask(Finding finding, Window owner) {
        WaiveDialog dialog = new WaiveDialog(finding);
        Dialogs.own(dialog, owner);
        return dialog.showAndWait();
    }
}
