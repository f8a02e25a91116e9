package dev.portolan.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.geom.Rect;
import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Advisor;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rules;
import dev.portolan.io.json.DesignReader;
import dev.portolan.io.json.DesignWriter;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Note;
import dev.portolan.model.Origin;
import dev.portolan.model.Properties;
import dev.portolan.model.Value;
import dev.portolan.trace.Tracer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SanitisedCopyTest {

    private static final Catalog AZURE = Catalog.azure();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            return files.filter(file -> file.toString().endsWith(".topology.json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aCopyIsJudgedAndTracedAsTheOriginal(Path sample) throws IOException {
        Design real = read(sample);
        Design copy = SanitisedCopy.of(real, AZURE).design();
        assertThat(judged(copy)).isEqualTo(judged(real));
        assertThat(traced(copy)).isEqualTo(traced(real));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothingOfANameOrAnAddressIsLeft(Path sample) throws IOException {
        Design real = read(sample);
        String written = DesignWriter.write(SanitisedCopy.of(real, AZURE).design());
        for (Component component : real.topology().components()) {
            if (!NamePseudonyms.isAzureSubnet(component.name())) {
                assertThat(written.contains("\"name\": \"" + component.name() + "\""))
                        .as(component.name())
                        .isFalse();
            }
            assertThat(written.contains("\"id\": \"" + component.id() + "\""))
                    .as("%s", component.id())
                    .isFalse();
        }
        for (String told : List.of("contoso", "10.240.", "10.200.")) {
            assertThat(written.contains(told)).as(told).isFalse();
        }
        assertThat(DesignReader.read("copy", written).design()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void equalDesignsGiveEqualCopies(Path sample) throws IOException {
        assertThat(SanitisedCopy.of(read(sample), AZURE).design())
                .isEqualTo(SanitisedCopy.of(read(sample), AZURE).design());
    }

    @Test
    void freeTextAndOriginsAndUnknownPropertiesAreLeftOut() throws IOException {
        Design real = read(Path.of("samples/aks-regional.topology.json"));
        Component secret = real.topology()
                .require(new ComponentId("agw-public"))
                .withOrigin(new Origin("hush.tf", 3, "/subscriptions/hush"))
                .withExtras(Properties.NONE.with("x", Value.of("hush")));
        Design spoken = real.with(secret.with(secret.properties().with("unknown", Value.of("hush"))))
                .withNotes(List.of(new Note("hush", "hush", new Rect(0, 0, 10, 10), Properties.NONE)))
                .with(real.properties().with("author", Value.of("hush")).with("description", Value.of("hush")))
                .named("hush");
        assertThat(DesignWriter.write(SanitisedCopy.of(spoken, AZURE).design())).doesNotContain("hush");
    }

    private static Design read(Path sample) throws IOException {
        return DesignReader.read(sample.toString(), Files.readString(sample))
                .design()
                .orElseThrow();
    }

    private static List<String> judged(Design design) {
        Advice advice = new Advisor(Rules.all()).advise(Review.of(design, AZURE, DAY));
        return Stream.concat(
                        advice.findings().stream().map(finding -> finding.severity() + " " + finding.rule()),
                        advice.notDetermined().stream().map(open -> "open " + open.rule()))
                .sorted()
                .toList();
    }

    private static List<String> traced(Design design) {
        Tracer tracer = new Tracer(design, AZURE);
        return design.flows().stream()
                .map(tracer::trace)
                .map(trace -> trace.disposition() + " "
                        + trace.branches().stream()
                                .map(branch -> branch.disposition() + " "
                                        + branch.hops().size() + " "
                                        + branch.tls().size())
                                .toList())
                .toList();
    }
}
