package dev.portolan.io.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.guidance.Advice;
import dev.portolan.guidance.Advisor;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Review;
import dev.portolan.guidance.Severity;
import dev.portolan.io.Problem;
import dev.portolan.io.json.DesignFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulePackTest {

    private static final Review REGIONAL = Review.of(
            DesignFiles.open(Path.of("samples/aks-regional.topology.json"))
                    .design()
                    .orElseThrow(),
            Catalog.azure(),
            LocalDate.of(2026, 11, 23));

    @TempDir
    private Path folder;

    private ProjectSettings pack(String yaml) throws IOException {
        Files.writeString(folder.resolve("contoso.yaml"), yaml);
        Files.writeString(folder.resolve("portolan.yaml"), "packs: [contoso.yaml]\n");
        return ProjectSettings.beside(folder.resolve("shop.topology.json"));
    }

    private static String rule(String about, String require) {
        return """
                rules:
                  - id: CONTOSO-001
                    title: A rule of Contoso
                    for: %s
                    require: |
                      %s
                    message: "${self.name} is wrong"
                """.formatted(about, require);
    }

    private static Advice advice(ProjectSettings settings) {
        return new Advisor(settings.own()).advise(REGIONAL);
    }

    private Advice judged(String about, String require) throws IOException {
        ProjectSettings settings = pack(rule(about, require));
        assertThat(problems(settings)).isEmpty();
        return advice(settings);
    }

    private static String problems(ProjectSettings settings) {
        return settings.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    @Test
    void aRuleFindsWhatBreaksItAndSaysSoInItsWords() throws IOException {
        ProjectSettings settings = pack("""
                rules:
                  - id: CONTOSO-001
                    title: Clusters are named after their team
                    severity: error
                    for: [aks-cluster, azure-firewall]
                    where: self.kind == "aks-cluster"
                    require: self.name.startsWith("contoso-")
                    message: "'${self.name}' (${size(self.name)}) does not start with contoso-."
                    links: [https://wiki.contoso.example/names]
                """);
        assertThat(problems(settings)).isEmpty();
        assertThat(advice(settings).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.message()).matches("'.+' \\(\\d+\\) does not start with contoso-\\.");
            assertThat(finding.sources())
                    .singleElement()
                    .satisfies(source -> assertThat(source.url()).isEqualTo("https://wiki.contoso.example/names"));
        });
    }

    @Test
    void whatHoldsPasses() throws IOException {
        assertThat(judged("aks-cluster", "size(self.name) > 0").passed()).containsExactly("CONTOSO-001");
    }

    @Test
    void whereThereIsNothingToLookAtItDoesNotApply() throws IOException {
        assertThat(judged("traffic-manager", "false").notApplicable()).hasSize(1);
    }

    @Test
    void aPropertyIsWhatIsSaidElseTheDefaultOfAzureElseNotDetermined() throws IOException {
        Advice advice = judged("aks-cluster", "self.property(\"nobodySays\") == \"x\"");
        assertThat(advice.notDetermined())
                .singleElement()
                .satisfies(open -> assertThat(open.missing())
                        .allSatisfy(missing -> assertThat(missing.property()).isEqualTo("nobodySays")));
        assertThat(judged("aks-cluster", "self.property(\"nobodySays\", 3) == 3")
                        .passed())
                .hasSize(1);
        assertThat(judged("aks-cluster", "!self.isKnown(\"nobodySays\")").passed())
                .hasSize(1);
    }

    @Test
    void whatIsNotKnownDoesNotMatterWhereTheOtherSideDecides() throws IOException {
        assertThat(judged("aks-cluster", "self.property(\"nobodySays\") == \"x\" || true")
                        .passed())
                .hasSize(1);
    }

    @Test
    void trafficIsAsked() throws IOException {
        assertThat(judged("public-users", "components.exists(c, c.kind == \"workload\" && reaches(self, c))")
                        .passed())
                .hasSize(1);
        assertThat(judged(
                                "public-users",
                                "components.filter(c, c.kind == \"aks-cluster\").all(c, everyPathPasses(self, c, \"waf\"))")
                        .passed())
                .hasSize(1);
        assertThat(judged(
                                "public-users",
                                "components.filter(c, c.kind == \"aks-cluster\").all(c, everyPathPasses(self, c, \"firewall\"))")
                        .findings())
                .hasSize(1);
    }

    @Test
    void tracesAreJudgedWithTheirHops() throws IOException {
        Advice advice = judged("trace", "self.hops.all(h, tlsAt(self, h) != \"plain\")");
        assertThat(advice.failures()).isEmpty();
        assertThat(advice.findings()).allSatisfy(finding -> {
            assertThat(finding.paths()).hasSize(1);
            assertThat(finding.subjects()).hasSize(1);
        });
    }

    @Test
    void linksAndTheDesignAreJudgedToo() throws IOException {
        assertThat(judged("link", "self.kind != \"\"").passed()).hasSize(1);
        assertThat(judged("design", "design.name == self.name").passed()).hasSize(1);
        assertThat(judged("aks-cluster", "containers(self).all(c, within(self, c)) && children(self).size() >= 0")
                        .passed())
                .hasSize(1);
    }

    @Test
    void aBadExpressionIsLocatedAndTheOthersHold() throws IOException {
        ProjectSettings settings = pack("""
                rules:
                  - id: CONTOSO-001
                    title: Wrong
                    for: aks-cluster
                    require: componets.size() > 0
                  - id: CONTOSO-002
                    title: Wrong too
                    for: aks-cluster
                    require: |
                      self.name != "" &&
                        self.name ==
                  - id: CONTOSO-003
                    title: Right
                    for: aks-cluster
                    require: self.name == ""
                    message: "${self.name} and ${nothing}"
                  - id: CONTOSO-004
                    title: Right
                    for: aks-cluster
                    require: self.name == ""
                """);
        assertThat(problems(settings).lines())
                .anySatisfy(
                        line -> assertThat(line).contains("contoso.yaml:5, rules[0].require: column 14:", "componets"))
                .anySatisfy(line -> assertThat(line).contains("contoso.yaml:11, rules[1].require: column "))
                .anySatisfy(
                        line -> assertThat(line).contains("contoso.yaml:16, rules[2].message: column 34:", "nothing"));
        assertThat(settings.own()).hasSize(1);
        assertThat(advice(settings).findings()).hasSize(1);
    }

    @Test
    void whatIsNotTrueOrFalseIsRefused() throws IOException {
        assertThat(problems(pack(rule("aks-cluster", "self.name + \"x\"")))).contains("not to true or false");
    }

    @Test
    void mistakesInTheRuleAreLocated() throws IOException {
        ProjectSettings settings = pack("""
                rules:
                  - id: contoso
                    title: x
                    for: aks-cluster
                    require: "true"
                  - id: CONTOSO-001
                    title: x
                    for: aks-clustr
                    require: "true"
                  - id: ING-007
                    title: x
                    for: design
                    require: "true"
                    wher: "true"
                """);
        assertThat(problems(settings))
                .contains(":2, rules[0].id: \"contoso\" is no id of a rule")
                .contains(":8, rules[1].for: \"aks-clustr\" is no kind of component; did you mean \"aks-cluster\"?")
                .contains(":10, rules[2].id: another rule has the id \"ING-007\"")
                .contains("\"wher\" is not known here; did you mean \"where\"?");
        assertThat(settings.own()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // endless comprehension
                "components.all(a, components.all(b, components.all(c, components.all(d, components.all(e, true)))))",
                // lists that double, and lists of lists
                "[1,1,1,1,1,1,1,1].map(x, [x,x,x,x,x,x,x,x]).map(x, [x,x,x,x,x,x,x,x]).map(x, [x,x,x,x,x,x,x,x]).map(x, [x,x,x,x,x,x,x,x]).map(x, [x,x,x,x,x,x,x,x]).size() > 0",
                // a text that doubles
                "[\"aaaaaaaaaaaaaaaa\"].map(x,x+x+x+x+x+x+x+x).map(x,x+x+x+x+x+x+x+x).map(x,x+x+x+x+x+x+x+x).map(x,x+x+x+x+x+x+x+x).map(x,x+x+x+x+x+x+x+x).map(x,x+x+x+x+x+x+x+x).map(x,x+x+x+x+x+x+x+x).map(x,x+x+x+x+x+x+x+x).map(x,x+x+x+x+x+x+x+x).size() > 0",
                // no way to a class, a file or the environment
                "self.getClass().forName(\"java.lang.Runtime\") != null",
                "java.lang.System.exit(1) == 0",
                "self[\"class\"] == \"x\"",
                "component(\"nothing\").name == \"x\"",
                "1 / 0 == 1"
            })
    void whatIsHostileIsRefusedOrEndsSoonAndIsTold(String require) throws IOException {
        ProjectSettings settings = pack(rule("aks-cluster", require));
        Assertions.assertTimeout(Duration.ofSeconds(30), () -> {
            Advice advice = advice(settings);
            assertThat(settings.problems().size() + advice.notDetermined().size())
                    .isPositive();
            assertThat(advice.passed()).isEmpty();
            assertThat(advice.failures()).isEmpty();
        });
    }

    @Test
    void regularExpressionsTakeNoMoreTimeThanTheirTextIsLong() throws IOException {
        Assertions.assertTimeout(
                Duration.ofSeconds(10),
                () -> judged("aks-cluster", "!\"%s!\".matches(\"^(a+)+$\")".formatted("a".repeat(2_000))));
    }

    @Test
    void aHugeExpressionAndAHugeListAreRefused() throws IOException {
        String list = "[" + "1,".repeat(5_000) + "1].size() > 0";
        assertThat(problems(pack(rule("aks-cluster", list)))).isNotEmpty();
        assertThat(problems(pack(rule("aks-cluster", "(".repeat(1_500) + "true" + ")".repeat(1_500)))))
                .isNotEmpty();
    }

    @Test
    void findingsAreOrdinaryOnes() throws IOException {
        List<Finding> findings = judged("aks-cluster", "false").findings();
        assertThat(findings)
                .allSatisfy(finding -> assertThat(finding.fingerprint()).isNotEmpty());
    }
}
