package dev.portolan.guidance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * What the rules say otherwise from one time to another: before and after an edit, under two profiles, on two days.
 *
 * @param gained findings that were not there before
 * @param lost findings that are no longer there
 * @param regraded findings that stay, but weigh more or less
 * @param doubts what could be determined before, or was not asked
 */
public record AdviceChange(List<Finding> gained, List<Finding> lost, List<Regraded> regraded, List<Doubt> doubts) {

    /** Nothing is otherwise. */
    public static final AdviceChange NONE = new AdviceChange(List.of(), List.of(), List.of(), List.of());

    /** The same finding with another severity. */
    public record Regraded(Finding before, Finding after) {}

    /** A rule that can no longer be determined, and why. */
    public record Doubt(String rule, String why) {}

    public AdviceChange {
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
        regraded = List.copyOf(regraded);
        doubts = List.copyOf(doubts);
    }

    /** Accepted findings count as gone: whoever waives one loses it, and whoever withdraws that gains it. */
    public static AdviceChange between(Advice before, Advice after) {
        List<Finding> left = new ArrayList<>(before.findings());
        List<Finding> unmatched = new ArrayList<>();
        List<Regraded> regraded = new ArrayList<>();
        List<Finding> reworded = new ArrayList<>();
        for (Finding finding : after.findings()) {
            if (!take(left, finding, AdviceChange::saysTheSame, regraded)) {
                reworded.add(finding);
            }
        }
        for (Finding finding : reworded) { // the same case told with other numbers
            if (!take(left, finding, (one, other) -> true, regraded)) {
                unmatched.add(finding);
            }
        }
        List<Doubt> doubts = new ArrayList<>(doubts(after));
        doubts.removeAll(doubts(before));
        return new AdviceChange(unmatched, left, regraded, doubts);
    }

    private static boolean saysTheSame(Finding one, Finding other) {
        return one.message().equals(other.message());
    }

    private static boolean take(
            List<Finding> left, Finding finding, BiPredicate<Finding, Finding> same, List<Regraded> regraded) {
        Optional<Finding> earlier = left.stream()
                .filter(one -> one.fingerprint().equals(finding.fingerprint()) && same.test(one, finding))
                .findFirst();
        earlier.ifPresent(one -> {
            left.remove(one);
            if (one.severity() != finding.severity()) {
                regraded.add(new Regraded(one, finding));
            }
        });
        return earlier.isPresent();
    }

    private static List<Doubt> doubts(Advice advice) {
        return advice.notDetermined().stream()
                .flatMap(open -> open.missing().stream().map(missing -> new Doubt(open.rule(), missing.why())))
                .toList();
    }

    public boolean isNone() {
        return gained.isEmpty() && lost.isEmpty() && regraded.isEmpty() && doubts.isEmpty();
    }
}
