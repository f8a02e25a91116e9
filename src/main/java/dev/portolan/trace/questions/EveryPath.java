package dev.portolan.trace.questions;

import dev.portolan.model.ComponentId;
import dev.portolan.trace.Missing;
import dev.portolan.trace.Trace;
import java.util.List;
import java.util.Optional;

/**
 * Whether all traffic between two components passes a gate: what the traces say, and what the drawing alone says.
 *
 * @param verdict of the traces; where they do not say enough it is not determined, whatever the drawing says
 * @param why one sentence
 * @param bypass the hops of a way past the gate, both ends included; empty where none is known
 * @param trace the trace in which that way is; empty where the bypass is only drawn or there is none
 * @param drawn what the drawn lines of traffic say, whether or not packets can follow them
 * @param cutPoints what every drawn path passes between the two, in order (dominators)
 * @param missing what has to be said for an answer
 * @param ways how many ways arrive
 */
public record EveryPath(
        ComponentId from,
        ComponentId to,
        Gate gate,
        Verdict verdict,
        String why,
        List<ComponentId> bypass,
        Optional<Trace> trace,
        Verdict drawn,
        List<ComponentId> cutPoints,
        List<Missing> missing,
        int ways) {

    public EveryPath {
        bypass = List.copyOf(bypass);
        cutPoints = List.copyOf(cutPoints);
        missing = List.copyOf(missing);
    }

    /** The four answers. */
    public enum Verdict {
        PASSES("every path passes it"),
        BYPASSED("a path goes past it"),
        NO_PATH("there is no path"),
        NOT_DETERMINED("not determined");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
