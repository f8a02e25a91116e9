package dev.portolan.guidance.hub;

import dev.portolan.catalog.Connection;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.edit.ConnectionEdits;
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
import dev.portolan.model.ComponentId;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Reason;
import dev.portolan.trace.Trace;
import dev.portolan.trace.filtering.Ends;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** HUB-005: peering does not hand on from one network to the next. */
final class TransitiveFlowRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "HUB-005",
                    "Spokes must have a route to each other where flows ask for one",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Peering is not transitive: where A is peered with B and B with C, A has no route to C. Packets are dropped
            in A unless an appliance, a gateway or a peering of their own carries them.
            """,
                    """
            Route the two networks through a firewall or appliance in the hub by user-defined routes, or peer them with
            each other.
            """,
                    """
            The two are peered, as a mesh of Virtual Network Manager makes it; routes lead through an appliance; no flow
            between them is asked for, or one that is expected to be denied; the network between is a Virtual WAN hub.
            """,
                    List.of(Sources.PEERING, Sources.ROUTING),
                    List.of())
            .about(NetworkKinds.VIRTUAL_NETWORK)
            .fix("Peer the two networks with each other, where no firewall stands between them");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        if (review.wanted().isEmpty()) {
            return Verdict.notApplicable("no flow is asked for");
        }
        Map<List<Component>, List<Trace>> missed = new LinkedHashMap<>();
        for (Trace trace : review.wanted()) {
            Stops.of(trace, Reason.ROUTE_NONE, Reason.NO_OUTBOUND, Reason.PEERING_REFUSES)
                    .map(stop -> way(stop, estate))
                    .filter(way -> !way.isEmpty())
                    .distinct()
                    .forEach(way -> missed.computeIfAbsent(way, key -> new ArrayList<>())
                            .add(trace));
        }
        Cases cases = new Cases();
        missed.forEach((way, traces) -> report(way, traces, estate, cases));
        return cases.verdict();
    }

    /** The networks from where the packet ended to where it was to go, peered one after the other; empty for no such way. */
    private static List<Component> way(Stops.Stop stop, Estate estate) {
        Optional<Component> start = Stops.networkOf(stop.hop().component(), estate);
        Optional<Component> end = Ends.of(stop.hop().out().destination()).ranges().stream()
                .findFirst()
                .flatMap(range -> estate.addresses().subnetOf(range.first()))
                .flatMap(estate::networkOf);
        if (start.isEmpty() || end.isEmpty() || start.equals(end)) {
            return List.of();
        }
        List<Component> way = shortest(start.get(), end.get(), estate);
        return way.size() > 2 ? way : List.of();
    }

    private static List<Component> shortest(Component start, Component end, Estate estate) {
        Map<ComponentId, List<Component>> found = new HashMap<>(Map.of(start.id(), List.of(start)));
        Deque<Component> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty() && !found.containsKey(end.id())) {
            Component at = open.remove();
            for (Component next : estate.peerings().peers(at)) {
                if (!found.containsKey(next.id())) {
                    List<Component> way = new ArrayList<>(found.getOrDefault(at.id(), List.of()));
                    way.add(next);
                    found.put(next.id(), List.copyOf(way));
                    open.add(next);
                }
            }
        }
        return found.getOrDefault(end.id(), List.of());
    }

    private static void report(List<Component> way, List<Trace> traces, Estate estate, Cases cases) {
        Component start = way.get(0);
        Component end = way.get(way.size() - 1);
        List<String> between =
                way.subList(1, way.size() - 1).stream().map(Component::name).toList();
        Finding finding = Finding.of(
                INFO,
                "'%s' has no route to '%s', with which it is joined over '%s' only, and nothing carries %s further."
                        .formatted(
                                start.name(),
                                end.name(),
                                String.join("', '", between),
                                Listing.of(traces.stream()
                                        .map(trace -> "'" + trace.flow().name() + "'")
                                        .toList())),
                start,
                end);
        if (way.subList(1, way.size() - 1).stream().noneMatch(network -> holdsFirewall(network, estate))) {
            finding = finding.fixedBy(ConnectionEdits.connect(new Connection.ByLink(LinkKinds.PEERING), start, end)
                    .labelled("Peer '%s' with '%s'".formatted(start.name(), end.name())));
        }
        cases.found(finding.along(traces));
    }

    /** A peering past it would take the traffic out of its sight. */
    private static boolean holdsFirewall(Component network, Estate estate) {
        return estate.graph().topology().descendants(network.id()).stream().anyMatch(EgressKinds::isFirewall);
    }
}
