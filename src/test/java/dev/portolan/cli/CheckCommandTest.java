package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {

    private static final Path POOR = Path.of("samples/poor-design.topology.json");
    private static final Path REGIONAL = Path.of("samples/aks-regional.topology.json");

    @TempDir
    private Path folder;

    private Path poor = POOR;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void copySamples() throws IOException {
        Files.createDirectories(folder.resolve("deep/.hidden"));
        poor = folder.resolve("deep/poor.topology.json");
        Files.copy(POOR, poor);
        Files.copy(POOR, folder.resolve("deep/.hidden/other.topology.json"));
        Files.copy(REGIONAL, folder.resolve("regional.topology.json"));
    }

    private int check(Object... args) {
        out = new StringWriter();
        err = new StringWriter();
        String[] words = new String[args.length + 3];
        words[0] = "check";
        words[1] = "--review-date";
        words[2] = "2026-11-23";
        for (int i = 0; i < args.length; i++) {
            words[i + 3] = args[i].toString();
        }
        return Commands.run(words, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out.toString());
    }

    private List<String> rules(JsonNode design) {
        return design.get("findings")
                .valueStream()
                .map(finding -> finding.get("rule").asString())
                .toList();
    }

    @Test
    void aFolderStandsForItsTopologyFilesInOrderWithoutHiddenFolders() {
        assertThat(check("--format", "json", folder)).isEqualTo(1);
        assertThat(json().get("designs")
                        .valueStream()
                        .map(design -> design.get("file").asString()))
                .containsExactly(
                        poor.toString(),
                        folder.resolve("regional.topology.json").toString());
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aFolderWithoutDesignsIsOneSentence() throws IOException {
        assertThat(check(Files.createDirectories(folder.resolve("empty")))).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("there is no *.topology.json");
    }

    @Test
    void onlyTheRulesAndFamiliesThatWereTypedAreAsked() {
        check("--format", "json", "--rules", "ing,EGR-001", poor);
        JsonNode design = json().get("designs").get(0);
        assertThat(rules(design)).isNotEmpty().allMatch(rule -> rule.startsWith("ING-") || rule.equals("EGR-001"));
        assertThat(design.get("passed").valueStream().map(JsonNode::asString))
                .allMatch(rule -> rule.startsWith("ING-") || rule.equals("EGR-001"));
    }

    @Test
    void anUnknownRuleIsOneSentence() {
        assertThat(check("--rules", "ING-07", poor)).isEqualTo(2);
        assertThat(err.toString()).contains("there is no rule and no family of rules \"ING-07\"; did you mean");
    }

    @Test
    void theSettingsOfTheProjectHold() throws IOException {
        check("--format", "json", poor);
        String rule = rules(json().get("designs").get(0)).get(0);
        Files.writeString(
                folder.resolve("deep/portolan.yaml"),
                "profile: strict\nfailOn: error\nrules:\n  %s: off\n".formatted(rule));
        check("--format", "json", poor);
        JsonNode design = json().get("designs").get(0);
        assertThat(design.get("profile").asString()).isEqualTo("strict");
        assertThat(rules(design)).doesNotContain(rule);
        check("--format", "json", "--profile", "current", poor);
        assertThat(json().get("profile").asString()).isEqualTo("current");
    }

    @Test
    void profilesThatDifferLeaveTheProfileOfTheReportEmpty() throws IOException {
        Files.writeString(folder.resolve("deep/portolan.yaml"), "profile: strict\n");
        check("--format", "json", folder);
        assertThat(json().get("profile").asString()).isEmpty();
    }

    @Test
    void wrongSettingsAreLocatedAndExitCode2() throws IOException {
        Files.writeString(folder.resolve("deep/portolan.yaml"), "failOn: never\n");
        assertThat(check(poor)).isEqualTo(2);
        assertThat(err.toString()).contains("portolan.yaml:1, failOn: \"never\" is none of");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aBaselineLeavesOnlyWhatIsNew() throws IOException {
        Path baseline = folder.resolve("baseline.json");
        assertThat(check("--write-baseline", baseline, poor)).isZero();
        assertThat(err.toString()).contains("known from now on");
        assertThat(Files.readString(baseline)).contains("\"file\": \"deep/poor.topology.json\"");
        String first = Files.readString(baseline);
        assertThat(check("--baseline", baseline, poor)).isZero();
        assertThat(out.toString()).contains("0 errors", "known from the baseline, 0 of it found no more");

        int at = first.indexOf("    {\n");
        int next = first.indexOf("    {\n", at + 1);
        Files.writeString(baseline, first.substring(0, at) + first.substring(next));
        check("--baseline", baseline, "--fail-on", "info", "--format", "json", poor);
        JsonNode design = json().get("designs").get(0);
        assertThat(design.get("findings")).hasSize(1);
        assertThat(design.get("known")).isNotEmpty();
        assertThat(design.get("gone")).isEmpty();
    }

    @Test
    void whatIsFoundNoMoreIsGone() {
        Path baseline = folder.resolve("baseline.json");
        check("--write-baseline", baseline, poor);
        check("--baseline", baseline, "--rules", "ING", "--format", "json", poor);
        JsonNode design = json().get("designs").get(0);
        assertThat(design.get("gone")).isEmpty();
        assertThat(design.get("known")).isNotEmpty();
    }

    @Test
    void aBaselineThatIsNotThereSaysHowToWriteIt() throws IOException {
        Files.writeString(folder.resolve("deep/portolan.yaml"), "baseline: known.json\n");
        assertThat(check(poor)).isEqualTo(2);
        assertThat(err.toString()).contains("known.json", "--write-baseline");
        assertThat(check("--write-baseline", folder.resolve("deep/known.json"), poor))
                .isZero();
        assertThat(check(poor)).isZero();
    }

    @Test
    void theSameDesignsGiveTheSameBytes() {
        check("--format", "json", folder);
        String first = out.toString();
        check("--format", "json", folder);
        assertThat(out).hasToString(first);
    }

    @Test
    void markdownHasATableOfDesignsAndTheirFindings() {
        check("--format", "markdown", folder);
        assertThat(out.toString())
                .contains("| Design | Errors |", "regional.topology.json", "| error | [", "## ")
                .doesNotContain("\r");
    }

    @Test
    void csvHasALinePerFinding() {
        check("--format", "csv", poor);
        assertThat(out.toString().lines().findFirst())
                .contains(
                        "file,design,state,severity,rule,title,message,subjects,reason,owner,expires,source,fingerprint");
        assertThat(out.toString()).contains(",A poor design,new,error,");
    }

    @Test
    void aChecklistHasAnEntryPerItemAndPlaceAsItsSpreadsheetReadsThem() {
        check("--format", "checklist", folder);
        assertThat(json().get("checks")).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.propertyNames()).containsExactly("guid", "compliant", "id");
            assertThat(entry.get("compliant").asString()).isIn("true", "false");
        });
    }

    @Test
    void sarifNamesThePackOfTheProjectToo() throws IOException {
        Files.writeString(folder.resolve("deep/portolan.yaml"), "packs: [contoso.yaml]\n");
        Files.writeString(folder.resolve("deep/contoso.yaml"), """
                rules:
                  - id: CONTOSO-001
                    title: No design is called so
                    for: design
                    require: design.name == ""
                """);
        check("--format", "sarif", "--rules", "CONTOSO", poor);
        JsonNode run = json().get("runs").get(0);
        assertThat(run.get("results")).hasSize(1);
        assertThat(run.at("/results/0/ruleId").asString()).isEqualTo("CONTOSO-001");
        Files.writeString(
                folder.resolve("deep/contoso.yaml"), "rules: [{id: X-1, title: t, for: design, require: x}]\n");
        assertThat(check(poor)).isEqualTo(2);
        assertThat(err.toString()).contains("contoso.yaml:1, rules[0].require: column ");
    }
}
