package dev.portolan.app;

import dev.portolan.catalog.Catalog;
import dev.portolan.guidance.Advisor;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Rules;
import dev.portolan.guidance.Source;
import dev.portolan.model.Design;
import dev.portolan.plan.addressing.AddressPlan;
import dev.portolan.plan.snat.SnatPlan;
import dev.portolan.trace.Missing;
import dev.portolan.ui.state.Advice;
import dev.portolan.ui.state.Analyst;
import dev.portolan.ui.state.Assessment;
import dev.portolan.ui.state.Plans;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Judges designs for the window: follows every flow and asks every rule. */
public final class GuidedAnalyst implements Analyst {

    private final Catalog catalog;
    private final Advisor advisor = new Advisor(Rules.all());
    private final Map<String, RuleInfo> infos;

    public GuidedAnalyst(Catalog catalog) {
        this.catalog = catalog;
        infos = advisor.rules().stream()
                .map(Rule::info)
                .collect(Collectors.toUnmodifiableMap(RuleInfo::id, Function.identity()));
    }

    @Override
    public Assessment assess(Design design) {
        long start = System.nanoTime();
        Review review = Review.of(design, catalog, LocalDate.now(ZoneId.systemDefault()));
        var advice = advisor.advise(review);
        List<Assessment.Unsettled> unsettled = advice.notDetermined().stream()
                .map(one -> new Assessment.Unsettled(
                        one.rule(), one.missing().stream().map(Missing::why).collect(Collectors.joining("; "))))
                .collect(Collectors.toCollection(java.util.ArrayList::new));
        advice.failures()
                .forEach(broken -> unsettled.add(new Assessment.Unsettled(
                        broken.rule(), "this rule broke, which is a fault of Portolan: " + broken.message())));
        return new Assessment(
                design,
                advice.findings().stream().map(this::shown).toList(),
                unsettled,
                review.traces(),
                new Plans(AddressPlan.of(review.estate()), SnatPlan.of(design, catalog, review.estate())),
                advisor.rules().size(),
                (System.nanoTime() - start) / 1_000_000);
    }

    private Advice shown(Finding finding) {
        RuleInfo info = infos.get(finding.rule());
        String why = info == null
                ? finding.message()
                : info.why() + "\n\n" + info.remedy()
                        + (info.notWhen().isBlank() ? "" : "\n\nNot when: " + info.notWhen());
        return new Advice(
                finding.rule(),
                Advice.Severity.valueOf(finding.severity().name()),
                finding.title(),
                finding.message(),
                finding.subjects(),
                why,
                finding.sources().stream()
                        .map(Source::url)
                        .filter(url -> !url.isBlank())
                        .toList(),
                finding.fixes().stream().findFirst());
    }
}
