package dev.portolan.ui.questions;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Subject;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Trace;
import dev.portolan.trace.questions.EveryPath;
import dev.portolan.trace.questions.Failure;
import dev.portolan.trace.questions.FlowChanges;
import dev.portolan.trace.questions.Reach;
import dev.portolan.trace.questions.WhatIf;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Questions about the whole design, and their answers. */
public final class QuestionsPane extends VBox {

    private final EditorModel model;
    private final Inquiry inquiry;
    private final QuestionBar bar;
    private final Runnable showTrace;
    private final Runnable stay;
    private final StackPane content = new StackPane();
    private final Label summary = Words.label("", "bottom-summary");
    private final HBox stale = new HBox(8);
    private Runnable compare = () -> {};

    /**
     * Questions about one design.
     *
     * @param showTrace brings the trace to the front after something was chosen for tracing
     * @param stay brings this pane back to the front after an answer put a way on the drawing
     */
    public QuestionsPane(EditorModel model, Catalog catalog, Runnable showTrace, Runnable stay) {
        this.model = model;
        this.showTrace = showTrace;
        this.stay = stay;
        setId("questions");
        inquiry = new Inquiry(model, catalog);
        bar = new QuestionBar(model, inquiry::ask, () -> compare.run());
        HBox.setHgrow(bar, Priority.ALWAYS);
        summary.setId("question-summary");
        HBox head = Words.row("question-bar", bar, waiting(), summary);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(head, stale(), content);
        inquiry.answered().addListener((what, before, now) -> fill());
        inquiry.failure().addListener((what, before, now) -> fill());
        model.design().addListener((what, before, now) -> age());
        fill();
    }

    /** Sets how another file is chosen and read for comparing. */
    public void offer(Runnable comparing) {
        compare = comparing;
    }

