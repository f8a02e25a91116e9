package dev.portolan.guidance.egress;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.CniMode;
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
import java.util.ArrayList;
import java.util.List;

/** EGR-019: a Static Egress Gateway does not work with every sort of pod networking. */
final class StaticEgressRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "EGR-019",
                    "A Static Egress Gateway needs single-stack networking without pod subnets",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            A Static Egress Gateway is not supported with Azure CNI Pod Subnet, nor in dual-stack clusters. Network
            policies do not apply to what it redirects, wherever it works.
            """,
                    """
            Use Azure CNI Overlay with IPv4, or leave the gateway out.
            """,
                    """
            The cluster has no Static Egress Gateway.
            """,
                    List.of(Sources.STATIC_EGRESS),
                    List.of())
            .about(ClusterKinds.AKS_CLUSTER);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> clusters = review.estate().all(ClusterKinds.AKS_CLUSTER).stream()
                .filter(cluster ->
                        ClusterKinds.STATIC_EGRESS_GATEWAY.of(cluster).is(true))
                .toList();
        if (clusters.isEmpty()) {
            return Verdict.notApplicable("no cluster has a Static Egress Gateway");
        }
        Cases cases = new Cases();
        clusters.forEach(cluster -> check(cluster, cases));
        return cases.verdict();
    }

    private static void check(Component cluster, Cases cases) {
        List<String> against = new ArrayList<>();
        if (ClusterKinds.CNI_MODE.of(cluster).is(CniMode.POD_SUBNET)) {
            against.add(CniMode.POD_SUBNET.label());
        }
        if (ClusterKinds.IP_FAMILIES.of(cluster).matches(families -> families.size() > 1)) {
            against.add("dual-stack addresses");
        }
        if (!against.isEmpty()) {
            cases.found(Finding.of(
                    INFO,
                    "'%s' has a Static Egress Gateway with %s."
                            .formatted(cluster.name(), String.join(" and ", against)),
                    cluster));
        } else if (!ClusterKinds.CNI_MODE.of(cluster).isKnown()) {
            cases.missing(
                    cluster, ClusterKinds.CNI_MODE, "nobody said which pod networking " + cluster.name() + " has");
        }
    }
}
