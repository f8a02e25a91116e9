package dev.portolan.trace;

import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Expectation;
import dev.portolan.model.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Compares traces with what their flows expect (SEMANTICS 3), and says what was instead. */
public final class Expectations {

    private final Topology topology;
    private final Wording wording;

    public Expectations(Topology topology) {
        this.topology = topology;
        this.wording = new Wording(topology);
    }

    /** One result per expectation, in order. */
    public List<ExpectationResult> check(Trace trace) {
        return trace.flow().expectations().stream()
                .map(expectation -> check(expectation, trace))
                .toList();
    }

    /** Whether one is known not to hold of a trace; one that is not determined does not fail. */
    public boolean fail(List<Trace> traces) {
        return traces.stream()
                .flatMap(trace -> check(trace).stream())
                .anyMatch(result -> result.ok().filter(ok -> !ok).isPresent());
    }

    /** What one would expect of the flow to keep things as they are; empty where no expectation says that. */
    public static List<Expectation> present(Trace trace) {
        return List.of(Expectation.delivered(), Expectation.denied()).stream()
                .filter(expectation -> decided(trace, ends(expectation)).equals(Optional.of(true)))
                .toList();
    }

    /** {@code through fw-hub}: what is expected, as it follows the word "expected". */
    public String words(Expectation expectation) {
        String argument = expectation.argument();
        String name = name(argument);
        return switch (expectation.type()) {
            case DELIVERED -> "delivered";
            case DENIED -> "denied";
            case THROUGH -> "through " + name;
            case NOT_THROUGH -> "not through " + name;
            case TLS_ENDS_AT -> "TLS ends at " + name;
            case SOURCE_BECOMES -> "source becomes " + name;
        };
    }

    private ExpectationResult check(Expectation expectation, Trace trace) {
        boolean aboutComponent = expectation.type() == Expectation.Type.THROUGH
                || expectation.type() == Expectation.Type.NOT_THROUGH
                || expectation.type() == Expectation.Type.TLS_ENDS_AT;
        ComponentId id = id(expectation.argument());
        if (aboutComponent && !topology.has(id)) { // "not through" would hold for a misspelt name
            return new ExpectationResult(
                    expectation,
                    Optional.empty(),
                    "not determined, because there is no component \"" + expectation.argument()
                            + "\"; correct the expectation");
        }
        String name = name(expectation.argument());
        return switch (expectation.type()) {
            case DELIVERED, DENIED ->
                result(
                        expectation,
                        trace,
                        new Test(ends(expectation), "the flow is " + ending(trace.disposition()), this::fate));
            case THROUGH ->
                result(
                        expectation,
                        trace,
                        new Test(branch -> travels(branch, id), "every branch passes " + name, this::way));
            case NOT_THROUGH ->
                result(
                        expectation,
                        trace,
                        new Test(branch -> !travels(branch, id), "every branch avoids " + name, this::way));
            case TLS_ENDS_AT ->
                result(
                        expectation,
                        trace,
                        new Test(branch -> endsTls(branch, id), "TLS ends at " + name, Expectations::tlsEnds));
            case SOURCE_BECOMES -> source(expectation, trace);
        };
    }

    /**
     * How an expectation is decided for each branch.
     *
     * @param holds what is said where every branch does as expected
     * @param instead what a branch does that does not
     */
    private record Test(Predicate<Branch> condition, String holds, Function<Branch, String> instead) {}

    private ExpectationResult result(Expectation expectation, Trace trace, Test test) {
        Optional<Boolean> ok = decided(trace, test.condition());
        if (ok.isEmpty()) {
            return new ExpectationResult(expectation, ok, open(trace));
        }
        return new ExpectationResult(
                expectation, ok, ok.get() ? test.holds() : instead(trace, test.condition(), test.instead()));
    }

