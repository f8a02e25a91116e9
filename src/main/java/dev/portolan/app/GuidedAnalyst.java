package dev.portolan.app;

import dev.portolan.catalog.Catalog;
import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Advisor;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Rules;
import dev.portolan.model.Design;
import dev.portolan.plan.addressing.AddressPlan;
import dev.portolan.plan.snat.SnatPlan;
import dev.portolan.ui.state.Analyst;
import dev.portolan.ui.state.Assessment;
import dev.portolan.ui.state.Plans;
import dev.portolan.ui.state.Standpoint;
import java.util.List;

/** Judges designs for the window: follows every flow and asks every rule. */
public final class GuidedAnalyst implements Analyst {

    private final Catalog catalog;
    private final Advisor advisor = new Advisor(Rules.all());
    private final List<RuleInfo> rulebook =
            advisor.rules().stream().map(Rule::info).toList();

    public GuidedAnalyst(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Assessment assess(Design design, Standpoint standpoint) {
        long start = System.nanoTime();
        Review review = Review.of(design, catalog, standpoint.reviewDate())
                .under(standpoint.profile())
                .with(standpoint.settings());
        Advice advice = advisor.advise(review);
        return new Assessment(
                design,
                standpoint,
                advice,
                rulebook,
                review.traces(),
                new Plans(AddressPlan.of(review.estate()), SnatPlan.of(design, catalog, review.estate())),
                (System.nanoTime() - start) / 1_000_000);
    }
}
