package dev.portolan.guidance.nsg;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
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
import dev.portolan.plan.Cilium;
import dev.portolan.plan.Estate;
import java.util.List;

/** NSG-011: a cluster should be able to enforce network policies. */
final class PolicyEngineRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "NSG-011",
                    "Clusters should have a network policy engine",
                    Severity.WARNING,
                    Pillar.SECURITY,
                    """
            Security groups see nodes, not pods: within the cluster every pod reaches every other one unless network
            policies say otherwise, and these need an engine that enforces them.
            """,
                    """
            Choose an engine, Cilium or Calico, when the cluster is created, and deny by default in every namespace. Azure
            Network Policy Manager is being retired (RET-011).
            """,
                    """
            The cluster has an engine: Azure, Calico or Cilium.
            """,
                    List.of(Sources.NETWORK_PRACTICES, Sources.PSRULE, Sources.REVIEW_CHECKLISTS),
                    List.of("PSRule Azure.AKS.NetworkPolicy", "RC-AKS 06.07.05, 06.07.06"))
            .about(ClusterKinds.AKS_CLUSTER)
            .fix("Choose Cilium where it fits, else Calico");

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
        Cases cases = new Cases();
        for (Component cluster : clusters) {
            Known<ClusterKinds.PolicyEngine> engine = ClusterKinds.POLICY_ENGINE.of(cluster);
            if (!engine.isKnown()) {
                cases.missing(
                        cluster,
                        ClusterKinds.POLICY_ENGINE,
                        "nobody said which network policy engine " + cluster.name() + " has");
            } else if (engine.is(ClusterKinds.PolicyEngine.NONE)) {
                cases.found(report(cluster, estate));
            }
        }
        return cases.verdict();
    }

    private static Finding report(Component cluster, Estate estate) {
        long policies = estate.all(KubernetesKinds.NETWORK_POLICY).stream()
                .filter(policy ->
                        estate.clusterOf(policy).filter(cluster::equals).isPresent())
                .count();
        String idle = policies == 0
                ? ""
                : policies == 1
                        ? ", so that its network policy has no effect"
                        : ", so that its " + policies + " network policies have no effect";
        return Finding.of(INFO, "'%s' has no network policy engine%s.".formatted(cluster.name(), idle), cluster)
                .fixedBy(Edits.setProperty(cluster, ClusterKinds.POLICY_ENGINE, engineFor(cluster, estate)));
    }

    /** Calico is for every way in which pods get addresses, and for Windows. */
    private static ClusterKinds.PolicyEngine engineFor(Component cluster, Estate estate) {
        return Cilium.fits(cluster, estate) ? ClusterKinds.PolicyEngine.CILIUM : ClusterKinds.PolicyEngine.CALICO;
    }
}
