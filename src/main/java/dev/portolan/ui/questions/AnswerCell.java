package dev.portolan.ui.questions;

import dev.portolan.ui.controls.Words;
import dev.portolan.ui.controls.WrappingCell;
import dev.portolan.ui.flows.Verdict;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** A line of an answer, drawn; a click follows it in the trace. */
final class AnswerCell extends WrappingCell<AnswerLine> {

    private static final double MARK = 24;
    private static final double[] SHARES = {29, 15, 50};

    AnswerCell() {
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                follow(Optional.ofNullable(getItem()));
            }
        });
    }

    static void follow(Optional<AnswerLine> line) {
        line.filter(AnswerLine.Fact.class::isInstance)
                .flatMap(fact -> ((AnswerLine.Fact) fact).follow())
                .ifPresent(Runnable::run);
    }

    @Override
    protected void updateItem(AnswerLine line, boolean empty) {
        super.updateItem(line, empty);
        setText("");
        markHeading(line instanceof AnswerLine.Heading);
        if (empty || line == null) {
            setGraphic(null);
        } else if (line instanceof AnswerLine.Heading heading) {
            setGraphic(Words.row("flow-heading", Words.label(heading.text(), "section-heading")));
            setAccessibleText(heading.text());
        } else if (line instanceof AnswerLine.Fact fact) {
            setGraphic(row(fact));
            setAccessibleText(String.join(
                    ", ",
                    fact.title(),
                    fact.subtitle(),
                    fact.outcome(),
                    fact.story().way(),
                    fact.story().why()));
        }
    }

    private static Node row(AnswerLine.Fact fact) {
        GridPane row = new GridPane();
        row.setHgap(12);
        row.getColumnConstraints().add(new ColumnConstraints(MARK, MARK, MARK));
        for (double share : SHARES) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            row.getColumnConstraints().add(column);
        }
        RowConstraints middle = new RowConstraints();
        middle.setValignment(VPos.CENTER);
        row.getRowConstraints().add(middle);
        row.add(fact.verdict().mark(16), 0, 0);
        row.add(lines(Words.label(fact.title(), "strong"), Words.label(fact.subtitle(), "muted", "tiny-text")), 1, 0);
        row.add(Words.prose(fact.outcome(), look(fact.verdict()), "medium"), 2, 0);
        row.add(lines(Words.prose(fact.story().way()), Words.prose(fact.story().why(), "muted")), 3, 0);
        return row;
    }

    private static String look(Verdict verdict) {
        return switch (verdict) {
            case MET -> "good";
            case FAILED -> "bad";
            case OPEN -> "doubtful";
            case NONE -> "muted";
        };
    }

    private static VBox lines(Label... labels) {
        VBox lines = new VBox(1);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinWidth(0);
        for (Label label : labels) {
            if (!label.getText().isEmpty()) {
                lines.getChildren().add(label);
            }
        }
        return lines;
    }
}
