package dev.portolan.ui.findings;

import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.guidance.Finding;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import dev.portolan.model.Waiver;
import dev.portolan.trace.Missing;
import dev.portolan.ui.controls.Notices;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.stage.Window;

/** What can be done about findings. They vanish with most of it, so a notice tells what became of them. */
public final class FindingCommands {

    private final EditorModel model;
    private final BiFunction<Finding, Window, Optional<WaiveDialog.Answer>> waiving;
    private final Notices notices;
    private Consumer<String> pages = rule -> {};
    private Consumer<String> fields = property -> {};

    /**
     * The commands about the findings of one design.
     *
     * @param waiving asks, before a window, with what reason a finding is accepted
     * @param notices where is told what was done
     */
    public FindingCommands(
            EditorModel model, BiFunction<Finding, Window, Optional<WaiveDialog.Answer>> waiving, Notices notices) {
        this.model = model;
        this.waiving = waiving;
        this.notices = notices;
    }

    /** Sets who opens the page of a rule, and who leads to the field of a property of what is selected. */
    public void leadTo(Consumer<String> rulePages, Consumer<String> propertyFields) {
        pages = rulePages;
        fields = propertyFields;
    }

    void fix(Finding finding, Edit fix) {
        make(fix, Texts.of("findings.fixed", finding.rule(), finding.title()));
    }

    void preview(Edit fix) {
        if (model.reading().allowsChange()) {
            model.trials().start(fix);
        }
    }

    /** Makes the edit that is on trial. */
    void accept() {
        model.trials().current().get().ifPresent(trial -> {
            model.trials().accept();
            notices.show(trial.edit().label(), Texts.of("findings.made"), Texts.of("notice.undo"), model.store()::undo);
        });
    }

    /** Fixes all findings of a rule as one step. */
    void fixAll(String rule) {
        if (!model.reading().allowsChange()) {
            return;
        }
        model.trials()
                .mend(
                        rule,
                        mending -> mending.edit()
                                .ifPresent(edit -> make(
                                        edit,
                                        mending.left().isEmpty()
                                                ? Texts.of("findings.none-left", rule)
                                                : Texts.counted(
                                                        "findings.left",
                                                        mending.left().size(),
                                                        rule))));
    }

    void waive(Finding finding, Window before) {
        if (!model.reading().allowsChange()) {
            return;
        }
        waiving.apply(finding, before)
                .ifPresent(answer -> make(
                        Edits.waive(new Waiver(
                                finding.rule(),
                                finding.subjects(),
                                answer.reason(),
                                answer.owner(),
                                answer.expires(),
                                Properties.NONE)),
                        Texts.of("findings.waived", finding.rule(), finding.title())));
    }

    void withdraw(Waiver waiver) {
        make(Edits.unwaive(waiver), Texts.of("findings.withdrawn"));
    }

    private void make(Edit edit, String text) {
        if (!model.reading().allowsChange()) {
            return;
        }
        model.apply(edit);
        notices.show(edit.label(), text, Texts.of("notice.undo"), model.store()::undo);
    }

    /** Opens the page of a rule. */
    public void explain(String rule) {
        pages.accept(rule);
    }

    /** Shows the first path of a finding in the trace panel. */
    void trace(Finding finding) {
        finding.paths().stream().findFirst().ifPresent(path -> model.tracing().visit(path, 0));
    }

    /** Selects what something has to be said of, and leads to where. */
    public void fillIn(Missing missing) {
        if (missing.component().equals(ComponentId.CANVAS)) {
            model.select(List.of());
        } else {
            model.reveal(Subject.of(missing.component()));
        }
        fields.accept(missing.property());
    }
}
