package dev.portolan.edit;

import dev.portolan.model.Design;
import java.util.function.UnaryOperator;

/**
 * A named change from one design to the next.
 *
 * @param label what Undo shows, as the user would say it: {@code Move 3 components}
 */
public record Edit(String label, UnaryOperator<Design> change) {

    public Edit {
        if (label.isBlank()) {
            throw new IllegalArgumentException("an edit needs a label, as Undo shows it");
        }
    }

    public static Edit of(String label, UnaryOperator<Design> change) {
        return new Edit(label, change);
    }

    public Design apply(Design design) {
        return change.apply(design);
    }

    /** This edit and then {@code next}, as one step under this edit's label. */
    public Edit then(Edit next) {
        return new Edit(label, design -> next.apply(apply(design)));
    }

    public Edit labelled(String newLabel) {
        return new Edit(newLabel, change);
    }
}
