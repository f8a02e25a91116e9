package dev.portolan.ui.flows;

import dev.portolan.model.Flow;
import dev.portolan.trace.ExpectationResult;
import dev.portolan.trace.ExpectationTally;
import dev.portolan.trace.Expectations;
import dev.portolan.trace.Trace;
import java.util.List;
import java.util.Optional;

/** A line of the list of flows. */
sealed interface FlowLine {

    /** Over a group of flows; {@code hint} says what to do where the group is empty. */
    record Heading(String text, String hint, List<Trace> proposals) implements FlowLine {
        public Heading {
            proposals = List.copyOf(proposals);
        }
    }

    /**
     * A flow that is saved with the design.
     *
     * @param trace empty until the flow was followed
     */
    record Saved(Flow flow, Optional<Trace> trace, List<ExpectationResult> results) implements FlowLine {
        public Saved {
            results = List.copyOf(results);
        }

        Verdict verdict() {
            return Verdict.of(ExpectationTally.of(results));
        }
    }

    /** A flow that Portolan proposes. */
    record Proposal(Trace trace) implements FlowLine {

        /** The flow with its present outcome as what is expected of it. */
        Flow kept() {
            return trace.flow().expecting(Expectations.present(trace).toArray(dev.portolan.model.Expectation[]::new));
        }

        boolean canBeKept() {
            return !Expectations.present(trace).isEmpty();
        }
    }

    /** The flow on this line; empty for a heading. */
    default Optional<Flow> asked() {
        if (this instanceof Saved saved) {
            return Optional.of(saved.flow());
        }
        return this instanceof Proposal proposal ? Optional.of(proposal.trace().flow()) : Optional.empty();
    }
}
