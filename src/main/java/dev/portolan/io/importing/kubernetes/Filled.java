package dev.portolan.io.importing.kubernetes;

import dev.portolan.catalog.Property;
import dev.portolan.model.Properties;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Properties in the making: what the catalogue would refuse to read again is noted and left out. */
final class Filled {

    private final String owner;
    private final Notes notes;
    private Properties properties;

    /** @param owner how notes name what has the properties */
    Filled(String owner, Properties before, Notes notes) {
        this.owner = owner;
        this.properties = before;
        this.notes = notes;
    }

    <T> Filled with(Property<T> property, T value) {
        try {
            if (!isOfRecords(value)) {
                property.key().form().read(property.key().form().write(value));
            }
            properties = properties.with(property.key(), value);
        } catch (IllegalArgumentException e) {
            notes.undetermined("%s of %s: %s".formatted(property.label(), owner, String.valueOf(e.getMessage())));
        }
        return this;
    }

    /** Records were looked at when they were filled. */
    private static boolean isOfRecords(Object value) {
        return value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Properties;
    }

    <T> Filled with(Property<T> property, Optional<T> value) {
        value.ifPresent(found -> with(property, found));
        return this;
    }

    /** Sets a text or a list unless it is empty, as then nobody said anything. */
    Filled unlessEmpty(Property<String> property, String text) {
        return text.isEmpty() ? this : with(property, text);
    }

    <C extends Collection<?>> Filled unlessEmpty(Property<C> property, C values) {
        return values.isEmpty() ? this : with(property, values);
    }

    Properties properties() {
        return properties;
    }
}
