package dev.portolan.guidance.retirement;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.edit.Edits;
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
import dev.portolan.net.AzureDates;
import dev.portolan.plan.Cilium;
import java.util.List;

/** RET-011: Azure Network Policy Manager ends, on Windows nodes first. */
final class NetworkPolicyManagerRule implements Rule {

    private static final Ending WINDOWS = new Ending(AzureDates.NETWORK_POLICY_MANAGER_WINDOWS);
    private static final Ending LINUX = new Ending(AzureDates.NETWORK_POLICY_MANAGER_LINUX);

    private static final RuleInfo INFO = new RuleInfo(
                    "RET-011",
                    "Network policies should not rest on Azure Network Policy Manager",
                    Severity.WARNING,
                    Pillar.SECURITY,
                    """
            Azure Network Policy Manager, the engine "azure", retired on Windows nodes on 30 September 2026 and retires
            on Linux nodes on 30 September 2028. Policies that nobody enforces let everything pass.
            """,
                    """
            Move to Cilium (Azure CNI powered by Cilium), or to Calico.
            """,
                    """
            The cluster uses another engine or none. With Windows nodes it is an error since 30 September 2026, with
            Linux nodes from 30 September 2028 on.
            """,
                    List.of(Sources.RETIREMENTS),
                    List.of())
            .about(ClusterKinds.AKS_CLUSTER)
            .fix("Take Cilium, where pods are in an overlay or a pod subnet and all nodes run Linux");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> clusters = review.estate().all(ClusterKinds.AKS_CLUSTER);
        if (clusters.isEmpty()) {
            return Verdict.notApplicable("the design has no AKS cluster");
        }
        Cases cases = new Cases();
        for (Component cluster : clusters) {
            Known<ClusterKinds.PolicyEngine> engine = ClusterKinds.POLICY_ENGINE.of(cluster);
            if (!engine.isKnown()) {
                cases.missing(
                        cluster,
                        ClusterKinds.POLICY_ENGINE,
                        "nobody said which network policy engine " + cluster.name() + " has");
            } else if (engine.is(ClusterKinds.PolicyEngine.AZURE)) {
                cases.found(finding(cluster, review));
            }
        }
        return cases.verdict();
    }

    /** Every cluster has Linux nodes, as its system pool has to be; Windows nodes end first. */
    private static Finding finding(Component cluster, Review review) {
        boolean windows = review.estate().pools(cluster).stream()
                .anyMatch(pool -> NodePoolKinds.OS_TYPE.of(pool).is(NodePoolKinds.OsType.WINDOWS));
        String what = "'%s' enforces network policies with Azure Network Policy Manager, which on %s nodes"
                .formatted(cluster.name(), windows ? "Windows" : "Linux");
        Finding finding = (windows ? WINDOWS : LINUX).finding(INFO, review, what, cluster);
        return Cilium.fits(cluster, review.estate())
                ? finding.fixedBy(
                        Edits.setProperty(cluster, ClusterKinds.POLICY_ENGINE, ClusterKinds.PolicyEngine.CILIUM))
                : finding;
    }
}
