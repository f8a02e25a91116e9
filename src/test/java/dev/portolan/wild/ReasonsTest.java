package dev.portolan.wild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.DesignProperties;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.Property;
import dev.portolan.catalog.PropertyType;
import dev.portolan.guidance.Advisor;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rules;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Missing;
import dev.portolan.trace.Reason;
import dev.portolan.trace.Step;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Tracer;
import dev.portolan.trace.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every step says why in words, and whatever is not determined says who has to say what. */
class ReasonsTest {

    private static final Catalog AZURE = Catalog.azure();
    private static final Set<String> FLOW = Set.of("from", "to", "host");

    @Test
    void everyStepOfEverySampleHasAReasonInWords() {
        WildDesigns.samples().values().forEach(ReasonsTest::look);
    }

    @Test
    void everyStepOfEveryDesignHasAReasonInWords() {
        Seeds.each(40, seed -> look(WildDesigns.careful(seed)));
    }

    @Test
    void aRuleThatIsNotDeterminedNamesWhatIsMissing() {
        Advisor advisor = new Advisor(Rules.all());
        LocalDate today = LocalDate.of(2026, 7, 1);
        Seeds.each(20, seed -> {
            Design design = WildDesigns.careful(seed);
            advisor.advise(Review.of(design, AZURE, today)).notDetermined().forEach(open -> {
                assertThat(open.missing()).as(open.rule()).isNotEmpty();
                open.missing().forEach(missing -> {
                    assertThat(missing.why()).as(open.rule()).isNotBlank();
                    assertThat(isThere(design, missing.component(), missing.property())
                                    || missing.property().isEmpty())
                            .as(open.rule() + " " + missing)
                            .isTrue();
                });
            });
        });
    }

    private static void look(Design design) {
        Wording wording = new Wording(design.topology());
        for (Trace trace : new Tracer(design, AZURE).traceAll()) {
            for (Branch branch : trace.branches()) {
                Stream.concat(branch.hops().stream(), branch.back().hops().stream())
                        .forEach(hop -> look(wording, hop));
                branch.missing()
                        .forEach(missing -> assertThat(says(design, missing))
                                .as(trace.flow().name() + " " + missing)
                                .isTrue());
                boolean open = branch.disposition() == Disposition.UNDETERMINED;
                assertThat(open && branch.missing().isEmpty())
                        .as(trace.flow().name() + " ends with " + branch.last())
                        .isFalse();
            }
        }
    }

    private static void look(Wording wording, Hop hop) {
        for (Step step : hop.steps()) {
            String text = wording.text(step);
            assertThat(text).isNotBlank().doesNotContain("{", "}", "[", "]", "Optional", "null");
            boolean open = step.outcome() == Step.Outcome.UNDETERMINED;
            assertThat(step.because().reason() == Reason.NOT_DETERMINED)
                    .as(text)
                    .isEqualTo(open);
            if (!open) {
                assertThat(text).doesNotContain("unknown", "not determined");
            } else if (!step.because().detail("property").isEmpty()) {
                assertThat(text).contains("to be said: ");
            }
        }
        assertThat(wording.summary(hop)).isNotBlank();
        assertThat(hop.component().equals(ComponentId.CANVAS)).isFalse();
    }

    /** A component and a property of it, or in words that it is not followed or which component is not there. */
    private static boolean says(Design design, Missing missing) {
        if (missing.property().isEmpty()) {
            return missing.why().contains("not followed") || missing.why().startsWith("no ");
        }
        return isThere(design, missing.component(), missing.property());
    }

    private static boolean isThere(Design design, ComponentId id, String property) {
        if (id.equals(ComponentId.CANVAS)) {
            return FLOW.contains(property)
                    || DesignProperties.all().stream()
                            .anyMatch(known -> known.name().equals(property));
        }
        Optional<KindSpec> kind = design.topology().component(id).map(AZURE::of);
        return kind.isPresent()
                && (property.equals(Missing.PLACE) || isOf(kind.get(), property) || isOfLink(kind.get(), property));
    }

    private static boolean isOf(KindSpec kind, String property) {
        List<String> path = List.of(property.split("\\.", -1));
        Optional<Property<?>> head = kind.property(path.get(0));
        return path.size() == 1
                ? head.isPresent()
                : head.filter(list -> list.type() instanceof PropertyType.Several several
                                && several.item() instanceof PropertyType.Fields fields
                                && fields.fields().stream()
                                        .anyMatch(field -> field.name().equals(path.get(1))))
                        .isPresent();
    }

    private static boolean isOfLink(KindSpec kind, String property) {
        return AZURE.links().stream()
                .filter(link -> link.ends().stream()
                        .anyMatch(ends ->
                                ends.from().contains(kind.id()) || ends.to().contains(kind.id())))
                .anyMatch(link -> link.id().value().equals(property)
                        || link.property(property).isPresent());
    }
}
