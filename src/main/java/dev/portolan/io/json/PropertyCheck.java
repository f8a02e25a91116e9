package dev.portolan.io.json;

import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.model.ComponentId;
import dev.portolan.model.KindId;
import dev.portolan.model.Undetermined;
import dev.portolan.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds what a file says of properties against what the catalogue says that they can hold. */
final class PropertyCheck {

    private static final int LONGEST = 1_000;

    private final Map<ComponentId, KindId> components;

    PropertyCheck(Map<ComponentId, KindId> components) {
        this.components = components;
    }

    void check(Optional<Cursor> given, List<Property<?>> known) {
        if (given.isPresent() && given.get().isRecord()) {
            record(given.get(), known);
        }
    }

    private void record(Cursor given, List<Property<?>> known) {
        for (Property<?> property : known) {
            given.member(property.name())
                    .filter(found -> !(found.node() instanceof Node.Leaf leaf && leaf.value() instanceof Value.Nothing))
                    .filter(found -> !isLeftOpen(found))
                    .ifPresent(found -> value(found, property, property.type()));
        }
        List<String> names = known.stream().map(Property::name).toList();
        given.membersByName().forEach((name, found) -> {
            if (!names.contains(name)) {
                Nearest.to(name, names)
                        .ifPresent(meant -> found.warn(
                                "\"%s\" is not known and has no effect; did you mean \"%s\"?".formatted(name, meant)));
            }
        });
    }

    /** Whether a reason stands in place of a value. */
    private static boolean isLeftOpen(Cursor given) {
        return given.node() instanceof Node.Fields fields
                && fields.members().size() == 1
                && Undetermined.reason(fields.value()).isPresent();
    }

    private void value(Cursor given, Property<?> property, PropertyType type) {
        if (type instanceof PropertyType.Several several) {
            given.items().forEach(item -> value(item, property, several.item()));
        } else if (type instanceof PropertyType.Fields fields) {
            if (given.isRecord()) {
                record(given, fields.fields());
            }
        } else if (tooLong(given, type)) {
            given.error("this text is too long to be meant; shorten it");
        } else {
            scalar(given, property);
            if (type instanceof PropertyType.Reference reference) {
                reference(given, reference);
            }
        }
    }

    /** Patterns are not asked about texts without end. */
    private static boolean tooLong(Cursor given, PropertyType type) {
        return !(type instanceof PropertyType.Text)
                && given.node() instanceof Node.Leaf leaf
                && leaf.value() instanceof Value.Text text
                && text.text().length() > LONGEST;
    }

    private static void scalar(Cursor given, Property<?> property) {
        Value value = given.value();
        try {
            property.key().form().read(property.type() instanceof PropertyType.Several ? alone(value) : value);
        } catch (IllegalArgumentException e) {
            String message = Optional.ofNullable(e.getMessage()).orElse("this does not fit");
            given.error(message.contains(";") ? message : message + "; correct it");
        }
    }

    private static Value alone(Value value) {
        return Value.of(List.of(value));
    }

    private void reference(Cursor given, PropertyType.Reference reference) {
        if (!(given.value() instanceof Value.Text text) || text.text().isBlank()) {
            return;
        }
        KindId kind = components.get(new ComponentId(text.text()));
        if (kind == null) {
            given.error("there is no component \"" + text.text() + "\"; correct the id or remove this reference");
        } else if (!reference.kinds().isEmpty() && !reference.kinds().contains(kind)) {
            given.warn("\"%s\" is of kind \"%s\", which is not expected here".formatted(text.text(), kind));
        }
    }
}
