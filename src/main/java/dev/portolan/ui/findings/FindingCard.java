package dev.portolan.ui.findings;

import dev.portolan.guidance.Finding;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Words;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A finding as the inspector shows it. */
public final class FindingCard extends VBox {

    public FindingCard(Finding finding, FindingCommands commands) {
        getStyleClass().addAll("finding-card", "severity-" + finding.severity().id());
        HBox title = Words.row(
                "finding-head",
                Icons.ui(finding.severity().id(), 14),
                Words.prose(finding.rule() + "  " + finding.title(), "finding-title"));
        FlowPane actions = new FlowPane(6, 6);
        actions.getStyleClass().add("finding-actions");
        for (Node button : new FindingButtons(commands).all(finding)) {
            actions.getChildren().add(button);
        }
        getChildren().addAll(title, Words.prose(finding.message(), "finding-text"), actions);
    }
}
