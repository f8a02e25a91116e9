package dev.portolan.report;

import dev.portolan.guidance.Advice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far the network items of a review checklist are answered: by the rules there are, or for one design. */
public record Coverage(Checklist checklist, List<Answer> answers) {

    private static final String NETWORK = "Network";

    /** What is known of an item; what comes first outweighs what comes later. */
    public enum State {
        NOT_MET("not met"),
        NOT_DETERMINED("not determined"),
        MET("met"),
        NOT_APPLICABLE("does not apply"),
        COVERED("covered by a rule"),
        OPEN("not covered by a rule");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One item.
     *
     * @param rules ids of the rules that give this advice
     */
    public record Answer(Checklist.Item item, List<String> rules, State state) {}

    public Coverage {
        answers = List.copyOf(answers);
    }

    /** What the rules could answer. */
    public static Coverage of(Checklist checklist) {
        return of(checklist, Map.of());
    }

    /** What they answer for a design. */
    public static Coverage of(Checklist checklist, Advice advice) {
        return of(checklist, states(advice));
    }

    private static Coverage of(Checklist checklist, Map<String, State> states) {
        return new Coverage(
                checklist,
                checklist.items().stream()
                        .filter(item -> item.area().equals(NETWORK))
                        .map(item -> answer(checklist, item, states))
                        .toList());
    }

    private static Answer answer(Checklist checklist, Checklist.Item item, Map<String, State> states) {
        List<String> rules = checklist.rules(item);
        State worst = rules.isEmpty() ? State.OPEN : State.COVERED;
        for (String rule : rules) {
            State state = states.getOrDefault(rule, State.COVERED);
            worst = state.compareTo(worst) < 0 ? state : worst;
        }
        return new Answer(item, rules, worst);
    }

    /** What each rule said of a design; an accepted finding is one all the same. */
    private static Map<String, State> states(Advice advice) {
        Map<String, State> states = new HashMap<>();
        advice.notApplicable().forEach(one -> states.put(one.rule(), State.NOT_APPLICABLE));
        advice.passed().forEach(rule -> states.put(rule, State.MET));
        advice.notDetermined().forEach(one -> states.put(one.rule(), State.NOT_DETERMINED));
        advice.failures().forEach(one -> states.put(one.rule(), State.NOT_DETERMINED));
        advice.waived().forEach(one -> states.put(one.finding().rule(), State.NOT_MET));
        advice.findings().forEach(finding -> states.put(finding.rule(), State.NOT_MET));
        return states;
    }

    public long count(State state) {
        return answers.stream().filter(answer -> answer.state() == state).count();
    }

    /** How many a rule looks at; of a design, how many it could judge. */
    public long answered() {
        return count(State.MET) + count(State.NOT_MET) + count(State.COVERED);
    }

    /** {@code 17 of 27 network items of the AKS review checklist answered}. */
    public String text() {
        return "%d of %d network items of the %s answered".formatted(answered(), answers.size(), checklist.name());
    }
}