    private ExpectationResult source(Expectation expectation, Trace trace) {
        SourceMatch match = new SourceMatch(expectation.argument());
        Optional<Boolean> ok = decided(trace, branch -> !match.of(branch).equals(Optional.of(false)));
        Optional<Branch> vague = trace.branches().stream()
                .filter(branch -> match.of(branch).isEmpty())
                .findFirst();
        if (ok.equals(Optional.of(true)) && vague.isPresent()) {
            String source = vague.get().last().in().source();
            return new ExpectationResult(
                    expectation,
                    Optional.empty(),
                    "not determined, because the source at "
                            + vague.get().last().name()
                            + (source.isEmpty() ? " is not known" : " is known only as " + source));
        }
        return result(
                expectation,
                trace,
                new Test(
                        branch -> !match.of(branch).equals(Optional.of(false)),
                        "it arrives with the source " + sources(trace),
                        branch -> "the source at " + branch.last().name() + " is "
                                + branch.last().in().source()));
    }

    private static String sources(Trace trace) {
        return trace.branches().stream()
                .map(branch -> branch.last().in().source())
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private static Predicate<Branch> ends(Expectation expectation) {
        return expectation.type() == Expectation.Type.DENIED
                ? branch -> branch.disposition() == Disposition.DENIED
                : branch -> branch.disposition() == Disposition.DELIVERED;
    }

    /** A branch that fails decides; one that is not determined leaves the question open. */
    private static Optional<Boolean> decided(Trace trace, Predicate<Branch> condition) {
        boolean open = trace.branches().isEmpty();
        for (Branch branch : trace.branches()) {
            if (branch.disposition() == Disposition.UNDETERMINED) {
                open = true;
            } else if (!condition.test(branch)) {
                return Optional.of(false);
            }
        }
        return open ? Optional.empty() : Optional.of(true);
    }

    private static String open(Trace trace) {
        return trace.branches().stream()
                .flatMap(branch -> branch.missing().stream())
                .map(missing -> "not determined, because " + missing.why())
                .findFirst()
                .orElse("the flow is " + ending(trace.disposition()));
    }

    /** What the first branch that does otherwise does, and that it is not the only one. */
    private static String instead(Trace trace, Predicate<Branch> condition, Function<Branch, String> words) {
        List<Branch> others = trace.branches().stream()
                .filter(branch -> branch.disposition() != Disposition.UNDETERMINED)
                .filter(condition.negate())
                .toList();
        String text = words.apply(others.get(0));
        return trace.branches().size() == 1
                ? text
                : "%s (%d of %d branches)"
                        .formatted(text, others.size(), trace.branches().size());
    }

    /** {@code the flow is denied at afw-hub: no rule of "afwp" allows it}. */
    private String fate(Branch branch) {
        boolean arrived = branch.disposition() == Disposition.RETURN_LOST;
        List<Hop> hops = arrived ? branch.back().hops() : branch.travelled();
        for (Hop hop : hops) {
            for (Step step : hop.steps()) {
                if (step.outcome() == Step.Outcome.STOPPED) {
                    String why = wording.text(step);
                    return arrived
                            ? "the request arrives, but " + why
                            : "the flow is " + ending(branch.disposition()) + " at " + hop.name() + ": " + why;
                }
            }
        }
        return "the flow is " + ending(branch.disposition());
    }

    private String way(Branch branch) {
        return "it goes " + branch.travelled().stream().map(Hop::name).collect(Collectors.joining(" → "));
    }

    private static String tlsEnds(Branch branch) {
        List<String> ends = new ArrayList<>();
        branch.travelled().stream().filter(Expectations::endsTls).map(Hop::name).forEach(ends::add);
        return ends.isEmpty() ? "TLS ends nowhere on the way" : "TLS ends at " + String.join(" and ", ends);
    }

    private static String ending(Disposition disposition) {
        return disposition.label();
    }

    private String name(String argument) {
        return topology.component(id(argument)).map(Component::name).orElse(argument);
    }

    private static ComponentId id(String argument) {
        return argument.isBlank() ? ComponentId.CANVAS : new ComponentId(argument);
    }

    private static boolean travels(Branch branch, ComponentId id) {
        return branch.travelled().stream().anyMatch(hop -> hop.component().equals(id));
    }

    private static boolean endsTls(Branch branch, ComponentId id) {
        return branch.travelled().stream()
                .filter(hop -> hop.component().equals(id))
                .anyMatch(Expectations::endsTls);
    }

    private static boolean endsTls(Hop hop) {
        return hop.steps().stream()
                .anyMatch(step -> step.action() == Step.Action.TLS_TERMINATED && step.outcome() == Step.Outcome.PASSED);
    }
}
