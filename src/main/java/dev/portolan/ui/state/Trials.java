package dev.portolan.ui.state;

import dev.portolan.edit.Edit;
import dev.portolan.guidance.AdviceChange;
import dev.portolan.guidance.Mending;
import dev.portolan.model.Design;
import dev.portolan.store.DesignStore;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Edits that are shown, with what the rules would say then, before anybody makes them; one at a time. */
public final class Trials {

    private final EditorModel model;
    private final ReadOnlyObjectWrapper<Optional<Trial>> current = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * An edit on trial.
     *
     * @param after what is known of the design as the edit makes it
     * @param change what the rules say otherwise then
     */
    public record Trial(Edit edit, Design before, Assessment after, AdviceChange change) {}

    Trials(EditorModel model) {
        this.model = model;
        model.design().addListener((what, before, now) -> { // whoever goes on working ends it
            if (current.get()
                    .filter(trial -> !trial.after().design().equals(now))
                    .isPresent()) {
                current.set(Optional.empty());
            }
        });
    }

    public ReadOnlyObjectProperty<Optional<Trial>> current() {
        return current.getReadOnlyProperty();
    }

    /** Works out what the edit does, and shows it. */
    public void start(Edit edit) {
        Design before = store().committed();
        Assessment known = model.assessment().get();
        Standpoint here = model.standpoint().get();
        model.ask(
                analyst -> {
                    boolean isKnown =
                            known.design().equals(before) && known.standpoint().equals(here);
                    Assessment now = isKnown ? known : analyst.assess(before, here);
                    Assessment then = analyst.assess(edit.apply(before), here);
                    return new Trial(edit, before, then, AdviceChange.between(now.advice(), then.advice()));
                },
                this::show);
    }

    private void show(Trial trial) {
        if (store().committed().equals(trial.before())) { // else it was worked out for nothing
            current.set(Optional.of(trial));
            store().preview(made(trial));
        }
    }

    private static Edit made(Trial trial) {
        return Edit.of(trial.edit().label(), before -> trial.after().design());
    }

    /** Makes the edit. */
    public void accept() {
        current.get().ifPresent(trial -> {
            current.set(Optional.empty());
            store().apply(made(trial));
        });
    }

    /** Shows the design as it is again. */
    public void giveUp() {
        if (current.get().isPresent()) {
            current.set(Optional.empty());
            store().rollback();
        }
    }

    /** Works out how all findings of a rule are cured; {@code found} gets it, unless the design has changed meanwhile. */
    public void mend(String rule, Consumer<Mending> found) {
        Design before = store().committed();
        Standpoint here = model.standpoint().get();
        model.ask(
                analyst -> Mending.of(
                        rule, before, design -> analyst.assess(design, here).findings()),
                mending -> {
                    if (store().committed().equals(before)) {
                        found.accept(mending);
                    }
                });
    }

    private DesignStore store() {
        return model.store();
    }
}
