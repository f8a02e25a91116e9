package dev.portolan.guidance.privateaccess;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.ApiServerAccess;
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
import dev.portolan.net.Prefix;
import java.util.List;
import java.util.stream.Collectors;

/** PRV-005: authorised ranges do nothing for a private API server. */
final class IdleRangesRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "PRV-005",
                    "A private cluster should not have authorised ranges",
                    Severity.INFO,
                    Pillar.OPERATIONS,
                    """
            Authorised ranges hold for the public endpoint only. On a private cluster they look like protection and are
            none: security groups and routes decide who gets to the private address.
            """,
                    """
            Remove the ranges, and filter who may reach the API server's private address.
            """,
                    """
            The API server is public. The AKS baseline keeps ranges on its private cluster, with a comment that they do
            nothing.
            """,
                    List.of(Sources.PRIVATE_CLUSTERS, Sources.AUTHORIZED_RANGES, Sources.BASELINE),
                    List.of())
            .about(ClusterKinds.AKS_CLUSTER)
            .fix("Remove the authorised ranges");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> clusters = review.estate().all(ClusterKinds.AKS_CLUSTER).stream()
                .filter(cluster -> ClusterKinds.API_SERVER_ACCESS.of(cluster).matches(ApiServerAccess::isPrivate))
                .toList();
        Cases cases = new Cases();
        for (Component cluster : clusters) {
            List<Prefix> ranges = ClusterKinds.AUTHORIZED_RANGES.of(cluster).orElse(List.of());
            if (!ranges.isEmpty()) {
                cases.found(Finding.of(
                                INFO,
                                "The authorised ranges of '%s', %s, have no effect on its private API server."
                                        .formatted(
                                                cluster.name(),
                                                ranges.stream()
                                                        .map(Prefix::toString)
                                                        .collect(Collectors.joining(", "))),
                                cluster)
                        .fixedBy(Edits.clearProperty(cluster, ClusterKinds.AUTHORIZED_RANGES)));
            }
        }
        return clusters.isEmpty() ? Verdict.notApplicable("no cluster has a private API server") : cases.verdict();
    }
}
