package dev.portolan.guidance;

import dev.portolan.catalog.LeftOpen;
import dev.portolan.model.Waiver;
import dev.portolan.trace.Missing;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs rules over a snapshot; a rule that breaks is named and the others carry on. */
public final class Advisor {

    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::rule)
            .thenComparing(finding -> finding.subjects().toString())
            .thenComparing(Finding::message);

    private final List<Rule> rules;

    public Advisor(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    public List<Rule> rules() {
        return rules;
    }

    public Advice advise(Review review) {
        List<Finding> found = new ArrayList<>();
        List<Advice.NotDetermined> notDetermined = new ArrayList<>();
        List<Advice.NotApplicable> notApplicable = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        List<Advice.Failure> failures = new ArrayList<>();
        for (Rule rule : rules) {
            String id = rule.info().id();
            try {
                Verdict verdict = verdict(rule, review);
                found.addAll(verdict.found());
                if (verdict.isNotDetermined()) {
                    notDetermined.add(new Advice.NotDetermined(id, verdict.missing()));
                }
                if (verdict.isNotApplicable()) {
                    notApplicable.add(new Advice.NotApplicable(id, verdict.notApplicable()));
                }
                if (verdict.isPassed()) {
                    passed.add(id);
                }
            } catch (LeftOpen open) {
                Verdict rest = besides(rule, review);
                found.addAll(rest.found());
                List<Missing> missing =
                        new ArrayList<>(List.of(new Missing(open.component(), open.property(), open.sentence())));
                missing.addAll(rest.missing());
                notDetermined.add(new Advice.NotDetermined(id, missing));
            } catch (RuntimeException broken) {
                failures.add(new Advice.Failure(id, String.valueOf(broken.getMessage())));
            }
        }
        found.sort(WORST_FIRST);
        Waiving waiving = new Waiving(review.design().waivers(), review.reviewDate());
        found.forEach(waiving::take);
        return new Advice(
                waiving.open, waiving.waived, waiving.lapsed(), notDetermined, notApplicable, passed, failures);
    }

    /** What a rule says of all that no import leaves open. */
    private static Verdict besides(Rule rule, Review review) {
        try {
            LeftOpenAside aside = LeftOpenAside.of(review);
            return aside.kept(verdict(rule, aside.rest()));
        } catch (LeftOpen more) {
            return Verdict.PASSED;
        }
    }

    /** What a rule says, where the profile and the project let it speak. */
    private static Verdict verdict(Rule rule, Review review) {
        RuleInfo info = rule.info();
        if (review.settings().isOff(info.id())) {
            return Verdict.notApplicable("the project has switched it off");
        }
        if (review.profile() == Profile.ARTICLE && !info.isFromArticle()) {
            return Verdict.notApplicable("the article of January 2023 does not say so");
        }
        Verdict verdict = rule.check(review);
        return review.settings()
                .severity(info.id())
                .map(severity -> new Verdict(
                        verdict.found().stream()
                                .map(finding -> finding.as(severity))
                                .toList(),
                        verdict.missing(),
                        verdict.notApplicable()))
                .orElse(verdict);
    }

    /** Sorts findings into open and accepted ones. */
    private static final class Waiving {
        private final List<Waiver> waivers;
        private final LocalDate reviewDate;
        private final List<Finding> open = new ArrayList<>();
        private final List<Advice.Waived> waived = new ArrayList<>();
        private final Set<Waiver> used = new LinkedHashSet<>();

        Waiving(List<Waiver> waivers, LocalDate reviewDate) {
            this.waivers = waivers;
            this.reviewDate = reviewDate;
        }

        void take(Finding finding) {
            Optional<Waiver> waiver = waivers.stream()
                    .filter(candidate -> candidate.rule().equals(finding.rule())
                            && candidate.subjects().equals(finding.subjects())
                            && holds(candidate))
                    .findFirst();
            if (waiver.isPresent()) {
                used.add(waiver.get());
                waived.add(new Advice.Waived(finding, waiver.get()));
            } else {
                open.add(finding);
            }
        }

        /** An end that is no date is none to rely on, so such a waiver does not hold. */
        private boolean holds(Waiver waiver) {
            if (waiver.expires().isBlank()) {
                return true;
            }
            try {
                return !LocalDate.parse(waiver.expires()).isBefore(reviewDate);
            } catch (DateTimeException unreadable) {
                return false;
            }
        }

        List<Waiver> lapsed() {
            return waivers.stream().filter(waiver -> !used.contains(waiver)).toList();
        }
    }
}
