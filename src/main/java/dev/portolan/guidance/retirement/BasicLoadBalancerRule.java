package dev.portolan.guidance.retirement;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.edit.StandardSku;
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
import dev.portolan.plan.Estate;
import java.util.List;

/** RET-001: Basic load balancers have ended. */
final class BasicLoadBalancerRule implements Rule {

    private static final Ending ENDING = new Ending(AzureDates.BASIC_LOAD_BALANCER);

    private static final RuleInfo INFO = new RuleInfo(
                    "RET-001",
                    "Load balancers must not be Basic",
                    Severity.ERROR,
                    Pillar.RELIABILITY,
                    """
            Basic load balancers were retired on 30 September 2025. AKS lets nobody create a cluster with one, and
            existing ones are out of support.
            """,
                    """
            Replace it by a Standard load balancer, whose public addresses have to be Standard too.
            """,
                    """
            The load balancer is Standard, which is Azure's default. Before that day it is a warning. LB-001 speaks of
            a cluster that is set to Basic where no such load balancer is drawn.
            """,
                    List.of(Sources.RETIREMENTS, Sources.RELEASE_NOTES),
                    List.of())
            .about(BalancerKinds.LOAD_BALANCER_KIND)
            .fix("Make the load balancer and its public addresses Standard");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Verdict check(Review review) {
        Estate estate = review.estate();
        List<Component> balancers = estate.all(BalancerKinds.LOAD_BALANCER_KIND);
        if (balancers.isEmpty()) {
            return Verdict.notApplicable("the design has no load balancer");
        }
        Cases cases = new Cases();
        balancers.stream()
                .filter(balancer -> BalancerKinds.SKU.of(balancer).is(AddressKinds.PublicSku.BASIC))
                .map(balancer -> ENDING.finding(
                                INFO,
                                review,
                                "'%s' is a Basic load balancer, which".formatted(balancer.name()),
                                balancer)
                        .fixedBy(StandardSku.balancer(balancer, estate.graph().topology())))
                .forEach(cases::found);
        return cases.verdict();
    }
}
