package dev.portolan.ui.findings;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/**
 * One of the values of a filter as it is offered.
 *
 * @param value empty for "all of them"
 */
record Choice<T>(String label, Optional<T> value) {

    static <T> Choice<T> all(String label) {
        return new Choice<>(label, Optional.empty());
    }

    /** A box in which one of them is chosen. */
    static <T> ComboBox<Choice<T>> box(String id, String meaning) {
        ComboBox<Choice<T>> box = new ComboBox<>();
        box.setId(id);
        box.setMinWidth(64);
        box.setPrefWidth(124);
        box.setAccessibleText(meaning);
        box.setTooltip(new javafx.scene.control.Tooltip(meaning));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Choice<T> choice) {
                return choice == null ? "" : choice.label();
            }

            @Override
            public Choice<T> fromString(String text) {
                return all(text);
            }
        });
        return box;
    }

    /** Offers these; what was chosen stays chosen if it is still there. */
    static <T> void offer(ComboBox<Choice<T>> box, List<Choice<T>> choices) {
        if (!box.getItems().equals(choices)) {
            Choice<T> chosen = box.getValue();
            box.getItems().setAll(choices);
            box.setValue(choices.contains(chosen) ? chosen : choices.get(0));
        }
    }

    /** What is chosen; empty for all. */
    static <T> Optional<T> of(ComboBox<Choice<T>> box) {
        return Optional.ofNullable(box.getValue()).flatMap(Choice::value);
    }
}
