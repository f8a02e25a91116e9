package dev.portolan.ui.inspector;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Choice;
import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Value;
import dev.portolan.ui.controls.Icons;
import dev.portolan.ui.controls.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Makes the field for a property from what the catalogue says of it. */
final class Fields {

    private static final PseudoClass MISFIT = PseudoClass.getPseudoClass("invalid");
    private static final PseudoClass MIXED = PseudoClass.getPseudoClass("mixed");

    private static final String LEFT_OPEN = "left open";

    private final Catalog catalog;
    private final Design design;

    /**
     * One line of a choice.
     *
     * @param value empty for the default
     */
    private record Option(Optional<Value> value, String label) {}

    Fields(Catalog catalog, Design design) {
        this.catalog = catalog;
        this.design = design;
    }

    /** The label, the field and room for a message under it. */
    Node row(Property<?> property, Slot slot) {
        if (property.type() instanceof PropertyType.Several several
                && several.item() instanceof PropertyType.Fields fields) {
            return new RecordsField(this, property, fields, slot);
        }
        Label message = Words.prose("", "property-error");
        message.setVisible(false);
        message.managedProperty().bind(message.visibleProperty());
        Node field = field(property, slot, message);
        VBox row = labelled(property, field, message);
        slot.leftOpen().ifPresent(reason -> row.getChildren().add(open(reason)));
        return row;
    }

    /** Why a source of an import leaves a value open. */
    static Node open(String reason) {
        Label open = Words.prose("Left open by the source: " + reason, "property-open");
        open.setGraphic(Icons.ui("undetermined", 12));
        return open;
    }

    private static VBox labelled(Property<?> property, Node field, Label message) {
        Label label = Words.label(property.label(), "property-label");
        label.setLabelFor(field);
        label.setPrefWidth(112);
        label.setMinWidth(112);
        label.setMaxWidth(112);
        label.setWrapText(true);
        if (!property.help().isEmpty()) {
            Tooltip tooltip = new Tooltip(property.help());
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(320);
            label.setTooltip(tooltip);
        }
        HBox row = Words.row("property-row", label, field);
        HBox.setHgrow(field, Priority.ALWAYS);
        if (!property.unit().isEmpty()) {
            row.getChildren().add(Words.label(property.unit(), "property-hint"));
        }
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(2, row, message);
    }

    private Node field(Property<?> property, Slot slot, Label message) {
        PropertyType type = property.type();
        if (type instanceof PropertyType.OneOf choice) {
            return combo(property, slot, choices(choice));
        }
        if (type instanceof PropertyType.YesNo) {
            return combo(
                    property,
                    slot,
                    List.of(
                            new Option(Optional.of(Value.of(true)), "Yes"),
                            new Option(Optional.of(Value.of(false)), "No")));
        }
        if (type instanceof PropertyType.Reference reference) {
            return combo(property, slot, candidates(reference, slot));
        }
        if (type instanceof PropertyType.Several several
                && several.item() instanceof PropertyType.Reference reference) {
            return text(property, slot, message, new Names(reference));
        }
        return text(property, slot, message, new Names(new PropertyType.Reference(java.util.Set.of())));
    }

    private static List<Option> choices(PropertyType.OneOf choice) {
        List<Option> options = new ArrayList<>();
        for (Choice one : choice.options()) {
            options.add(new Option(Optional.of(Value.of(one.id())), one.label()));
        }
        return options;
    }

    private List<Option> candidates(PropertyType.Reference reference, Slot slot) {
        List<Option> options = new ArrayList<>();
        design.topology().components().stream()
                .filter(component -> reference.kinds().contains(component.kind()))
                .forEach(component -> options.add(
                        new Option(Optional.of(Value.of(component.id().value())), component.name())));
        slot.ofValues()
                .value()
                .filter(value ->
                        options.stream().noneMatch(option -> option.value().equals(Optional.of(value))))
                .ifPresent(value -> options.add(new Option(Optional.of(value), Form.text(value))));
        return options;
    }

