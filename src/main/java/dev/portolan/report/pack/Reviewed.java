package dev.portolan.report.pack;

import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Advisor;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.report.PlanReport;
import java.util.List;
import java.util.Optional;

/**
 * A design that has been reviewed: what a pack is written from.
 *
 * @param rules by which it was judged
 * @param failOn the mildest severity that fails it
 * @param file where it came from; empty where it was never saved
 */
public record Reviewed(Review review, List<Rule> rules, Advice advice, PlanReport plan, Severity failOn, String file) {

    public Reviewed {
        rules = List.copyOf(rules);
    }

    /** The design judged by these rules. */
    public static Reviewed of(Review review, List<Rule> rules, Severity failOn, String file) {
        return new Reviewed(
                review,
                rules,
                new Advisor(rules).advise(review),
                PlanReport.of(review.design(), file, review.catalog()),
                failOn,
                file);
    }

    /** What a rule says of itself; empty where it is not among those that were asked. */
    Optional<RuleInfo> rule(String id) {
        return rules.stream()
                .map(Rule::info)
                .filter(info -> info.id().equals(id))
                .findFirst();
    }

    Speech speech() {
        return new Speech(review.design(), review.catalog());
    }
}
