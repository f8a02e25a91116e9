package dev.portolan.guidance;

import dev.portolan.catalog.Phrases;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.LinkId;
import dev.portolan.model.Subject;
import dev.portolan.trace.Missing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How every rule stands to a component: the answer to "why is this not flagged?". */
public final class Standings {

    private static final Comparator<Standing> WHAT_MATTERS_FIRST = Comparator.comparing(Standing::outcome)
            .thenComparing(standing -> standing.rule().id());

    private final Design design;
    private final Advice advice;
    private final Predicate<Subject> meant;

    private Standings(Design design, Advice advice, Predicate<Subject> meant) {
        this.design = design;
        this.advice = advice;
        this.meant = meant;
    }

    /** The rules that judge this kind of component, and those that have something to say of this one. */
    public static List<Standing> of(List<RuleInfo> rules, Advice advice, Design design, Component component) {
        Standings standings = new Standings(design, advice, Subject.of(component.id())::equals);
        return standings.of(rules.stream()
                .filter(rule -> rule.about().contains(component.kind()) || standings.concerns(rule.id()))
                .toList());
    }

    /** All rules, for the design as a whole. */
    public static List<Standing> of(List<RuleInfo> rules, Advice advice, Design design) {
        return new Standings(design, advice, subject -> true).of(rules);
    }

    private List<Standing> of(List<RuleInfo> rules) {
        return rules.stream().map(this::of).sorted(WHAT_MATTERS_FIRST).toList();
    }

    private boolean concerns(String rule) {
        return found(rule).anyMatch(this::isMeant)
                || waived(rule).anyMatch(one -> isMeant(one.finding()))
                || missing(rule).anyMatch(this::isMeant);
    }

    private boolean isMeant(Finding finding) {
        return finding.subjects().stream().anyMatch(meant);
    }

    private boolean isMeant(Missing missing) {
        return meant.test(
                missing.component().equals(ComponentId.CANVAS) ? Subject.DESIGN : Subject.of(missing.component()));
    }

    private Stream<Finding> found(String rule) {
        return advice.findings().stream().filter(finding -> finding.rule().equals(rule));
    }

    private Stream<Advice.Waived> waived(String rule) {
        return advice.waived().stream().filter(one -> one.finding().rule().equals(rule));
    }

    private Stream<Missing> missing(String rule) {
        return advice.notDetermined().stream()
                .filter(open -> open.rule().equals(rule))
                .flatMap(open -> open.missing().stream());
    }

    private Standing of(RuleInfo rule) {
        List<String> found =
                found(rule.id()).filter(this::isMeant).map(Finding::message).toList();
        List<Missing> missing = here(rule.id());
        if (!found.isEmpty()) {
            return new Standing(rule, Standing.Outcome.FOUND, found, missing);
        }
        Optional<String> broken = advice.failures().stream()
                .filter(failure -> failure.rule().equals(rule.id()))
                .map(Advice.Failure::message)
                .findFirst();
        if (broken.isPresent()) {
            return new Standing(
                    rule,
                    Standing.Outcome.FAILED,
                    List.of("The rule broke, which is a fault of Portolan: " + broken.get()),
                    List.of());
        }
        return missing.isEmpty()
                ? silent(rule)
                : new Standing(
                        rule,
                        Standing.Outcome.NOT_DETERMINED,
                        missing.stream().map(Standings::sentence).toList(),
                        missing);
    }

    /** What is missing here; else what is missing elsewhere, as that may be about this component too. */
    private List<Missing> here(String rule) {
        List<Missing> all = missing(rule).toList();
        List<Missing> here = all.stream().filter(this::isMeant).toList();
        return here.isEmpty() ? all : here;
    }

    private Standing silent(RuleInfo rule) {
        List<String> accepted = waived(rule.id())
                .filter(one -> isMeant(one.finding()))
                .map(Standings::acceptance)
                .toList();
        if (!accepted.isEmpty()) {
            return new Standing(rule, Standing.Outcome.WAIVED, accepted, List.of());
        }
        return advice.notApplicable().stream()
                .filter(one -> one.rule().equals(rule.id()))
                .findFirst()
                .map(one -> new Standing(
                        rule,
                        Standing.Outcome.NOT_APPLICABLE,
                        List.of(Phrases.capitalised(one.why()) + "."),
                        List.of()))
                .orElseGet(() -> new Standing(rule, Standing.Outcome.PASSED, List.of(elsewhere(rule.id())), List.of()));
    }

    private String elsewhere(String rule) {
        List<String> names = Stream.concat(found(rule), waived(rule).map(Advice.Waived::finding))
                .flatMap(finding -> finding.subjects().stream())
                .map(this::name)
                .distinct()
                .toList();
        return names.isEmpty()
                ? "Looked, and found nothing."
                : "Looked, and found nothing about it, but about " + Listing.of(names) + ".";
    }

    private static String acceptance(Advice.Waived one) {
        List<String> parts = new ArrayList<>(List.of("Accepted"));
        if (!one.waiver().owner().isBlank()) {
            parts.add("by " + one.waiver().owner());
        }
        if (!one.waiver().expires().isBlank()) {
            parts.add("until " + one.waiver().expires());
        }
        return String.join(" ", parts) + ": " + one.waiver().reason() + " – "
                + one.finding().message();
    }

    private static String sentence(Missing missing) {
        return "Not determined, because " + missing.why() + ".";
    }

    private String name(Subject subject) {
        return switch (subject.type()) {
            case COMPONENT ->
                design.topology()
                        .component(new ComponentId(subject.id()))
                        .map(Component::name)
                        .orElse(subject.id());
            case LINK ->
                design.topology()
                        .link(new LinkId(subject.id()))
                        .map(link -> link.name().isBlank() ? "link " + subject.id() : link.name())
                        .orElse(subject.id());
            case FLOW -> "flow " + subject.id();
            case NOTE -> "note " + subject.id();
            case DESIGN -> "the design";
        };
    }
}
