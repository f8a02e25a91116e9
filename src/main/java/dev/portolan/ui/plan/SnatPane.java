package dev.portolan.ui.plan;

import dev.portolan.model.Component;
import dev.portolan.plan.Fill;
import dev.portolan.plan.NodeCount;
import dev.portolan.plan.snat.Capacity;
import dev.portolan.plan.snat.Demand;
import dev.portolan.plan.snat.SnatBudget;
import dev.portolan.plan.snat.SnatPlan;
import dev.portolan.trace.Missing;
import dev.portolan.ui.controls.Late;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Every way out with its SNAT ports, how they come about, who needs them, and what would suffice. */
public final class SnatPane extends ScrollPane {

    private static final double[] SHARES = {20, -10, -10, 14, 11, 35};

    private final Rows rows;
    private final WhatIf whatIf;
    private final VBox content = new VBox();

    public SnatPane(EditorModel model) {
        this.rows = new Rows(model);
        setId("snat-ports");
        setContent(content);
        setFitToWidth(true);
        whatIf = new WhatIf(model);
        Runnable refill = Late.whileSeen(this, () -> refill(model));
        model.assessment().addListener((what, before, now) -> refill.run());
        model.trials().current().addListener((what, before, now) -> refill.run());
        fill(model.assessment().get().plans().snat());
    }

    /** Shows the plan of the design, or of the edit on trial, and leaves the keyboard where it is. */
    private void refill(EditorModel model) {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        String id = focused == null || focused.getParent() == null || !(focused.getParent() instanceof Spinner)
                ? ""
                : focused.getParent().getId();
        fill(model.shown().plans().snat());
        if (!id.isEmpty() && content.lookup("#" + id) instanceof Spinner<?> spinner) {
            spinner.requestFocus();
        }
    }

    private void fill(SnatPlan plan) {
        content.getChildren().clear();
        plan.budgets().forEach(budget -> content.getChildren().add(section(budget)));
        if (!plan.staying().isEmpty()) {
            content.getChildren()
                    .add(rows.sentence(
                            "info",
                            Texts.of(
                                    "snat.staying",
                                    plan.staying().stream().map(Component::name).collect(Collectors.joining(", "))),
                            "info",
                            plan.staying()));
        }
        Set<Missing> missing = new LinkedHashSet<>();
        plan.budgets().forEach(budget -> missing.addAll(budget.missing()));
        missing.addAll(plan.missing());
        if (!missing.isEmpty()) {
            content.getChildren().add(Words.label(Texts.of("plan.not-determined"), "branch-heading"));
            missing.forEach(one -> content.getChildren().add(rows.missing(one)));
        }
        if (content.getChildren().isEmpty()) {
            content.getChildren()
                    .add(
                            rows.model().assessment().get().isMade()
                                    ? Words.emptyState(Texts.of("snat.none"), Texts.of("snat.none.about"))
                                    : Words.checking());
        }
    }

    private Node section(SnatBudget budget) {
        Capacity capacity = budget.capacity();
        HBox head = Words.row(
                "plan-head",
                Words.label(budget.egress().component().name(), "strong"),
                Words.label(budget.egress().type().label(), "muted"),
                Rows.verdict(budget.fill()),
                Words.spacer(),
                Words.label(
                        Texts.of(
                                "snat.for",
                                budget.pools().stream().map(SnatPane::words).collect(Collectors.joining("; "))),
                        "muted"));
        VBox box = Words.column(
                "plan-section", rows.revealing(head, budget.egress().component().id()), formula(budget));
        whatIf.row(budget).ifPresent(box.getChildren()::add);
        if (!capacity.ladder().isEmpty()) {
            box.getChildren().add(ladder(capacity));
        }
        box.getChildren().add(titles(capacity));
        budget.demands().forEach(demand -> box.getChildren().add(row(demand, budget)));
        budget.problems()
                .forEach(problem -> box.getChildren().add(rows.sentence("error", problem, "error", List.of())));
        budget.notes().forEach(note -> box.getChildren().add(rows.sentence("info", note, "info", List.of())));
        if (!budget.change().isEmpty()) {
            box.getChildren()
                    .add(rows.sentence(
                            "fix",
                            Texts.of("snat.change", budget.change()),
                            "success",
                            List.of(budget.egress().component())));
        }
        return box;
    }

