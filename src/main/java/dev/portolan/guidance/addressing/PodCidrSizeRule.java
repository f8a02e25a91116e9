package dev.portolan.guidance.addressing;

import dev.portolan.catalog.ClusterKinds;
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
import dev.portolan.net.AzureNumbers;
import dev.portolan.net.Prefix;
import dev.portolan.plan.Estate;
import dev.portolan.plan.Fill;
import dev.portolan.plan.Spaces;
import dev.portolan.plan.addressing.PodRange;
import java.util.List;
import java.util.Optional;

/** IP-006: an overlay gives each node a block of the pod CIDR. */
final class PodCidrSizeRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "IP-006",
                    "An overlay's pod CIDR must have a /24 for every node",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            With Azure CNI Overlay each node, those that an upgrade adds included, takes a /24 of the pod CIDR however
            few pods it runs. A node for which none is left does not start.
            """,
                    """
            Take a larger pod CIDR; with Linux nodes it can be expanded later.
            """,
                    """
            The range has a block for every node that is known; the plan of addresses counts it in the same way.
            Clusters without overlay are left out.
            """,
                    List.of(Sources.OVERLAY),
                    List.of())
            .about(ClusterKinds.AKS_CLUSTER)
            .fix("Expand the pod CIDR, where the range around it is free and all nodes run Linux");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<PodRange> ranges = review.plans().addresses().podRanges();
        if (ranges.isEmpty()) {
            return Verdict.notApplicable("no cluster is known to use an overlay");
        }
        Cases cases = new Cases();
        for (PodRange pods : ranges) {
            if (pods.fill() == Fill.TOO_SMALL) {
                cases.found(finding(pods, estate));
            } else if (pods.fill() == Fill.NOT_DETERMINED) {
                cases.missing(pods.missing());
            }
        }
        return cases.verdict();
    }

    private static Finding finding(PodRange pods, Estate estate) {
        Component cluster = pods.cluster();
        Finding finding = Finding.of(
                INFO,
                "The pod CIDR %s of '%s' has blocks for %d nodes; the cluster can come to have at least %d."
                        .formatted(
                                pods.range().map(Prefix::toString).orElse(""),
                                cluster.name(),
                                pods.available(),
                                pods.atLeast()),
                cluster);
        return pods.range()
                .flatMap(range -> larger(range, pods.atLeast()))
                .filter(range -> isFree(range, cluster, estate) && !hasWindows(cluster, estate))
                .map(range -> finding.fixedBy(Edits.setProperty(cluster, ClusterKinds.POD_CIDR, range)))
                .orElse(finding);
    }

    /** Azure expands the pod CIDR of Linux clusters only (numbers.md D.4). */
    private static boolean hasWindows(Component cluster, Estate estate) {
        return estate.pools(cluster).stream()
                .anyMatch(pool -> NodePoolKinds.OS_TYPE.of(pool).is(NodePoolKinds.OsType.WINDOWS));
    }

    /** The range around the present one that has enough blocks. */
    private static Optional<Prefix> larger(Prefix range, long nodes) {
        int length = AzureNumbers.OVERLAY_NODE_BLOCK;
        while (length > 0 && 1L << (AzureNumbers.OVERLAY_NODE_BLOCK - length) < nodes) {
            length--;
        }
        return range.first().prefix(Math.min(length, range.length()));
    }

    private static boolean isFree(Prefix range, Component cluster, Estate estate) {
        return Prefix.PRIVATE.stream().anyMatch(known -> known.contains(range))
                && new Spaces(estate)
                        .all().stream()
                                .filter(space -> !(space.owner().equals(cluster)
                                        && range.contains(space.range())
                                        && ClusterKinds.POD_CIDR.of(cluster).is(space.range())))
                                .noneMatch(space -> space.range().overlaps(range));
    }
}
