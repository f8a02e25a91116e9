package dev.portolan.ui.plan;

import dev.portolan.edit.Edit;
import dev.portolan.model.Design;
import dev.portolan.plan.snat.SnatBudget;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;

/** Tries other numbers of nodes, addresses and ports: budget, drawing and findings follow, and the trial makes them so. */
final class WhatIf {

    private static final double WIDTH = 96;

    private final EditorModel model;
    private final Map<String, Integer> wanted = new LinkedHashMap<>();
    private final Map<String, SnatWishes.Wish> wishes = new LinkedHashMap<>();
    private Design tried;

    WhatIf(EditorModel model) {
        this.model = model;
        tried = model.store().committed();
    }

    /** A row with a field for each number that can be another; empty where none can. */
    Optional<Node> row(SnatBudget budget) {
        Design now = model.store().committed();
        if (!now.equals(tried)) { // what was tried was made, or something else was done
            tried = now;
            wanted.clear();
            wishes.clear();
        }
        FlowPane line = new FlowPane(12, 4);
        line.getStyleClass().add("plan-formula");
        line.getChildren().add(Words.label(Texts.of("snat.what-if"), "strong"));
        for (SnatWishes.Wish wish : SnatWishes.of(budget, now)) {
            // a budget on trial has the numbers that were wished for; what counts is the design as it is
            SnatWishes.Wish first = wishes.computeIfAbsent(wish.id(), id -> wish);
            line.getChildren().add(field(first));
        }
        if (!wanted.isEmpty()) {
            Button back = new Button(Texts.of("snat.what-if.back"));
            back.getStyleClass().add("small");
            back.setId("what-if-reset");
            back.setOnAction(event -> {
                wanted.clear();
                model.trials().giveUp();
            });
            line.getChildren().add(back);
        }
        return line.getChildren().size() > 1 ? Optional.of(line) : Optional.empty();
    }

    private Node field(SnatWishes.Wish wish) {
        Spinner<Integer> spinner = new Spinner<>(
                wish.least(),
                wish.most(),
                Math.max(wish.least(), Objects.requireNonNull(wanted.getOrDefault(wish.id(), wish.now()))),
                wish.step());
        spinner.setId("what-if-" + wish.id().replace('/', '-'));
        spinner.setEditable(true);
        spinner.setPrefWidth(WIDTH);
        spinner.setAccessibleText(Texts.of("snat.what-if.spoken", wish.label()));
        spinner.getEditor().setAccessibleText(Texts.of("snat.what-if.spoken", wish.label()));
        spinner.valueProperty().addListener((what, before, value) -> wish(wish, value));
        Label label = Words.label(wish.label(), "muted");
        label.setLabelFor(spinner);
        return Words.row("what-if", label, spinner);
    }

    private void wish(SnatWishes.Wish wish, Integer value) {
        if (value == wish.now()) {
            wanted.remove(wish.id());
        } else {
            wanted.put(wish.id(), value);
        }
        if (wanted.isEmpty()) {
            model.trials().giveUp();
            return;
        }
        Edit all = Edit.of(Texts.of("step.what-if"), design -> design);
        StringBuilder words = new StringBuilder();
        for (Map.Entry<String, Integer> one : wanted.entrySet()) {
            SnatWishes.Wish known = Objects.requireNonNull(wishes.get(one.getKey()));
            all = all.then(known.edit().apply(one.getValue()));
            words.append(words.isEmpty() ? "" : ", ")
                    .append(Texts.of("snat.what-if.number", known.label(), one.getValue()));
        }
        model.trials().giveUp();
        model.trials().start(all.labelled(words.toString()));
    }
}
