package dev.portolan.wild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Advisor;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rules;
import dev.portolan.io.exporting.Exporter;
import dev.portolan.io.exporting.Exporters;
import dev.portolan.io.exporting.Picture;
import dev.portolan.io.json.DesignReader;
import dev.portolan.io.json.DesignWriter;
import dev.portolan.io.json.Reading;
import dev.portolan.model.Design;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Tracer;
import dev.portolan.trace.filtering.EffectiveRules;
import dev.portolan.trace.routing.EffectiveRoutes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever is drawn, everything that looks at it comes to an end and says something. */
class RobustnessTest {

    private static final Catalog AZURE = Catalog.azure();
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void everyFlowOfEveryDesignIsTracedToAnEnd() {
        Seeds.each(40, seed -> {
            for (Trace trace : new Tracer(WildDesigns.of(seed), AZURE).traceAll()) {
                assertThat(trace.branches()).as(trace.flow().name()).isNotEmpty();
                assertThat(trace.branches())
                        .as(trace.flow().name())
                        .allSatisfy(branch -> assertThat(branch.hops()).isNotEmpty());
            }
        });
    }

    @Test
    void noRuleBreaksOnAnyDesign() {
        Advisor advisor = new Advisor(Rules.all());
        Seeds.each(20, seed -> {
            Advice advice = advisor.advise(Review.of(WildDesigns.of(seed), AZURE, TODAY));
            assertThat(advice.failures()).isEmpty();
        });
    }

    @Test
    void everyDesignComesBackFromItsFileAndIsTracedAsBefore() {
        Seeds.each(20, seed -> {
            Design design = WildDesigns.careful(seed);
            Reading reading = DesignReader.read("wild", DesignWriter.write(design));
            Design again = reading.design().orElseThrow(() -> new AssertionError(reading.problems()));
            assertThat(again).isEqualTo(design);
            Told before = Told.of(design, new Tracer(design, AZURE).traceAll());
            assertThat(before.difference(Told.of(again, new Tracer(again, AZURE).traceAll())))
                    .isEmpty();
        });
    }

    @Test
    void theRoutesAndRulesOfEverySubnetAreListed() {
        Seeds.each(30, seed -> {
            Design design = WildDesigns.of(seed);
            List<EffectiveRoutes> routes = EffectiveRoutes.all(design, AZURE);
            assertThat(routes).allSatisfy(subnet -> assertThat(subnet.lines()).isNotEmpty());
            design.topology().components().stream()
                    .filter(component -> component.is(NetworkKinds.SUBNET.id()))
                    .flatMap(subnet -> EffectiveRules.of(design.topology(), subnet).stream())
                    .forEach(rules -> assertThat(rules.lines()).hasSizeGreaterThanOrEqualTo(6));
        });
    }

    @Test
    void everyDesignIsDrawnWithAndWithoutWhatAzureAdds() {
        Exporter svg = Exporters.all().stream()
                .filter(exporter -> exporter.id().equals("svg"))
                .findFirst()
                .orElseThrow();
        Seeds.each(8, seed -> {
            Design design = WildDesigns.of(seed);
            for (Picture picture : List.of(Picture.of(design, AZURE), Picture.withGhosts(design, AZURE))) {
                int titles = exported(svg, picture).split("<title>", -1).length - 1;
                assertThat(titles)
                        .isGreaterThanOrEqualTo(picture.diagram().shapes().size());
            }
        });
    }

    private static String exported(Exporter exporter, Picture picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            exporter.export(picture, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
