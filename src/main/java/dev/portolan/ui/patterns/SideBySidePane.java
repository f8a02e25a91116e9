package dev.portolan.ui.patterns;

import dev.portolan.guidance.AdviceChange;
import dev.portolan.guidance.Finding;
import dev.portolan.report.sidebyside.Row;
import dev.portolan.report.sidebyside.SideBySide;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.text.Texts;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Two versions of a design in two columns: each flow's way, TLS, WAF, public addresses and findings. */
public final class SideBySidePane extends VBox {

    private static final double[] SHARES = {18, 41, 41};

    public SideBySidePane(SideBySide both) {
        super(8);
        setId("side-by-side");
        getStyleClass().add("side-by-side");
        getChildren()
                .add(line(
                        "compare-head",
                        Words.label(""),
                        Words.label(Texts.of("compare.before")),
                        Words.label(Texts.of("compare.after"))));
        String group = "";
        for (Row row : both.rows()) {
            if (!row.group().equals(group)) {
                group = row.group();
                getChildren().add(Words.prose(group, "compare-group"));
            }
            getChildren().add(row(row));
        }
        if (both.unchanged() > 0) {
            String flows = Texts.counted("compare.unchanged", both.unchanged());
            getChildren().add(Words.label(flows, "muted"));
        }
        findings(both.change());
    }

    private static Node row(Row row) {
        Label what = Words.label((row.isDifferent() ? "≠ " : "") + row.what(), "muted");
        Label before = Words.prose(shown(row.before()), "compare-cell");
        Label after = Words.prose(shown(row.after()), "compare-cell");
        GridPane line = line(row.isDifferent() ? "compare-changed" : "compare-same", what, before, after);
        line.setFocusTraversable(true);
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setAccessibleText(
                Texts.of("compare.row.spoken", row.group(), row.what(), before.getText(), after.getText()));
        return line;
    }

    private static String shown(String text) {
        return text.isEmpty() ? "–" : text;
    }

    private void findings(AdviceChange change) {
        section(Texts.of("compare.gained"), change.gained());
        section(Texts.of("compare.lost"), change.lost());
        section(
                Texts.of("compare.regraded"),
                change.regraded().stream().map(AdviceChange.Regraded::after).toList());
        if (!change.doubts().isEmpty()) {
            getChildren().add(Words.label(Texts.of("compare.doubts"), "compare-group"));
            change.doubts()
                    .forEach(doubt -> getChildren()
                            .add(Words.prose(Texts.of("compare.doubt", doubt.rule(), doubt.why()), "doubtful")));
        }
    }

    private void section(String title, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        getChildren().add(Words.label(Texts.of("compare.group", title, findings.size()), "compare-group"));
        for (Finding finding : findings) {
            Label chip = Words.chip(finding.rule(), finding.severity().id());
            chip.setGraphic(Icons.ui(finding.severity().id(), 12));
            getChildren().add(Words.row("compare-finding", chip, Words.prose(finding.message())));
        }
    }

    private static GridPane line(String style, Node... cells) {
        GridPane line = new GridPane();
        line.getStyleClass().addAll("compare-row", style);
        for (int i = 0; i < cells.length; i++) {
            line.add(cells[i], i, 0);
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(SHARES[i]);
            line.getColumnConstraints().add(width);
        }
        return line;
    }
}
