package dev.portolan.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Named values in the order in which they were given; an absent name means that nobody said anything. */
public final class Properties implements Propertied {

    public static final Properties NONE = new Properties(Map.of());

    /** What a value was read as; rules and traces ask for the same few values again and again. */
    private record Typed(ValueForm<?> form, Optional<?> value) {}

    private final Map<String, Value> values;
    private final Map<String, Typed> typed = new ConcurrentHashMap<>(0);

    public Properties(Map<String, Value> values) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public Properties properties() {
        return this;
    }

    public Map<String, Value> values() {
        return values;
    }

    public Optional<Value> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The typed value of a key; empty where nothing was said or what was said has another form. */
    @SuppressWarnings("unchecked") // a form gives values of its own type only
    <T> Optional<T> read(PropertyKey<T> key) {
        @Nullable Typed known = typed.get(key.name());
        if (known != null && known.form() == key.form()) {
            return (Optional<T>) known.value();
        }
        @Nullable Value value = values.get(key.name());
        if (value == null) {
            return Optional.empty();
        }
        Optional<T> read = read(key.form(), value);
        typed.put(key.name(), new Typed(key.form(), read));
        return read;
    }

    private static <T> Optional<T> read(ValueForm<T> form, Value value) {
        try {
            return Optional.of(form.read(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
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

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Properties that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
