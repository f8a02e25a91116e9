package dev.portolan.ui.inspector;

import dev.portolan.catalog.Choice;
import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.model.Design;
import dev.portolan.model.Value;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** Makes the field for a property from what the catalogue says of it. */
final class Fields {

    private final Supplier<Design> design;
    private final Consumer<Node> revealer;

    /**
     * @param design as it is whenever a field is looked at
     * @param revealer scrolls to a part of the form
     */
    Fields(Supplier<Design> design, Consumer<Node> revealer) {
        this.design = design;
        this.revealer = revealer;
    }

    void reveal(Node part) {
        revealer.accept(part);
    }

    /**
     * The label, the field and what is to be said under it.
     *
     * @param id the field's, to be found by; empty for one within a record
     */
    Entry entry(Property<?> property, Slot slot, String id) {
        if (property.type() instanceof PropertyType.Several several
                && several.item() instanceof PropertyType.Fields form) {
            RecordsField records = new RecordsField(this, property, form, slot);
            records.setId(id);
            return records;
        }
        return new LabelledEntry(property, slot, field(property, slot, id));
    }

    private Entry field(Property<?> property, Slot slot, String id) {
        PropertyType type = property.type();
        if (type instanceof PropertyType.OneOf choice) {
            List<ChoiceField.Option> options = choices(choice);
            return new ChoiceField(property, slot, () -> options, id);
        }
        if (type instanceof PropertyType.YesNo) {
            List<ChoiceField.Option> options = List.of(
                    ChoiceField.Option.of(Value.of(true), Texts.of("inspector.yes")),
                    ChoiceField.Option.of(Value.of(false), Texts.of("inspector.no")));
            return new ChoiceField(property, slot, () -> options, id);
        }
        if (type instanceof PropertyType.Reference reference) {
            return new ChoiceField(property, slot, () -> names(reference).options(slot), id);
        }
        PropertyType item = type instanceof PropertyType.Several several ? several.item() : type;
        PropertyType.Reference reference =
                item instanceof PropertyType.Reference found ? found : new PropertyType.Reference(Set.of());
        return new TextEntry(property, slot, () -> names(reference), id);
    }

    private Names names(PropertyType.Reference reference) {
        return new Names(design.get(), reference);
    }

    private static List<ChoiceField.Option> choices(PropertyType.OneOf choice) {
        return choice.options().stream()
                .map(one -> ChoiceField.Option.of(Value.of(one.id()), one.label()))
                .toList();
    }

    /** Shown in a field that a source of an import leaves open. */
    static String leftOpen() {
        return Texts.of("inspector.left-open");
    }

    /** Why a source of an import leaves a value open. */
    static Label open(String reason) {
        Label open = Words.prose(Texts.of("inspector.left-open.why", reason), "property-open");
        open.setGraphic(Icons.ui("undetermined", 12));
        return open;
    }

    /** What stands in an empty field: Azure's default, or that nothing was said. */
    static String unsaid(Property<?> property) {
        return property.fallback().isKnown()
                ? Texts.of("inspector.default", written(property))
                : Texts.of("inspector.unsaid");
    }

    private static <T> String written(Property<T> property) {
        Value value = property.key().form().write(property.fallback().value());
        if (property.type() instanceof PropertyType.OneOf choice) {
            return label(choice, Form.text(value)).orElseGet(() -> Form.text(value));
        }
        String text = Form.text(value);
        return text.isEmpty() ? Form.none() : text;
    }

    private static Optional<String> label(PropertyType.OneOf choice, String id) {
        return choice.options().stream()
                .filter(option -> option.id().equals(id))
                .map(Choice::label)
                .findFirst();
    }
}
