package dev.portolan.catalog;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A value with its standing: given, Azure's default, assumed, or unknown.
 *
 * @param <T> the value's type
 */
public final class Known<T> {

    private final Standing standing;

    @Nullable // null exactly where the standing is UNKNOWN; never leaves this class
    private final T value;

    private Known(Standing standing, @Nullable T value) {
        this.standing = standing;
        this.value = value;
    }

    public static <T> Known<T> given(T value) {
        return new Known<>(Standing.GIVEN, value);
    }

    public static <T> Known<T> byDefault(T value) {
        return new Known<>(Standing.DEFAULT, value);
    }

    public static <T> Known<T> assumed(T value) {
        return new Known<>(Standing.ASSUMED, value);
    }

    public static <T> Known<T> unknown() {
        return new Known<>(Standing.UNKNOWN, null);
    }

    public Standing standing() {
        return standing;
    }

    public boolean isKnown() {
        return standing != Standing.UNKNOWN;
    }

    public boolean isAssumed() {
        return standing == Standing.ASSUMED;
    }

    /**
     * The value.
     *
     * @throws NoSuchElementException where it is unknown; ask {@link #isKnown()} first
     */
    public T value() {
        T known = value;
        if (known == null) {
            throw new NoSuchElementException("the value is unknown");
        }
        return known;
    }

    public Optional<T> optional() {
        return Optional.ofNullable(value);
    }

    public T orElse(T other) {
        T known = value;
        return known == null ? other : known;
    }

    /** Whether the value is known to be {@code candidate}; an unknown value is nothing. */
    public boolean is(T candidate) {
        return candidate.equals(value);
    }

    public boolean matches(Predicate<T> condition) {
        return optional().filter(condition).isPresent();
    }

    public <R> Known<R> map(Function<T, R> function) {
        T known = value;
        return known == null ? unknown() : new Known<>(standing, function.apply(known));
    }

    /** This value, or {@code other} where this one is unknown. */
    public Known<T> or(Known<T> other) {
        return isKnown() ? this : other;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Known<?> that
                && standing == that.standing
                && optional().equals(that.optional());
    }

    @Override
    public int hashCode() {
        return 31 * standing.hashCode() + optional().hashCode();
    }

    @Override
    public String toString() {
        return isKnown() ? value + " (" + standing + ")" : "unknown";
    }
}
