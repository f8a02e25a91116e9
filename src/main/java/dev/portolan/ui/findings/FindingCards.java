package dev.portolan.ui.findings;

import dev.portolan.edit.Edits;
import dev.portolan.model.Properties;
import dev.portolan.model.Waiver;
import dev.portolan.ui.controls.Dialogs;
import dev.portolan.ui.controls.Icons;
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

    /**
     * Cards for the findings of one design.
     *
     * @param waiving asks, before a window, with what reason a finding is accepted
     */
    public FindingCards(EditorModel model, BiFunction<Advice, Window, Optional<WaiveDialog.Answer>> waiving) {
        this.model = model;
        this.waiving = waiving;
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
            fix.setOnAction(event -> model.apply(edit));
            actions.getChildren().add(fix);
        });
        Button waive = new Button("Waive…");
        waive.setOnAction(event -> waiving.apply(advice, waive.getScene().getWindow())
                .ifPresent(answer -> model.apply(Edits.waive(new Waiver(
                        advice.rule(),
                        advice.subjects(),
                        answer.reason(),
                        answer.owner(),
                        answer.expires(),
                        Properties.NONE)))));
        Button why = new Button("Why");
        why.setOnAction(event -> explain(advice, why.getScene().getWindow()));
        actions.getChildren().addAll(waive, why);
        return actions;
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
