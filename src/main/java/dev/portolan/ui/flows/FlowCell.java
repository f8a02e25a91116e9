package dev.portolan.ui.flows;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Expectation;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.ExpectationResult;
import dev.portolan.trace.Expectations;
import dev.portolan.trace.Trace;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.controls.WrappingCell;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A line of the list of flows, drawn. */
final class FlowCell extends WrappingCell<FlowLine> {

    private static final double MARK = 24;
    private static final double ACTIONS = 116;
    private static final double[] SHARES = {27, 17, 13, 43};

    private final FlowsPane pane;
    private final EditorModel model;

    FlowCell(FlowsPane pane, EditorModel model) {
        this.pane = pane;
        this.model = model;
        getStyleClass().add("flow-cell");
        setOnMouseClicked(event -> {
            FlowLine line = getItem();
            if (line != null && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                line.asked().ifPresent(pane::trace);
            }
        });
    }

    /** The names of the columns. */
    static Node head() {
        GridPane head = grid();
        head.getStyleClass().addAll("hop-head", "flow-head");
        head.add(Words.label(Texts.of("flows.column.flow")), 1, 0);
        head.add(Words.label(Texts.of("flows.column.traffic")), 2, 0);
        head.add(Words.label(Texts.of("flows.column.outcome")), 3, 0);
        head.add(Words.label(Texts.of("flows.column.expected")), 4, 0);
        return head;
    }

    @Override
    protected void updateItem(FlowLine line, boolean empty) {
        super.updateItem(line, empty);
        setText("");
        setContextMenu(null);
        markHeading(line instanceof FlowLine.Heading);
        if (empty || line == null) {
            setGraphic(null);
        } else if (line instanceof FlowLine.Heading heading) {
            setGraphic(heading(heading));
            setAccessibleText(heading.text());
        } else if (line instanceof FlowLine.Saved saved) {
            setGraphic(row(saved));
            setContextMenu(menu(saved.flow()));
            setAccessibleText(said(saved));
        } else if (line instanceof FlowLine.Proposal proposal) {
            setGraphic(row(proposal));
            setAccessibleText(Texts.of(
                    "flows.proposal.spoken",
                    proposal.trace().flow().name(),
                    proposal.trace().disposition().label()));
        }
    }

    private Node heading(FlowLine.Heading heading) {
        HBox row = Words.row("flow-heading", Words.label(heading.text(), "section-heading"));
        row.setSpacing(12);
        if (!heading.hint().isEmpty()) {
            row.getChildren().add(Words.label(heading.hint(), "muted", "small-text"));
        }
        long kept = heading.proposals().stream()
                .filter(trace -> new FlowLine.Proposal(trace).canBeKept())
                .count();
        if (kept > 0) {
            Button all = small(Texts.of("flows.keep-all", kept), pane::keepAll);
            all.setId("keep-all");
            all.setTooltip(new Tooltip(Texts.of("flows.keep-all.help")));
            row.getChildren().add(all);
        }
        return row;
    }

    private Node row(FlowLine.Saved saved) {
        GridPane row = grid();
        row.add(saved.trace().isEmpty() ? new Region() : saved.verdict().mark(16), 0, 0);
        row.add(names(saved.flow()), 1, 0);
        row.add(traffic(saved.flow()), 2, 0);
        row.add(outcome(saved.trace()), 3, 0);
        row.add(expected(saved), 4, 0);
        HBox buttons = new HBox(
                4,
                icon("rename", Texts.of("flows.edit"), () -> pane.edit(saved.flow())),
                icon("duplicate", Texts.of("flows.duplicate"), () -> pane.duplicate(saved.flow())),
                icon("trash", Texts.of("flows.delete"), () -> pane.remove(saved.flow())),
                icon("trace", Texts.of("flows.trace"), () -> pane.trace(saved.flow())));
        buttons.setAlignment(Pos.CENTER_RIGHT);
        row.add(buttons, 5, 0);
        return row;
    }

    private Node row(FlowLine.Proposal proposal) {
        GridPane row = grid();
        row.add(names(proposal.trace().flow()), 1, 0);
        row.add(traffic(proposal.trace().flow()), 2, 0);
        row.add(outcome(Optional.of(proposal.trace())), 3, 0);
        Button keep = small(Texts.of(proposal.canBeKept() ? "flows.keep" : "flows.expect"), () -> pane.keep(proposal));
        keep.getStyleClass().add("keep-flow");
        String words = proposal.canBeKept()
                ? Texts.of(
                        "flows.would-expect",
                        Expectations.present(proposal.trace()).stream()
                                .map(new Expectations(model.design().get().topology())::words)
                                .collect(Collectors.joining(", ")))
                : undetermined(proposal.trace());
        row.add(Words.prose(words, "muted", "small-text"), 4, 0);
        HBox buttons = new HBox(keep);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        row.add(buttons, 5, 0);
        return row;
    }

    private static String undetermined(Trace trace) {
        return trace.branches().stream()
                .flatMap(branch -> branch.missing().stream())
                .map(missing -> Texts.of("flows.not-determined", missing.why()))
                .findFirst()
                .orElseGet(() -> Texts.of("flows.not-kept", trace.disposition().label()));
    }

    private VBox names(Flow flow) {
        Label ends = Words.label(end(flow.from()) + " → " + end(flow.to()), "muted", "tiny-text");
        Label name = Words.label(flow.name(), "strong");
        name.setTooltip(new Tooltip(flow.name()));
        VBox names = new VBox(1, name, ends);
        names.setAlignment(Pos.CENTER_LEFT);
        names.setMinWidth(0);
        return names;
    }

