package dev.portolan.ui.preferences;

import dev.portolan.ui.text.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** Fields that change a preference as soon as something else is chosen, and follow it where it changes elsewhere. */
final class Controls {

    private static final double WIDTH = 220;

    private Controls() {}

    static <T> Row choice(Row row, String id, List<T> values, Property<T> property, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setId("preference-" + id);
        box.setConverter(new StringConverter<T>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                return values.stream()
                        .filter(value -> words.apply(value).equals(text))
                        .findFirst()
                        .orElse(property.getValue());
            }
        });
        box.getItems().setAll(values);
        box.valueProperty().bindBidirectional(property);
        box.setPrefWidth(WIDTH);
        return with(row, values.stream().map(words).toList(), box);
    }

    static Row flag(Row row, String id, Property<Boolean> property) {
        CheckBox box = new CheckBox(Texts.of("preferences.on"));
        box.setId("preference-" + id);
        box.selectedProperty().bindBidirectional(property);
        box.setPrefWidth(WIDTH);
        return with(row, List.of(), box);
    }

    private static Row with(Row row, List<String> values, Control control) {
        control.setMinWidth(Region.USE_PREF_SIZE);
        control.setAccessibleText(row.label());
        control.setAccessibleHelp(row.about());
        return new Row(row.section(), row.label(), row.about(), values, control);
    }
}
