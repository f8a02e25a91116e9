package dev.portolan.model;

import java.util.Optional;

/**
 * A property's name and how its value becomes a typed one.
 *
 * @param <T> the typed value
 */
public record PropertyKey<T>(String name, ValueForm<T> form) {

    /** The typed value; empty where nothing was said or what was said has another form. */
    public Optional<T> in(Properties properties) {
        return properties.read(this);
    }
}
