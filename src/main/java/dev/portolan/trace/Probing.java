package dev.portolan.trace;

import dev.portolan.model.Component;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Sends a health probe ahead and looks for what keeps it from arriving.
 *
 * @param sender whose probe it is
 * @param shadows journeys that send no probes of their own
 * @param blockers what counts as keeping it from arriving
 */
record Probing(Component sender, Supplier<Journey> shadows, Set<Reason> blockers) {

    /** What stops a packet on its way; whatever a backend answers to it is not known. */
    static final Set<Reason> ON_THE_WAY = Set.of(
            Reason.NSG_RULE,
            Reason.NSG_DEFAULT_RULE,
            Reason.FIREWALL_RULE,
            Reason.FIREWALL_DEFAULT_DENY,
            Reason.ROUTE_NONE,
            Reason.NEXT_HOP_MISSING,
            Reason.PEERING_REFUSES,
            Reason.NETWORK_POLICY,
            Reason.NO_BALANCER_RULE,
            Reason.PODS_NOT_ROUTABLE);

    /** Whether it is open what becomes of a probe; what stops it on every way that it can take. */
    record Outcome(boolean open, Optional<Step> blocker) {}

    Outcome of(Packet packet, BiConsumer<Journey, Walk> go) {
        Journey shadow = shadows.get();
        go.accept(shadow, new Walk(sender, packet.with(Encryption.UNKNOWN)));
        List<Optional<Step>> firsts =
                shadow.branches().stream().map(this::first).toList();
        boolean open =
                firsts.stream().flatMap(Optional::stream).anyMatch(step -> step.outcome() == Step.Outcome.UNDETERMINED);
        boolean blocked = firsts.stream()
                .allMatch(step -> step.filter(found -> found.outcome() == Step.Outcome.STOPPED)
                        .isPresent());
        return new Outcome(open, blocked && !open ? firsts.get(0) : Optional.empty());
    }

    /** The first step on the way that decides about the probe. */
    private Optional<Step> first(Branch branch) {
        return branch.hops().stream()
                .flatMap(hop -> hop.steps().stream())
                .filter(step -> step.outcome() == Step.Outcome.UNDETERMINED && isOnTheWay(step)
                        || step.outcome() == Step.Outcome.STOPPED
                                && blockers.contains(step.because().reason()))
                .findFirst();
    }

    private static boolean isOnTheWay(Step step) {
        return step.action() == Step.Action.FILTERED || step.action() == Step.Action.ROUTED;
    }
}
