package dev.portolan.trace;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Expectation;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Compares a trace with what its flow expects. */
public final class Expectations {

    private Expectations() {}

    /** One result per expectation, in order. */
    public static List<ExpectationResult> check(Trace trace) {
        return trace.flow().expectations().stream()
                .map(expectation -> check(expectation, trace))
                .toList();
    }

    private static ExpectationResult check(Expectation expectation, Trace trace) {
        String argument = expectation.argument();
        return switch (expectation.type()) {
            case DELIVERED -> new ExpectationResult(expectation, delivered(trace), "the flow is " + ending(trace));
            case DENIED -> new ExpectationResult(expectation, denied(trace), "the flow is " + ending(trace));
            case THROUGH -> {
                ComponentId id = new ComponentId(argument);
                yield result(expectation, trace, branch -> travels(branch, id), "passes " + argument);
            }
            case NOT_THROUGH -> {
                ComponentId id = new ComponentId(argument);
                yield result(expectation, trace, branch -> !travels(branch, id), "avoids " + argument);
            }
            case TLS_ENDS_AT -> {
                ComponentId id = new ComponentId(argument);
                yield result(expectation, trace, branch -> endsTls(branch, id), "ends TLS at " + argument);
            }
            case SOURCE_BECOMES ->
                result(
                        expectation,
                        trace,
                        branch -> hasSource(branch, argument),
                        "arrives with the source " + argument);
        };
    }

    private static Optional<Boolean> delivered(Trace trace) {
        return decided(trace, branch -> branch.disposition() == Disposition.DELIVERED);
    }

    private static Optional<Boolean> denied(Trace trace) {
        return decided(trace, branch -> branch.disposition() == Disposition.DENIED);
    }

    private static ExpectationResult result(
            Expectation expectation, Trace trace, Predicate<Branch> condition, String words) {
        Optional<Boolean> ok = decided(trace, condition);
        String text = ok.map(holds -> (holds ? "every branch " : "not every branch ") + words)
                .orElse("not determined: the flow is " + ending(trace));
        return new ExpectationResult(expectation, ok, text);
    }

    /** A branch that fails decides; one that is not determined leaves the question open. */
    private static Optional<Boolean> decided(Trace trace, Predicate<Branch> condition) {
        boolean open = false;
        for (Branch branch : trace.branches()) {
            if (branch.disposition() == Disposition.UNDETERMINED) {
                open = true;
            } else if (!condition.test(branch)) {
                return Optional.of(false);
            }
        }
        return open ? Optional.empty() : Optional.of(true);
    }

    private static String ending(Trace trace) {
        return trace.disposition().label();
    }

    private static boolean travels(Branch branch, ComponentId id) {
        return branch.travelled().stream().anyMatch(hop -> hop.component().equals(id));
    }

    private static boolean endsTls(Branch branch, ComponentId id) {
        return branch.travelled().stream()
                .filter(hop -> hop.component().equals(id))
                .flatMap(hop -> hop.steps().stream())
                .anyMatch(step -> step.action() == Step.Action.TLS_TERMINATED);
    }

    private static boolean hasSource(Branch branch, String expected) {
        String source = branch.last().in().source();
        boolean byHop = branch.travelled().stream()
                .anyMatch(hop -> hop.component().value().equals(expected)
                        && hop.out().source().equals(source)
                        && !hop.in().source().equals(source));
        return byHop || source.equals(expected) || within(source, expected);
    }

    private static boolean within(String source, String expected) {
        Optional<Prefix> range = Prefix.parse(expected);
        boolean address = range.isPresent()
                && IpAddress.parse(source).filter(range.get()::contains).isPresent();
        return address
                || range.isPresent()
                        && Prefix.parse(source).filter(range.get()::contains).isPresent();
    }
}
