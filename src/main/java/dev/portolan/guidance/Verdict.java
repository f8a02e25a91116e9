package dev.portolan.guidance;

import dev.portolan.trace.Missing;
import java.util.List;

/**
 * A rule's answer: findings, what it could not determine, or why it does not apply; passed where none of these.
 *
 * @param missing per undetermined case what would have to be said; there may be findings about other subjects beside it
 * @param notApplicable why the rule has nothing to look at; empty where it has
 */
public record Verdict(List<Finding> found, List<Missing> missing, String notApplicable) {

    public static final Verdict PASSED = new Verdict(List.of(), List.of(), "");

    public Verdict {
        found = List.copyOf(found);
        missing = missing.stream().distinct().toList();
    }

    public static Verdict notApplicable(String why) {
        return new Verdict(List.of(), List.of(), why);
    }

    public boolean isNotApplicable() {
        return !notApplicable.isEmpty();
    }

    public boolean isNotDetermined() {
        return !missing.isEmpty();
    }

    public boolean isPassed() {
        return found.isEmpty() && missing.isEmpty() && notApplicable.isEmpty();
    }
}
