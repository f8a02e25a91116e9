package dev.portolan.catalog;

import java.util.Locale;

/** One of a closed set of values; implemented by enums. */
public interface Choice {

    /** The constant's name, such as {@code USER_DEFINED_ROUTING}. */
    String name();

    /** The value as it stands in files, such as {@code userDefinedRouting}. */
    default String id() {
        StringBuilder id = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
            id.append(id.length() == 0 ? word : Phrases.capitalised(word));
        }
        return id.toString();
    }

    /** The value as a person reads it, such as {@code User defined routing}. */
    default String label() {
        return Phrases.capitalised(name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
