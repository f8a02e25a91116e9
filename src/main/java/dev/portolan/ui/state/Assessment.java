package dev.portolan.ui.state;

import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
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
 * @param rulebook the rules that were asked; none before anybody has looked
 * @param traces the answers to the saved and proposed flows
 * @param plans the address plan and the SNAT budget
 * @param millis how long it took
 */
public record Assessment(
        Design design,
        Standpoint standpoint,
        Advice advice,
        List<RuleInfo> rulebook,
        List<Trace> traces,
        Plans plans,
        long millis) {

    public Assessment {
        rulebook = List.copyOf(rulebook);
        traces = List.copyOf(traces);
    }

    /** Nothing known yet. */
    public static Assessment none(Design design) {
        return new Assessment(design, Standpoint.today(), Advice.NONE, List.of(), List.of(), Plans.NONE, 0);
    }

    /** How many rules were asked. */
    public int rules() {
        return rulebook.size();
    }

    public Optional<RuleInfo> rule(String id) {
        return rulebook.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** What is open, the worst first. */
    public List<Finding> findings() {
        return advice.findings();
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

    public long count(Severity severity) {
        return findings().stream().filter(one -> one.severity() == severity).count();
    }
}