    private String end(FlowEnd end) {
        return end.type() == FlowEnd.Type.COMPONENT && !end.text().isBlank()
                ? model.nameOf(dev.portolan.model.Subject.of(new ComponentId(end.text())))
                : end.text();
    }

    private static VBox traffic(Flow flow) {
        List<String> web = new ArrayList<>();
        if (!flow.host().isEmpty()) {
            web.add(flow.host());
        }
        if (!flow.path().isEmpty() && !flow.path().equals("/")) {
            web.add(flow.path());
        }
        VBox traffic =
                new VBox(1, Words.label(flow.protocol() + (flow.port() == 0 ? "" : " " + flow.port()), "hop-address"));
        if (!web.isEmpty()) {
            traffic.getChildren().add(Words.label(String.join("", web), "muted", "tiny-text"));
        }
        traffic.setAlignment(Pos.CENTER_LEFT);
        traffic.setMinWidth(0);
        return traffic;
    }

    private static Label outcome(Optional<Trace> trace) {
        if (trace.isEmpty()) {
            return Words.label("…", "muted");
        }
        Disposition disposition = trace.get().disposition();
        String look = disposition == Disposition.DELIVERED
                ? "good"
                : disposition == Disposition.UNDETERMINED ? "doubtful" : "bad";
        return Words.prose(disposition.label(), look, "medium");
    }

    private Node expected(FlowLine.Saved saved) {
        Expectations words = new Expectations(model.design().get().topology());
        VBox all = new VBox(2);
        all.setAlignment(Pos.CENTER_LEFT);
        if (saved.flow().expectations().isEmpty()) {
            all.getChildren().add(nothing(saved, words));
        } else if (saved.results().isEmpty()) {
            for (Expectation expectation : saved.flow().expectations()) {
                all.getChildren().add(Words.label(words.words(expectation), "muted"));
            }
        }
        FlowPane met = new FlowPane(12, 2);
        for (ExpectationResult result : saved.results()) {
            if (Verdict.of(result.ok()) == Verdict.MET) {
                met.getChildren().add(line(result, words));
            } else {
                all.getChildren().add(line(result, words));
            }
        }
        if (!met.getChildren().isEmpty()) {
            all.getChildren().add(met);
        }
        return all;
    }

    /** {@code ✗ through afw-hub  it goes orders → natgw → Partner API}. */
    private static HBox line(ExpectationResult result, Expectations words) {
        Verdict verdict = Verdict.of(result.ok());
        Label what = Words.label(words.words(result.expectation()), verdict == Verdict.MET ? "medium" : "strong");
        what.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(6, verdict.mark(14), what);
        line.setAlignment(Pos.TOP_LEFT);
        if (verdict != Verdict.MET) {
            Label why = Words.prose(result.text(), "muted");
            HBox.setHgrow(why, Priority.ALWAYS);
            line.getChildren().add(why);
        }
        return line;
    }

    /** A flow that is only looked at, and its present outcome for the taking. */
    private Node nothing(FlowLine.Saved saved, Expectations words) {
        HBox line = new HBox(8, Words.label(Texts.of("flows.nothing-expected"), "muted"));
        line.setAlignment(Pos.CENTER_LEFT);
        saved.trace().map(Expectations::present).filter(one -> !one.isEmpty()).ifPresent(present -> {
            String outcome = present.stream().map(words::words).collect(Collectors.joining(", "));
            line.getChildren()
                    .add(small(Texts.of("flows.expect-this", outcome), () -> pane.expect(saved.flow(), present)));
        });
        return line;
    }

    private ContextMenu menu(Flow flow) {
        return new ContextMenu(
                item(Texts.of("flows.trace"), () -> pane.trace(flow)),
                item(Texts.of("flows.edit"), () -> pane.edit(flow)),
                item(Texts.of("flows.duplicate"), () -> pane.duplicate(flow)),
                item(Texts.of("flows.delete"), () -> pane.remove(flow)));
    }

    private static MenuItem item(String text, Runnable run) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> run.run());
        return item;
    }

    private static String said(FlowLine.Saved saved) {
        String what = saved.trace()
                .map(trace -> Texts.of(
                        "flows.saved.spoken",
                        saved.flow().name(),
                        trace.disposition().label()))
                .orElse(saved.flow().name());
        String why = saved.results().stream()
                .map(result -> Texts.of("flows.result", Verdict.of(result.ok()).words(), result.text()))
                .collect(Collectors.joining("; "));
        return why.isEmpty() ? what : Texts.of("flows.saved.expected", what, why);
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.getColumnConstraints().add(fixed(MARK));
        for (double share : SHARES) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share * 0.79);
            grid.getColumnConstraints().add(column);
        }
        ColumnConstraints actions = fixed(ACTIONS);
        actions.setHgrow(Priority.ALWAYS);
        actions.setMaxWidth(Double.MAX_VALUE);
        actions.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().add(actions);
        grid.getColumnConstraints().forEach(column -> column.setFillWidth(true));
        javafx.scene.layout.RowConstraints row = new javafx.scene.layout.RowConstraints();
        row.setValignment(VPos.CENTER);
        grid.getRowConstraints().add(row);
        return grid;
    }

    private static ColumnConstraints fixed(double width) {
        return new ColumnConstraints(width, width, width);
    }

    private static Button small(String text, Runnable run) {
        Button button = new Button(text);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(true);
        button.setOnAction(event -> run.run());
        return button;
    }

    private static Button icon(String icon, String label, Runnable run) {
        Button button = new Button("", Icons.ui(icon, 14));
        button.getStyleClass().setAll("icon-button");
        button.setAccessibleText(label);
        button.setTooltip(new Tooltip(label));
        button.setOnAction(event -> run.run());
        return button;
    }
}
