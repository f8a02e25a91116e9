package dev.portolan.guidance.retirement;

import dev.portolan.catalog.NodePoolKinds;
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

/** RET-012: availability sets have ended in AKS. */
final class AvailabilitySetRule implements Rule {

    private static final Ending ENDING = new Ending(AzureDates.AVAILABILITY_SETS);

    private static final RuleInfo INFO = new RuleInfo(
                    "RET-012",
                    "Node pools must not be availability sets",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Availability sets in AKS were retired on 30 September 2025.
            """,
                    """
            Move to a pool of virtual machine scale sets or of virtual machines, spread over zones.
            """,
                    """
            The pool is no availability set, which is Azure's default. Before that day it is a warning.
            """,
                    List.of(Sources.RETIREMENTS),
                    List.of())
            .about(NodePoolKinds.NODE_POOL)
            .fix("Make the pool a scale set");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        List<Component> pools = review.estate().all(NodePoolKinds.NODE_POOL);
        if (pools.isEmpty()) {
            return Verdict.notApplicable("the design has no node pool");
        }
        Cases cases = new Cases();
        pools.stream()
                .filter(pool -> NodePoolKinds.AVAILABILITY_SET.of(pool).is(true))
                .map(pool -> ENDING.finding(
                                INFO, review, "'%s' is an availability set, which in AKS".formatted(pool.name()), pool)
                        .fixedBy(Edits.setProperty(pool, NodePoolKinds.AVAILABILITY_SET, false)))
                .forEach(cases::found);
        return cases.verdict();
    }
}
