package dev.portolan.ui.findings;

import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.model.Properties;
import dev.portolan.model.Waiver;
import dev.portolan.ui.controls.Dialogs;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Notices;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.Advice;
import dev.portolan.ui.state.EditorModel;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** What can be done about a finding: fix it, waive it, or read why. */
public final class FindingCards {

    private final EditorModel model;
    private final BiFunction<Advice, Window, Optional<WaiveDialog.Answer>> waiving;
    private final Notices notices;

    /**
     * Cards for the findings of one design.
     *
     * @param waiving asks, before a window, with what reason a finding is accepted
     * @param notices where is told what was done
     */
    public FindingCards(
            EditorModel model, BiFunction<Advice, Window, Optional<WaiveDialog.Answer>> waiving, Notices notices) {
        this.model = model;
        this.waiving = waiving;
        this.notices = notices;
    }

    /** The card that the inspector shows. */
    public Node card(Advice advice) {
        Label title = Words.label(advice.rule() + "  " + advice.title(), "finding-title");
        title.setGraphic(Icons.ui(advice.severity().label(), 14));
        title.setWrapText(true);
        VBox card = Words.column("finding-card", title, Words.prose(advice.message(), "finding-text"), actions(advice));
        card.getStyleClass().add("severity-" + advice.severity().label());
        return card;
    }

    /** The buttons. */
    HBox actions(Advice advice) {
        HBox actions = Words.row("finding-actions");
        advice.fix().ifPresent(edit -> {
            Button fix = new Button("Fix");
            fix.getStyleClass().addAll("accent", "fix-button");
            fix.setTooltip(new javafx.scene.control.Tooltip(edit.label()));
            fix.setOnAction(event -> apply(edit, "Fixes", advice));
            actions.getChildren().add(fix);
        });
        Button waive = new Button("Waive…");
        waive.setOnAction(event -> waiving.apply(advice, waive.getScene().getWindow())
                .ifPresent(answer -> apply(waiver(advice, answer), "Accepts", advice)));
        Button why = new Button("Why");
        why.setOnAction(event -> explain(advice, why.getScene().getWindow()));
        actions.getChildren().addAll(waive, why);
        return actions;
    }

    private static Edit waiver(Advice advice, WaiveDialog.Answer answer) {
        return Edits.waive(new Waiver(
                advice.rule(), advice.subjects(), answer.reason(), answer.owner(), answer.expires(), Properties.NONE));
    }

    /** The finding vanishes with this, so a notice tells what became of it. */
    private void apply(Edit edit, String verb, Advice advice) {
        model.apply(edit);
        notices.show(
                edit.label(), verb + " " + advice.rule() + ": " + advice.title() + ".", "Undo", model.store()::undo);
    }

    private static void explain(Advice advice, Window owner) {
        Alert alert = new Alert(Alert.AlertType.INFORMATION);
        Dialogs.own(alert, owner);
        alert.setTitle(advice.rule());
        alert.setHeaderText(advice.rule() + "  " + advice.title());
        Label text = Words.prose(advice.why() + "\n\n" + String.join("\n", advice.sources()), "finding-text");
        text.setPrefWidth(480);
        alert.getDialogPane().setContent(text);
        alert.show();
    }
}
