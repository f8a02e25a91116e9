package dev.portolan.app;

import dev.portolan.catalog.Catalog;
import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Advisor;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.model.Design;
import dev.portolan.plan.addressing.AddressPlan;
import dev.portolan.plan.snat.SnatPlan;
import dev.portolan.ui.state.Analyst;
import dev.portolan.ui.state.Assessment;
import dev.portolan.ui.state.Plans;
import dev.portolan.ui.state.Standpoint;

/** Judges designs for the window: follows every flow and asks every rule. */
public final class GuidedAnalyst implements Analyst {

    private final Catalog catalog;

    public GuidedAnalyst(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Assessment assess(Design design, Standpoint standpoint) {
        long start = System.nanoTime();
        Review review = standpoint.of(Review.of(design, catalog, standpoint.reviewDate()));
        Advisor advisor = standpoint.project().advisor();
        Advice advice = advisor.advise(review);
        return new Assessment(
                design,
                standpoint,
                advice,
                advisor.rules().stream().map(Rule::info).toList(),
                review.traces(),
                new Plans(AddressPlan.of(review.estate()), SnatPlan.of(design, catalog, review.estate())),
                (System.nanoTime() - start) / 1_000_000);
    }
}
