package dev.portolan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Advisor;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rules;
import dev.portolan.io.json.DesignReader;
import dev.portolan.io.json.DesignWriter;
import dev.portolan.io.json.Reading;
import dev.portolan.model.Design;
import dev.portolan.model.Subject;
import dev.portolan.trace.Expectations;
import dev.portolan.trace.Tracer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every sample opens without problems, comes back byte for byte, and says what is listed beside it. */
class SamplesTest {

    private static final Path FOLDER = Path.of("samples");
    private static final String ENDING = ".topology.json";

    static List<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleOpensWithoutProblemsAndComesBackByteForByte(String name) throws IOException {
        String text = Files.readString(FOLDER.resolve(name + ENDING));
        Reading reading = DesignReader.read(name, text);
        assertThat(reading.problems()).isEmpty();
        assertThat(DesignWriter.write(reading.design().orElseThrow())).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleGivesTheFindingsListedBesideIt(String name) throws IOException {
        Design design = design(name);
        JsonNode expected = expected(name);
        Advice advice = new Advisor(Rules.all())
                .advise(Review.of(
                        design,
                        Catalog.azure(),
                        LocalDate.parse(expected.get("reviewDate").asString())));
        assertThat(advice.failures()).isEmpty();
        assertThat(advice.findings().stream().map(SamplesTest::line).sorted().collect(Collectors.joining("\n")))
                .isEqualTo(lines(expected.get("findings")));
        assertThat(advice.notDetermined().stream()
                        .map(Advice.NotDetermined::rule)
                        .sorted()
                        .collect(Collectors.joining("\n")))
                .isEqualTo(expected.get("notDetermined")
                        .valueStream()
                        .map(JsonNode::asString)
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSamplesFlowsEndAsListedAndDoWhatTheyAreExpectedTo(String name) throws IOException {
        Design design = design(name);
        JsonNode flows = expected(name).get("flows");
        Tracer tracer = new Tracer(design, Catalog.azure());
        assertThat(flows.size()).isEqualTo(design.flows().size());
        design.flows().stream().map(tracer::trace).forEach(trace -> {
            assertThat(trace.disposition().name())
                    .as(trace.flow().name())
                    .isEqualTo(flows.get(trace.flow().name()).asString());
            new Expectations(design.topology())
                    .check(trace)
                    .forEach(result ->
                            assertThat(result.ok()).as(result.toString()).contains(true));
        });
    }

    private static Design design(String name) throws IOException {
        return DesignReader.read(name, Files.readString(FOLDER.resolve(name + ENDING)))
                .design()
                .orElseThrow();
    }

    private static JsonNode expected(String name) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(FOLDER.resolve(name + ".expected.json")));
    }

    private static String line(Finding finding) {
        return finding.rule() + " " + finding.severity().name().toLowerCase(Locale.ROOT) + " "
                + finding.subjects().stream().map(Subject::id).collect(Collectors.joining(" "));
    }

    private static String lines(JsonNode findings) {
        return findings.valueStream()
                .map(finding -> finding.get("rule").asString() + " "
                        + finding.get("severity").asString() + " "
                        + finding.get("subjects")
                                .valueStream()
                                .map(JsonNode::asString)
                                .collect(Collectors.joining(" ")))
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
