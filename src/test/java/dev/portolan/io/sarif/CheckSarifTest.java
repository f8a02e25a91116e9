package dev.portolan.io.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.portolan.catalog.Catalog;
import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Advisor;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Rules;
import dev.portolan.io.json.DesignFiles;
import dev.portolan.io.json.Opened;
import dev.portolan.model.Design;
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import dev.portolan.model.Waiver;
import dev.portolan.report.Baseline;
import dev.portolan.report.CheckReport;
import dev.portolan.report.Compared;
import dev.portolan.report.WholeCheck;
import dev.portolan.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckSarifTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Path POOR = Path.of("samples/poor-design.topology.json");
    private static final List<RuleInfo> RULES =
            Rules.all().stream().map(Rule::info).toList();

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            return files.filter(file -> file.toString().endsWith(DesignFiles.ENDING)).sorted().toList().stream();
        }
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(Files.readString(Path.of("src/test/resources/sarif/sarif-2.1.0-rtm.5.json")));
    }

    private static Review review(Design design) {
        return Review.of(design, Catalog.azure(), DAY);
    }

    private static String sarif(CheckReport.Checked checked) {
        return WholeCheck.of(
                new CheckSarif(RULES, "1", Path.of("")),
                new CheckReport(DAY, Optional.of(Profile.CURRENT), List.of(checked)));
    }

    private static CheckReport.Checked checked(
            Path file, Design design, String text, Advice advice, Compared compared) {
        return new CheckReport.Checked(
                design, file.toString(), text, advice, List.of(), CheckReport.Terms.USUAL, compared);
    }

    private static CheckReport.Checked checked(Path file) {
        Opened opened = DesignFiles.open(file);
        Design design = opened.design().orElseThrow();
        Advice advice = new Advisor(Rules.all()).advise(review(design));
        return checked(file, design, opened.text(), advice, Compared.allNew(advice));
    }

    private static JsonNode run(String sarif) {
        return JsonMapper.shared().readTree(sarif).get("runs").get(0);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsWrittenOfASampleIsValid(Path sample) throws IOException {
        assertThat(schema().validate(sarif(checked(sample)), InputFormat.JSON)).isEmpty();
    }

    @Test
    void everyResultHasWhatGithubAsksFor() throws IOException {
        JsonNode run = run(sarif(checked(POOR)));
        List<String> lines = Files.readAllLines(POOR);
        assertThat(run.get("results")).isNotEmpty().allSatisfy(result -> {
            JsonNode physical = result.at("/locations/0/physicalLocation");
            assertThat(physical.at("/artifactLocation/uri").asString()).isEqualTo("samples/poor-design.topology.json");
            int line = physical.at("/region/startLine").asInt();
            String id = result.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                    .asString();
            assertThat(String.join(" ", lines.subList(line - 1, Math.min(lines.size(), line + 2))))
                    .contains("\"" + id.substring(id.lastIndexOf('/') + 1) + "\"");
            assertThat(result.at("/partialFingerprints/primaryLocationLineHash").asString())
                    .endsWith(":1");
            assertThat(run.at("/tool/driver/rules")
                            .get(result.get("ruleIndex").asInt())
                            .get("id"))
                    .isEqualTo(result.get("ruleId"));
        });
        assertThat(run.at("/tool/driver/rules")).allSatisfy(rule -> {
            assertThat(rule.at("/help/markdown").asString()).contains("**Why.**");
            assertThat(rule.at("/shortDescription/text").asString()).hasSizeBetween(1, 1024);
            assertThat(rule.at("/fullDescription/text").asString()).hasSizeBetween(1, 1024);
            assertThat(rule.at("/properties/tags").size()).isBetween(1, 10);
        });
    }

    @Test
    void aFindingAboutTrafficShowsItsHops() throws IOException {
        CheckReport.Checked poor = checked(POOR);
        Trace trace = review(poor.design()).traces().stream()
                .filter(each -> !each.branches().isEmpty()
                        && !each.branches().get(0).hops().isEmpty())
                .findFirst()
                .orElseThrow();
        Finding along =
                Finding.about(RULES.get(0), "along", List.of(Subject.DESIGN)).along(trace);
        Advice advice = with(poor.advice(), List.of(along), List.of());
        String sarif = sarif(checked(POOR, poor.design(), poor.text(), advice, Compared.allNew(advice)));
        assertThat(schema().validate(sarif, InputFormat.JSON)).isEmpty();
        JsonNode locations = run(sarif).at("/results/0/codeFlows/0/threadFlows/0/locations");
        assertThat(locations).hasSameSizeAs(trace.branches().get(0).hops());
        assertThat(locations.get(0).at("/location/message/text").asString())
                .startsWith(trace.branches().get(0).hops().get(0).name() + ": ");
    }

    @Test
    void waivedFindingsAreSuppressedAndABaselineGivesStates() throws IOException {
        CheckReport.Checked poor = checked(POOR);
        List<Finding> all = poor.advice().findings();
        Waiver waiver = new Waiver(
                all.get(0).rule(), all.get(0).subjects(), "Until the move", "Ann", "2027-01-31", Properties.NONE);
        Advice advice = with(poor.advice(), all.subList(1, 3), List.of(new Advice.Waived(all.get(0), waiver)));
        Compared compared =
                Compared.of(advice, List.of(Baseline.Entry.of("x", all.get(1)), Baseline.Entry.of("x", all.get(4))));
        String sarif = sarif(checked(POOR, poor.design(), poor.text(), advice, compared));
        assertThat(schema().validate(sarif, InputFormat.JSON)).isEmpty();
        List<String> states = new ArrayList<>();
        run(sarif)
                .get("results")
                .forEach(result -> states.add(result.path("baselineState").asString("waived")));
        assertThat(states).containsExactly("new", "unchanged", "waived", "absent");
        assertThat(run(sarif).at("/results/2/suppressions/0/justification").asString())
                .isEqualTo("Until the move");
    }

    private static Advice with(Advice advice, List<Finding> findings, List<Advice.Waived> waived) {
        return new Advice(
                findings,
                waived,
                List.of(),
                advice.notDetermined(),
                advice.notApplicable(),
                advice.passed(),
                advice.failures());
    }

    @Test
    void filesAreNamedFromTheWorkingDirectory() {
        FileNames names = new FileNames(Path.of("/designs"));
        assertThat(names.uri("/designs/a b/ü.topology.json")).isEqualTo("a%20b/%C3%BC.topology.json");
        assertThat(names.uri("x/../y.topology.json")).isEqualTo("y.topology.json");
        assertThat(names.uri("../other/y.topology.json")).startsWith("file:///").endsWith("/other/y.topology.json");
    }
}
