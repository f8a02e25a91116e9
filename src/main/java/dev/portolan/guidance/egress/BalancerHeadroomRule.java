package dev.portolan.guidance.egress;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.OutboundType;
import dev.portolan.catalog.NodePoolKinds;
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
import dev.portolan.net.DefaultPorts;
import dev.portolan.plan.Estate;
import dev.portolan.plan.Fill;
import dev.portolan.plan.snat.Egress;
import dev.portolan.plan.snat.SnatBudget;
import java.util.ArrayList;
import java.util.List;

/** EGR-012: a load balancer has to have SNAT ports for every node that there can be. */
final class BalancerHeadroomRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
                    "EGR-012",
                    "The load balancer should have SNAT ports for every node",
                    Severity.WARNING,
                    Pillar.PERFORMANCE,
                    """
            A Standard load balancer has 64,000 ports per public address. Azure's own table halves each node's share
            as the pool grows over a boundary, which breaks open connections during a scale-out or an upgrade; ports
            set by hand limit how many nodes there can be, and a cluster that needs one more cannot scale.
            """,
                    """
            Set ports per node, in multiples of 8, so that 64,000 × addresses / ports covers the most nodes with
            surge; add addresses; or use a NAT gateway.
            """,
                    """
            The nodes leave another way.
            """,
                    List.of(Sources.STANDARD_LB, Sources.OUTBOUND_CONNECTIONS),
                    List.of("RC-AKS 07.04.06", "RC-AKS 06.06.02"))
            .about(ClusterKinds.AKS_CLUSTER);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        if (estate.all(ClusterKinds.AKS_CLUSTER).stream()
                .noneMatch(cluster -> ClusterKinds.OUTBOUND_TYPE.of(cluster).is(OutboundType.LOAD_BALANCER))) {
            return Verdict.notApplicable("no cluster has outboundType loadBalancer");
        }
        Cases cases = new Cases();
        review.plans().snat().budgets().stream()
                .filter(budget -> budget.egress().type() == Egress.Type.LOAD_BALANCER)
                .forEach(budget -> budget.egress().cluster().ifPresent(cluster -> check(cluster, budget, cases)));
        return cases.verdict();
    }

    private static void check(Component cluster, SnatBudget budget, Cases cases) {
        List<String> evidence = new ArrayList<>(budget.problems());
        evidence.addAll(budget.crossings());
        budget.demands().stream()
                .filter(demand -> demand.fill() == Fill.TOO_SMALL)
                .forEach(demand -> evidence.add("%,d connections per node to %s, but %,d ports"
                        .formatted(
                                demand.atLeast(),
                                demand.destination().map(Component::name).orElse("one destination"),
                                budget.capacity().ports().orElse(0))));
        if (!evidence.isEmpty()) {
            cases.found(Finding.of(INFO, "'%s': %s.".formatted(cluster.name(), String.join("; ", evidence)), cluster));
            return;
        }
        budget.pools().forEach(pool -> cases.missing(pool.missing()));
        boolean mayCross = budget.nodesAtLeast() > DefaultPorts.TABLE.get(0).most()
                && ClusterKinds.ALLOCATED_PORTS.of(cluster).is(0);
        budget.pools().stream()
                .filter(pool -> mayCross && pool.today().isEmpty())
                .forEach(pool -> cases.missing(
                        pool.pool(),
                        NodePoolKinds.NODE_COUNT,
                        "how many nodes " + pool.pool().name() + " has today is not given"));
    }
}
