package dev.portolan.ui.shell;

import dev.portolan.ui.state.Tracing;
import dev.portolan.ui.trace.TraceCopy;
import java.util.function.Consumer;
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
        traced(list, "trace-next", "trace", any, Tracing::next);
        playback(list, tracing);
        steps(list, tracing);
        list.add("trace-copy", "copy", tracing, () -> list.model(TraceCopy::asMarkdown));
        flows(list);
    }

    private static void playback(CommandList list, ObservableValue<Boolean> tracing) {
        traced(list, "trace-play", "play", tracing, one -> one.playback().toggle());
        traced(list, "trace-faster", "play", tracing, one -> one.playback().faster());
        traced(list, "trace-slower", "play", tracing, one -> one.playback().slower());
    }

    private static void steps(CommandList list, ObservableValue<Boolean> tracing) {
        traced(list, "step-forward", "step-forward", tracing, Tracing::forward);
        traced(list, "step-back", "step-back", tracing, Tracing::back);
        traced(list, "whole-way", "trace", tracing, one -> one.step().set(Tracing.WHOLE));
        traced(list, "trace-none", "stop", tracing, one -> one.flow().set(""));
    }

    private static void flows(CommandList list) {
        ObservableValue<Boolean> proposed = list.desk()
                .inFront(
                        pane -> pane.document()
                                .model()
                                .assessment()
                                .map(one -> !one.answers().proposed().isEmpty()),
                        false);
        list.open("add-flow", "plus", pane -> pane.bottom().showFlows().add())
                .add(
                        "keep-flows",
                        "",
                        proposed,
                        () -> list.pane(pane -> pane.bottom().showFlows().keepAll()));
    }

    private static void traced(
            CommandList list, String id, String icon, ObservableValue<Boolean> enabled, Consumer<Tracing> run) {
        list.add(id, icon, enabled, () -> list.model(model -> run.accept(model.tracing())));
    }
}
