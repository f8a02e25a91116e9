package dev.portolan.ui.findings;

import dev.portolan.edit.Edit;
import dev.portolan.guidance.Finding;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** The buttons beside a finding. */
final class FindingButtons {

    private final FindingCommands commands;

    FindingButtons(FindingCommands commands) {
        this.commands = commands;
    }

    /** Fix and preview where there is a fix; the way, where there is one; waive and why. */
    List<Node> of(Finding finding) {
        List<Node> buttons = new ArrayList<>();
        finding.fixes().stream().findFirst().ifPresent(first -> {
            buttons.add(fix(finding, first));
            Button preview = button(Texts.of("findings.preview"), Texts.of("findings.preview.help"));
            preview.getStyleClass().add("preview-button");
            preview.setOnAction(event -> commands.preview(first));
            buttons.add(preview);
        });
        Button waive = button(Texts.of("findings.waive"), Texts.of("findings.waive.help"));
        waive.getStyleClass().add("waive-button");
        waive.setOnAction(event -> commands.waive(finding, waive.getScene().getWindow()));
        buttons.add(waive);
        buttons.add(why(finding.rule()));
        return buttons;
    }

    /** As {@link #of}, and one that shows the path where there is one; for where there is room. */
    List<Node> all(Finding finding) {
        List<Node> buttons = new ArrayList<>(of(finding));
        if (!finding.paths().isEmpty()) {
            Button trace = button(Texts.of("findings.trace"), Texts.of("findings.trace.help"));
            trace.getStyleClass().add("trace-button");
            trace.setOnAction(event -> commands.trace(finding));
            buttons.add(trace);
        }
        return buttons;
    }

    Button why(String rule) {
        Button why = button(Texts.of("findings.why"), Texts.of("findings.why.help", rule));
        why.getStyleClass().add("why-button");
        why.setOnAction(event -> commands.explain(rule));
        return why;
    }

    private ButtonBase fix(Finding finding, Edit first) {
        ButtonBase fix = finding.fixes().size() == 1 ? new Button(Texts.of("findings.fix")) : choice(finding);
        fix.setMinWidth(Region.USE_PREF_SIZE);
        fix.getStyleClass().addAll("accent", "fix-button");
        fix.setTooltip(new Tooltip(first.label()));
        fix.setAccessibleText(Texts.of("findings.fix.spoken", first.label()));
        fix.setOnAction(event -> commands.fix(finding, first));
        return fix;
    }

    /** The first fix on the button, all of them in its menu. */
    private SplitMenuButton choice(Finding finding) {
        SplitMenuButton choice = new SplitMenuButton();
        choice.setText(Texts.of("findings.fix"));
        for (Edit fix : finding.fixes()) {
            MenuItem item = new MenuItem(fix.label());
            item.setOnAction(event -> commands.fix(finding, fix));
            choice.getItems().add(item);
        }
        return choice;
    }

    static Button button(String text, String tooltip) {
        Button button = new Button(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(tooltip));
        button.setAccessibleHelp(tooltip);
        return button;
    }
}
