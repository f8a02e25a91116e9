package dev.portolan.guidance.balancer;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.ClusterKinds;
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
import dev.portolan.plan.Estate;
import java.util.List;

/** LB-001: AKS no longer makes Basic load balancers. */
final class ClusterBalancerSkuRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "LB-001",
                    "A cluster's load balancer must be Standard",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Basic load balancers were retired on 30 September 2025. AKS refuses new clusters that are set to one, and
            existing ones are out of support.
            """,
                    """
            Set the load balancer SKU of the cluster to Standard.
            """,
                    """
            The SKU is Standard, which is Azure's default; before that day it is a warning. Where the Basic load
            balancer itself is drawn in the cluster RET-001 reports it, so that nobody hears it twice.
            """,
                    List.of(Sources.RETIREMENTS, Sources.RELEASE_NOTES, Sources.STANDARD_LB),
                    List.of())
            .about(ClusterKinds.AKS_CLUSTER)
            .fix("Set the SKU to Standard");

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
        Managed managed = new Managed(estate);
        clusters.stream()
                .filter(cluster -> ClusterKinds.LOAD_BALANCER_SKU.of(cluster).is(ClusterKinds.ClusterBalancerSku.BASIC))
                .filter(cluster -> !hasBasicBalancer(cluster, managed))
                .map(cluster -> finding(cluster, review))
                .forEach(cases::found);
        return cases.verdict();
    }

    private static boolean hasBasicBalancer(Component cluster, Managed managed) {
        return managed.balancers(cluster).stream()
                .anyMatch(balancer -> BalancerKinds.SKU.of(balancer).is(AddressKinds.PublicSku.BASIC));
    }

    private static Finding finding(Component cluster, Review review) {
        boolean over = !review.reviewDate().isBefore(AzureDates.BASIC_LOAD_BALANCER);
        return Finding.of(
                        INFO,
                        "'%s' is set to a Basic load balancer, which %s out of support from %s on."
                                .formatted(cluster.name(), over ? "is" : "will be", AzureDates.BASIC_LOAD_BALANCER),
                        cluster)
                .as(over ? Severity.ERROR : Severity.WARNING)
                .fixedBy(Edits.setProperty(
                        cluster, ClusterKinds.LOAD_BALANCER_SKU, ClusterKinds.ClusterBalancerSku.STANDARD));
    }
}
