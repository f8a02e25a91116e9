package dev.portolan.guidance.egress;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.Trait;
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
import dev.portolan.model.FlowEnd;
import dev.portolan.net.IpAddress;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Trace;
import dev.portolan.trace.filtering.Ends;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** EGR-001: what a cluster sends to the Internet should pass a firewall or proxy. */
final class EgressInspectedRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "EGR-001",
                    "Cluster egress should be inspected",
                    Severity.WARNING,
                    Pillar.SECURITY,
                    """
            Traffic that leaves by the load balancer, a NAT gateway or an instance's own address goes wherever a pod
            wants: a stolen token or a bad image can call home, and nothing sees it.
            """,
                    """
            Route 0.0.0.0/0 of the node subnets through Azure Firewall or an appliance, or give the nodes an HTTP proxy
            and block the rest.
            """,
                    """
            The cluster is isolated and has no way out. An HTTP proxy with a network security group that blocks the
            rest. AKS' planning guide still takes the load balancer as the general default; this is advice for designs
            that have to control what leaves.
            """,
                    List.of(Sources.ARTICLE, Sources.WELL_ARCHITECTED_AKS),
                    List.of(
                            "RC-AKS 06.07.01",
                            "S-CHK 3b365a91",
                            "PSRule AZR-000322",
                            "RC-ALZ D07.08",
                            "Azure Policy fc5e4038-4584-4632-8c85-c0448d374b2c"))
            .about(ClusterKinds.AKS_CLUSTER);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> clusters = estate.all(ClusterKinds.AKS_CLUSTER);
        if (clusters.isEmpty()) {
            return Verdict.notApplicable("the design has no AKS cluster");
        }
        Map<ComponentId, List<Trace>> outward = new HashMap<>();
        for (Trace trace : review.traces()) {
            Optional<Component> cluster = startOf(trace, estate);
            if (cluster.isPresent() && goesOut(trace, estate)) {
                outward.computeIfAbsent(cluster.get().id(), id -> new ArrayList<>())
                        .add(trace);
            }
        }
        Cases cases = new Cases();
        clusters.forEach(cluster -> check(cluster, outward.getOrDefault(cluster.id(), List.of()), review, cases));
        return cases.verdict();
    }

    private static void check(Component cluster, List<Trace> outward, Review review, Cases cases) {
        if (outward.isEmpty()) {
            cases.missing(cluster, "no flow from " + cluster.name() + " to the Internet is followed");
        }
        Set<String> exits = new LinkedHashSet<>();
        for (Trace trace : outward) {
            for (Branch branch : trace.branches()) {
                if (branch.travelled().stream().anyMatch(hop -> inspects(hop, review))) {
                    continue; // whatever becomes of it there or beyond, it has been inspected
                }
                if (branch.disposition() == Disposition.UNDETERMINED) {
                    cases.missing(branch.missing());
                } else if (hasLeft(branch)) {
                    exits.add(trace.flow().name());
                }
            }
        }
        if (!exits.isEmpty()) {
            cases.found(Finding.of(
                    INFO,
                    "'%s' reaches the Internet without a firewall or proxy on the way: %s."
                            .formatted(cluster.name(), Listing.of(exits)),
                    cluster));
        }
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
        return trace.branches().stream().anyMatch(EgressInspectedRule::isOnTheInternet);
    }

    private static boolean isOnTheInternet(Branch branch) {
        if (branch.hops().isEmpty()) {
            return false;
        }
        String destination = branch.last().in().destination();
        return branch.last().kind().equals(ActorKinds.INTERNET_SERVICE.id())
                || destination.equals(Ends.INTERNET)
                || Ends.of(destination).isPublicAddress();
    }

    private static boolean hasLeft(Branch branch) {
        return branch.disposition() == Disposition.DELIVERED && isOnTheInternet(branch)
                || branch.disposition() == Disposition.RETURN_LOST && isOnTheInternet(branch);
    }

    private static boolean inspects(Hop hop, Review review) {
        Optional<Component> component = review.design().topology().component(hop.component());
        return component
                .filter(found -> review.catalog().has(found, Trait.INSPECTS_EGRESS))
                .filter(found -> !found.is(EgressKinds.NETWORK_VIRTUAL_APPLIANCE.id())
                        || EgressKinds.INSPECTS.of(found).is(true))
                .isPresent();
    }
}