    private static Node combo(Property<?> property, Slot slot, List<Option> options) {
        ComboBox<Option> combo = new ComboBox<>();
        combo.setId("field-" + property.name());
        combo.getStyleClass().add("property-field");
        combo.setMaxWidth(Double.MAX_VALUE);
        combo.setMinWidth(0);
        combo.setPrefWidth(80);
        Option nothing = new Option(Optional.empty(), unsaid(property));
        combo.getItems().add(nothing);
        combo.getItems().addAll(options);
        combo.setConverter(new StringConverter<>() {
            @Override
            public String toString(Option option) {
                return option == null ? "" : option.label();
            }

            @Override
            public Option fromString(String text) {
                return nothing;
            }
        });
        if (slot.isMixed()) {
            combo.setPromptText("mixed");
            combo.pseudoClassStateChanged(MIXED, true);
        } else if (slot.leftOpen().isPresent()) {
            combo.setPromptText(LEFT_OPEN);
        } else {
            combo.getItems().stream()
                    .filter(option -> option.value().equals(slot.value()))
                    .findFirst()
                    .ifPresent(combo::setValue);
        }
        if (slot.value().isEmpty()) {
            combo.getStyleClass().add("property-default");
        }
        combo.setOnAction(event -> {
            if (combo.getValue() != null) {
                slot.put(combo.getValue().value());
            }
        });
        combo.setAccessibleText(property.label());
        return combo;
    }

    /** What stands in an empty field: Azure's default, or that nothing was said. */
    private static String unsaid(Property<?> property) {
        return property.fallback().isKnown() ? written(property) + " (default)" : "not said";
    }

    private static <T> String written(Property<T> property) {
        Value value = property.key().form().write(property.fallback().value());
        if (property.type() instanceof PropertyType.OneOf choice) {
            String id = Form.text(value);
            return choice.options().stream()
                    .filter(option -> option.id().equals(id))
                    .map(Choice::label)
                    .findFirst()
                    .orElse(id);
        }
        String text = Form.text(value);
        return text.isEmpty() ? "none" : text;
    }

    private Node text(Property<?> property, Slot all, Label message, Names names) {
        Slot slot = all.ofValues();
        TextField field = new TextField(slot.value().map(names::shown).orElse(""));
        field.setId("field-" + property.name());
        field.getStyleClass().add("property-field");
        if (isMono(property.type())) {
            field.getStyleClass().add("mono");
        }
        String nothing = all.leftOpen().isPresent() ? LEFT_OPEN : unsaid(property);
        field.setPromptText(slot.isMixed() ? "mixed" : nothing);
        field.setAccessibleText(property.label());
        field.setMinWidth(0);
        field.setPrefWidth(80);
        Runnable commit = () -> commit(property, slot, field, message, names);
        field.setOnAction(event -> commit.run());
        field.focusedProperty().addListener((what, before, now) -> {
            if (!now) {
                commit.run();
            }
        });
        return field;
    }

    private static void commit(Property<?> property, Slot slot, TextField field, Label message, Names names) {
        boolean misfit = false;
        String text = field.getText() == null ? "" : field.getText();
        try {
            if (text.isBlank()) {
                leaveUnsaid(slot);
            } else {
                slot.put(Optional.of(Form.value(property, names.written(text))));
            }
        } catch (IllegalArgumentException e) {
            misfit = true;
            message.setText(String.valueOf(e.getMessage()));
        }
        field.pseudoClassStateChanged(MISFIT, misfit);
        message.setVisible(misfit);
    }

    /** An empty field of several that say different things means that nobody touched it. */
    private static void leaveUnsaid(Slot slot) {
        if (!slot.isMixed()) {
            slot.put(Optional.empty());
        }
    }

    private static boolean isMono(PropertyType type) {
        PropertyType item = type instanceof PropertyType.Several several ? several.item() : type;
        return item instanceof PropertyType.Address
                || item instanceof PropertyType.Range
                || item instanceof PropertyType.AddressOrTag
                || item instanceof PropertyType.Ports;
    }

    /** Shows references by name and finds them by name or id. */
    private final class Names {

        private final PropertyType.Reference reference;

        Names(PropertyType.Reference reference) {
            this.reference = reference;
        }

        String shown(Value value) {
            return reference.kinds().isEmpty() ? Form.text(value) : each(Form.text(value), this::nameOf);
        }

        String written(String text) {
            return reference.kinds().isEmpty() ? text : each(text, this::idOf);
        }

        private String each(String text, Function<String, String> change) {
            List<String> parts = new ArrayList<>();
            for (String part : text.split(",", -1)) {
                parts.add(change.apply(part.strip()));
            }
            return String.join(", ", parts);
        }

        private String nameOf(String id) {
            return candidates().stream()
                    .filter(component -> component.id().value().equals(id))
                    .map(Component::name)
                    .findFirst()
                    .orElse(id);
        }

        private String idOf(String name) {
            return candidates().stream()
                    .filter(component -> component.name().equals(name)
                            || component.id().value().equals(name))
                    .map(component -> component.id().value())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "there is no \"" + name + "\" in this design that " + "may stand here"));
        }

        private List<Component> candidates() {
            return design.topology().components().stream()
                    .filter(component -> reference.kinds().contains(component.kind()))
                    .toList();
        }
    }

    Catalog catalog() {
        return catalog;
    }
}
