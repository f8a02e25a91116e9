package dev.portolan.ui.inspector;

import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.model.Properties;
import dev.portolan.model.Undetermined;
import dev.portolan.model.Value;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The list editor of a property that holds records: a fold for each, with add and remove; or that there are none. */
final class RecordsField extends VBox implements Entry {

    private final Fields fields;
    private final Property<?> property;
    private final PropertyType.Fields form;
    private final Slot slot;
    private final Label title = Words.label("", "property-label");
    private final Button add = button(Texts.of("inspector.record.add"), "plus");
    private final Button none = button(Texts.of("inspector.record.none"), "check");
    private final VBox hints = new VBox();
    private final VBox list = new VBox(4);
    private final List<RecordFold> folds = new ArrayList<>();

    RecordsField(Fields fields, Property<?> property, PropertyType.Fields form, Slot slot) {
        super(4);
        this.fields = fields;
        this.property = property;
        this.form = form;
        this.slot = slot;
        add.setAccessibleText(Texts.of("inspector.record.add.spoken", property.label()));
        add.setOnAction(event -> add());
        none.setOnAction(event -> slot.put(isNone() ? Optional.empty() : Optional.of(Value.of(List.of()))));
        none.managedProperty().bind(none.visibleProperty());
        hints.managedProperty().bind(hints.visibleProperty());
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(Words.row("property-row", title, Words.spacer(), none, add), hints, list);
        refresh();
    }

    private static Button button(String text, String icon) {
        Button button = new Button(text, Icons.ui(icon, 12));
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void refresh() {
        List<Value> items = items();
        boolean mixed = slot.isMixed();
        add.setDisable(mixed);
        none.setVisible(!mixed && items.isEmpty());
        none.setText(Texts.of(isNone() ? "inspector.record.unsay" : "inspector.record.none"));
        none.setAccessibleText(Texts.of(
                isNone() ? "inspector.record.unsay.spoken" : "inspector.record.none.spoken", property.label()));
        none.setTooltip(new Tooltip(Texts.of(isNone() ? "inspector.record.unsay.help" : "inspector.record.none.help")));
        title.setText(property.label() + " (" + (items.isEmpty() && !isNone() ? unsaid(mixed) : items.size()) + ")");
        hints.getChildren().setAll(slot.leftOpen().map(Fields::open).stream().toList());
        hints.setVisible(!hints.getChildren().isEmpty());
        while (folds.size() > items.size()) {
            drop(folds.size() - 1);
        }
        folds.forEach(RecordFold::refresh);
        while (folds.size() < items.size()) {
            RecordFold fold = new RecordFold(this);
            folds.add(fold);
            list.getChildren().add(fold);
            fold.refresh();
        }
    }

    private String unsaid(boolean mixed) {
        return mixed
                ? Texts.of("inspector.mixed")
                : slot.leftOpen().isPresent() ? Fields.leftOpen() : Fields.unsaid(property);
    }

    private boolean isNone() {
        return slot.value()
                .filter(value ->
                        value instanceof Value.Items all && all.values().isEmpty())
                .isPresent();
    }

    private List<Value> items() {
        return slot.value()
                .filter(Value.Items.class::isInstance)
                .map(value -> ((Value.Items) value).values())
                .orElse(List.of());
    }

    private void add() {
        List<Value> next = new ArrayList<>(items());
        next.add(new Value.Fields(Properties.NONE));
        slot.put(Optional.of(Value.of(next)));
        if (folds.size() == next.size()) {
            folds.get(folds.size() - 1).begin();
        }
    }

    List<Property<?>> form() {
        return form.fields();
    }

    Fields fields() {
        return fields;
    }

    /** What the record of this fold says; nothing where a source leaves it open. */
    Properties held(RecordFold fold) {
        return item(fold) instanceof Value.Fields record
                        && Undetermined.reason(record).isEmpty()
                ? record.properties()
                : Properties.NONE;
    }

    Optional<String> leftOpen(RecordFold fold) {
        return Undetermined.reason(item(fold));
    }

    int indexOf(RecordFold fold) {
        return folds.indexOf(fold);
    }

    private Value item(RecordFold fold) {
        int index = folds.indexOf(fold);
        List<Value> items = items();
        return index >= 0 && index < items.size() ? items.get(index) : new Value.Fields(Properties.NONE);
    }

    void replace(RecordFold fold, Properties changed) {
        int index = folds.indexOf(fold);
        List<Value> next = new ArrayList<>(items());
        if (index >= 0 && index < next.size()) { // a field of a record that is gone has nothing to say
            next.set(index, new Value.Fields(changed));
            slot.put(Optional.of(Value.of(next)));
        }
    }

    void remove(RecordFold fold) {
        int index = folds.indexOf(fold);
        List<Value> next = new ArrayList<>(items());
        next.remove(index);
        drop(index);
        slot.put(next.isEmpty() ? Optional.empty() : Optional.of(Value.of(next)));
    }

    private void drop(int index) {
        folds.remove(index);
        list.getChildren().remove(index);
    }
}
