package dev.portolan.trace.questions;

import dev.portolan.model.ComponentId;
import dev.portolan.trace.Because;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Encryption;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Missing;
import dev.portolan.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A branch of a trace in short: small enough to keep thousands.
 *
 * @param hops who handled the packet, the client first; where it was stopped, the last is where
 * @param beyond who would have handled it next if it had not been stopped
 * @param blocker why it was stopped; empty where it was not, or where that is not determined
 * @param missing what is not determined
 * @param plain whether the packet travelled a stretch without encryption
 */
public record Way(
        Disposition disposition,
        List<ComponentId> hops,
        List<ComponentId> beyond,
        Optional<Because> blocker,
        List<Missing> missing,
        boolean plain) {

    public Way {
        hops = List.copyOf(hops);
        beyond = List.copyOf(beyond);
        missing = List.copyOf(missing);
    }

    /** How a way relates to a component. */
    public enum Status {
        /** Packets get to it. */
        REACHES("reaches"),
        /** Packets that were meant for it, or for something behind it, are stopped before. */
        BLOCKED("blocked"),
        /** The design does not say enough. */
        NOT_DETERMINED("not determined");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A branch in short. */
    public static Way of(Branch branch) {
        List<ComponentId> hops = new ArrayList<>();
        List<ComponentId> beyond = new ArrayList<>();
        branch.hops().forEach(hop -> (hop.asIfAllowed() ? beyond : hops).add(hop.component()));
        return new Way(
                branch.disposition(),
                hops,
                beyond,
                blocker(branch),
                branch.disposition() == Disposition.UNDETERMINED ? branch.missing() : List.of(),
                isPlain(branch));
    }

    private static Optional<Because> blocker(Branch branch) {
        if (branch.disposition() == Disposition.RETURN_LOST) {
            return stopped(branch.back().hops());
        }
        return branch.disposition() == Disposition.UNDETERMINED ? Optional.empty() : stopped(branch.hops());
    }

    private static Optional<Because> stopped(List<Hop> hops) {
        return hops.stream()
                .flatMap(hop -> hop.steps().stream())
                .filter(step -> step.outcome() == Step.Outcome.STOPPED)
                .map(Step::because)
                .findFirst();
    }

    private static boolean isPlain(Branch branch) {
        List<Hop> travelled = branch.travelled();
        return travelled.stream()
                .limit(Math.max(0, travelled.size() - 1))
                .anyMatch(hop -> hop.out().encryption().mode() == Encryption.Mode.PLAIN);
    }

    /** Where it ended, or was stopped. */
    public ComponentId end() {
        return hops.get(hops.size() - 1);
    }

    /** Whether packets got as far as its end: an answer that gets lost does not undo that. */
    public boolean arrives() {
        return disposition == Disposition.DELIVERED || disposition == Disposition.RETURN_LOST;
    }

    /** What this way says of a component; empty where it says nothing. */
    public Optional<Status> statusOf(ComponentId component) {
        int at = hops.indexOf(component);
        if (at >= 0 && (arrives() || at < hops.size() - 1)) {
            return Optional.of(Status.REACHES);
        }
        if (at < 0 && !beyond.contains(component)) {
            return Optional.empty();
        }
        return Optional.of(stopping());
    }

    /** What not arriving amounts to. */
    Status stopping() {
        return disposition == Disposition.UNDETERMINED ? Status.NOT_DETERMINED : Status.BLOCKED;
    }
}
