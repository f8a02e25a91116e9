package dev.portolan.ui.shell;

import dev.portolan.trace.Trace;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.findings.FindingsPane;
import dev.portolan.ui.state.Advice;
import dev.portolan.ui.state.Assessment;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.trace.TracePane;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The panel below the drawing, with a tab for findings and one for the trace. */
final class BottomPane extends VBox {

    private final ToggleButton findingsTab;
    private final ToggleButton traceTab;
    private final HBox counts = new HBox(4);

    BottomPane(EditorModel model, FindingsPane findings) {
        getStyleClass().add("bottom-panel");
        setMinHeight(40);
        setPrefHeight(240);
        ToggleGroup group = new ToggleGroup();
        findingsTab = tab("Findings", "tab-findings", group);
        traceTab = tab("Trace", "tab-trace", group);
        findingsTab.setSelected(true);
        group.selectedToggleProperty().addListener((what, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            }
        });
        TracePane trace = new TracePane(model);
        findings.visibleProperty().bind(findingsTab.selectedProperty());
        trace.visibleProperty().bind(traceTab.selectedProperty());
        counts.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        trace.steps().visibleProperty().bind(traceTab.selectedProperty());
        HBox tabs =
                Words.row("bottom-tabs", findingsTab, counts, traceTab, Words.spacer(), trace.steps(), flows(model));
        tabs.setSpacing(8);
        StackPane content = new StackPane(findings, trace);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(tabs, content);
        model.assessment().addListener((what, before, now) -> count(now));
        model.tracing().flow().addListener((what, before, now) -> traceTab.setSelected(!now.isEmpty()));
        count(model.assessment().get());
    }

    private static ComboBox<String> flows(EditorModel model) {
        ComboBox<String> flows = new ComboBox<>();
        flows.setId("flow-chooser");
        flows.setPromptText("Choose a flow");
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
        for (Advice.Severity severity : Advice.Severity.values()) {
            long number = assessment.count(severity);
            if (number > 0) {
                counts.getChildren()
                        .add(Words.chip(
                                number + " " + (number == 1 ? severity.label() : severity.plural()), severity.label()));
            }
        }
    }

    void showFindings() {
        findingsTab.setSelected(true);
    }

    private static ToggleButton tab(String text, String id, ToggleGroup group) {
        ToggleButton tab = new ToggleButton(text);
        tab.setId(id);
        tab.getStyleClass().setAll("bottom-tab");
        tab.setToggleGroup(group);
        return tab;
    }
}
