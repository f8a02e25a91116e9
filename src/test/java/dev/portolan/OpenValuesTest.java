package dev.portolan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.LeftOpen;
import dev.portolan.catalog.LinkSpec;
import dev.portolan.catalog.Property;
import dev.portolan.graph.Ghosts;
import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Advisor;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rules;
import dev.portolan.guidance.Severity;
import dev.portolan.io.exporting.Picture;
import dev.portolan.io.json.DesignFiles;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.Properties;
import dev.portolan.model.Topology;
import dev.portolan.model.Undetermined;
import dev.portolan.report.PlanReport;
import dev.portolan.report.handover.Handover;
import dev.portolan.report.pack.ReviewPack;
import dev.portolan.report.pack.Reviewed;
import dev.portolan.report.pack.Template;
import dev.portolan.trace.Tracer;
import dev.portolan.trace.questions.Questions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Whatever an import leaves open, what is shown of the design is answered, if only with "not determined". */
class OpenValuesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final Path SAMPLE = Path.of("samples/dual-entry.topology.json");

    /** With every value open that Azure has a default for, as far as wanted. */
    private static Design opened(Design design, Predicate<String> wanted) {
        List<Component> components = design.topology().components().stream()
                .map(component -> component.with(opened(
                        component.properties(), Catalog.azure().of(component).properties(), wanted)))
                .toList();
        List<Link> links = design.topology().links().stream()
                .map(link -> link.with(opened(
                        link.properties(),
                        Catalog.azure().of(link).map(LinkSpec::properties).orElse(List.of()),
                        wanted)))
                .toList();
        return design.with(new Topology(components, links));
    }

    private static Properties opened(Properties properties, List<Property<?>> known, Predicate<String> wanted) {
        Properties next = properties;
        for (Property<?> property : known) {
            if (wanted.test(property.name())
                    && (property.fallback().isKnown()
                            || next.get(property.name()).isPresent())) {
                next = next.with(property.name(), Undetermined.because("expression [x]"));
            }
        }
        return next;
    }

    private static Set<String> names(Design design) {
        Set<String> names = new TreeSet<>();
        design.topology()
                .components()
                .forEach(component -> Catalog.azure().of(component).properties().stream()
                        .filter(property -> property.fallback().isKnown()
                                || component.properties().get(property.name()).isPresent())
                        .forEach(property -> names.add(property.name())));
        return names;
    }

    private static void attempt(Set<String> broken, String what, Runnable work) {
        try {
            work.run();
        } catch (LeftOpen open) {
            broken.add(what + ": " + open.sentence());
        }
    }

    @Test
    void everyQuestionIsAnsweredWhateverIsOpen() {
        Set<String> broken = new LinkedHashSet<>();
        Design sample = DesignFiles.open(SAMPLE).design().orElseThrow();
        Design all = opened(sample, any -> true);
        ask(broken, all);
        judge(broken, all);
        names(sample).forEach(property -> ask(broken, opened(sample, property::equals)));
        assertThat(broken).isEmpty();
    }

    private static void ask(Set<String> broken, Design design) {
        attempt(broken, "ghosts", () -> Ghosts.of(design, Catalog.azure()));
        attempt(broken, "picture", () -> Picture.withGhosts(design, Catalog.azure()));
        attempt(broken, "plan", () -> PlanReport.of(design, "", Catalog.azure()));
        attempt(broken, "questions", () -> new Questions(design, Catalog.azure()).entries());
        attempt(broken, "proposals", () -> new Tracer(design, Catalog.azure()).proposedFlows());
    }

    private static void judge(Set<String> broken, Design design) {
        Review review = Review.of(design, Catalog.azure(), DAY);
        attempt(broken, "traces", review::traces);
        attempt(broken, "handover", () -> Handover.of(review, Template.USUAL));
        attempt(
                broken,
                "report",
                () -> ReviewPack.of(Reviewed.of(review, Rules.all(), Severity.ERROR, ""), Template.USUAL));
        attempt(broken, "advice", () -> {
            Advice advice = new Advisor(Rules.all()).advise(review);
            assertThat(advice.failures()).isEmpty();
            advice.findings()
                    .forEach(finding -> finding.fixes()
                            .forEach(fix -> attempt(broken, "fix of " + finding.rule(), () -> fix.apply(design))));
        });
    }
}
