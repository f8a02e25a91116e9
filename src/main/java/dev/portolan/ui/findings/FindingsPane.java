package dev.portolan.ui.findings;

import dev.portolan.model.Subject;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.Advice;
import dev.portolan.ui.state.Assessment;
import dev.portolan.ui.state.EditorModel;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Every finding of the design, the worst first, and what could not be judged. */
public final class FindingsPane extends ScrollPane {

    private static final double SUBJECTS_WIDTH = 168;

    /** Room for all three buttons in every row, so that columns stay in line where there is no fix. */
    private static final double ACTIONS_WIDTH = 168;

    private final EditorModel model;
    private final FindingCards cards;
    private final VBox rows = new VBox();

    public FindingsPane(EditorModel model, FindingCards cards) {
        this.model = model;
        this.cards = cards;
        setId("findings");
        setContent(rows);
        setFitToWidth(true);
        model.assessment().addListener((what, before, now) -> fill(now));
        fill(model.assessment().get());
    }

    private void fill(Assessment assessment) {
        rows.getChildren().clear();
        assessment.advice().forEach(advice -> rows.getChildren().add(row(advice)));
        if (assessment.rules() == 0) {
            rows.getChildren()
                    .add(Words.emptyState("Checking", "The rules are looking at this design for the first time."));
        } else if (assessment.advice().isEmpty()) {
            rows.getChildren()
                    .add(Words.emptyState(
                            "Nothing to mend",
                            assessment.rules() + " rules were checked and none of them found anything."));
        }
        if (!assessment.unsettled().isEmpty()) {
            rows.getChildren().add(Words.label("NOT DETERMINED", "branch-heading"));
            assessment.unsettled().forEach(one -> rows.getChildren().add(row(one)));
        }
    }

    private Node row(Advice advice) {
        Label rule = Words.label(advice.rule(), "rule-id");
        rule.setMinWidth(76);
        VBox words = new VBox(2, Words.label(advice.title(), "strong"), Words.prose(advice.message(), "finding-text"));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        Label subjects = Words.label(names(advice.subjects()), "muted");
        subjects.setMinWidth(SUBJECTS_WIDTH);
        subjects.setMaxWidth(SUBJECTS_WIDTH);
        subjects.setWrapText(true);
        HBox actions = cards.actions(advice);
        actions.setMinWidth(ACTIONS_WIDTH);
        HBox row = Words.row("finding-row", Icons.ui(advice.severity().label(), 16), rule, words, subjects, actions);
        row.getStyleClass().add("severity-" + advice.severity().label());
        row.setSpacing(12);
        row.setFocusTraversable(true);
        row.setAccessibleText(
                advice.severity().label() + " " + advice.rule() + ": " + advice.title() + ". " + advice.message());
        row.setOnMouseClicked(event -> reveal(advice.subjects()));
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                reveal(advice.subjects());
            }
        });
        return row;
    }

    private static Node row(Assessment.Unsettled one) {
        Label rule = Words.label(one.rule(), "rule-id");
        rule.setMinWidth(76);
        Label missing = Words.prose(one.missing(), "finding-text");
        HBox.setHgrow(missing, Priority.ALWAYS);
        HBox row = Words.row("finding-row", Icons.ui("undetermined", 16), rule, missing);
        row.setSpacing(12);
        return row;
    }

    private void reveal(List<Subject> subjects) {
        subjects.stream()
                .filter(subject -> subject.type() == Subject.Type.COMPONENT || subject.type() == Subject.Type.LINK)
                .findFirst()
                .ifPresent(model::reveal);
    }

    private String names(List<Subject> subjects) {
        return String.join(", ", subjects.stream().map(model::nameOf).toList());
    }
}
