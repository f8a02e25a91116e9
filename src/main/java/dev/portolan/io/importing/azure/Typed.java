package dev.portolan.io.importing.azure;

import dev.portolan.catalog.Choice;
import dev.portolan.catalog.PropertyType;
import dev.portolan.io.importing.ResourceId;
import dev.portolan.model.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What Azure writes for a value, as the catalogue's type has it. */
final class Typed {

    private final UnaryOperator<String> words;

    /** @param words what Azure calls differently, in lower case without signs, to the catalogue's word */
    Typed(UnaryOperator<String> words) {
        this.words = words;
    }

    /** The value; empty where nothing is said. What does not fit stays as it is written. */
    Optional<Value> of(PropertyType type, Body from) {
        if (type instanceof PropertyType.Several several) {
            List<Value> items = from.items().stream()
                    .flatMap(item -> of(several.item(), item).stream())
                    .toList();
            return from.isGiven() ? Optional.of(Value.of(items)) : Optional.empty();
        }
        if (type instanceof PropertyType.Reference) {
            return from.reference().map(id -> Value.of(new ResourceId(id).key()));
        }
        return from.text().map(text -> one(type, text));
    }

    private Value one(PropertyType type, String text) {
        if (type instanceof PropertyType.OneOf choice) {
            return Value.of(chosen(choice, text));
        }
        if (type instanceof PropertyType.YesNo) {
            return flag(text);
        }
        if (type instanceof PropertyType.Whole) {
            return number(text);
        }
        boolean name = type instanceof PropertyType.HostName && text.endsWith(".") && text.length() > 1;
        return Value.of(name ? text.substring(0, text.length() - 1) : text);
    }

    private String chosen(PropertyType.OneOf choice, String text) {
        String word = words.apply(plain(text));
        return choice.options().stream()
                .map(Choice::id)
                .filter(id -> plain(id).equals(plain(word)))
                .findFirst()
                .orElse(text);
    }

    private static Value flag(String text) {
        return switch (plain(text)) {
            case "true", "enabled", "on" -> Value.of(true);
            case "false", "disabled", "off" -> Value.of(false);
            default -> Value.of(text);
        };
    }

    private static Value number(String text) {
        try {
            return new Value.Numeral(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Value.of(text);
        }
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(letter -> plain.append((char) letter));
        return plain.toString();
    }
}
