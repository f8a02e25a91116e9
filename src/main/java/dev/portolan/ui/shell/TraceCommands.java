package dev.portolan.ui.shell;

import dev.portolan.ui.state.Tracing;
import dev.portolan.ui.trace.TraceCopy;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;

/** The commands that follow flows. */
final class TraceCommands {

    private TraceCommands() {}

    static void addTo(CommandList list) {
        ObservableValue<Boolean> any = list.desk()
                .inFront(
                        pane -> pane.document()
                                .model()
                                .assessment()
                                .map(one -> !one.traces().isEmpty()),
                        false);
        ObservableValue<Boolean> tracing = list.desk()
                .inFront(pane -> pane.document().model().tracing().branch().map(branch -> branch.isPresent()), false);
        traced(list, "trace-next", "Trace the next flow", "trace", any, Tracing::next);
        playback(list, tracing);
        steps(list, tracing);
        list.add(
                "trace-copy",
                new SimpleStringProperty("Copy as Markdown"),
                "copy",
                tracing,
                () -> list.model(TraceCopy::asMarkdown));
        flows(list);
    }

    private static void playback(CommandList list, ObservableValue<Boolean> tracing) {
        traced(
                list,
                "trace-play",
                "Play or pause",
                "play",
                tracing,
                one -> one.playback().toggle());
        traced(
                list,
                "trace-faster",
                "Play faster",
                "play",
                tracing,
                one -> one.playback().faster());
        traced(
                list,
                "trace-slower",
                "Play slower",
                "play",
                tracing,
                one -> one.playback().slower());
    }

    private static void steps(CommandList list, ObservableValue<Boolean> tracing) {
        traced(list, "step-forward", "Step forward", "step-forward", tracing, Tracing::forward);
        traced(list, "step-back", "Step back", "step-back", tracing, Tracing::back);
        traced(
                list,
                "whole-way",
                "Show the whole way",
                "trace",
                tracing,
                one -> one.step().set(Tracing.WHOLE));
        traced(
                list,
                "trace-none",
                "Stop tracing",
                "stop",
                tracing,
                one -> one.flow().set(""));
    }

    private static void flows(CommandList list) {
        ObservableValue<Boolean> proposed = list.desk()
                .inFront(
                        pane -> pane.document()
                                .model()
                                .assessment()
                                .map(one -> !one.proposed().isEmpty()),
                        false);
        list.open(
                        "add-flow",
                        "Add a flow…",
                        "plus",
                        pane -> pane.bottom().showFlows().add())
                .add(
                        "keep-flows",
                        new SimpleStringProperty("Keep all proposed flows as tests"),
                        "",
                        proposed,
                        () -> list.pane(pane -> pane.bottom().showFlows().keepAll()));
    }

    private static void traced(
            CommandList list,
            String id,
            String label,
            String icon,
            ObservableValue<Boolean> enabled,
            Consumer<Tracing> run) {
        list.add(
                id,
                new SimpleStringProperty(label),
                icon,
                enabled,
                () -> list.model(model -> run.accept(model.tracing())));
    }
}
