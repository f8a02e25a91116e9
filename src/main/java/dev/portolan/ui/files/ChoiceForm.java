package dev.portolan.ui.files;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** Choices below each other, as dialogs have them; every control has an id, such as {@code export-format}. */
final class ChoiceForm {

    private final GridPane grid = new GridPane();
    private final String name;

    /** @param name with which the ids of its controls begin */
    ChoiceForm(String name, double width) {
        this.name = name;
        grid.getStyleClass().add(name + "-form");
        grid.setHgap(12);
        grid.setVgap(8);
        grid.setMinWidth(width);
    }

    GridPane grid() {
        return grid;
    }

    /** One of several, with its heading before it. */
    <T> ComboBox<T> choice(String id, String label, List<T> all, T now, Function<T, String> words, Consumer<T> chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(name + "-" + id);
        box.getItems().setAll(all);
        box.setValue(now);
        box.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(box, Priority.ALWAYS);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        box.valueProperty().addListener((what, before, value) -> chosen.accept(value));
        Label heading = new Label(label);
        heading.setLabelFor(box);
        heading.setMinWidth(Region.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), heading, box);
        return box;
    }

    /** Something that is wanted or not. */
    CheckBox check(String id, String label, boolean now, Consumer<Boolean> chosen) {
        CheckBox box = new CheckBox(label);
        box.setId(name + "-" + id);
        box.setSelected(now);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.selectedProperty().addListener((what, before, on) -> chosen.accept(on));
        grid.add(box, 0, grid.getRowCount(), 2, 1);
        return box;
    }

    /** A constant's name as a word; short ones, such as A4, as they are. */
    static String words(Enum<?> choice) {
        String lower = choice.name().toLowerCase(Locale.ROOT);
        return lower.length() < 3 ? choice.name() : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }
}
