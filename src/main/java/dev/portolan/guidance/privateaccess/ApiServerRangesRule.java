package dev.portolan.guidance.privateaccess;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.ApiServerAccess;
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

/** PRV-004: a public API server should not answer everybody. */
final class ApiServerRangesRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "PRV-004",
                    "A public API server should answer authorised ranges only",
                    Severity.WARNING,
                    Pillar.SECURITY,
                    """
            Whoever gets to the API server may try credentials on it, and its weaknesses as soon as they are known. A
            public one without authorised ranges answers the whole Internet.
            """,
                    """
            Make the cluster private, or name the ranges that may ask, the cluster's own outbound addresses among them.
            """,
                    """
            The cluster is private.
            """,
                    List.of(Sources.AUTHORIZED_RANGES, Sources.PSRULE, Sources.AZURE_POLICY),
                    List.of(
                            "Policy 0e246bcf-5f6f-4f87-bc6f-775d4712c7ea",
                            "Policy 040732e8-d947-40b8-95d6-854c95024bf8",
                            "RC-AKS 06.07.02, 06.07.03",
                            "PSRule Azure.AKS.AuthorizedIPs"))
            .about(ClusterKinds.AKS_CLUSTER);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> clusters = review.estate().all(ClusterKinds.AKS_CLUSTER).stream()
                .filter(cluster -> !ClusterKinds.API_SERVER_ACCESS.of(cluster).matches(ApiServerAccess::isPrivate))
                .toList();
        Cases cases = new Cases();
        for (Component cluster : clusters) {
            List<Prefix> ranges = ClusterKinds.AUTHORIZED_RANGES.of(cluster).orElse(List.of());
            if (ranges.isEmpty()) {
                cases.found(Finding.of(
                        INFO,
                        "The public API server of '%s' has no authorised ranges.".formatted(cluster.name()),
                        cluster));
            } else if (ranges.stream().anyMatch(range -> range.length() == 0)) {
                cases.found(Finding.of(
                        INFO,
                        "The authorised ranges of '%s' are %s, which is everybody."
                                .formatted(
                                        cluster.name(),
                                        ranges.stream().map(Prefix::toString).collect(Collectors.joining(", "))),
                        cluster));
            }
        }
        return clusters.isEmpty() ? Verdict.notApplicable("no cluster has a public API server") : cases.verdict();
    }
}
