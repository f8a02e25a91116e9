package dev.portolan.guidance;

import dev.portolan.model.Waiver;
import dev.portolan.trace.Missing;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the rules say of a design, in a stable order.
 *
 * @param findings the worst first; accepted ones are in {@code waived}
 * @param lapsedWaivers waivers that have expired or whose finding is gone
 * @param passed ids of the rules that looked and found nothing
 */
public record Advice(
        List<Finding> findings,
        List<Waived> waived,
        List<Waiver> lapsedWaivers,
        List<NotDetermined> notDetermined,
        List<NotApplicable> notApplicable,
        List<String> passed,
        List<Failure> failures) {

    /** Nobody has looked yet. */
    public static final Advice NONE =
            new Advice(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** A finding that somebody accepted. */
    public record Waived(Finding finding, Waiver waiver) {}

    /** A rule that would need to know more. */
    public record NotDetermined(String rule, List<Missing> missing) {}

    /** A rule that has nothing to look at. */
    public record NotApplicable(String rule, String why) {}

    /** A rule that broke; a fault of the program, not of the design. */
    public record Failure(String rule, String message) {}

    /** The same where only these rules were asked: a waiver of another one has not lapsed. */
    public Advice asked(Predicate<String> rules) {
        return new Advice(
                findings,
                waived,
                lapsedWaivers.stream()
                        .filter(waiver -> rules.test(waiver.rule()))
                        .toList(),
                notDetermined,
                notApplicable,
                passed,
                failures);
    }

    public Advice {
        findings = List.copyOf(findings);
        waived = List.copyOf(waived);
        lapsedWaivers = List.copyOf(lapsedWaivers);
        notDetermined = List.copyOf(notDetermined);
        notApplicable = List.copyOf(notApplicable);
        passed = List.copyOf(passed);
        failures = List.copyOf(failures);
    }
}
