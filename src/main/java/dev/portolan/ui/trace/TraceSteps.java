package dev.portolan.ui.trace;

import dev.portolan.trace.Branch;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Trace;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.state.Tracing;
import dev.portolan.ui.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The line above a trace: how it ends and what becomes of the answer, and which branch it is. */
final class TraceSteps extends HBox {

    TraceSteps(EditorModel model, Trace trace, Branch branch) {
        super(4);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("trace-steps");
        Tracing tracing = model.tracing();
        getChildren().addAll(summary(branch));
        if (trace.branches().size() > 1) {
            getChildren().add(branches(tracing, trace));
        }
    }

    /** {@code delivered in 5 hops · return path symmetric}. */
    private static List<Label> summary(Branch branch) {
        int hops = branch.travelled().size();
        boolean arrived =
                branch.disposition() == Disposition.DELIVERED || branch.disposition() == Disposition.RETURN_LOST;
        Label ending = Words.label(branch.disposition().label(), ending(branch.disposition()), "strong");

        Label where = Words.label(
                branch.disposition() == Disposition.DELIVERED
                        ? Texts.counted("trace.in-hops", hops)
                        : arrived ? "· " + Texts.counted("trace.arrived", hops) : Texts.of("trace.at-hop", hops),
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
                    .add(Texts.of(
                            "trace.branch",
                            i + 1,
                            one.last().name(),
                            one.disposition().label()));
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
}
