package dev.portolan.guidance.egress;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.ApiServerAccess;
import dev.portolan.catalog.ClusterKinds.ArtifactSource;
import dev.portolan.catalog.ClusterKinds.OutboundType;
import dev.portolan.catalog.Known;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.model.FlowEnd;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Because;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Reason;
import dev.portolan.trace.Step;
import dev.portolan.trace.Trace;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** EGR-020: a cluster that is not isolated needs a way out. */
final class WayOutRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "EGR-020",
                    "A cluster that is not isolated should have a way out",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Nodes without a way out reach neither registry nor, where it is public, their API server. Only a network
            isolated cluster starts without: outboundType none or block, a private API server or one in the network,
            and a private registry to start from.
            """,
                    """
            Give the node subnets a way out, or isolate the cluster: a private API server and bootstrap artifacts from
            a cache.
            """,
                    """
            The cluster is isolated, or its requests go through an HTTP proxy. A missing route of userDefinedRouting
            is EGR-003's, a missing NAT gateway EGR-016's.
            """,
                    List.of(Sources.OUTBOUND_TYPES, Sources.DEFAULT_OUTBOUND, Sources.NETWORK_ISOLATED),
                    List.of())
            .about(ClusterKinds.AKS_CLUSTER);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final Set<Reason> STRANDED = EnumSet.of(Reason.NO_OUTBOUND, Reason.ROUTE_NONE);

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> clusters = estate.all(ClusterKinds.AKS_CLUSTER);
        if (clusters.isEmpty()) {
            return Verdict.notApplicable("the design has no AKS cluster");
        }
        Cases cases = new Cases();
        clusters.stream()
                .filter(cluster -> !isReportedElsewhere(cluster)
                        && !ClusterKinds.HTTP_PROXY.of(cluster).isKnown())
                .forEach(cluster -> stranded(cluster, review).ifPresent(trace -> check(cluster, trace, estate, cases)));
        return cases.verdict();
    }

    private static boolean isReportedElsewhere(Component cluster) {
        return ClusterKinds.OUTBOUND_TYPE
                .of(cluster)
                .matches(type ->
                        type == OutboundType.USER_DEFINED_ROUTING || type == OutboundType.USER_ASSIGNED_NAT_GATEWAY);
    }

    /** A request of the cluster's nodes that finds no way to the Internet. */
    private static Optional<Trace> stranded(Component cluster, Review review) {
        Estate estate = review.estate();
        return review.traces().stream()
                .filter(trace -> trace.flow().from().type() == FlowEnd.Type.COMPONENT)
                .filter(trace -> estate.pools(cluster).stream()
                        .anyMatch(pool -> trace.flow().from().isComponent(pool.id())))
                .filter(trace -> trace.branches().stream().anyMatch(WayOutRule::isStranded))
                .findFirst();
    }

    private static boolean isStranded(Branch branch) {
        return branch.hops().stream()
                .flatMap(hop -> hop.steps().stream())
                .anyMatch(step -> step.outcome() == Step.Outcome.STOPPED
                        && STRANDED.contains(step.because().reason())
                        && isDefault(step.because()));
    }

    /** A route to None strands everything only where it is the default route. */
    private static boolean isDefault(Because because) {
        return because.reason() == Reason.NO_OUTBOUND
                || because.detail("prefix").equals("0.0.0.0/0");
    }

    private static void check(Component cluster, Trace trace, Estate estate, Cases cases) {
        boolean closed = Coverage.isShut(cluster);
        boolean privately = !ClusterKinds.API_SERVER_ACCESS.of(cluster).is(ApiServerAccess.PUBLIC);
        Known<ArtifactSource> source = ClusterKinds.ARTIFACT_SOURCE.of(cluster);
        boolean registry = estate.target(cluster, ClusterKinds.REGISTRY)
                .filter(found -> PrivateEndpoints.reach(found, estate))
                .isPresent();
        if (closed && privately && (source.is(ArtifactSource.CACHE) || registry && !source.isKnown())) {
            return;
        }
        if (closed && privately && !source.isKnown()) {
            cases.missing(
                    cluster,
                    ClusterKinds.ARTIFACT_SOURCE,
                    cluster.name() + " has no way out, and from where its nodes start is not given");
            return;
        }
        cases.found(Finding.of(
                        INFO,
                        "'%s' has outboundType %s and no way out, %s."
                                .formatted(
                                        cluster.name(),
                                        ClusterKinds.OUTBOUND_TYPE
                                                .of(cluster)
                                                .value()
                                                .id(),
                                        !closed
                                                ? "and is not isolated"
                                                : privately
                                                        ? "but gets its bootstrap artifacts directly"
                                                        : "but its API server is public"),
                        cluster)
                .along(trace));
    }
}
