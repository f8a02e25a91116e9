package dev.portolan.ui.trace;

import dev.portolan.trace.Branch;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Trace;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.state.Tracing;
import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/** The line above a trace: how it ends and what becomes of the answer, which branch, and stepping along it. */
final class TraceSteps extends HBox {

    private static final Duration BEAT = Duration.millis(900);

    TraceSteps(EditorModel model, Trace trace, Branch branch) {
        super(4);
        setAlignment(Pos.CENTER_LEFT);
        Tracing tracing = model.tracing();
        Timeline play = new Timeline(new KeyFrame(BEAT, event -> tracing.forward()));
        Button playing = button("play", "Play", () -> {
            tracing.step().set(1);
            play.setCycleCount(Math.max(1, branch.hops().size() - 1));
            play.playFromStart();
        });
        playing.setId("trace-play");
        getChildren().addAll(summary(branch));
        if (trace.branches().size() > 1) {
            getChildren().add(branches(tracing, trace));
        }
        getChildren()
                .addAll(
                        button("step-back", "Step back", tracing::back),
                        playing,
                        button("step-forward", "Step forward", tracing::forward),
                        button("stop", "Show the whole way", () -> {
                            play.stop();
                            tracing.step().set(Tracing.WHOLE);
                        }),
                        button("copy", "Copy as Markdown", () -> TraceCopy.asMarkdown(model)));
    }

    /** {@code delivered in 5 hops · return path symmetric}. */
    private static List<Label> summary(Branch branch) {
        int hops = branch.travelled().size();
        boolean arrived =
                branch.disposition() == Disposition.DELIVERED || branch.disposition() == Disposition.RETURN_LOST;
        Label ending = Words.label(branch.disposition().label(), ending(branch.disposition()), "strong");
        String way = hops == 1 ? "1 hop" : hops + " hops";
        Label where = Words.label(
                branch.disposition() == Disposition.DELIVERED
                        ? "in " + way
                        : arrived ? "· the request arrived in " + way : "at hop " + hops,
                "bottom-summary");
        ReturnWords back = new ReturnWords(branch);
        boolean said = back.phrase().isEmpty() || branch.disposition() == Disposition.RETURN_LOST;
        Label answer = Words.label(said ? "" : "· " + back.phrase());
        answer.getStyleClass()
                .addAll(back.isDelivered() ? List.of("bottom-summary") : List.of("doubtful", "small-text"));
        ending.setMinWidth(USE_PREF_SIZE);
        where.setMinWidth(USE_PREF_SIZE);
        return List.of(ending, where, answer);
    }

    private static ComboBox<String> branches(Tracing tracing, Trace trace) {
        ComboBox<String> branches = new ComboBox<>();
        for (int i = 0; i < trace.branches().size(); i++) {
            Branch one = trace.branches().get(i);
            branches.getItems()
                    .add("Branch " + (i + 1) + ": " + one.last().name() + ", "
                            + one.disposition().label());
        }
        branches.getSelectionModel().select(tracing.branchIndex().get());
        branches.setOnAction(
                event -> tracing.branchIndex().set(branches.getSelectionModel().getSelectedIndex()));
        return branches;
    }

    private static String ending(Disposition disposition) {
        return disposition == Disposition.DELIVERED
                ? "good"
                : disposition == Disposition.UNDETERMINED ? "doubtful" : "bad";
    }

    private static Button button(String icon, String label, Runnable run) {
        Button button = new Button("", Icons.ui(icon, 14));
        button.getStyleClass().setAll("icon-button");
        button.setAccessibleText(label);
        button.setTooltip(new Tooltip(label));
        button.setOnAction(event -> run.run());
        return button;
    }
}
