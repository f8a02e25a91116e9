package dev.portolan.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * The way of the answer.
 *
 * @param hops from the component that answers back to the client
 */
public record ReturnPath(Disposition disposition, List<Hop> hops) {

    /** The way back of a branch that ended before anybody could answer. */
    public static final ReturnPath NONE = new ReturnPath(Disposition.UNDETERMINED, List.of());

    public ReturnPath {
        hops = List.copyOf(hops);
    }

    /** The hops as far as the answer is known to come; where it is stopped or not determined, that hop is the last. */
    public List<Hop> travelled() {
        List<Hop> reached = new ArrayList<>();
        for (Hop hop : hops) {
            reached.add(hop);
            if (hop.steps().stream().anyMatch(step -> step.outcome() != Step.Outcome.PASSED)) {
                break;
            }
        }
        return List.copyOf(reached);
    }
}
