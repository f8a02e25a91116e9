package dev.portolan.ui.plan;

import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Subject;
import dev.portolan.plan.Fill;
import dev.portolan.trace.Missing;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Rows of a plan: columns of fixed shares, bars and verdicts; a click on one shows its component on the canvas. */
final class Rows {

    private final EditorModel model;

    Rows(EditorModel model) {
        this.model = model;
    }

    EditorModel model() {
        return model;
    }

    /** A row with its cells in columns; a negative share is that of a column of numbers, which stand to the right. */
    static GridPane line(String style, double[] shares, List<Node> cells) {
        GridPane line = new GridPane();
        line.getStyleClass().add(style);
        line.setHgap(12);
        for (int i = 0; i < cells.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(Math.abs(shares[i]));
            column.setHalignment(shares[i] < 0 ? HPos.RIGHT : HPos.LEFT);
            line.getColumnConstraints().add(column);
            line.add(cells.get(i), i, 0);
        }
        return line;
    }

    /** Lets a click or Enter on {@code row} select a component and bring it into view. */
    <T extends Node> T revealing(T row, ComponentId component) {
        if (model.design().get().topology().has(component)) {
            row.setFocusTraversable(true);
            row.setAccessibleRole(AccessibleRole.BUTTON);
            if (row.getAccessibleText() == null) {
                row.setAccessibleText(Texts.of("plan.show", words(row), model.nameOf(Subject.of(component))));
            }
            row.getStyleClass().add("revealing");
            row.setOnMouseClicked(event -> model.reveal(Subject.of(component)));
            row.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER) {
                    model.reveal(Subject.of(component));
                }
            });
        }
        return row;
    }

    /** What stands in a row, from left to right. */
    private static String words(Node row) {
        return row.lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }

    /** What somebody has to say before the plan is complete. */
    Node missing(Missing missing) {
        Label why = Words.prose(Texts.of("plan.missing", missing.why()), "finding-text");
        HBox.setHgrow(why, Priority.ALWAYS);
        HBox row = Words.row("finding-row", Icons.ui("undetermined", 16), why, property(missing));
        row.setAccessibleText(why.getText());
        return revealing(row, missing.component());
    }

    private static Label property(Missing missing) {
        return Words.label(missing.property(), "mono", "muted");
    }

    /** A sentence with an icon, such as a collision. */
    Node sentence(String icon, String text, String severity, List<Component> subjects) {
        Label words = Words.prose(text, "finding-text");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = Words.row("finding-row", Icons.ui(icon, 16), words);
        row.getStyleClass().add("severity-" + severity);
        row.setAccessibleText(text);
        return subjects.isEmpty() ? row : revealing(row, subjects.get(0).id());
    }

    static Label verdict(Fill fill) {
        return Words.chip(
                fill.label(),
                switch (fill) {
                    case FITS -> "success";
                    case TOO_SMALL -> "error";
                    case NOT_DETERMINED -> "warning";
                });
    }

    /** How much of what there is is needed. */
    static Node bar(long needed, long available, Fill fill) {
        double share = available == 0 ? (needed > 0 ? 1 : 0) : Math.min(1, (double) needed / available);
        ProgressBar bar = new ProgressBar(share);
        bar.getStyleClass().addAll("fill-bar", look(fill));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Texts.of("plan.bar", number(needed), number(available)));
        return bar;
    }

    static String look(Fill fill) {
        return fill.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String number(long number) {
        return String.format(Locale.getDefault(Locale.Category.FORMAT), "%,d", number);
    }
}
