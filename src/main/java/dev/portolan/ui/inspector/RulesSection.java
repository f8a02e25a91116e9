package dev.portolan.ui.inspector;

import dev.portolan.guidance.Standing;
import dev.portolan.guidance.Standings;
import dev.portolan.model.Component;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.Assessment;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** Why a component is not flagged, or is: how every rule stands to it; folded away until somebody looks. */
final class RulesSection {

    private final EditorModel model;
    private final Consumer<String> pages;
    private final VBox content = Words.column("effective");
    private final TitledPane pane = new TitledPane("", content);
    private Optional<Component> shown = Optional.empty();

    RulesSection(EditorModel model, Consumer<String> pages) {
        this.model = model;
        this.pages = pages;
        pane.setId("rules-about");
        pane.getStyleClass().add("effective-fold");
        pane.setAnimated(false);
        pane.setExpanded(false);
        pane.expandedProperty().addListener((what, before, now) -> refresh());
    }

    Node of(Component component) {
        shown = Optional.of(component);
        return pane;
    }

    /** Says what is known now. */
    void refresh() {
        Assessment known = model.shown();
        Optional<Component> there =
                shown.filter(one -> known.design().topology().has(one.id()));
        List<Standing> standings = there.map(one -> Standings.of(
                        known.rulebook().rules(),
                        known.advice(),
                        known.design(),
                        known.design().topology().require(one.id())))
                .orElse(List.of());
        pane.setText(summary(standings));
        content.getChildren().clear();
        if (pane.isExpanded()) {
            content.getChildren().setAll(rows(standings));
        }
    }

    private static String summary(List<Standing> standings) {
        long found = count(standings, Standing.Outcome.FOUND);
        long open = count(standings, Standing.Outcome.NOT_DETERMINED);
        if (found == 0) {
            return open == 0
                    ? Texts.of("inspector.rules.about", standings.size())
                    : Texts.of("inspector.rules.about.open", standings.size(), open);
        }
        return open == 0
                ? Texts.of("inspector.rules.about.found", standings.size(), found)
                : Texts.of("inspector.rules.about.both", standings.size(), found, open);
    }

    private static long count(List<Standing> standings, Standing.Outcome outcome) {
        return standings.stream()
                .filter(standing -> standing.outcome() == outcome)
                .count();
    }

    private List<Node> rows(List<Standing> standings) {
        List<Node> rows = new ArrayList<>();
        if (standings.isEmpty()) {
            rows.add(Words.prose(Texts.of("inspector.rules.none"), "property-hint"));
        }
        for (Standing.Outcome outcome : Standing.Outcome.values()) {
            List<Standing> group = standings.stream()
                    .filter(standing -> standing.outcome() == outcome)
                    .toList();
            if (!group.isEmpty()) {
                rows.add(Words.label(
                        outcome.label().toUpperCase(Locale.ROOT) + "  " + group.size(), "inspector-heading"));
                group.forEach(standing -> rows.add(row(standing)));
            }
        }
        return rows;
    }

    private Node row(Standing standing) {
        Hyperlink title =
                new Hyperlink(standing.rule().id() + "  " + standing.rule().title());
        title.setWrapText(true);
        title.setMinHeight(VBox.USE_PREF_SIZE);
        title.getStyleClass().add("rule-source");
        title.setGraphic(Icons.ui(icon(standing), 14));
        title.setOnAction(event -> pages.accept(standing.rule().id()));
        VBox row = Words.column("effective-row", title);
        row.getStyleClass().add("standing-" + icon(standing));
        standing.because().forEach(sentence -> row.getChildren().add(Words.prose(sentence, "property-hint")));
        return row;
    }

    private static String icon(Standing standing) {
        return switch (standing.outcome()) {
            case FOUND -> standing.rule().severity().id();
            case NOT_DETERMINED, FAILED -> "undetermined";
            case WAIVED -> "waived";
            case PASSED -> "passed";
            case NOT_APPLICABLE -> "minus";
        };
    }
}
