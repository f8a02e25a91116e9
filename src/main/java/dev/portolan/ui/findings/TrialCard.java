package dev.portolan.ui.findings;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.Difference;
import dev.portolan.edit.Differences;
import dev.portolan.guidance.AdviceChange;
import dev.portolan.guidance.Finding;
import dev.portolan.model.Subject;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.state.Trials;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** An edit on trial: what it changes, what the rules say then, and whether to make it; the drawing shows it meanwhile. */
public final class TrialCard extends VBox {

    private static final int MOST = 6;
    private static final double WIDTH = 400;

    private final EditorModel model;
    private final Catalog catalog;
    private final Button apply = new Button(Texts.of("trial.apply"));
    private final Button cancel = new Button(Texts.of("trial.cancel"));

    public TrialCard(EditorModel model, Catalog catalog, FindingCommands commands) {
        this.model = model;
        this.catalog = catalog;
        setId("trial");
        getStyleClass().addAll("popover", "trial");
        StackPane.setAlignment(this, Pos.TOP_LEFT);
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        apply.setId("trial-apply");
        apply.getStyleClass().addAll("accent", "small");
        apply.setOnAction(event -> commands.accept());
        cancel.setId("trial-cancel");
        cancel.getStyleClass().add("small");
        cancel.setOnAction(event -> model.trials().giveUp());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.trials().giveUp();
                event.consume();
            }
        });
        model.trials().current().addListener((what, before, now) -> show(now));
        show(Optional.empty());
    }

    private void show(Optional<Trials.Trial> trial) {
        setVisible(trial.isPresent());
        setManaged(trial.isPresent());
        trial.ifPresent(one -> {
            List<Difference> differences = Differences.between(
                            one.before(), one.after().design(), catalog)
                    .withoutLayout();
            Label title = Words.prose(one.edit().label(), "notice-title");
            HBox buttons = Words.row("finding-actions", apply, cancel);
            getChildren().setAll(Words.label(Texts.of("trial.heading"), "section-heading"), title);
            getChildren()
                    .addAll(list(differences.stream().map(Difference::words).toList(), "rename"));
            getChildren().addAll(consequences(one.change()));
            getChildren().add(buttons);
            setAccessibleText(Texts.of("trial.spoken", one.edit().label()));
            apply.requestFocus();
            Platform.runLater(() -> model.reveal(touched(differences))); // the drawing shows the edit from then on
        });
    }

    /** What the edit touches, to be selected once it is shown. */
    static List<Subject> touched(List<Difference> differences) {
        return differences.stream()
                .map(Difference::subject)
                .filter(subject -> subject.type() == Subject.Type.COMPONENT || subject.type() == Subject.Type.LINK)
                .distinct()
                .toList();
    }

    private static List<Node> consequences(AdviceChange change) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.label(Texts.of("trial.findings"), "section-heading"));
        if (change.isNone()) {
            nodes.add(Words.prose(Texts.of("trial.same"), "notice-text"));
        }
        nodes.addAll(list(told(change.lost()), "passed"));
        nodes.addAll(list(told(change.gained()), "warning"));
        nodes.addAll(list(
                change.regraded().stream()
                        .map(one -> Texts.of(
                                "trial.regraded",
                                one.after().rule(),
                                one.after().severity().id(),
                                one.before().severity().id()))
                        .toList(),
                "info"));
        nodes.addAll(list(
                change.doubts().stream()
                        .map(one -> Texts.of("trial.doubt", one.rule(), one.why()))
                        .toList(),
                "undetermined"));
        return nodes;
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule() + "  " + finding.message())
                .toList();
    }

    private static List<Node> list(List<String> lines, String icon) {
        List<Node> nodes = new ArrayList<>();
        lines.stream().limit(MOST).forEach(line -> {
            Label words = Words.prose(line, "notice-text");
            HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
            HBox row = Words.row("trial-line", Icons.ui(icon, 14), words);
            row.getStyleClass().add("trial-" + icon);
            row.setAlignment(Pos.TOP_LEFT);
            nodes.add(row);
        });
        if (lines.size() > MOST) {
            nodes.add(Words.label(Texts.of("trial.more", lines.size() - MOST), "muted", "tiny-text"));
        }
        return nodes;
    }
}
