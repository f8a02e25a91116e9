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
        return properties.get(name).flatMap(this::read);
    }

    private Optional<T> read(Value value) {
        try {
            return Optional.of(form.read(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
