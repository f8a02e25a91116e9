package dev.portolan.io.json;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the constants of our enums are written in files: {@code NOT_THROUGH} as {@code notThrough}. */
public final class Names {

    private Names() {}

    public static String of(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder name = new StringBuilder(words[0]);
        Arrays.stream(words)
                .skip(1)
                .forEach(word -> name.append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(word.substring(1)));
        return name.toString();
    }

    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(name))
                .findFirst();
    }

    /** All of them, for a sentence. */
    public static String all(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> "\"" + of(constant) + "\"")
                .collect(Collectors.joining(", "));
    }
}
