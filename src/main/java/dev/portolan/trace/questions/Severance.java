package dev.portolan.trace.questions;

import dev.portolan.model.ComponentId;
import dev.portolan.trace.Because;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Missing;
import dev.portolan.trace.Reason;
import dev.portolan.trace.ReturnPath;
import dev.portolan.trace.Step;
import dev.portolan.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Ends traces where they need something that has failed. */
final class Severance {

    /**
     * A branch with what became of it.
     *
     * @param at the hop at which it now ends; -1 where it goes on as before
     */
    private record Cut(Branch branch, int at) {
        boolean isWhole() {
            return at < 0;
        }
    }

    private final Outage outage;

    Severance(Outage outage) {
        this.outage = outage;
    }

    Trace in(Trace trace) {
        List<Cut> cuts = trace.branches().stream().map(this::cut).toList();
        List<Branch> left = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            Cut cut = cuts.get(i);
            if (cut.isWhole() || !hasSubstitute(cut, cuts)) {
                left.add(cut.branch);
            } else if (cut.branch.disposition() == Disposition.UNDETERMINED) {
                left.add(trace.branches().get(i)); // whether or not it works, nobody notices
            }
        }
        if (left.equals(trace.branches())) {
            return trace;
        }
        Disposition worst = left.stream()
                .map(Branch::disposition)
                .max(Comparator.naturalOrder())
                .orElse(Disposition.UNDETERMINED);
        return new Trace(trace.flow(), worst, left);
    }

    /** What certainly does not work ends a branch, whatever is not known before it. */
    private Cut cut(Branch branch) {
        List<Hop> hops = branch.hops();
        for (int i = 0; i < hops.size() && !hops.get(i).asIfAllowed(); i++) {
            Optional<Branch> ended = endedAt(branch, i, id -> outage.why(id).isPresent(), this::stopped);
            if (ended.isPresent()) {
                return new Cut(ended.get(), i);
            }
        }
        for (int i = 0; i < hops.size() && !hops.get(i).asIfAllowed(); i++) {
            Optional<Branch> ended = endedAt(branch, i, id -> outage.doubt(id).isPresent(), this::doubted);
            if (ended.isPresent()) {
                return new Cut(ended.get(), i);
            }
        }
        return new Cut(withAnswer(branch), -1);
    }

    /** Ends a branch at a hop, after some of its steps, for want of a component. */
    private interface Ending {
        Branch of(Branch branch, Place place, ComponentId needed);
    }

    private record Place(int hop, int steps, Step.Action action) {}

    private static Optional<Branch> endedAt(Branch branch, int at, Predicate<ComponentId> concerned, Ending ending) {
        Hop hop = branch.hops().get(at);
        if (concerned.test(hop.component())) {
            return Optional.of(ending.of(branch, new Place(at, 0, Step.Action.ROUTED), hop.component()));
        }
        for (int i = 0; i < hop.steps().size(); i++) {
            Step step = hop.steps().get(i);
            ComponentId needed = step.because().component();
            if (step.outcome() == Step.Outcome.PASSED && concerned.test(needed)) {
                return Optional.of(ending.of(branch, new Place(at, i, step.action()), needed));
            }
        }
        return Optional.empty();
    }

    private Branch stopped(Branch branch, Place place, ComponentId needed) {
        Because because = Because.of(Reason.FAILED, needed)
                .with("name", outage.name(needed))
                .with("why", outage.why(needed).orElse(""));
        Disposition end =
                place.action() == Step.Action.RESOLVED ? Disposition.NAME_NOT_RESOLVED : Disposition.UNREACHABLE;
        return ended(branch, place, Step.stopped(place.action(), because), end, branch.missing());
    }

    private Branch doubted(Branch branch, Place place, ComponentId needed) {
        Missing missing = outage.doubt(needed).orElseThrow();
        Because because = Because.of(Reason.NOT_DETERMINED, missing.component())
                .with("property", missing.property())
                .with("why", missing.why());
        List<Missing> all = new ArrayList<>(branch.missing());
        all.add(missing);
        return ended(branch, place, Step.undetermined(place.action(), because), Disposition.UNDETERMINED, all);
    }

    private static Branch ended(Branch branch, Place place, Step last, Disposition disposition, List<Missing> missing) {
        int at = place.hop();
        List<Hop> hops = new ArrayList<>();
        for (int i = 0; i < branch.hops().size(); i++) {
            Hop hop = branch.hops().get(i);
            List<Step> steps = hop.steps();
            if (i == at) {
                steps = new ArrayList<>(steps.subList(0, place.steps()));
                steps.add(last);
            }
            hops.add(new Hop(
                    hop.number(),
                    hop.component(),
                    hop.kind(),
                    hop.name(),
                    hop.in(),
                    i == at ? hop.in() : hop.out(),
                    steps,
                    i > at));
        }
        return new Branch(disposition, hops, branch.tls(), ReturnPath.NONE, missing, branch.assumptions());
    }

    /** The request does not need what has failed, but its answer may. */
    private Branch withAnswer(Branch branch) {
        if (branch.disposition() != Disposition.DELIVERED) {
            return branch;
        }
        List<Hop> back = branch.back().hops();
        for (int i = 0; i < back.size(); i++) {
            Hop hop = back.get(i);
            if (outage.why(hop.component()).isPresent()) {
                Because because = Because.of(Reason.FAILED, hop.component())
                        .with("name", hop.name())
                        .with("why", outage.why(hop.component()).orElse(""));
                List<Hop> lost = new ArrayList<>(back.subList(0, i));
                lost.add(new Hop(
                        hop.number(),
                        hop.component(),
                        hop.kind(),
                        hop.name(),
                        hop.in(),
                        hop.out(),
                        List.of(Step.stopped(Step.Action.ROUTED, because)),
                        false));
                return new Branch(
                        Disposition.RETURN_LOST,
                        branch.hops(),
                        branch.tls(),
                        new ReturnPath(Disposition.RETURN_LOST, lost),
                        branch.missing(),
                        branch.assumptions());
            }
        }
        return branch;
    }

    /** Whether a balancer, whose probe notices, sends everything to the members that are left. */
    private static boolean hasSubstitute(Cut cut, List<Cut> all) {
        List<Hop> hops = cut.branch.hops();
        for (int i = cut.at - 1; i >= 0; i--) {
            int at = i;
            if (isProbed(hops.get(i)) && all.stream().anyMatch(other -> other.isWhole() && shares(cut, other, at))) {
                return true;
            }
        }
        return false;
    }

    /** Application Gateway and Front Door always probe, a load balancer where its rule names a probe (B.4). */
    private static boolean isProbed(Hop hop) {
        return hop.steps().stream()
                .filter(step -> step.action() == Step.Action.BALANCED && step.outcome() == Step.Outcome.PASSED)
                .map(Step::because)
                .anyMatch(because -> because.reason() != Reason.BALANCER_RULE
                        || !because.detail("probe").isEmpty());
    }

    private static boolean shares(Cut cut, Cut other, int last) {
        List<Hop> mine = cut.branch.hops();
        List<Hop> theirs = other.branch.hops();
        if (theirs.size() <= last) {
            return false;
        }
        for (int i = 0; i <= last; i++) {
            if (!mine.get(i).component().equals(theirs.get(i).component())) {
                return false;
            }
        }
        return true;
    }
}