    private HBox waiting() {
        ProgressBar progress = new ProgressBar();
        progress.progressProperty().bind(inquiry.progress());
        progress.setPrefWidth(120);
        Button cancel = new Button(Texts.of("questions.cancel"));
        cancel.setId("question-cancel");
        cancel.getStyleClass().add("small");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> inquiry.cancel());
        HBox waiting = Words.row("question-waiting", progress, cancel);
        waiting.setSpacing(8);
        waiting.visibleProperty().bind(inquiry.running());
        waiting.managedProperty().bind(inquiry.running());
        return waiting;
    }

    private Node stale() {
        Button again = new Button(Texts.of("questions.again"));
        again.setId("ask-again");
        again.getStyleClass().add("small");
        again.setOnAction(event -> inquiry.answered().get().ifPresent(one -> inquiry.ask(one.question())));
        stale.getChildren().setAll(Words.label(Texts.of("questions.stale")), again);
        stale.getStyleClass().addAll("banner", "severity-warning");
        stale.managedProperty().bind(stale.visibleProperty());
        age();
        return stale;
    }

    private void age() {
        stale.setVisible(inquiry.answered()
                .get()
                .filter(one -> !one.design().equals(model.store().committed()))
                .isPresent());
        if (stale.isVisible()) {
            model.shading().clear();
        }
    }

    private void fill() {
        age();
        Optional<Inquiry.Answered> answered = inquiry.answered().get();
        summary.setText("");
        if (!inquiry.failure().get().isEmpty()) {
            content.getChildren()
                    .setAll(Words.emptyState(
                            Texts.of("questions.failed"), inquiry.failure().get()));
        } else if (answered.isEmpty()) {
            content.getChildren()
                    .setAll(Words.emptyState(Texts.of("questions.none"), Texts.of("questions.none.about")));
        } else {
            content.getChildren().setAll(shown(answered.get()));
        }
    }

    private Node shown(Inquiry.Answered answered) {
        Telling telling = new Telling(answered.design().topology());
        model.shading().clear();
        AnswerLines lines = new AnswerLines(answered.design().topology(), this::trace, this::show);
        Answer answer = answered.answer();
        if (answer instanceof Answer.Pairs pairs) {
            MatrixTable table = new MatrixTable(pairs.matrix(), telling, this::trace);
            summary.setText(table.summary());
            return table;
        }
        if (answer instanceof Answer.Ways ways) {
            summary.setText(summary(ways.reach(), telling));
            return list(lines.of(ways.reach()), Texts.of("questions.no-way"), Texts.of("questions.no-way.about"));
        }
        if (answer instanceof Answer.Proof proof) {
            summary.setText(Texts.counted("questions.ways", proof.path().ways()));
            highlight(proof.path());
            return list(lines.of(proof.path()), "", "");
        }
        if (answer instanceof Answer.Broken broken) {
            WhatIf whatIf = broken.whatIf();
            model.shading().show(Shaded.lost(whatIf));
            summary.setText(changed(whatIf.changes().size(), whatIf.same()));
            return list(
                    lines.of(whatIf, words(whatIf.failure(), telling)),
                    Texts.of("questions.nothing-breaks"),
                    Texts.of("questions.nothing-breaks.about"));
        }
        Answer.Changed changed = (Answer.Changed) answer;
        FlowChanges changes = changed.changes();
        model.shading().show(Shaded.since(changed.differences()));
        summary.setText(Texts.of(
                "questions.since",
                changed.since().name(),
                changed(changes.changes().size(), changes.same())));
        return list(
                lines.of(changes.changes(), changed.differences()),
                Texts.of("questions.no-change"),
                Texts.of("questions.no-change.about"));
    }

    private static String summary(Reach reach, Telling telling) {
        List<ComponentId> partners = reach.partners();
        String name = telling.name(reach.subject());
        boolean to = reach.direction() == Reach.Direction.TO;
        if (partners.isEmpty()) {
            return Texts.of(to ? "questions.reached.nobody" : "questions.reaches.nothing", name);
        }
        String who = partners.size() <= 4 ? telling.names(partners) : Integer.toString(partners.size());
        return Texts.of(to ? "questions.reached" : "questions.reaches", name, who);
    }

    private static String words(Failure failure, Telling telling) {
        return failure.zone().isEmpty()
                ? telling.names(failure.components().stream().sorted().toList())
                : Texts.of("questions.zone.named", failure.zone());
    }

    private static String changed(int changes, int same) {
        return Texts.counted("questions.flows", changes, same);
    }

    /** The way past the gate on the drawing: as it was traced, or the components where it is only drawn. */
    private void highlight(EveryPath path) {
        if (path.trace().isPresent()) {
            visit(path.trace().get(), path.bypass());
            stay.run();
        } else if (!path.bypass().isEmpty()) {
            model.select(path.bypass().stream().map(Subject::of).toList());
        }
    }

    private void visit(Trace trace, List<ComponentId> way) {
        for (int i = 0; i < trace.branches().size(); i++) {
            Branch branch = trace.branches().get(i);
            if (branch.travelled().stream().map(Hop::component).toList().equals(way)) {
                model.tracing().visit(trace, i);
                return;
            }
        }
        model.tracing().visit(trace, 0);
    }

    private void trace(dev.portolan.model.Flow flow) {
        inquiry.trace(flow);
        showTrace.run();
    }

    private void show(Trace trace) {
        model.tracing().visit(trace, 0);
        showTrace.run();
    }

    private static Node list(List<AnswerLine> lines, String emptyTitle, String emptyText) {
        if (lines.isEmpty()) {
            return Words.emptyState(emptyTitle, emptyText);
        }
        ListView<AnswerLine> list = new ListView<>();
        list.setId("answer-list");
        list.getStyleClass().add("quiet-list");
        list.getItems().setAll(lines);
        list.setCellFactory(view -> new AnswerCell());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                AnswerCell.follow(Optional.ofNullable(list.getSelectionModel().getSelectedItem()));
                event.consume();
            }
        });
        return list;
    }

    /** Asks who reaches what. */
    public void askEverything() {
        bar.choose(QuestionBar.Kind.EVERYTHING);
        inquiry.ask(new Question.Everything());
    }

    /** Asks who reaches {@code component}. */
    public void askWhoReaches(ComponentId component) {
        bar.choose(QuestionBar.Kind.WHO, component);
        inquiry.ask(new Question.Around(component, Reach.Direction.TO));
    }

    /** Asks what {@code component} reaches. */
    public void askWhatIsReachedFrom(ComponentId component) {
        bar.choose(QuestionBar.Kind.WHAT, component);
        inquiry.ask(new Question.Around(component, Reach.Direction.FROM));
    }

    /** Asks what breaks without {@code component}. */
    public void askWithout(ComponentId component) {
        bar.choose(QuestionBar.Kind.WITHOUT, component);
        inquiry.ask(new Question.Without(Failure.of(component)));
    }

    /** Lets the user put together whether every path passes something. */
    public void prepareEveryPath() {
        bar.choose(QuestionBar.Kind.EVERY);
    }

    /** Asks what became of the flows since {@code before}, the design in the file {@code name}. */
    public void askSince(String name, Design before) {
        bar.choose(QuestionBar.Kind.SINCE);
        inquiry.ask(new Question.Since(name, before));
    }
}
