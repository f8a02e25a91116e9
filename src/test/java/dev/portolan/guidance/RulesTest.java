package dev.portolan.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.KindSpec;
import dev.portolan.edit.Edit;
import dev.portolan.io.json.DesignReader;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import dev.portolan.model.Waiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            return files.filter(file -> file.toString().endsWith(".topology.json")).sorted().toList().stream();
        }
    }

    @Test
    void everyRuleThatIsWrittenIsListed() {
        Set<String> written = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.portolan.guidance")
                        .stream()
                        .filter(type -> type.isAssignableTo(Rule.class) && !type.isInterface())
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(type -> type.getSource()
                                .map(source -> !source.getUri().toString().contains("test-classes"))
                                .orElse(true))
                        .map(JavaClass::getName)
                        .filter(name -> !name.startsWith("dev.portolan.guidance.packs."))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = Rules.all().stream()
                .map(rule -> rule.getClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(written);
    }

    @Test
    void idsAreUnique() {
        assertThat(Rules.all().stream().map(rule -> rule.info().id())).doesNotHaveDuplicates();
    }

    @Test
    void everyRuleHasATestClassOfItsOwn() {
        for (Rule rule : Rules.all()) {
            assertThatCode(() -> Class.forName(rule.getClass().getName() + "Test"))
                    .as(rule.info().id())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void atLeastFiftyRulesHaveAQuickFix() {
        assertThat(Rules.all().stream().filter(rule -> rule.info().hasFix())).hasSizeGreaterThan(50);
    }

    @Test
    void everyRuleExplainsItself() {
        assertThat(Rules.all()).allSatisfy(rule -> {
            RuleInfo info = rule.info();
            assertThat(info.id()).matches("[A-Z]+-\\d{3}");
            assertThat(info.title()).isNotBlank().doesNotEndWith(".");
            assertThat(info.why()).endsWith(".");
            assertThat(info.remedy()).endsWith(".");
            assertThat(info.notWhen()).endsWith(".");
            assertThat(info.sources()).isNotEmpty();
            assertThat(info.fix()).doesNotEndWith(".");
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noRuleBreaksOnASampleAndEveryFixOfOneIssueHelps(Path file) throws IOException {
        Design design = DesignReader.read(file.toString(), Files.readString(file))
                .design()
                .orElseThrow();
        Advice advice = advise(design);
        assertThat(advice.failures()).isEmpty();
        for (Finding finding : advice.findings()) {
            for (Edit fix : finding.fixes()) {
                assertThat(advise(fix.apply(design)).findings())
                        .as(finding.message())
                        .noneMatch(left -> left.fingerprint().equals(finding.fingerprint())
                                && left.message().equals(finding.message()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noFixRaisesAnErrorOfAnotherRule(Path file) throws IOException {
        Design design = DesignReader.read(file.toString(), Files.readString(file))
                .design()
                .orElseThrow();
        Advice advice = advise(design);
        NewErrors errors = NewErrors.since(advice);
        for (Finding finding : advice.findings()) {
            for (Edit fix : finding.fixes()) {
                assertThat(errors.in(advise(fix.apply(design))))
                        .as(finding.rule() + " " + fix.label())
                        .isEmpty();
            }
        }
    }

    @Test
    void noRuleBreaksOnRandomDesigns() {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            assertThat(advise(randomDesign(random)).failures()).isEmpty();
        }
    }

    /** Designs by the book: G.1, G.3 to G.5, E1, E4 and E7 of the reference designs; G.2 has a public address by design. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "aks-regional",
                "front-door-private-link",
                "agic-addon",
                "corporate-inspected",
                "corporate-vpn",
                "firewall-nat-gateway",
                "network-isolated"
            })
    void aCleanDesignHasNoErrorAndNoWarning(String name) {
        assertThat(advise(Bench.sample(name)).findings())
                .filteredOn(finding -> finding.severity() != Severity.INFO)
                .isEmpty();
    }

    @Test
    void aFindingOffersAFixOnlyWhereTheRuleSaysSo() throws IOException {
        Map<String, RuleInfo> infos =
                Rules.all().stream().map(Rule::info).collect(Collectors.toMap(RuleInfo::id, Function.identity()));
        for (Path file : samples().toList()) {
            String name = file.getFileName().toString().replace(".topology.json", "");
            assertThat(advise(Bench.sample(name)).findings())
                    .filteredOn(finding -> !finding.fixes().isEmpty())
                    .allMatch(finding -> infos.get(finding.rule()).hasFix());
        }
    }

    @Test
    void theArticleAloneAsksForLess() {
        Advice advice = new Advisor(Rules.all())
                .advise(review(Bench.sample("poor-design")).under(Profile.ARTICLE));
        assertThat(advice.notApplicable())
                .contains(new Advice.NotApplicable("AGW-001", "the article of January 2023 does not say so"));
        assertThat(advice.findings())
                .extracting(Finding::rule)
                .contains("ING-001")
                .doesNotContain("AGW-001");
    }

    @Test
    void aProjectSwitchesRulesOffAndSetsTheirSeverity() {
        RuleSettings settings = new RuleSettings(Map.of("ING-001", Severity.INFO), Set.of("ING-002"), Map.of());
        Advice advice = new Advisor(Rules.all())
                .advise(review(Bench.sample("poor-design")).with(settings));
        assertThat(advice.findings())
                .filteredOn(finding -> finding.rule().equals("ING-001"))
                .isNotEmpty()
                .allMatch(finding -> finding.severity() == Severity.INFO);
        assertThat(advice.notApplicable())
                .contains(new Advice.NotApplicable("ING-002", "the project has switched it off"));
    }

    @Test
    void aRuleThatBreaksIsNamedAndTheOthersCarryOn() {
        Rule broken = new Stub(review -> {
            throw new IllegalStateException("no such thing");
        });
        Rule sound = new Stub(review -> Verdict.PASSED);
        Advice advice = new Advisor(List.of(broken, sound)).advise(review(Design.empty("x")));
        assertThat(advice.failures()).containsExactly(new Advice.Failure("TST-001", "no such thing"));
        assertThat(advice.passed()).containsExactly("TST-001");
    }

    @Test
    void aWaiverHoldsToItsLastDayAndThenTheFindingIsBack() {
        assertThat(waived("2026-11-23").waived()).hasSize(1);
        assertThat(waived("2026-11-23").findings()).isEmpty();
        assertThat(waived("").waived()).hasSize(1);
        Advice late = waived("2026-11-22");
        assertThat(late.findings()).hasSize(1);
        assertThat(late.lapsedWaivers()).hasSize(1);
    }

    @Test
    void theFingerprintDoesNotDependOnTheOrderOfSubjects() {
        Subject one = Subject.of(new ComponentId("a"));
        Subject other = Subject.of(new ComponentId("b"));
        assertThat(Finding.about(Stub.INFO, "x", List.of(one, other)).fingerprint())
                .isEqualTo(Finding.about(Stub.INFO, "y", List.of(other, one)).fingerprint())
                .isNotEqualTo(Finding.about(Stub.INFO, "x", List.of(one)).fingerprint());
    }

    private static Advice waived(String expires) {
        Waiver waiver = new Waiver("TST-001", List.of(Subject.DESIGN), "agreed", "Ada", expires, Properties.NONE);
        Design design = Design.empty("x").withWaivers(List.of(waiver));
        Rule rule = new Stub(review ->
                new Verdict(List.of(Finding.about(Stub.INFO, "x", List.of(Subject.DESIGN))), List.of(), ""));
        return new Advisor(List.of(rule)).advise(review(design));
    }

    private static Advice advise(Design design) {
        return new Advisor(Rules.all()).advise(review(design));
    }

    private static Review review(Design design) {
        return Review.of(design, Catalog.azure(), TODAY);
    }

    private static Design randomDesign(Random random) {
        List<KindSpec> kinds = List.copyOf(Catalog.azure().kinds());
        List<Component> placed = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            KindSpec kind = kinds.get(random.nextInt(kinds.size()));
            Optional<ComponentId> home = placed.stream()
                    .filter(other -> kind.homes().contains(other.kind()))
                    .skip(random.nextInt(3))
                    .findFirst()
                    .map(Component::id);
            placed.add(Component.of("c" + i, kind.id().value(), "c" + i).in(home.orElse(ComponentId.CANVAS)));
        }
        Design design = Design.empty("random");
        for (Component component : placed) {
            design = design.with(component);
        }
        return design;
    }

    /** A rule that answers what it is told. */
    private record Stub(Function<Review, Verdict> answer) implements Rule {
        static final RuleInfo INFO = new RuleInfo(
                "TST-001", "t", Severity.INFO, Pillar.COST, "w", "r", "n", List.of(Sources.ARTICLE), List.of());

        @Override
        public RuleInfo info() {
            return INFO;
        }

        @Override
        public Verdict check(Review review) {
            return answer.apply(review);
        }
    }
}
