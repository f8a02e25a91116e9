package dev.portolan.app;

import dev.portolan.catalog.Catalog;
import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Advisor;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.model.Design;
import dev.portolan.ui.state.Analyst;
import dev.portolan.ui.state.Answers;
import dev.portolan.ui.state.Assessment;
import dev.portolan.ui.state.Plans;
import dev.portolan.ui.state.Rulebook;
import dev.portolan.ui.state.Standpoint;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Judges designs for the window: follows every flow and asks every rule. */
public final class GuidedAnalyst implements Analyst {

    private final Catalog catalog;

    /** Of the design that was judged last, as it is often asked for again under another day or profile. */
    private final AtomicReference<@Nullable Review> last = new AtomicReference<>();

    public GuidedAnalyst(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Assessment assess(Design design, Standpoint standpoint) {
        long start = System.nanoTime();
        Review review = standpoint.of(review(design).on(standpoint.reviewDate()));
        Advisor advisor = standpoint.project().advisor();
        Advice advice = advisor.advise(review);
        return new Assessment(
                design,
                standpoint,
                advice,
                new Rulebook(advisor.rules().stream().map(Rule::info).toList()),
                new Answers(review.traces(), design.flows()),
                new Plans(review.plans().addresses(), review.plans().snat()),
                (System.nanoTime() - start) / 1_000_000);
    }

    @SuppressWarnings("ReferenceEquality") // comparing whole designs would cost more than it saves
    private Review review(Design design) {
        Review known = last.get();
        Review review = known != null && known.design() == design ? known : Review.of(design, catalog, LocalDate.EPOCH);
        last.set(review);
        return review;
    }
}
