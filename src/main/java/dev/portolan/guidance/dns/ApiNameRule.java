package dev.portolan.guidance.dns;

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
import java.util.List;

/** DNS-002: a private API server needs a name somewhere. */
final class ApiNameRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "DNS-002",
                    "A private API server without a private zone should keep its public FQDN",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            With the private zone set to none and the public FQDN switched off, no DNS knows the API server: Azure does not
            support the combination.
            """,
                    """
            Keep the public FQDN, which resolves to the private address, or let AKS or a zone of your own have the name.
            """,
                    """
            The cluster is public, has a private zone, or keeps its public FQDN.
            """,
                    List.of(Sources.PRIVATE_CLUSTERS),
                    List.of())
            .about(ClusterKinds.AKS_CLUSTER)
            .fix("Keep the public FQDN");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> clusters = PrivateClusters.of(review.estate());
        Cases cases = new Cases();
        for (Component cluster : clusters) {
            boolean zoneless = ClusterKinds.PRIVATE_ZONE_MODE.of(cluster).is(ClusterKinds.PrivateZone.NONE)
                    && !ClusterKinds.PRIVATE_DNS_ZONE.of(cluster).isKnown();
            if (zoneless && ClusterKinds.PUBLIC_FQDN.of(cluster).is(false)) {
                cases.found(Finding.of(
                                INFO,
                                "The API server of '%s' has neither a private zone nor a public FQDN."
                                        .formatted(cluster.name()),
                                cluster)
                        .fixedBy(Edits.setProperty(cluster, ClusterKinds.PUBLIC_FQDN, true)));
            }
        }
        return clusters.isEmpty() ? Verdict.notApplicable("no cluster has a private API server") : cases.verdict();
    }
}
