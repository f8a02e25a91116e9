package dev.portolan.guidance.addressing;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Listing;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sources;
import dev.portolan.guidance.Verdict;
import dev.portolan.net.Prefix;
import dev.portolan.plan.Fill;
import dev.portolan.plan.addressing.Need;
import dev.portolan.plan.addressing.SubnetFill;
import java.util.List;

/** IP-002: a cluster's subnets hold every node that it can come to have, and its pods where they stand there. */
final class SubnetSizeRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "IP-002",
                    "A cluster's subnets must hold its nodes, their surge and their pods",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Nodes, those that an upgrade adds for a while, and with a node or pod subnet every pod take an address, and
            Azure keeps five per subnet. Where they run out, scaling and upgrades fail, and a subnet in use cannot be
            enlarged at will.
            """,
                    """
            Take a larger range, fewer nodes or pods per node, or Azure CNI Overlay, whose pods take none of the
            subnet's addresses.
            """,
                    """
            Everything that is known to be needed fits; the plan of addresses counts it in the same way. Subnets that
            hold no nodes and no pods are left to IP-001 and AGW-004.
            """,
                    List.of(Sources.IP_PLANNING, Sources.OVERLAY),
                    List.of("PSRule Azure.AKS.CNISubnetSize", "RC-AKS 06.04.02", "APRL e620fa98"))
            .about(NetworkKinds.SUBNET);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<SubnetFill> fills = review.plans().addresses().networks().stream()
                .flatMap(ruler -> ruler.subnets().stream())
                .filter(SubnetSizeRule::holdsNodes)
                .toList();
        if (fills.isEmpty()) {
            return Verdict.notApplicable("no subnet holds nodes of an AKS cluster");
        }
        Cases cases = new Cases();
        for (SubnetFill fill : fills) {
            if (fill.fill() == Fill.TOO_SMALL) {
                cases.found(finding(fill));
            } else if (fill.fill() == Fill.NOT_DETERMINED) {
                cases.missing(fill.missing());
            }
        }
        return cases.verdict();
    }

    private static boolean holdsNodes(SubnetFill fill) {
        return fill.needs().stream()
                .anyMatch(need -> need.owner().is(NodePoolKinds.NODE_POOL.id())
                        || need.owner().is(ClusterKinds.AKS_CLUSTER.id())
                                && !need.missing().isEmpty());
    }

    private static Finding finding(SubnetFill fill) {
        String needs = Listing.of(fill.needs().stream().map(Need::text).toList());
        String next = fill.larger()
                .map(range -> "; the next free range that would do is " + range)
                .orElse("");
        return Finding.of(
                INFO,
                "'%s' (%s) has %d addresses and needs at least %d: %s%s."
                        .formatted(
                                fill.subnet().name(),
                                Listing.of(fill.prefixes().stream()
                                        .map(Prefix::toString)
                                        .toList()),
                                fill.available(),
                                fill.atLeast(),
                                needs,
                                next),
                fill.subnet());
    }
}
