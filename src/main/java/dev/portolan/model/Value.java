package dev.portolan.model;

import java.math.BigDecimal;
import java.util.List;

/** What a property holds, as it stands in a file; {@link PropertyKey} gives it a type. */
public sealed interface Value {

    /** A text. */
    record Text(String text) implements Value {}

    /** A number, exactly as written. */
    record Numeral(BigDecimal number) implements Value {
        public static Numeral of(long number) {
            return new Numeral(BigDecimal.valueOf(number));
        }
    }

    /** Yes or no. */
    record Flag(boolean on) implements Value {}

    /** Values in order. */
    record Items(List<Value> values) implements Value {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** A record: named values in order. */
    record Fields(Properties properties) implements Value {}

    /** A written-out nothing, kept because somebody wrote it. */
    record Nothing() implements Value {}

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(long number) {
        return Numeral.of(number);
    }

    static Value of(boolean on) {
        return new Flag(on);
    }

    static Value of(List<Value> values) {
        return new Items(values);
    }
}
