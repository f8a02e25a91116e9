package dev.portolan.ui.state;

import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.trace.ExpectationTally;
import dev.portolan.trace.Expectations;
import dev.portolan.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about one snapshot of a design.
 *
 * @param unsettled what could not be judged, and why
 * @param traces the answers to the saved and proposed flows
 * @param plans the address plan and the SNAT budget
 * @param rules how many rules were asked
 * @param millis how long it took
 */
public record Assessment(
        Design design,
        List<Advice> advice,
        List<Unsettled> unsettled,
        List<Trace> traces,
        Plans plans,
        int rules,
        long millis) {

    /** A rule that could not be judged, and what the design would have to say. */
    public record Unsettled(String rule, String missing) {}

    public Assessment {
        advice = List.copyOf(advice);
        unsettled = List.copyOf(unsettled);
        traces = List.copyOf(traces);
    }

    /** Nothing known yet. */
    public static Assessment none(Design design) {
        return new Assessment(design, List.of(), List.of(), List.of(), Plans.NONE, 0, 0);
    }

    public Optional<Trace> trace(String flow) {
        return traces.stream().filter(trace -> trace.flow().name().equals(flow)).findFirst();
    }

    /** The answers to the flows that are saved with the design. */
    public List<Trace> saved() {
        Set<Flow> flows = Set.copyOf(design.flows());
        return traces.stream().filter(trace -> flows.contains(trace.flow())).toList();
    }

    /** The answers to the flows that the design suggests by itself. */
    public List<Trace> proposed() {
        Set<Flow> flows = Set.copyOf(design.flows());
        return traces.stream().filter(trace -> !flows.contains(trace.flow())).toList();
    }

    /** How the expectations of the saved flows stand. */
    public ExpectationTally expectations() {
        Expectations expectations = new Expectations(design.topology());
        return ExpectationTally.of(saved().stream()
                .flatMap(trace -> expectations.check(trace).stream())
                .toList());
    }

    public long count(Advice.Severity severity) {
        return advice.stream().filter(one -> one.severity() == severity).count();
    }
}
