package dev.portolan.model;

import java.util.function.Function;

/**
 * How a {@link Value} becomes a typed one and back.
 *
 * @param <T> the typed value
 */
public interface ValueForm<T> {

    /**
     * The typed value.
     *
     * @throws IllegalArgumentException with a sentence for the user where {@code value} is not of this form
     */
    T read(Value value);

    Value write(T value);

    /** A form made of two functions; {@code reader} throws {@link IllegalArgumentException} with a sentence. */
    static <T> ValueForm<T> of(Function<Value, T> reader, Function<T, Value> writer) {
        return new ValueForm<>() {
            @Override
            public T read(Value value) {
                return reader.apply(value);
            }

            @Override
            public Value write(T value) {
                return writer.apply(value);
            }
        };
    }
}
