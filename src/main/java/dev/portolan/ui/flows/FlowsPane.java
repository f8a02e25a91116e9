package dev.portolan.ui.flows;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.FlowEdits;
import dev.portolan.model.Expectation;
import dev.portolan.model.Flow;
import dev.portolan.trace.Expectations;
import dev.portolan.trace.Trace;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Late;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.Assessment;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The design's tests: the flows that are saved with it and what became of them, and those that Portolan proposes. */
public final class FlowsPane extends VBox {

    private final EditorModel model;
    private final FlowDialog dialog;
    private final Runnable showTrace;
    private final ObservableList<FlowLine> lines = FXCollections.observableArrayList();
    private final ListView<FlowLine> list = new ListView<>(lines);
    private final HBox actions = new HBox(8);

    /** @param showTrace brings the trace to the front after a flow was chosen for tracing */
    public FlowsPane(EditorModel model, Catalog catalog, Runnable showTrace) {
        this.model = model;
        this.dialog = new FlowDialog(model, catalog);
        this.showTrace = showTrace;
        setId("flows");
        list.setId("flow-list");
        list.getStyleClass().addAll("quiet-list", "flow-list");
        list.setAccessibleText(Texts.of("flows.list"));
        list.setCellFactory(view -> new FlowCell(this, model));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(FlowCell.head(), list);
        Button add = new Button(Texts.of("flows.add"), Icons.ui("plus", 12));
        add.setId("add-flow");
        add.getStyleClass().add("small");
        add.setOnAction(event -> add());
        actions.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        actions.getChildren().add(add);
        Runnable fill = Late.whileSeen(this, this::fill);
        model.assessment().addListener((what, before, now) -> fill.run());
        model.design().addListener((what, before, now) -> {
            if (!before.flows().equals(now.flows())) {
                fill.run();
            }
        });
        fill();
    }

    /** The buttons for the line above this pane. */
    public Node actions() {
        return actions;
    }

    private void fill() {
        Optional<String> chosen = selected().map(Flow::name);
        Assessment assessment = model.assessment().get();
        Expectations expectations = new Expectations(assessment.design().topology());
        List<FlowLine> next = new ArrayList<>();
        List<Flow> saved = model.design().get().flows();
        List<Trace> proposals = assessment.answers().proposed();
        if (!saved.isEmpty() || !proposals.isEmpty()) {
            next.add(new FlowLine.Heading(
                    Texts.of("flows.tests"), saved.isEmpty() ? Texts.of("flows.tests.none") : "", List.of()));
        }
        for (Flow flow : saved) {
            Optional<Trace> trace = assessment.answers().saved(flow);
            next.add(new FlowLine.Saved(
                    flow, trace, trace.map(expectations::check).orElse(List.of())));
        }
        if (!proposals.isEmpty()) {
            next.add(new FlowLine.Heading(Texts.of("flows.proposed"), "", proposals));
            proposals.forEach(trace -> next.add(new FlowLine.Proposal(trace)));
        }
        list.setPlaceholder(
                assessment.isMade()
                        ? Words.emptyState(Texts.of("flows.none"), Texts.of("flows.none.about"))
                        : Words.checking());
        lines.setAll(next);
        chosen.ifPresent(this::select);
    }

    private void select(String name) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).asked().filter(flow -> flow.name().equals(name)).isPresent()) {
                list.getSelectionModel().select(i);
            }
        }
    }

    private Optional<FlowLine> line() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private Optional<Flow> selected() {
        return line().flatMap(FlowLine::asked);
    }

    private void key(KeyEvent event) {
        Optional<FlowLine> line = line();
        if (line.isEmpty() || line.get().asked().isEmpty()) {
            return;
        }
        boolean saved = line.get() instanceof FlowLine.Saved;
        Flow flow = line.get().asked().get();
        if (event.getCode() == KeyCode.ENTER) {
            trace(flow);
        } else if (event.getCode() == KeyCode.F2 && saved) {
            edit(flow);
        } else if (event.getCode() == KeyCode.DELETE && saved) {
            remove(flow);
        } else if (event.getCode() == KeyCode.D && event.isShortcutDown() && saved) {
            duplicate(flow);
        } else if (event.getCode() == KeyCode.INSERT && line.get() instanceof FlowLine.Proposal proposal) {
            keep(proposal);
        } else {
            return;
        }
        event.consume();
    }

    void trace(Flow flow) {
        model.tracing().flow().set(flow.name());
        showTrace.run();
    }

    /** Asks for a new flow and saves it. */
    public void add() {
        dialog.askNew(getScene().getWindow()).ifPresent(this::save);
    }

    private void save(Flow flow) {
        model.apply(FlowEdits.add(List.of(flow)));
        select(flow.name());
        list.requestFocus();
    }

    /** Saves a proposal with its present outcome; where that is nothing one would expect, asks what is. */
    void keep(FlowLine.Proposal proposal) {
        if (proposal.canBeKept()) {
            Flow flow = proposal.kept();
            model.apply(FlowEdits.add(List.of(flow)).labelled(Texts.of("step.keep-flow", flow.name())));
        } else {
            dialog.ask(proposal.trace().flow(), getScene().getWindow()).ifPresent(this::save);
        }
    }

    /** Saves all proposals that have an outcome to expect, as one step. */
    public void keepAll() {
        List<Flow> flows = model.assessment().get().answers().proposed().stream()
                .map(FlowLine.Proposal::new)
                .filter(FlowLine.Proposal::canBeKept)
                .map(FlowLine.Proposal::kept)
                .toList();
        if (!flows.isEmpty()) {
            model.apply(FlowEdits.add(flows).labelled(Texts.counted("step.keep-flows", flows.size())));
        }
    }

    void expect(Flow flow, List<Expectation> expectations) {
        model.apply(FlowEdits.change(flow.name(), flow.expecting(expectations.toArray(Expectation[]::new))));
    }

    void edit(Flow flow) {
        dialog.ask(flow, getScene().getWindow())
                .filter(changed -> !changed.equals(flow))
                .ifPresent(changed -> {
                    model.apply(FlowEdits.change(flow.name(), changed));
                    if (model.tracing().flow().get().equals(flow.name())) {
                        model.tracing().flow().set(changed.name());
                    }
                    select(changed.name());
                    list.requestFocus();
                });
    }

    void duplicate(Flow flow) {
        model.apply(FlowEdits.duplicate(flow.name()));
    }

    void remove(Flow flow) {
        model.apply(FlowEdits.remove(List.of(flow.name())));
    }
}
