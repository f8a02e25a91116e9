package dev.portolan.ui.shell;

import dev.portolan.catalog.Catalog;
import dev.portolan.guidance.Severity;
import dev.portolan.trace.Trace;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Late;
import dev.portolan.ui.controls.PromptCell;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.findings.FindingsPane;
import dev.portolan.ui.flows.FlowsPane;
import dev.portolan.ui.questions.QuestionsPane;
import dev.portolan.ui.session.SessionPane;
import dev.portolan.ui.state.Assessment;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import dev.portolan.ui.trace.TracePane;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The panel below the drawing, with a tab for findings and one for the trace. */
final class BottomPane extends VBox {

    static final double TABS_HEIGHT = 40;

    private final FindingsPane findings;
    private final ToggleButton findingsTab;
    private final ToggleButton traceTab;
    private final ToggleButton flowsTab;
    private final FlowsPane flows;
    private final ToggleButton questionsTab;
    private final QuestionsPane questions;
    private final ToggleButton sessionTab;
    private final HBox counts = Words.row("finding-counts");
    private final BooleanProperty collapsed = new SimpleBooleanProperty();
    private final StackPane content = new StackPane();
    private final List<Node> parts;

    BottomPane(EditorModel model, Catalog catalog, FindingsPane findings, SessionPane session) {
        this.findings = findings;
        getStyleClass().add("bottom-panel");
        setMinHeight(TABS_HEIGHT);
        setPrefHeight(240);
        ToggleGroup group = new ToggleGroup();
        findingsTab = tab(Texts.of("bottom.findings"), "tab-findings", group);
        traceTab = tab(Texts.of("bottom.trace"), "tab-trace", group);
        flowsTab = tab(Texts.of("bottom.flows"), "tab-flows", group);
        questionsTab = tab(Texts.of("bottom.questions"), "tab-questions", group);
        sessionTab = tab(Texts.of("bottom.session"), "tab-session", group);
        findingsTab.setSelected(true);
        keepOneChosen(group);
        TracePane trace = new TracePane(model);
        flows = new FlowsPane(model, catalog, this::showTrace);
        questions = new QuestionsPane(model, catalog, this::showTrace, this::showQuestions);
        Late.show(content, trace, traceTab.selectedProperty());
        Late.show(content, flows, flowsTab.selectedProperty());
        Late.show(content, questions, questionsTab.selectedProperty());
        ComboBox<String> chooser = flows(model);
        HBox tabs = Words.row(
                "bottom-tabs",
                findingsTab,
                counts,
                traceTab,
                flowsTab,
                questionsTab,
                Words.spacer(),
                late(trace.steps(), traceTab),
                late(chooser, traceTab),
                late(flows.actions(), flowsTab),
                collapser());
        tabs.setSpacing(8);
        int last = new PlanTabs(model, group).into(tabs, content);
        Late.show(content, session, sessionTab.selectedProperty());
        tabs.getChildren().add(last, sessionTab);
        tabs.addEventHandler(ActionEvent.ACTION, event -> open(event, group));
        VBox.setVgrow(content, Priority.ALWAYS);
        content.setId("bottom-content");
        content.visibleProperty().bind(collapsed.not());
        content.managedProperty().bind(collapsed.not());
        maxHeightProperty().bind(collapsed.map(closed -> closed ? TABS_HEIGHT : Double.MAX_VALUE));
        parts = List.of(tabs, content);
        follow(model);
    }

    /** Shows what the tab is about that is chosen at first; gives what fills it, to be done one after the other. */
    List<Runnable> filling() {
        Late.show(content, findings, findingsTab.selectedProperty());
        List<Runnable> filling = new ArrayList<>(findings.filling());
        filling.add(0, () -> getChildren().setAll(parts));
        return filling;
    }

    /** A click on a tab shows what it is about, also while the panel is closed. */
    private void open(ActionEvent event, ToggleGroup group) {
        if (event.getTarget() instanceof ToggleButton tab && tab.getToggleGroup() == group) {
            collapsed.set(false);
        }
    }

    private void follow(EditorModel model) {
        model.assessment().addListener((what, before, now) -> count(now));
        model.tracing().flow().addListener((what, before, now) -> {
            if (!now.isEmpty()) {
                traceTab.setSelected(true);
                collapsed.set(false);
            }
        });
        count(model.assessment().get());
    }

    private static void keepOneChosen(ToggleGroup group) {
        group.selectedToggleProperty().addListener((what, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            }
        });
    }

    /** A place for {@code node}, which is there while {@code tab} is chosen. */
    private static Node late(Node node, ToggleButton tab) {
        node.visibleProperty().bind(tab.selectedProperty());
        return Late.place(node);
    }

    private static ComboBox<String> flows(EditorModel model) {
        ComboBox<String> flows = new ComboBox<>();
        flows.setId("flow-chooser");
        flows.setAccessibleText(Texts.of("bottom.flow"));
        flows.setPromptText(Texts.of("bottom.flow.prompt"));
        flows.setButtonCell(new PromptCell(flows));
        flows.setMinWidth(60);
        flows.setMaxWidth(260);
        model.assessment().addListener((what, before, now) -> {
            var names = now.traces().stream()
                    .map(Trace::flow)
                    .map(flow -> flow.name())
                    .toList();
            if (!flows.getItems().equals(names)) {
                flows.getItems().setAll(names);
            }
        });
        model.tracing().flow().addListener((what, before, now) -> flows.setValue(now));
        flows.setOnAction(event -> {
            if (flows.getValue() != null) {
                model.tracing().flow().set(flows.getValue());
            }
        });
        return flows;
    }

    private void count(Assessment assessment) {
        counts.getChildren().clear();
        for (Severity severity : Severity.values()) {
            long number = assessment.count(severity);
            if (number > 0) {
                counts.getChildren().add(Words.chip(severity.counted(number), severity.id()));
            }
        }
    }

    private Button collapser() {
        Button button = new Button();
        button.setId("collapse-bottom");
        button.getStyleClass().addAll("flat", "button-icon");
        button.graphicProperty().bind(collapsed.map(closed -> Icons.ui(closed ? "panel-bottom" : "chevron-down", 16)));
        button.accessibleTextProperty().bind(collapsed.map(closed -> Texts.of(closed ? "bottom.show" : "bottom.hide")));
        button.setOnAction(event -> toggle());
        return button;
    }

    /** Whether only the tabs are seen. */
    BooleanProperty collapsed() {
        return collapsed;
    }

    void toggle() {
        collapsed.set(!collapsed.get());
    }

    FindingsPane showFindings() {
        collapsed.set(false);
        findingsTab.setSelected(true);
        return findings;
    }

    private void showTrace() {
        traceTab.setSelected(true);
    }

    QuestionsPane showQuestions() {
        collapsed.set(false);
        questionsTab.setSelected(true);
        return questions;
    }

    void showSession() {
        collapsed.set(false);
        sessionTab.setSelected(true);
    }

    QuestionsPane questions() {
        return questions;
    }

    FlowsPane showFlows() {
        collapsed.set(false);
        flowsTab.setSelected(true);
        return flows;
    }

    static ToggleButton tab(String text, String id, ToggleGroup group) {
        ToggleButton tab = new ToggleButton(text);
        tab.setId(id);
        tab.getStyleClass().setAll("bottom-tab");
        tab.setToggleGroup(group);
        tab.setMinWidth(USE_PREF_SIZE);
        return tab;
    }
}
