package dev.portolan.ui.trace;

import dev.portolan.trace.Hop;
import dev.portolan.trace.Step;
import dev.portolan.trace.Wording;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** What happens to the packet at one hop, in sentences, and the tables that decided it. */
final class DecisionCard extends ScrollPane {

    /** The width below which no table of it is readable. */
    static final double LEAST = 460;

    /** What the edges and the scroll bar take. */
    private static final double EDGES = 36;

    /** Characters that are not broken into lines; a table that is too wide for that is scrolled. */
    private static final int SHORT = 14;

    private final EditorModel model;
    private final VBox page = new VBox(6);

    DecisionCard(EditorModel model) {
        this.model = model;
        setId("decision");
        setContent(page);
        setFitToWidth(true);
        page.getStyleClass().add("decision");
        hide();
    }

    void hide() {
        setVisible(false);
        setManaged(false);
    }

    void show(Hop hop) {
        setVisible(true);
        setManaged(true);
        setVvalue(0);
        Wording wording = new Wording(model.design().get().topology());
        page.getChildren().setAll(Words.label(Texts.of("deciding.hop", hop.number(), hop.name()), "panel-title"));
        String packet = Texts.of(
                hop.in().encryption().isTls() ? "deciding.packet.tls" : "deciding.packet",
                known(hop.in().source()),
                known(hop.in().target()),
                hop.in().encryption());
        page.getChildren().add(sentence(packet));
        for (Step step : hop.steps()) {
            String style = step.outcome() == Step.Outcome.PASSED ? "hop-because" : "doubtful";
            page.getChildren().add(sentence("• " + wording.text(step), style));
        }
        new Deciding(model.design().get().topology())
                .at(hop)
                .forEach(table -> page.getChildren().addAll(sentence(table.title(), "compare-group"), grid(table)));
    }

    /** Words that are broken to be seen as they are, also beside a table that has to be scrolled. */
    private Label sentence(String text, String... styles) {
        Label sentence = Words.prose(text, styles);
        sentence.maxWidthProperty().bind(widthProperty().subtract(EDGES));
        return sentence;
    }

    private static String known(String address) {
        return address.isEmpty() ? Texts.of("deciding.unknown-address") : address;
    }

    private static Node grid(DecidingTable table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("deciding-table");
        grid.setHgap(10);
        for (int i = 0; i < table.columns().size(); i++) {
            Label heading = Words.label(table.columns().get(i), "muted", "tiny-text");
            heading.setMinWidth(USE_PREF_SIZE);
            grid.add(heading, i + 1, 0);
        }
        int row = 1;
        for (DecidingTable.Line line : table.lines()) {
            boolean decided = line.part() == DecidingTable.Part.DECIDED;
            Label sign = Words.label(decided ? "➜" : "", "strong");
            sign.setMinWidth(USE_PREF_SIZE);
            sign.setAccessibleRole(AccessibleRole.TEXT);
            sign.setAccessibleText(Texts.of("deciding.line", line.part().label(), String.join(", ", line.cells())));
            grid.add(sign, 0, row);
            for (int i = 0; i < line.cells().size(); i++) {
                Label cell = Words.prose(line.cells().get(i), "small-text");
                cell.getStyleClass()
                        .add(
                                decided
                                        ? "strong"
                                        : line.part() == DecidingTable.Part.NOT_ASKED ? "not-asked" : "passed-over");
                cell.setMaxWidth(150);
                if (line.cells().get(i).length() <= SHORT) {
                    cell.setMinWidth(USE_PREF_SIZE);
                }
                grid.add(cell, i + 1, row);
            }
            row++;
        }
        return grid;
    }
}
