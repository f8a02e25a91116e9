package dev.portolan.trace.filtering;

import java.util.Collection;
import java.util.function.Function;

/** Whether a rule holds for a packet: yes, no, or not known. */
public enum Match {
    NO,
    MAYBE,
    YES;

    static Match of(boolean condition) {
        return condition ? YES : NO;
    }

    /** Both have to hold. */
    public Match and(Match other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** One has to hold. */
    public Match or(Match other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** One of several has to hold; none of none holds. */
    static <T> Match any(Collection<T> items, Function<T, Match> test) {
        Match best = NO;
        for (T item : items) {
            best = best.or(test.apply(item));
        }
        return best;
    }
}
