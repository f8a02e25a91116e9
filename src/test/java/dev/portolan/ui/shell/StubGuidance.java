package dev.portolan.ui.shell;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.Catalog;
import dev.portolan.edit.Edit;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.guidance.Advisor;
import dev.portolan.guidance.Cases;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Source;
import dev.portolan.guidance.Verdict;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.trace.Tracer;
import dev.portolan.ui.state.Answers;
import dev.portolan.ui.state.Assessment;
import dev.portolan.ui.state.Plans;
import dev.portolan.ui.state.Rulebook;
import dev.portolan.ui.state.Standpoint;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** Guidance for window tests that asks only what components are called; rules may come and go without breaking them. */
final class StubGuidance {

    static final LocalDate OUT_OF_SUPPORT =
            LocalDate.now(java.time.ZoneId.systemDefault()).plusYears(1);

    private static final Advisor ADVISOR = new Advisor(List.of(
            rule("TEST-001", "A name should be good", Severity.WARNING, Pillar.OPERATIONS, StubGuidance::bad),
            rule("OLD-001", "Nothing should be out of support", Severity.ERROR, Pillar.RELIABILITY, StubGuidance::old),
            rule("SEC-001", "Nothing should be plain", Severity.INFO, Pillar.SECURITY, StubGuidance::plain),
            new Asking()));

    private StubGuidance() {}

    static Assessment assess(Design design, Standpoint standpoint) {
        Review review = new Review(
                design,
                Catalog.azure(),
                TopologyGraph.of(design, Catalog.azure()),
                new Tracer(design, Catalog.azure()).traceAll(),
                standpoint.reviewDate(),
                standpoint.profile());
        return new Assessment(
                design,
                standpoint,
                ADVISOR.advise(review),
                new Rulebook(ADVISOR.rules().stream().map(Rule::info).toList()),
                Answers.NONE,
                Plans.NONE,
                0);
    }

    private static Optional<Finding> bad(Review review, Component component) {
        return named(component, "bad")
                .map(one -> Finding.of(info("TEST-001"), "\"bad\" is no name", one)
                        .fixedBy(Edit.of(
                                "Name it well", now -> now.changed(component.id(), other -> other.named("good")))));
    }

    private static Optional<Finding> old(Review review, Component component) {
        return review.reviewDate().isBefore(OUT_OF_SUPPORT)
                ? Optional.empty()
                : named(component, "old").map(one -> Finding.of(info("OLD-001"), "'old' is out of support", one));
    }

    private static Optional<Finding> plain(Review review, Component component) {
        return review.profile() == Profile.STRICT
                ? named(component, "plain").map(one -> Finding.of(info("SEC-001"), "'plain' is plain", one))
                : Optional.empty();
    }

    private static Optional<Component> named(Component component, String name) {
        return Optional.of(component).filter(one -> one.name().equals(name));
    }

    private static RuleInfo info(String id) {
        return ADVISOR.rules().stream()
                .map(Rule::info)
                .filter(info -> info.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static RuleInfo info(String id, String title, Severity severity, Pillar pillar) {
        return new RuleInfo(
                        id,
                        title,
                        severity,
                        pillar,
                        "Because of " + title + ".",
                        "Do something.",
                        "Never.",
                        List.of(new Source("S-1", "A source", "https://example.org/source", "2026-01-01")),
                        List.of("Elsewhere 1"))
                .about(ActorKinds.PUBLIC_USERS);
    }

    private static Rule rule(
            String id,
            String title,
            Severity severity,
            Pillar pillar,
            BiFunction<Review, Component, Optional<Finding>> check) {
        return new Judging(
                info(id, title, severity, pillar),
                (review, cases) -> review.design()
                        .topology()
                        .components()
                        .forEach(component -> check.apply(review, component).ifPresent(cases::found)));
    }

    /** A rule that looks at one component after the other. */
    private record Judging(RuleInfo info, BiConsumer<Review, Cases> check) implements Rule {
        @Override
        public Verdict check(Review review) {
            Cases cases = new Cases();
            check.accept(review, cases);
            return cases.verdict();
        }
    }

    /** Cannot be determined for whoever is called "unsaid" and has no address. */
    private static final class Asking implements Rule {
        @Override
        public RuleInfo info() {
            return StubGuidance.info("ASK-001", "An address should be said", Severity.WARNING, Pillar.OPERATIONS);
        }

        @Override
        public Verdict check(Review review) {
            Cases cases = new Cases();
            review.design().topology().components().stream()
                    .filter(component -> component.name().equals("unsaid"))
                    .filter(component -> !ActorKinds.ADDRESS.of(component).isKnown())
                    .forEach(component -> cases.missing(component, ActorKinds.ADDRESS, "nobody said its address"));
            return cases.verdict();
        }
    }
}
