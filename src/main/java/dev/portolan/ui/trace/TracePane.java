package dev.portolan.ui.trace;

import dev.portolan.model.Design;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Encryption;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Missing;
import dev.portolan.trace.Step;
import dev.portolan.trace.TlsSession;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Wording;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.state.Tracing;
import dev.portolan.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The flow being traced, hop by hop: who encrypts what, what each hop does, and because of what. */
public final class TracePane extends VBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double[] SHARES = {3, 11, 30, 16, 19, 21};

    /** Of the pane's width: what its tables need on a small screen. */
    private static final double DECISION_SHARE = 0.4;

    private final EditorModel model;
    private final VBox rows = new VBox();
    private final VBox head = new VBox(8);
    private final HBox steps = new HBox();
    private final DecisionCard decision;

    public TracePane(EditorModel model) {
        this.model = model;
        setId("trace");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        decision = new DecisionCard(model);
        HBox both = new HBox(scroll, decision);
        decision.minWidthProperty()
                .bind(Bindings.max(DecisionCard.LEAST, both.widthProperty().multiply(DECISION_SHARE)));
        VBox.setVgrow(both, Priority.ALWAYS);
        addEventFilter(KeyEvent.KEY_PRESSED, this::play);
        head.setPadding(new Insets(2, 12, 4, 12));
        steps.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, both);
        model.tracing().branch().addListener((what, before, now) -> fill());
        model.tracing().trace().addListener((what, before, now) -> fill());
        model.tracing().step().addListener((what, before, now) -> mark());
        fill();
    }

    private void fill() {
        rows.getChildren().clear();
        head.getChildren().clear();
        steps.getChildren().clear();
        Optional<Branch> branch = model.tracing().branch().get();
        Optional<Trace> trace = model.tracing().trace().get();
        if (branch.isEmpty() || trace.isEmpty()) {
            rows.getChildren().add(Words.emptyState(Texts.of("trace.none"), Texts.of("trace.none.about")));
            decision.hide();
            return;
        }
        steps.getChildren().setAll(new TraceSteps(model, trace.get(), branch.get()));
        head.getChildren().addAll(new PlaybackBar(model, trace.get()), new TlsRibbon(branch.get()));
        rows.getChildren()
                .add(line(
                        "hop-head",
                        List.of(
                                Words.label("#"),
                                Words.label(Texts.of("trace.column.hop")),
                                Words.label(Texts.of("trace.column.what")),
                                Words.label(Texts.of("trace.column.tls")),
                                Words.label(Texts.of("trace.column.address")),
                                Words.label(Texts.of("trace.column.because")))));
        Wording wording = new Wording(model.design().get().topology());
        ReturnWords back = new ReturnWords(branch.get());
        if (!back.line(wording).isEmpty() && !back.isDelivered()) {
            head.getChildren().add(Words.prose(back.line(wording), "return-path", "doubtful"));
        }
        branch.get().hops().forEach(hop -> rows.getChildren().add(row(hop, branch.get(), wording)));
        branch.get().missing().forEach(missing -> rows.getChildren().add(row(missing, wording)));
        if (!back.line(wording).isEmpty() && back.isDelivered()) {
            rows.getChildren().add(Words.row("hop-row", Words.prose(back.line(wording), "return-path", "muted")));
        }
        mark();
    }

    private Node row(Hop hop, Branch branch, Wording wording) {
        boolean stopped = hop.steps().stream().anyMatch(step -> step.outcome() == Step.Outcome.STOPPED);
        Label number = Words.label(Integer.toString(hop.number()), "hop-number", stopped ? "denied" : look(hop));
        Label name = Words.prose(hop.name(), "hop-name");
        Label what =
                Words.prose(hop.asIfAllowed() ? Texts.of("trace.as-if", wording.summary(hop)) : wording.summary(hop));
        FlowPane tls = new FlowPane(4, 4);
        tls.setAlignment(Pos.CENTER_LEFT);
        tls.setPrefWrapLength(160);
        chips(hop, branch, tls);
        Label address = Words.prose(addresses(hop, branch), "hop-address");
        Label because = Words.prose(new Decisive(wording).at(hop), "hop-because");
        GridPane row = line("hop-row", List.of(number, name, what, tls, address, because));
        row.setFocusTraversable(true);
        row.setAccessibleText(Texts.of("trace.hop.spoken", hop.number(), hop.name(), what.getText()));
        VBox detail = Words.column("hop-detail");
        hop.steps().forEach(step -> detail.getChildren().add(Words.prose("• " + wording.text(step))));
        detail.setVisible(false);
        detail.managedProperty().bind(detail.visibleProperty());
        row.setOnMouseClicked(event -> {
            detail.setVisible(!detail.isVisible());
            decision.show(hop);
            Design design = model.design().get();
            if (design.topology().has(hop.component())) {
                model.reveal(dev.portolan.model.Subject.of(hop.component()));
            }
        });
        return new VBox(row, detail);
    }

    /** Space plays and pauses; arrows, Home and End go along the way. */
    private void play(KeyEvent event) {
        Tracing tracing = model.tracing();
        if (tracing.length() == 0 || event.getTarget() instanceof Slider) {
            return;
        }
        switch (event.getCode()) {
            case SPACE -> tracing.playback().toggle();
            case RIGHT -> tracing.forward();
            case LEFT -> tracing.back();
            case HOME -> tracing.step().set(1);
            case END -> tracing.step().set(Tracing.WHOLE);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static Node row(Missing missing, Wording wording) {
        return Words.row("finding-row", Words.prose(Texts.of("trace.missing", wording.text(missing)), "doubtful"));
    }

    /** The sessions that open, end or pass here; else how the packet arrived. */
    private static void chips(Hop hop, Branch branch, FlowPane tls) {
        for (TlsSession session : branch.tls()) {
            String does = session.to().equals(hop.component())
                    ? "trace.tls.ends"
                    : session.from().equals(hop.component())
                            ? "trace.tls.opens"
                            : hop.in().encryption().session() == session.number() ? "trace.tls.passes" : "";
            if (!does.isEmpty()) {
                tls.getChildren()
                        .add(Words.chip(Texts.of(does, session.number()), look(Encryption.tls(session.number()))));
            }
        }
        if (tls.getChildren().isEmpty()) {
            Encryption encryption = hop.in().encryption();
            tls.getChildren().add(Words.chip(words(encryption), look(encryption)));
        }
    }

    private static String look(Hop hop) {
        return look(hop.in().encryption());
    }

    /** The style class's ending for a way of protecting a packet. */
    static String look(Encryption encryption) {
        return switch (encryption.mode()) {
            case TLS -> "tls-" + Math.max(1, (encryption.session() - 1) % 6 + 1);
            case TUNNEL_PLAIN, TUNNEL_TLS -> "tunnel";
            case PLAIN -> "plain";
            case UNKNOWN -> "unknown";
        };
    }

    /** How a stretch is called on the ribbon and on a chip. */
    static String words(Encryption encryption) {
        return encryption.equals(Encryption.PLAIN) ? Texts.of("trace.plain") : encryption.toString();
    }

    private static String addresses(Hop hop, Branch branch) {
        boolean last = hop.equals(branch.last());
        String source = last ? hop.in().source() : hop.out().source();
        String target = last ? hop.in().target() : hop.out().target();
        return (source.isEmpty() ? "?" : source) + " → " + (target.isEmpty() ? "?" : target);
    }

    private static GridPane line(String style, List<Node> cells) {
        GridPane line = new GridPane();
        line.getStyleClass().add(style);
        line.setHgap(12);
        for (int i = 0; i < cells.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(SHARES[i]);
            line.getColumnConstraints().add(column);
            line.add(cells.get(i), i, 0);
        }
        return line;
    }

    private void mark() {
        int step = model.tracing().step().get();
        model.tracing()
                .branch()
                .get()
                .filter(branch -> step != Tracing.WHOLE && step <= branch.hops().size())
                .ifPresentOrElse(branch -> decision.show(branch.hops().get(step - 1)), decision::hide);
        for (int i = 1; i < rows.getChildren().size(); i++) {
            Node row = rows.getChildren().get(i);
            if (row instanceof VBox box) {
                box.getChildren().get(0).pseudoClassStateChanged(SELECTED, i == step);
            }
        }
    }

    /** How the traced flow ends, and the steps along it; for the line above this pane. */
    public Node steps() {
        return steps;
    }
}
