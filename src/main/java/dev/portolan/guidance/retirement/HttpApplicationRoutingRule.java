package dev.portolan.guidance.retirement;

import dev.portolan.catalog.ClusterKinds;
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

/** RET-009: the add-on HTTP application routing has ended. */
final class HttpApplicationRoutingRule implements Rule {

    private static final Ending ENDING = new Ending(AzureDates.HTTP_APPLICATION_ROUTING);

    private static final RuleInfo INFO = new RuleInfo(
                    "RET-009",
                    "HTTP application routing must be off",
                    Severity.ERROR,
                    Pillar.SECURITY,
                    """
            The add-on HTTP application routing was retired on 3 March 2025.
            """,
                    """
            Switch it off and use application routing, Application Gateway for Containers or a controller of your own.
            """,
                    """
            The add-on is off, which is Azure's default. Before that day it is a warning.
            """,
                    List.of(Sources.RELEASE_NOTES, Sources.APP_ROUTING),
                    List.of("PSRule Azure.AKS.HttpAppRouting", "RC-AKS 06.01.02"))
            .about(ClusterKinds.AKS_CLUSTER)
            .fix("Switch the add-on off");

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
        clusters.stream()
                .filter(cluster ->
                        ClusterKinds.HTTP_APPLICATION_ROUTING.of(cluster).is(true))
                .map(cluster -> ENDING.finding(
                                INFO,
                                review,
                                "'%s' uses HTTP application routing, which".formatted(cluster.name()),
                                cluster)
                        .fixedBy(Edits.setProperty(cluster, ClusterKinds.HTTP_APPLICATION_ROUTING, false)))
                .forEach(cases::found);
        return cases.verdict();
    }
}
