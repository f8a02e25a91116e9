package dev.portolan.trace;

import java.util.List;
import java.util.Optional;

/** How many expectations of a design's flows are met, fail, or are not determined. */
public record ExpectationTally(int met, int failed, int open) {

    public static ExpectationTally of(List<ExpectationResult> results) {
        int met = (int) results.stream()
                .filter(one -> one.ok().equals(Optional.of(true)))
                .count();
        int failed = (int) results.stream()
                .filter(one -> one.ok().equals(Optional.of(false)))
                .count();
        return new ExpectationTally(met, failed, results.size() - met - failed);
    }

    public int all() {
        return met + failed + open;
    }

    /** {@code 3 of 4 expectations met}, and how many are not determined. */
    public String text() {
        return met + " of " + all() + (all() == 1 ? " expectation met" : " expectations met")
                + (open == 0 ? "" : ", " + open + " not determined");
    }
}
