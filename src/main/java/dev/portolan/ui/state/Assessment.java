package dev.portolan.ui.state;

import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.model.Design;
import dev.portolan.trace.ExpectationTally;
import dev.portolan.trace.Expectations;
import dev.portolan.trace.Trace;
import java.util.List;
import java.util.Optional;

/**
 * What is known about one snapshot of a design.
 *
 * @param rulebook the rules that were asked; none before anybody has looked
 * @param answers to the saved and proposed flows
 * @param plans the address plan and the SNAT budget
 * @param millis how long it took
 */
public record Assessment(
        Design design,
        Standpoint standpoint,
        Advice advice,
        Rulebook rulebook,
        Answers answers,
        Plans plans,
        long millis) {

    /** Nothing known yet. */
    public static Assessment none(Design design) {
        return new Assessment(
                design, Standpoint.today(), Advice.NONE, new Rulebook(List.of()), Answers.NONE, Plans.NONE, 0);
    }

    /** Whether anybody has looked at the design yet. */
    public boolean isMade() {
        return rules() > 0;
    }

    /** How many rules were asked. */
    public int rules() {
        return rulebook.rules().size();
    }

    public Optional<RuleInfo> rule(String id) {
        return rulebook.rule(id);
    }

    /** What is open, the worst first. */
    public List<Finding> findings() {
        return advice.findings();
    }

    /** The answers to the saved and proposed flows. */
    public List<Trace> traces() {
        return answers.traces();
    }

    public Optional<Trace> trace(String flow) {
        return answers.trace(flow);
    }

    /** How the expectations of the saved flows stand. */
    public ExpectationTally expectations() {
        Expectations expectations = new Expectations(design.topology());
        return ExpectationTally.of(answers.saved().stream()
                .flatMap(trace -> expectations.check(trace).stream())
                .toList());
    }

    public long count(Severity severity) {
        return findings().stream().filter(one -> one.severity() == severity).count();
    }
}
