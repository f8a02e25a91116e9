package dev.portolan.ui.patterns;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.Edit;
import dev.portolan.edit.patterns.Pattern;
import dev.portolan.edit.patterns.Patterns;
import dev.portolan.edit.patterns.Proposal;
import dev.portolan.model.Design;
import dev.portolan.report.sidebyside.SideBySide;
import dev.portolan.ui.controls.Dialogs;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.state.Standpoint;
import dev.portolan.ui.text.Texts;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Chooses a pattern, shows what it does before it is accepted, and makes it one step. */
public final class PatternDialog {

    private static final double WIDTH = 1_080;
    private static final double HEIGHT = 620;

    private final EditorModel model;
    private final Catalog catalog;
    private final Design before;
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final ButtonType accept = new ButtonType(Texts.of("patterns.insert"), ButtonData.OK_DONE);
    private final VBox shown = new VBox(8);
    private final TextField host = new TextField();
    private Optional<Pattern> chosen = Optional.empty();
    private Optional<Edit> offered = Optional.empty();

    /** What was worked out for one choice. */
    private record Answer(Pattern pattern, String host, Proposal proposal, Optional<SideBySide> both) {}

    public PatternDialog(EditorModel model, Catalog catalog) {
        this.model = model;
        this.catalog = catalog;
        this.before = model.store().committed();
    }

    /** Shows the dialog with this pattern chosen, or none. */
    public void show(Window owner, Optional<Pattern> first) {
        Dialogs.own(dialog, owner);
        dialog.setTitle(Texts.of("patterns.title"));
        dialog.setResizable(true);
        dialog.getDialogPane().setId("pattern-dialog");
        dialog.getDialogPane().getButtonTypes().setAll(accept, Dialogs.cancel());
        PatternChoice choice = new PatternChoice(before, patterns(), this::choose);
        dialog.getDialogPane().setContent(content(choice));
        double width = Math.min(WIDTH, Dialogs.room(owner).getWidth());
        dialog.getDialogPane().setMinWidth(width);
        dialog.getDialogPane().setPrefSize(width, HEIGHT);
        button().setDisable(true);
        button().setId("pattern-accept");
        shown.getChildren().setAll(Words.emptyState(Texts.of("patterns.none"), Texts.of("patterns.none.about")));
        dialog.setOnHidden(event -> {
            if (dialog.getResult() == accept) {
                offered.ifPresent(model.store()::apply);
            }
        });
        dialog.show();
        first.ifPresent(choice::choose);
    }

    private Node content(PatternChoice choice) {
        host.setId("pattern-host");
        host.setPromptText(Texts.of("patterns.host.prompt"));
        host.setAccessibleText(Texts.of("patterns.host.spoken"));
        host.setOnAction(event -> chosen.ifPresent(this::choose));
        Label name = Words.prose(Texts.of("patterns.host"), "muted", "pattern-host-label");
        name.setLabelFor(host);
        choice.getChildren().addAll(name, host);
        ScrollPane choices = new ScrollPane(choice);
        choices.setMinWidth(290);
        choices.setFitToWidth(true);
        ScrollPane scroll = new ScrollPane(shown);
        scroll.setFitToWidth(true);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        shown.getStyleClass().add("compare-page");
        HBox content = new HBox(12, choices, scroll);
        VBox.setVgrow(content, Priority.ALWAYS);
        return content;
    }

    private Button button() {
        return (Button) dialog.getDialogPane().lookupButton(accept);
    }

    private Patterns patterns() {
        Patterns all = Patterns.in(catalog);
        Patterns named =
                host.getText().isBlank() ? all : all.under(host.getText().strip());
        return model.selectedComponents().stream()
                .filter(each -> each.kind().value().equals("aks-cluster"))
                .findFirst()
                .map(cluster -> named.of(cluster.id()))
                .orElse(named);
    }

    private void choose(Pattern pattern) {
        chosen = Optional.of(pattern);
        offered = Optional.empty();
        button().setDisable(true);
        shown.getChildren().setAll(Words.label(Texts.of("patterns.working"), "muted"));
        Patterns asked = patterns();
        String name = host.getText();
        Standpoint here = model.standpoint().get();
        model.ask(
                analyst -> {
                    Proposal proposal = asked.propose(before, pattern);
                    Optional<SideBySide> both = proposal.isPossible()
                            ? Optional.of(SideBySide.of(
                                    before,
                                    proposal.edit().apply(before),
                                    catalog,
                                    design -> analyst.assess(design, here).advice()))
                            : Optional.empty();
                    return new Answer(pattern, name, proposal, both);
                },
                this::show);
    }

    private void show(Answer answer) {
        if (chosen.filter(answer.pattern()::equals).isEmpty() || !answer.host().equals(host.getText())) {
            return; // something else is wanted by now
        }
        shown.getChildren().setAll(Words.prose(answer.pattern().title(), "rule-title"));
        shown.getChildren().add(Words.prose(answer.pattern().summary(), "muted"));
        answer.proposal()
                .refusal()
                .ifPresent(why ->
                        shown.getChildren().add(Words.prose(Texts.of("patterns.not-possible", why), "doubtful")));
        answer.both().ifPresent(both -> {
            shown.getChildren().add(new SideBySidePane(both));
            along(answer.proposal());
        });
        boolean same = answer.proposal().before().equals(Optional.of(answer.pattern()));
        if (same) {
            shown.getChildren().add(2, Words.prose(Texts.of("patterns.had.already"), "muted"));
        }
        button().setText(
                        answer.proposal().before().isPresent()
                                ? Texts.of("patterns.switch")
                                : Texts.of("patterns.insert"));
        if (answer.proposal().isPossible() && !same) {
            offered = Optional.of(answer.proposal().edit());
            button().setDisable(false);
        }
    }

    private void along(Proposal proposal) {
        if (!proposal.said().isEmpty()) {
            shown.getChildren().add(Words.label(Texts.of("patterns.along"), "compare-group"));
            proposal.said().forEach(line -> shown.getChildren().add(Words.prose("• " + line)));
        }
    }
}
