package dev.portolan.edit.patterns;

import dev.portolan.catalog.Property;
import dev.portolan.model.Properties;

/** Properties that are being written down one after the other. */
record Given(Properties properties) {

    static final Given NOTHING = new Given(Properties.NONE);

    static <T> Given of(Property<T> property, T value) {
        return NOTHING.and(property, value);
    }

    <T> Given and(Property<T> property, T value) {
        return new Given(properties.with(property.key(), value));
    }
}
