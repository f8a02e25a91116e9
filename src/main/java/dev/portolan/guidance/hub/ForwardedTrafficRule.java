package dev.portolan.guidance.hub;

import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.edit.Edits;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Listing;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.model.Link;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Reason;
import dev.portolan.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** HUB-004: a network takes what a peer forwards for others only where its half of the peering says so. */
final class ForwardedTrafficRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "HUB-004",
                    "Networks that others reach through an appliance must allow forwarded traffic",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Packets from another spoke or site that an appliance in the hub hands on have a source outside the hub. A
            network takes them from its peer only where its own half of the peering allows forwarded traffic.
            """,
                    """
            Set allowForwardedTraffic on the half of the peering that starts at the network into which the packets go.
            """,
                    """
            The flow starts in the spoke and leaves by the hub's firewall: answers come in without the flag. A gateway
            hands packets on without an appliance. The flow is expected to be denied.
            """,
                    List.of(Sources.PEERING, Sources.BASELINE),
                    List.of())
            .about(NetworkKinds.VIRTUAL_NETWORK)
            .fix("Allow forwarded traffic on the receiving half");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        if (estate.graph().topology().links().stream().noneMatch(link -> link.is(LinkKinds.PEERING.id()))) {
            return Verdict.notApplicable("the design has no peering");
        }
        if (review.wanted().isEmpty()) {
            return Verdict.notApplicable("no flow is asked for");
        }
        Map<Link, List<Trace>> refused = new LinkedHashMap<>();
        for (Trace trace : review.wanted()) {
            Stops.of(trace, Reason.PEERING_REFUSES)
                    .flatMap(stop -> half(stop, estate).stream())
                    .distinct()
                    .forEach(half -> refused.computeIfAbsent(half, key -> new ArrayList<>())
                            .add(trace));
        }
        Cases cases = new Cases();
        refused.forEach((half, traces) -> report(half, traces, estate, cases));
        return cases.verdict();
    }

    /** The half that would have to allow it; empty where the peering refuses for another reason. */
    private static Optional<Link> half(Stops.Stop stop, Estate estate) {
        Optional<Component> from = Stops.networkOf(stop.hop().component(), estate);
        Optional<Component> to =
                estate.graph().topology().component(stop.step().because().component());
        if (from.isEmpty() || to.isEmpty() || !estate.peerings().allowsAccess(from.get(), to.get())) {
            return Optional.empty();
        }
        return estate.peerings()
                .half(to.get(), from.get())
                .filter(half -> !LinkKinds.ALLOW_FORWARDED.of(half).is(true));
    }

    private static void report(Link half, List<Trace> traces, Estate estate, Cases cases) {
        Component into = estate.graph().topology().require(half.from());
        Component peer = estate.graph().topology().require(half.to());
        Finding finding = Finding.of(
                        INFO,
                        "'%s' does not take what '%s' forwards, and so refuses %s."
                                .formatted(
                                        into.name(),
                                        peer.name(),
                                        Listing.of(traces.stream()
                                                .map(trace -> "'" + trace.flow().name() + "'")
                                                .toList())),
                        half)
                .fixedBy(Edits.setProperty(half, LinkKinds.ALLOW_FORWARDED, true)
                        .labelled("Let '%s' take what '%s' forwards".formatted(into.name(), peer.name())));
        cases.found(finding.along(traces));
    }
}
