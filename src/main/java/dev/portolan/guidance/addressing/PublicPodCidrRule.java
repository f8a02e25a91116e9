package dev.portolan.guidance.addressing;

import dev.portolan.catalog.ClusterKinds;
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
import dev.portolan.net.Prefix;
import java.util.List;
import java.util.stream.Stream;

/** IP-005: pods have private addresses. */
final class PublicPodCidrRule implements Rule {

    private static final List<Prefix> SPECIAL = List.of(Prefix.of("169.254.0.0/16"), Prefix.of("192.0.2.0/24"));

    private static final RuleInfo INFO = new RuleInfo(
                    "IP-005",
                    "The pod CIDR should be a private range of its own",
                    Severity.WARNING,
                    Pillar.RELIABILITY,
                    """
            Pods in a public range cannot talk to whoever really has it, and AKS does not support it. A range that
            something connected uses too sends packets astray.
            """,
                    """
            Take a range of RFC 1918 or RFC 6598 that nothing connected uses.
            """,
                    """
            Pods are in the virtual network's own subnets; the range is private. Ranges that overlap are errors and
            reported once, by HUB-010; those that AKS uses itself by IP-003.
            """,
                    List.of(Sources.OVERLAY),
                    List.of())
            .about(ClusterKinds.AKS_CLUSTER);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> clusters = review.estate().all(ClusterKinds.AKS_CLUSTER).stream()
                .filter(cluster -> ClusterKinds.CNI_MODE.of(cluster).matches(ClusterKinds.CniMode::hasPodCidr))
                .toList();
        if (clusters.isEmpty()) {
            return Verdict.notApplicable("no cluster's pods are known to have a range of their own");
        }
        Cases cases = new Cases();
        for (Component cluster : clusters) {
            Known<Prefix> range = ClusterKinds.POD_CIDR.of(cluster);
            if (!range.isKnown()) {
                cases.missing(cluster, ClusterKinds.POD_CIDR, "nobody said which pod CIDR " + cluster.name() + " has");
            } else if (isPublic(range.value())) {
                cases.found(Finding.of(
                        INFO,
                        "The pod CIDR %s of '%s' is not private, which AKS does not support."
                                .formatted(range.value(), cluster.name()),
                        cluster));
            }
        }
        return cases.verdict();
    }

    private static boolean isPublic(Prefix range) {
        return Stream.concat(Prefix.PRIVATE.stream(), SPECIAL.stream()).noneMatch(known -> known.contains(range));
    }
}
