package dev.portolan.ui.shell;

import dev.portolan.geom.Point;
import dev.portolan.model.Topology;
import dev.portolan.trace.ExpectationTally;
import dev.portolan.ui.canvas.CanvasView;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.flows.Verdict;
import dev.portolan.ui.state.Assessment;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.state.Standpoint;
import dev.portolan.ui.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** The line at the bottom: zoom, counts, selection, place of the mouse, how long checking took, and whether all is saved. */
final class StatusBar extends HBox {

    StatusBar(EditorModel model, CanvasView canvas, Runnable showFlows) {
        getStyleClass().add("status-bar");
        Label refusal = bound(canvas.message());
        refusal.setId("status-refusal");
        refusal.getStyleClass().add("status-warning");
        Label reading = Words.label(Texts.of("status.reading"), "status-reading");
        reading.setId("status-reading");
        reading.setMinWidth(USE_PREF_SIZE);
        reading.visibleProperty().bind(model.reading().only());
        reading.managedProperty().bind(reading.visibleProperty());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(refusal.textProperty());
        refusal.setTooltip(whole);
        getChildren()
                .addAll(
                        reading,
                        bound(canvas.viewport().map(view -> Math.round(view.zoom() * 100) + " %")),
                        bound(model.design().map(design -> counts(design.topology()))),
                        bound(model.selection()
                                .map(selection -> selection.isEmpty()
                                        ? Texts.of("status.nothing-selected")
                                        : Texts.counted("status.selected", selection.size()))),
                        bound(canvas.place().map(StatusBar::place)),
                        refusal,
                        Words.spacer(),
                        expectations(model, showFlows),
                        bound(model.assessment().map(StatusBar::found)),
                        bound(model.assessment().map(StatusBar::checked)),
                        bound(model.dirty().map(dirty -> Texts.of(dirty ? "status.unsaved" : "status.saved"))));
        refusal.maxWidthProperty()
                .bind(Bindings.createDoubleBinding(() -> besides(refusal), widthProperty(), refusal.textProperty()));
    }

    /** The room that all the others leave: a long sentence takes nothing away from them. */
    private double besides(Node one) {
        double others = getManagedChildren().stream()
                .filter(child -> child != one)
                .mapToDouble(child -> snapSizeX(child.prefWidth(-1)))
                .sum();
        double gaps = getSpacing() * (getManagedChildren().size() - 1);
        return Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset() - gaps - others);
    }

    /** How the design's tests stand; a click shows them. */
    private static Button expectations(EditorModel model, Runnable showFlows) {
        Button button = new Button();
        button.setId("status-expectations");
        button.textProperty().bind(model.assessment().map(one -> {
            ExpectationTally tally = one.expectations();
            return !one.isMade()
                    ? Texts.of("findings.checking")
                    : tally.all() == 0 ? Texts.of("status.no-expectations") : tally.text();
        }));
        button.graphicProperty()
                .bind(model.assessment()
                        .map(one -> Verdict.of(one.expectations()).mark(12)));
        button.setTooltip(new Tooltip(Texts.of("status.expectations")));
        button.setFocusTraversable(false);
        button.setOnAction(event -> showFlows.run());
        return button;
    }

    private static String found(Assessment one) {
        int findings = one.findings().size();
        return one.rules() == 0
                ? ""
                : findings == 0 ? Texts.of("status.no-findings") : Texts.counted("status.findings", findings);
    }

    /** Says from where the design was judged too, where that is not the usual standpoint. */
    private static String checked(Assessment one) {
        if (one.rules() == 0) {
            return "";
        }
        Standpoint from = one.standpoint();
        Standpoint usual = Standpoint.today();
        return Texts.counted("status.checked", one.rules(), one.millis())
                + (from.profile() == usual.profile()
                        ? ""
                        : " · " + Texts.of("status.guidance", from.profile().id()))
                + (from.reviewDate().equals(usual.reviewDate())
                        ? ""
                        : " · " + Texts.of("status.as-of", from.reviewDate()));
    }

    /** Where the mouse is; nothing before it was on the drawing. */
    private static String place(Point at) {
        return at.equals(Point.ORIGIN) ? "" : Math.round(at.x()) + ", " + Math.round(at.y());
    }

    private static String counts(Topology topology) {
        int components = topology.components().size();
        int links = topology.links().size();
        return Texts.counted("status.components", components) + " · " + Texts.counted("status.links", links);
    }

    private static Label bound(ObservableValue<String> text) {
        Label label = new Label();
        label.textProperty().bind(text);
        return label;
    }
}
