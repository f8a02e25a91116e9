package dev.portolan.ui.inspector;

import dev.portolan.catalog.Choice;
import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.model.Value;
import dev.portolan.ui.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a property's value is written in a text field and read back. */
final class Form {

    private Form() {}

    /** How an empty list is written. */
    static String none() {
        return Texts.of("inspector.none");
    }

    /** Whether this is how an empty list is written. */
    static boolean isNone(String text) {
        return text.strip().equalsIgnoreCase(none());
    }

    /** As {@link #text(Value)}; choices by their labels, and a list of nothing says so. */
    static String text(PropertyType type, Value value) {
        if (type instanceof PropertyType.Several several && value instanceof Value.Items items) {
            return items.values().isEmpty()
                    ? none()
                    : String.join(
                            ", ",
                            items.values().stream()
                                    .map(item -> text(several.item(), item))
                                    .toList());
        }
        return type instanceof PropertyType.OneOf choice
                ? choice.options().stream()
                        .filter(option -> Value.of(option.id()).equals(value))
                        .map(Choice::label)
                        .findFirst()
                        .orElseGet(() -> text(value))
                : text(value);
    }

    /** The value as a person writes it; several values stand behind each other with commas. */
    static String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Numeral numeral) {
            return numeral.number().toPlainString();
        }
        if (value instanceof Value.Flag flag) {
            return Texts.of(flag.on() ? "inspector.flag.yes" : "inspector.flag.no");
        }
        if (value instanceof Value.Items items) {
            return String.join(", ", items.values().stream().map(Form::text).toList());
        }
        return value instanceof Value.Fields fields
                ? String.join(
                        ", ",
                        fields.properties().values().values().stream()
                                .map(Form::text)
                                .toList())
                : "";
    }

    /**
     * The value that {@code text} says, checked as the property wants it.
     *
     * @throws IllegalArgumentException with a sentence for the user where it says none
     */
    static Value value(Property<?> property, String text) {
        Value value = plain(property.type(), text.strip());
        property.key().form().read(value);
        return value;
    }

    private static Value plain(PropertyType type, String text) {
        if (type instanceof PropertyType.Several several) {
            List<Value> items = new ArrayList<>();
            if (isNone(text)) {
                return Value.of(items);
            }
            for (String part : text.split("[,;\n]", -1)) {
                if (!part.isBlank()) {
                    items.add(plain(several.item(), part.strip()));
                }
            }
            return Value.of(items);
        }
        if (type instanceof PropertyType.Whole) {
            try {
                return new Value.Numeral(new BigDecimal(text));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(Texts.of("inspector.no-number", text), e);
            }
        }
        return Value.of(
                type instanceof PropertyType.OneOf choice ? chosen(choice, text).orElse(text) : text);
    }

    /** The id of the option that is called so, whichever way it is spelt. */
    private static Optional<String> chosen(PropertyType.OneOf choice, String text) {
        return choice.options().stream()
                .filter(option ->
                        option.label().equalsIgnoreCase(text) || option.id().equalsIgnoreCase(text))
                .map(Choice::id)
                .findFirst();
    }
}
