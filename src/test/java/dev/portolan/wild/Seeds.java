package dev.portolan.wild;

import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/**
 * The cases of a property: a moderate number in the build, {@code -Dportolan.cases=5000} for a long run, and
 * {@code -Dportolan.seed=N} for one case again.
 */
public final class Seeds {

    private static final int LONGEST = 4_000;

    private Seeds() {}

    /** Tries the seeds; the first that fails is named, with what it takes to see it again. */
    public static void each(int cases, LongConsumer property) {
        Long only = Long.getLong("portolan.seed");
        long first = Long.getLong("portolan.first", 0);
        LongStream seeds = only == null
                ? LongStream.range(first, first + Long.getLong("portolan.cases", cases))
                : LongStream.of(only);
        seeds.forEach(seed -> {
            try {
                property.accept(seed);
            } catch (RuntimeException | StackOverflowError | AssertionError broken) {
                String words = broken.toString();
                throw new AssertionError(
                        "seed " + seed + " (again with -Dportolan.seed=" + seed + "): "
                                + words.substring(0, Math.min(words.length(), LONGEST)),
                        broken);
            }
        });
    }
}
