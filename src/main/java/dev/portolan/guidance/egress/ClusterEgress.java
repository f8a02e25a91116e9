package dev.portolan.guidance.egress;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Review;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.FlowEnd;
import dev.portolan.net.IpAddress;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Because;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Reason;
import dev.portolan.trace.Step;
import dev.portolan.trace.Trace;
import dev.portolan.trace.filtering.Ends;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A cluster with the traces of what it sends to the Internet.
 *
 * @param departures where its requests get their public address, each way once
 */
record ClusterEgress(Component cluster, List<Trace> traces, List<Departure> departures) {

    private static final Set<Reason> LEAVING =
            EnumSet.of(Reason.SNAT_FIREWALL, Reason.SNAT_NAT_GATEWAY, Reason.SNAT_LOAD_BALANCER, Reason.SNAT_INSTANCE);

    ClusterEgress {
        traces = List.copyOf(traces);
        departures = List.copyOf(departures);
    }

    /** Those of a design, in order of the clusters' names. */
    private record All(List<ClusterEgress> clusters) {}

    /**
     * How a branch got a public source address.
     *
     * @param because what gave it, with the addresses {@code after}
     */
    record Departure(Trace trace, Because because) {

        /** The public addresses, as far as they are given. */
        List<IpAddress> addresses() {
            return Stream.of(because.detail("after").split(",\\s*", -1))
                    .flatMap(text -> IpAddress.parse(text).stream())
                    .toList();
        }

        /** Whether nothing but Azure's default outbound access lets it out: then the subnet is what gives the address. */
        boolean isByDefault(Estate estate) {
            return because.reason() == Reason.SNAT_LOAD_BALANCER
                    && estate.graph()
                            .topology()
                            .component(because.component())
                            .filter(by -> by.is(NetworkKinds.SUBNET.id()))
                            .isPresent();
        }

        boolean isByBalancer(Estate estate) {
            return because.reason() == Reason.SNAT_LOAD_BALANCER && !isByDefault(estate);
        }
    }

    static List<ClusterEgress> all(Review review) {
        return review.plans().shared(All.class, () -> new All(read(review))).clusters();
    }

    private static List<ClusterEgress> read(Review review) {
        Estate estate = review.estate();
        Map<ComponentId, List<Trace>> outward = new HashMap<>();
        for (Trace trace : review.traces()) {
            Optional<Component> cluster = startOf(trace, estate);
            if (cluster.isPresent() && goesOut(trace, estate)) {
                outward.computeIfAbsent(cluster.get().id(), id -> new ArrayList<>())
                        .add(trace);
            }
        }
        return estate.all(ClusterKinds.AKS_CLUSTER).stream()
                .map(cluster -> of(cluster, outward.getOrDefault(cluster.id(), List.of())))
                .toList();
    }

    private static ClusterEgress of(Component cluster, List<Trace> traces) {
        return new ClusterEgress(cluster, traces, departures(traces));
    }

    private static List<Departure> departures(List<Trace> traces) {
        Map<Because, Departure> found = new LinkedHashMap<>();
        for (Trace trace : traces) {
            for (Branch branch : trace.branches()) {
                departure(branch).ifPresent(because -> found.putIfAbsent(because, new Departure(trace, because)));
            }
        }
        return List.copyOf(found.values());
    }

    /** The last translation to a public address; what had stopped the packet before plays no part. */
    private static Optional<Because> departure(Branch branch) {
        return branch.hops().stream()
                .flatMap(hop -> hop.steps().stream())
                .filter(step -> step.action() == Step.Action.TRANSLATED)
                .map(Step::because)
                .filter(because -> LEAVING.contains(because.reason()))
                .reduce((first, last) -> last)
                .map(because ->
                        Because.of(because.reason(), because.component()).with("after", because.detail("after")))
                .filter(because -> isPublic(because.detail("after")));
    }

    private static boolean isPublic(String addresses) {
        return Ends.of(addresses).ranges().stream()
                .noneMatch(range -> range.first().isPrivate());
    }

    /** Whether a default route leads all of it to a firewall or appliance, whatever becomes of it there. */
    boolean isRouted(Estate estate) {
        List<Component> subnets = estate.subnets(cluster);
        return !subnets.isEmpty()
                && subnets.stream()
                        .allMatch(subnet -> estate.defaultFirewall(subnet).isPresent());
    }

    /** Says what is missing where no way out was found, so that silence means that there is none. */
    void undecided(Cases cases) {
        if (ClusterKinds.HTTP_PROXY.of(cluster).isKnown()) {
            cases.missing(
                    cluster,
                    ClusterKinds.HTTP_PROXY,
                    "requests of " + cluster.name() + " go through an HTTP proxy, whose way out is not followed");
        } else if (traces.isEmpty()) {
            cases.missing(cluster, "no flow from " + cluster.name() + " to the Internet is followed");
        }
        traces.stream()
                .flatMap(trace -> trace.branches().stream())
                .filter(branch -> departure(branch).isEmpty())
                .forEach(branch -> cases.missing(branch.missing()));
    }

    /** The cluster in which a flow starts. */
    private static Optional<Component> startOf(Trace trace, Estate estate) {
        FlowEnd from = trace.flow().from();
        return from.type() == FlowEnd.Type.COMPONENT && !from.text().isBlank()
                ? estate.graph().ancestor(new ComponentId(from.text()), ClusterKinds.AKS_CLUSTER.id())
                : Optional.empty();
    }

    private static boolean goesOut(Trace trace, Estate estate) {
        FlowEnd to = trace.flow().to();
        if (to.type() == FlowEnd.Type.COMPONENT) {
            return !to.text().isBlank()
                    && estate.graph()
                            .topology()
                            .component(new ComponentId(to.text()))
                            .filter(end -> end.is(ActorKinds.INTERNET_SERVICE.id()))
                            .isPresent();
        }
        if (to.type() == FlowEnd.Type.ADDRESS) {
            return IpAddress.parse(to.text())
                    .filter(address -> !address.isPrivate())
                    .isPresent();
        }
        return trace.branches().stream().anyMatch(ClusterEgress::isOnTheInternet);
    }

    static boolean isOnTheInternet(Branch branch) {
        if (branch.hops().isEmpty()) {
            return false;
        }
        String destination = branch.last().in().destination();
        return branch.last().kind().equals(ActorKinds.INTERNET_SERVICE.id())
                || destination.equals(Ends.INTERNET)
                || Ends.of(destination).isPublicAddress();
    }
}