    private static String words(NodeCount pool) {
        return Texts.of(
                pool.most().isPresent() ? "snat.pool" : "snat.pool.at-least",
                pool.pool().name(),
                pool.words());
    }

    private static String ports(Capacity capacity) {
        if (capacity.ports().isEmpty()) {
            return Fill.NOT_DETERMINED.label();
        }
        String number = Rows.number(capacity.ports().getAsLong());
        return capacity.perNode() ? Texts.of("snat.per-node", number) : number;
    }

    private static Node formula(SnatBudget budget) {
        Capacity capacity = budget.capacity();
        FlowPane line = new FlowPane(12, 4);
        line.getStyleClass().add("plan-formula");
        line.getChildren().add(Words.label(Texts.of("snat.one-destination"), "muted"));
        line.getChildren().add(Words.label(ports(capacity), "strong"));
        if (!capacity.formula().isEmpty()) {
            line.getChildren().add(Words.label("= " + capacity.formula(), "mono"));
        }
        if (!capacity.perNode() && budget.perNode().isPresent()) {
            line.getChildren()
                    .add(Words.label(
                            Texts.of(
                                    "snat.each-node",
                                    Rows.number(budget.perNode().getAsLong())),
                            "muted"));
        }
        capacity.assumed()
                .forEach(assumed -> line.getChildren()
                        .add(Words.label(
                                Texts.of("snat.assumed", assumed.property(), assumed.component(), assumed.value()),
                                "assumed")));
        return line;
    }

    /** The same with other addresses or nodes; the case at hand stands out. */
    private static Node ladder(Capacity capacity) {
        FlowPane line = new FlowPane(6, 4);
        line.getStyleClass().add("plan-formula");
        for (Capacity.Rung rung : capacity.ladder()) {
            Label chip = Words.chip(rung.when() + "  " + Rows.number(rung.ports()), rung.current() ? "info" : "case");
            chip.setAccessibleText(
                    Texts.of(rung.current() ? "snat.rung.current" : "snat.rung", rung.when(), rung.ports()));
            line.getChildren().add(chip);
        }
        return line;
    }

    private static GridPane titles(Capacity capacity) {
        boolean each = capacity.perNode();
        return Rows.line(
                "hop-head",
                SHARES,
                List.of(
                        Words.label(Texts.of("snat.column.destination")),
                        Words.label(Texts.of(each ? "snat.column.connections.each" : "snat.column.connections")),
                        Words.label(Texts.of(each ? "snat.column.ports.each" : "snat.column.ports")),
                        Words.label(Texts.of("snat.column.share")),
                        Words.label(""),
                        Words.label(Texts.of("snat.column.because"))));
    }

    private Node row(Demand demand, SnatBudget budget) {
        long ports = budget.capacity().ports().orElse(0);
        String name = demand.destination().map(Component::name).orElseGet(() -> Texts.of("snat.any"));
        String count = demand.missing().isEmpty()
                ? Rows.number(demand.atLeast())
                : demand.atLeast() == 0 ? "–" : "≥ " + Rows.number(demand.atLeast());
        GridPane row = Rows.line(
                "hop-row",
                SHARES,
                List.of(
                        Words.prose(name, "hop-name"),
                        Words.label(count, "number"),
                        Words.label(ports == 0 ? "–" : Rows.number(ports), "number"),
                        Rows.bar(demand.atLeast(), ports, demand.fill()),
                        Rows.verdict(demand.fill()),
                        Words.prose(
                                demand.words().isEmpty() ? Texts.of("snat.no-connections") : demand.words(),
                                "hop-because")));
        row.setAccessibleText(Texts.of(
                "snat.demand.spoken",
                name,
                count,
                Rows.number(ports),
                demand.fill().label().toLowerCase(Locale.ROOT)));
        Component subject = demand.destination().orElse(budget.egress().component());
        return rows.revealing(row, subject.id());
    }
}
