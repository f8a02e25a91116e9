package dev.portolan.guidance.egress;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.OutboundType;
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
import dev.portolan.plan.Estate;
import java.util.List;
import java.util.Optional;

/** EGR-017: public addresses of nodes pass by the control of egress. */
final class NodePublicAddressRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "EGR-017",
                    "Nodes should have no public addresses where egress is controlled",
                    Severity.ERROR,
                    Pillar.SECURITY,
                    """
            A node with a public address of its own can be reached from the Internet and answers from there. With
            outboundType none it lets traffic out that was meant to stay; beside a default route to a firewall its
            inbound connections lose their answers, as these go to the firewall.
            """,
                    """
            Switch public addresses off for the node pool.
            """,
                    """
            Egress is not meant to be controlled: the outbound type is loadBalancer or a NAT gateway, and no default
            route leads to a firewall or appliance.
            """,
                    List.of(Sources.NETWORK_ISOLATED, Sources.REVIEW_CHECKLISTS),
                    List.of("RC-AKS 06.05.02"))
            .about(NodePoolKinds.NODE_POOL)
            .fix("Switch public addresses of the nodes off");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> pools = estate.all(NodePoolKinds.NODE_POOL).stream()
                .filter(pool -> NodePoolKinds.NODE_PUBLIC_IP.of(pool).is(true))
                .toList();
        if (pools.isEmpty()) {
            return Verdict.notApplicable("no node has a public address");
        }
        Cases cases = new Cases();
        pools.forEach(pool -> check(pool, estate, cases));
        return cases.verdict();
    }

    private static void check(Component pool, Estate estate, Cases cases) {
        Optional<OutboundType> type = estate.clusterOf(pool)
                .flatMap(cluster -> ClusterKinds.OUTBOUND_TYPE.of(cluster).optional())
                .filter(found -> found == OutboundType.USER_DEFINED_ROUTING
                        || found == OutboundType.NONE
                        || found == OutboundType.BLOCK);
        Optional<Component> firewall = estate.subnetOf(pool).flatMap(estate::defaultFirewall);
        if (type.isEmpty() && firewall.isEmpty()) {
            if (estate.subnetOf(pool).isEmpty()) {
                cases.missing(
                        pool, NodePoolKinds.NODE_SUBNET, "nobody said in which subnet " + pool.name() + " stands");
            }
            return;
        }
        String control = firewall.map(found -> "a default route to '" + found.name() + "'")
                .orElseGet(() -> "outboundType " + type.orElseThrow().id());
        cases.found(Finding.of(
                        INFO,
                        "The nodes of '%s' have public addresses, beside %s.".formatted(pool.name(), control),
                        pool)
                .fixedBy(Edits.setProperty(pool, NodePoolKinds.NODE_PUBLIC_IP, false)));
    }
}
