package dev.portolan.ui.findings;

import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.controls.WrappingCell;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A line of the list of findings, drawn. */
final class FindingCell extends WrappingCell<FindingLine> {

    /** How much of the list's width names of components have, and between how many letters' height that is. */
    private static final double SUBJECTS_SHARE = 0.17;

    private static final double SUBJECTS_LEAST = 11.7;
    private static final double SUBJECTS_MOST = 22;

    private final EditorModel model;
    private final FindingCommands commands;
    private final FindingButtons buttons;
    private final BooleanSupplier underTitle;

    /** @param underTitle whether the heading above says a finding's title already */
    FindingCell(EditorModel model, FindingCommands commands, BooleanSupplier underTitle) {
        this.underTitle = underTitle;
        this.model = model;
        this.commands = commands;
        buttons = new FindingButtons(commands);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() instanceof FindingLine.Open open) {
                commands.fillIn(open.missing());
            }
        });
    }

    @Override
    protected void updateItem(FindingLine line, boolean empty) {
        super.updateItem(line, empty);
        setText("");
        markHeading(line instanceof FindingLine.Heading);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText("");
        } else if (line instanceof FindingLine.Heading heading) {
            setGraphic(heading(heading));
            setAccessibleText(heading.text() + ", " + heading.size());
        } else if (line instanceof FindingLine.Entry entry) {
            setGraphic(row(entry));
            setAccessibleText(spoken(entry));
        }
    }

    private String spoken(FindingLine.Entry entry) {
        return Texts.of(
                "findings.spoken",
                entry.sort().label(),
                entry.rule(),
                entry.title(),
                entry.text(),
                names(entry),
                entry.mark());
    }

    private Node heading(FindingLine.Heading heading) {
        HBox row = Words.row(
                "flow-heading",
                Words.label(heading.text(), "section-heading"),
                Words.label(Integer.toString(heading.size()), "muted", "tiny-text"));
        row.setSpacing(8);
        if (!heading.rule().isEmpty()) {
            HBox actions = Words.row("finding-actions");
            if (heading.fixable() > 1) {
                Button all = FindingButtons.button(
                        Texts.of("findings.fix-all", heading.fixable()),
                        Texts.of("findings.fix-all.help", heading.rule()));
                all.getStyleClass().add("fix-all-button");
                all.setOnAction(event -> commands.fixAll(heading.rule()));
                actions.getChildren().add(all);
            }
            row.getChildren().addAll(Words.spacer(), actions);
        }
        return row;
    }

    private Node row(FindingLine.Entry entry) {
        Label rule = Words.label(entry.rule(), "rule-id");
        VBox words = new VBox(2);
        title(entry).ifPresent(words.getChildren()::add);
        words.getChildren().add(Words.prose(entry.text(), "finding-text"));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        Label subjects = Words.label(names(entry), "muted", "finding-subjects");
        subjects.setWrapText(true);
        widen(subjects);
        HBox actions = new HBox();
        actions.getStyleClass().add("finding-actions");
        actions.getChildren().setAll(actions(entry));
        HBox row = Words.row("finding-line", Icons.ui(entry.sort().icon(), 16), rule, words, subjects, actions);
        row.getStyleClass().add("severity-" + entry.sort().icon());
        return row;
    }

    /** As wide in all rows, so that columns stay in line, and wide enough for lists of names where there is room. */
    private void widen(Label subjects) {
        ReadOnlyDoubleProperty list = getListView().widthProperty();
        DoubleBinding width = Bindings.createDoubleBinding(
                () -> {
                    double letter = subjects.getFont().getSize();
                    double share = list.get() * SUBJECTS_SHARE;
                    return Math.max(SUBJECTS_LEAST * letter, Math.min(SUBJECTS_MOST * letter, share));
                },
                list,
                subjects.fontProperty());
        subjects.minWidthProperty().bind(width);
        subjects.prefWidthProperty().bind(width);
        subjects.maxWidthProperty().bind(width);
    }

    private Optional<Node> title(FindingLine.Entry entry) {
        boolean over = entry instanceof FindingLine.Accepted
                || entry instanceof FindingLine.Gone
                || entry instanceof FindingLine.Lapsed;
        HBox line = new HBox(8);
        line.setAlignment(Pos.CENTER_LEFT);
        if (over || !underTitle.getAsBoolean()) {
            Label title = Words.label(entry.title(), "strong");
            title.setMinWidth(0);
            title.setWrapText(true);
            title.setMinHeight(USE_PREF_SIZE);
            line.getChildren().add(title);
            if (over) {
                title.getStyleClass().addAll("struck", "muted");
            }
        }
        if (!entry.mark().isEmpty()) {
            line.getChildren().add(Words.chip(entry.mark(), "support"));
        }
        return line.getChildren().isEmpty() ? Optional.empty() : Optional.of(line);
    }

    private List<Node> actions(FindingLine.Entry entry) {
        if (entry instanceof FindingLine.Found found) {
            return buttons.of(found.finding());
        }
        if (entry instanceof FindingLine.Open open) {
            Button fill = FindingButtons.button(Texts.of("findings.fill-in"), Texts.of("findings.fill-in.help"));
            fill.getStyleClass().add("fill-in-button");
            fill.setOnAction(event -> commands.fillIn(open.missing()));
            return List.of(fill, buttons.why(entry.rule()));
        }
        if (entry instanceof FindingLine.Accepted accepted) {
            return List.of(
                    withdraw(accepted.waived().waiver(), Texts.of("findings.withdraw")), buttons.why(entry.rule()));
        }
        if (entry instanceof FindingLine.Lapsed lapsed) {
            return List.of(withdraw(lapsed.waiver(), Texts.of("findings.remove")));
        }
        return List.of(buttons.why(entry.rule()));
    }

    private Button withdraw(dev.portolan.model.Waiver waiver, String text) {
        Button withdraw = FindingButtons.button(text, Texts.of("findings.withdraw.help", waiver.rule()));
        withdraw.getStyleClass().add("withdraw-button");
        withdraw.setOnAction(event -> commands.withdraw(waiver));
        return withdraw;
    }

    private String names(FindingLine.Entry entry) {
        return entry.subjects().stream().map(model::nameOf).collect(Collectors.joining(", "));
    }
}
