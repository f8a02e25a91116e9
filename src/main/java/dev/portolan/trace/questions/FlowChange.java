package dev.portolan.trace.questions;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.trace.Because;
import dev.portolan.trace.Missing;
import dev.portolan.trace.Trace;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes different for one flow.
 *
 * @param kinds at least one, the weightiest first
 * @param before empty where an end of the flow does not exist there
 * @param after empty where an end of the flow does not exist there
 * @param plain the stretches that are newly without encryption
 */
public record FlowChange(
        Flow flow, Set<Kind> kinds, Optional<Trace> before, Optional<Trace> after, List<Stretch> plain) {

    private static final Set<Kind> WORSE = EnumSet.of(Kind.LOST, Kind.NEWLY_OPEN, Kind.NEWLY_PLAIN, Kind.UNPROTECTED);

    public FlowChange {
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        plain = List.copyOf(plain);
    }

    /** From one hop to the next. */
    public record Stretch(ComponentId from, ComponentId to) {}

    /** The ways in which a flow can change, the weightiest first. */
    public enum Kind {
        /** It was delivered and no longer is. */
        LOST("lost"),
        /** It is delivered and was not. */
        GAINED("gained"),
        /** It was determined and no longer is. */
        NEWLY_OPEN("no longer determined"),
        /** It was not determined and now is. */
        SETTLED("now determined"),
        /** It was not delivered and is not, for another reason. */
        ENDS_OTHERWISE("ends otherwise"),
        /** A stretch has lost its encryption, or a new one has none. */
        NEWLY_PLAIN("newly plain"),
        /** A way arrives without a WAF that prevents, and before none did. */
        UNPROTECTED("past every WAF"),
        /** No stretch is plain any more. */
        NO_LONGER_PLAIN("no longer plain"),
        /** It arrives over other hops. */
        REROUTED("re-routed"),
        /** It arrives from another source address. */
        OTHER_SOURCE("from another source"),
        /** An end of it is new. */
        ASKED_ANEW("new"),
        /** An end of it is gone. */
        NO_LONGER_ASKED("gone");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Why the flow does not arrive any more, or never did; empty where it does, or where that is not determined. */
    public Optional<Because> blocker() {
        return after.stream()
                .flatMap(trace -> trace.branches().stream())
                .flatMap(branch -> Way.of(branch).blocker().stream())
                .findFirst();
    }

    /** What has to be said before it is known whether the flow arrives. */
    public List<Missing> missing() {
        return after.stream()
                .flatMap(trace -> trace.branches().stream())
                .flatMap(branch -> Way.of(branch).missing().stream())
                .distinct()
                .toList();
    }

    /** Whether it is a change for the worse: lost, open, plain or past the WAF. */
    public boolean isWorse() {
        return WORSE.stream().anyMatch(kinds::contains);
    }
}
