package dev.portolan.ui.inspector;

import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.model.Properties;
import dev.portolan.model.Undetermined;
import dev.portolan.model.Value;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** The list editor of a property that holds records: a fold for each, with add and remove. */
final class RecordsField extends VBox {

    private final Fields fields;
    private final PropertyType.Fields form;
    private final Slot slot;

    RecordsField(Fields fields, Property<?> property, PropertyType.Fields form, Slot slot) {
        super(4);
        this.fields = fields;
        this.form = form;
        this.slot = slot;
        setId("field-" + property.name());
        Button add = new Button("Add", Icons.ui("plus", 12));
        add.getStyleClass().add("small");
        add.setOnAction(event -> {
            List<Value> next = new ArrayList<>(items());
            next.add(new Value.Fields(Properties.NONE));
            slot.put(Optional.of(Value.of(next)));
        });
        getChildren()
                .add(Words.row(
                        "property-row",
                        Words.label(property.label() + " (" + items().size() + ")", "property-label"),
                        Words.spacer(),
                        add));
        if (slot.isMixed()) {
            add.setDisable(true);
            getChildren().add(Words.label("mixed", "property-hint"));
            return;
        }
        slot.leftOpen().ifPresent(reason -> getChildren().add(Fields.open(reason)));
        for (int i = 0; i < items().size(); i++) {
            getChildren().add(fold(i));
        }
    }

    private List<Value> items() {
        return slot.value()
                .filter(Value.Items.class::isInstance)
                .map(value -> ((Value.Items) value).values())
                .orElse(List.of());
    }

    private TitledPane fold(int index) {
        Properties held = record(index);
        VBox content = new VBox(6);
        Undetermined.reason(items().get(index))
                .ifPresent(reason -> content.getChildren().add(Fields.open(reason)));
        for (Property<?> field : form.fields()) {
            content.getChildren()
                    .add(fields.row(
                            field,
                            new Slot(
                                    List.of(held.get(field.name())),
                                    value -> replace(
                                            index,
                                            value.map(said -> held.with(field.name(), said))
                                                    .orElseGet(() -> held.without(field.name()))))));
        }
        Button remove = new Button("Remove", Icons.ui("trash", 12));
        remove.getStyleClass().add("small");
        remove.setOnAction(event -> remove(index));
        content.getChildren().add(remove);
        TitledPane pane = new TitledPane(title(held, index), content);
        pane.setExpanded(false);
        pane.setAnimated(false);
        return pane;
    }

    private String title(Properties held, int index) {
        return form.fields().stream()
                .flatMap(field -> held.get(field.name()).stream())
                .map(Form::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("Entry " + (index + 1));
    }

    private Properties record(int index) {
        return items().get(index) instanceof Value.Fields record
                        && Undetermined.reason(record).isEmpty()
                ? record.properties()
                : Properties.NONE;
    }

    private void replace(int index, Properties changed) {
        List<Value> next = new ArrayList<>(items());
        next.set(index, new Value.Fields(changed));
        slot.put(Optional.of(Value.of(next)));
    }

    private void remove(int index) {
        List<Value> next = new ArrayList<>(items());
        next.remove(index);
        slot.put(next.isEmpty() ? Optional.empty() : Optional.of(Value.of(next)));
    }
}
