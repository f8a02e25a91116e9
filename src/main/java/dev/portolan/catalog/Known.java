package dev.portolan.catalog;

import java.util.NoSuchElementException;
import java.util.Objects;
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

    @Nullable // null unless code may count on a default that does not hold
    private final LeftOpen leftOpen;

    private final boolean absenceCounts;

    private Known(Standing standing, @Nullable T value) {
        this(standing, value, null, false);
    }

    private Known(Standing standing, @Nullable T value, @Nullable LeftOpen leftOpen, boolean absenceCounts) {
        this.standing = standing;
        this.value = value;
        this.leftOpen = leftOpen;
        this.absenceCounts = absenceCounts;
    }

    /**
     * No value, where there would be Azure's default had the source of an import said nothing. Nobody was told to expect
     * that, so whoever takes the value without asking {@link #isKnown()} gets the exception instead.
     *
     * @param absenceCounts whether asking for it is refused as well, as no value would mean that there is none
     */
    static <T> Known<T> leftOpen(LeftOpen why, boolean absenceCounts) {
        return new Known<>(Standing.UNKNOWN, null, why, absenceCounts);
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
        refuseIfAbsenceCounts();
        return standing != Standing.UNKNOWN;
    }

    /**
     * Whether nobody said anything.
     *
     * @throws LeftOpen where a source left it open
     */
    public boolean isUnsaid() {
        refuseIfLeftOpen();
        return standing == Standing.UNKNOWN;
    }

    public boolean isAssumed() {
        return standing == Standing.ASSUMED;
    }

    /**
     * The value.
     *
     * @throws NoSuchElementException where it is unknown; ask {@link #isKnown()} first
     * @throws LeftOpen where a source left it open
     */
    public T value() {
        refuseIfLeftOpen();
        T known = value;
        if (known == null) {
            throw new NoSuchElementException("the value is unknown");
        }
        return known;
    }

    public Optional<T> optional() {
        refuseIfAbsenceCounts();
        return Optional.ofNullable(value);
    }

    private void refuseIfAbsenceCounts() {
        if (absenceCounts) {
            refuseIfLeftOpen();
        }
    }

    private void refuseIfLeftOpen() {
        LeftOpen why = leftOpen;
        if (why != null) {
            throw why;
        }
    }

    public T orElse(T other) {
        refuseIfLeftOpen();
        T known = value;
        return known == null ? other : known;
    }

    /** Whether the value is known to be {@code candidate}; an unknown value is nothing. */
    public boolean is(T candidate) {
        refuseIfLeftOpen();
        return candidate.equals(value);
    }

    public boolean matches(Predicate<T> condition) {
        refuseIfLeftOpen();
        return optional().filter(condition).isPresent();
    }

    public <R> Known<R> map(Function<T, R> function) {
        T known = value;
        return known == null
                ? new Known<>(standing, null, leftOpen, absenceCounts)
                : new Known<>(standing, function.apply(known));
    }

    /** This value, or {@code other} where this one is unknown. */
    public Known<T> or(Known<T> other) {
        return leftOpen != null || isKnown() ? this : other;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Known<?> that && standing == that.standing && Objects.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return 31 * standing.hashCode() + Objects.hashCode(value);
    }

    @Override
    public String toString() {
        return value != null ? value + " (" + standing + ")" : "unknown";
    }
}
