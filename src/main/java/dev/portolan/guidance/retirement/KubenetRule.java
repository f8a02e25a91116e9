package dev.portolan.guidance.retirement;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.Known;
import dev.portolan.edit.Edits;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.net.AzureDates;
import java.util.List;

/** RET-008: kubenet ends. */
final class KubenetRule implements Rule {

    private static final Ending ENDING = new Ending(AzureDates.KUBENET);

    private static final RuleInfo INFO = new RuleInfo(
                    "RET-008",
                    "Pods should not be networked by kubenet",
                    Severity.WARNING,
                    Pillar.RELIABILITY,
                    """
            kubenet retires on 31 March 2028. It takes a route per node, so that a cluster ends at 400 nodes, and many
            features do not work with it.
            """,
                    """
            Move to Azure CNI Overlay, which like kubenet spares the virtual network's addresses.
            """,
                    """
            The cluster uses another pod networking. From 31 March 2028 on it is an error.
            """,
                    List.of(Sources.RETIREMENTS, Sources.KUBENET),
                    List.of())
            .about(ClusterKinds.AKS_CLUSTER)
            .fix("Take Azure CNI Overlay");

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
            Known<ClusterKinds.CniMode> mode = ClusterKinds.CNI_MODE.of(cluster);
            if (!mode.isKnown()) {
                cases.missing(
                        cluster, ClusterKinds.CNI_MODE, "nobody said how pods of " + cluster.name() + " get addresses");
            } else if (mode.is(ClusterKinds.CniMode.KUBENET)) {
                cases.found(ENDING.finding(INFO, review, "'%s' uses kubenet, which".formatted(cluster.name()), cluster)
                        .fixedBy(Edits.setProperty(cluster, ClusterKinds.CNI_MODE, ClusterKinds.CniMode.OVERLAY)));
            }
        }
        return cases.verdict();
    }
}
