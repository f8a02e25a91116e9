package dev.portolan.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Named values in the order in which they were given; an absent name means that nobody said anything. */
public record Properties(Map<String, Value> values) implements Propertied {

    public static final Properties NONE = new Properties(Map.of());

    public Properties {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public Properties properties() {
        return this;
    }

    public Optional<Value> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public Set<String> names() {
        return values.keySet();
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** These properties with {@code name} set; a new name comes last. */
    public Properties with(String name, Value value) {
        Map<String, Value> next = new LinkedHashMap<>(values);
        next.put(name, value);
        return new Properties(next);
    }

    public <T> Properties with(PropertyKey<T> key, T value) {
        return with(key.name(), key.form().write(value));
    }

    public Properties without(String name) {
        if (!values.containsKey(name)) {
            return this;
        }
        Map<String, Value> next = new LinkedHashMap<>(values);
        next.remove(name);
        return new Properties(next);
    }
}
