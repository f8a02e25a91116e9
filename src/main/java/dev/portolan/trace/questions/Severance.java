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
        if (cuts.stream().allMatch(cut -> cut.isWhole() && trace.branches().contains(cut.branch))) {
            return trace;
        }
        List<Branch> left = cuts.stream()
                .filter(cut -> cut.isWhole() || !isLeftOut(cut, cuts))
                .map(Cut::branch)
                .toList();
        Disposition worst = left.stream()
                .map(Branch::disposition)
                .max(Comparator.naturalOrder())
                .orElse(Disposition.UNDETERMINED);
        return new Trace(trace.flow(), worst, left);
    }

    private Cut cut(Branch branch) {
        List<Hop> hops = branch.hops();
        for (int i = 0; i < hops.size() && !hops.get(i).asIfAllowed(); i++) {
            Optional<Branch> ended = endedAt(branch, i);
            if (ended.isPresent()) {
                return new Cut(ended.get(), i);
            }
        }
        return new Cut(withAnswer(branch), -1);
    }

    private Optional<Branch> endedAt(Branch branch, int at) {
        Hop hop = branch.hops().get(at);
        if (outage.why(hop.component()).isPresent()) {
            return Optional.of(stopped(branch, at, 0, hop.component(), Step.Action.ROUTED));
        }
        if (outage.doubt(hop.component()).isPresent()) {
            return Optional.of(doubted(branch, at, 0, hop.component(), Step.Action.ROUTED));
        }
        for (int i = 0; i < hop.steps().size(); i++) {
            Step step = hop.steps().get(i);
            ComponentId needed = step.because().component();
            if (step.outcome() == Step.Outcome.PASSED && outage.why(needed).isPresent()) {
                return Optional.of(stopped(branch, at, i, needed, step.action()));
            }
            if (step.outcome() == Step.Outcome.PASSED && outage.doubt(needed).isPresent()) {
                return Optional.of(doubted(branch, at, i, needed, step.action()));
            }
        }
        return Optional.empty();
    }

    private Branch stopped(Branch branch, int at, int kept, ComponentId needed, Step.Action action) {
        Because because = Because.of(Reason.FAILED, needed)
                .with("name", outage.name(needed))
                .with("why", outage.why(needed).orElse(""));
        Disposition end = action == Step.Action.RESOLVED ? Disposition.NAME_NOT_RESOLVED : Disposition.UNREACHABLE;
        return ended(branch, at, kept, Step.stopped(action, because), end, branch.missing());
    }

    private Branch doubted(Branch branch, int at, int kept, ComponentId needed, Step.Action action) {
        Missing missing = outage.doubt(needed).orElseThrow();
        Because because = Because.of(Reason.NOT_DETERMINED, missing.component())
                .with("property", missing.property())
                .with("why", missing.why());
        List<Missing> all = new ArrayList<>(branch.missing());
        all.add(missing);
        return ended(branch, at, kept, Step.undetermined(action, because), Disposition.UNDETERMINED, all);
    }

    private static Branch ended(
            Branch branch, int at, int kept, Step last, Disposition disposition, List<Missing> missing) {
        List<Hop> hops = new ArrayList<>();
        for (int i = 0; i < branch.hops().size(); i++) {
            Hop hop = branch.hops().get(i);
            List<Step> steps = hop.steps();
            if (i == at) {
                steps = new ArrayList<>(steps.subList(0, kept));
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
    private static boolean isLeftOut(Cut cut, List<Cut> all) {
        if (cut.branch.disposition() == Disposition.UNDETERMINED) {
            return false;
        }
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
