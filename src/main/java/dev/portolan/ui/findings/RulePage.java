package dev.portolan.ui.findings;

import dev.portolan.catalog.Phrases;
import dev.portolan.guidance.RuleFamily;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Source;
import dev.portolan.guidance.Threshold;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.Assessment;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page of a rule beside the drawing: what it asks for, why, what to do, when it is silent, and where it comes from. */
public final class RulePage extends VBox {

    private static final double WIDTH = 440;

    private final EditorModel model;
    private final Consumer<String> browser;
    private final Label heading = Words.label("", "panel-title");
    private final VBox text = Words.column("rule-page-text");
    private final ScrollPane scroll = new ScrollPane(text);
    private final Button close = new Button();
    private final Runnable back;

    /**
     * A page that is closed at first.
     *
     * @param browser opens an address outside the window
     * @param back takes the keyboard once this is closed
     */
    public RulePage(EditorModel model, Consumer<String> browser, Runnable back) {
        this.model = model;
        this.browser = browser;
        this.back = back;
        setId("rule-page");
        getStyleClass().add("rule-page");
        StackPane.setAlignment(this, Pos.CENTER_RIGHT);
        setMinWidth(0);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(Texts.of("rule.what"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        close.setGraphic(Icons.ui("close", 16));
        close.setId("rule-page-close");
        close.getStyleClass().setAll("icon-button");
        close.setAccessibleText(Texts.of("rule.close"));
        close.setOnAction(event -> leave());
        HBox head = Words.row("rule-page-head", heading, Words.spacer(), close);
        getChildren().addAll(head, scroll);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave();
                event.consume();
            }
        });
        model.trials().current().addListener((what, before, now) -> {
            if (now.isPresent()) { // what the fix does has to be seen
                close();
            }
        });
        close();
    }

    /** Closes at the user's wish, who goes on in the drawing. */
    private void leave() {
        back.run();
        close();
    }

    private void close() {
        setVisible(false);
        setManaged(false);
    }

    /** Opens the page of the rule with this id, if there is one. */
    public void open(String rule) {
        Assessment known = model.assessment().get();
        known.rule(rule).ifPresent(info -> {
            heading.setText(info.id());
            text.getChildren().setAll(content(info));
            scroll.setVvalue(0);
            setVisible(true);
            setManaged(true);
            close.requestFocus();
        });
    }

    private List<Node> content(RuleInfo rule) {
        VBox all = new VBox();
        all.getChildren().add(Words.prose(rule.title(), "rule-title"));
        FlowPane chips = new FlowPane(
                6,
                6,
                severity(rule.severity()),
                Words.chip(rule.pillar().label(), "support"),
                Words.chip(RuleFamily.of(rule.id()).label(), "support"));
        all.getChildren().add(chips);
        all.getChildren().add(Words.prose(rule.severity().definition(), "muted", "small-text"));
        section(all, Texts.of("rule.why"), rule.why());
        section(all, Texts.of("rule.remedy"), rule.remedy());
        if (rule.hasFix()) {
            section(all, Texts.of("rule.fix"), rule.fix());
        }
        section(all, Texts.of("rule.not-when"), rule.notWhen());
        numbers(all, rule);
        sources(all, rule);
        lines(all, Texts.of("rule.elsewhere"), String.join("\n", rule.alsoKnownAs()));
        return List.copyOf(all.getChildren());
    }

    private static Label severity(Severity severity) {
        Label chip = Words.chip(Phrases.capitalised(severity.id()), severity.id());
        chip.setGraphic(Icons.ui(severity.id(), 12));
        return chip;
    }

    private static void section(VBox all, String heading, String words) {
        lines(all, heading, words.replaceAll("\\s+", " "));
    }

    private static void lines(VBox all, String heading, String words) {
        if (!words.isBlank()) {
            Label title = Words.label(heading.toUpperCase(Locale.ROOT), "inspector-heading");
            all.getChildren().addAll(title, Words.prose(words, "rule-text"));
        }
    }

    private void numbers(VBox all, RuleInfo rule) {
        if (rule.thresholds().isEmpty()) {
            return;
        }
        all.getChildren().add(Words.label(Texts.of("rule.numbers"), "inspector-heading"));
        for (Threshold threshold : rule.thresholds()) {
            int value = model.standpoint().get().project().decided().value(rule, threshold);
            String number = value == threshold.usual()
                    ? Texts.of("rule.number", threshold.name(), value)
                    : Texts.of("rule.number.set", threshold.name(), value, threshold.usual());
            all.getChildren().addAll(Words.prose(number, "mono"), Words.prose(threshold.meaning(), "property-hint"));
        }
    }

    private void sources(VBox all, RuleInfo rule) {
        all.getChildren().add(Words.label(Texts.of("rule.sources"), "inspector-heading"));
        for (Source source : rule.sources()) {
            Label read = Words.label(source.date(), "muted", "tiny-text");
            if (source.url().isEmpty()) {
                all.getChildren().add(new VBox(Words.prose(source.title(), "rule-text"), read));
                continue;
            }
            Hyperlink link = new Hyperlink(source.title());
            link.setWrapText(true);
            link.setMinHeight(USE_PREF_SIZE);
            link.getStyleClass().add("rule-source");
            link.setTooltip(new javafx.scene.control.Tooltip(source.url()));
            link.setOnAction(event -> browser.accept(source.url()));
            all.getChildren().add(new VBox(link, read));
        }
    }
}
