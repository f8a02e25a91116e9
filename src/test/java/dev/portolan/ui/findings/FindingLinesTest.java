package dev.portolan.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.edit.Edit;
import dev.portolan.guidance.Advice;
import dev.portolan.guidance.AdviceChange;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Pillar;
import dev.portolan.guidance.RuleFamily;
import dev.portolan.guidance.RuleInfo;
import dev.portolan.guidance.Severity;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import dev.portolan.model.Waiver;
import dev.portolan.trace.Missing;
import dev.portolan.ui.state.Answers;
import dev.portolan.ui.state.Assessment;
import dev.portolan.ui.state.Plans;
import dev.portolan.ui.state.Rulebook;
import dev.portolan.ui.state.Standpoint;
import dev.portolan.ui.state.Yardstick;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingLinesTest {

    private static final RuleInfo HARD = rule("ING-001", Severity.ERROR, Pillar.SECURITY);
    private static final RuleInfo MILD = rule("EGR-002", Severity.INFO, Pillar.COST);

    private final Component one =
            Component.of("one", ActorKinds.PUBLIC_USERS.id().value(), "One");
    private final Component two =
            Component.of("two", ActorKinds.PUBLIC_USERS.id().value(), "Two");
    private final Finding mild = Finding.of(MILD, "One is mild.", one);
    private final Finding hard = Finding.of(HARD, "Both are hard.", one, two).fixedBy(Edit.of("Mend", now -> now));
    private final Finding accepted = Finding.of(HARD, "Two is hard.", two);
    private final Missing missing = new Missing(two.id(), "address", "nobody said it");

    @Test
    void whatIsFoundStandsFirstThenWhatIsOpenThenWhatIsAccepted() {
        assertThat(texts(FindingFilter.ALL, Grouping.NONE))
                .containsExactly(
                        "Both are hard.",
                        "One is mild.",
                        "# NOT DETERMINED",
                        "Not determined, because nobody said it.",
                        "# WAIVED",
                        "Accepted by Ann: a relic");
    }

    @Test
    void aFindingAboutTwoStandsUnderBoth() {
        assertThat(texts(FindingFilter.ALL, Grouping.COMPONENT))
                .containsExactly(
                        "# One",
                        "Both are hard.",
                        "One is mild.",
                        "# Two",
                        "Both are hard.",
                        "Not determined, because nobody said it.",
                        "Accepted by Ann: a relic");
    }

    @Test
    void aGroupOfARuleKnowsHowManyCanBeFixed() {
        assertThat(lines(AdviceChange.NONE).of(FindingFilter.ALL, Grouping.RULE))
                .filteredOn(FindingLine.Heading.class::isInstance)
                .containsExactly(
                        new FindingLine.Heading("ING-001  t ING-001", 2, "ING-001", 1),
                        new FindingLine.Heading("EGR-002  t EGR-002", 2, "EGR-002", 0));
    }

    @Test
    void everyFilterLeavesOutWhatItDoesNotMean() {
        assertThat(texts(
                        with(Optional.of(RuleFamily.of("EGR-002")), Optional.empty(), Optional.empty(), ""),
                        Grouping.NONE))
                .containsExactly("One is mild.", "# NOT DETERMINED", "Not determined, because nobody said it.");
        assertThat(texts(with(Optional.empty(), Optional.of(Pillar.SECURITY), Optional.empty(), ""), Grouping.NONE))
                .containsExactly("Both are hard.", "# WAIVED", "Accepted by Ann: a relic");
        assertThat(texts(
                        with(Optional.empty(), Optional.empty(), Optional.of(List.of(Subject.of(one.id()))), ""),
                        Grouping.NONE))
                .containsExactly("Both are hard.", "One is mild.");
        assertThat(texts(with(Optional.empty(), Optional.empty(), Optional.empty(), "  MILD one "), Grouping.NONE))
                .as("every word, in any order, names too")
                .containsExactly("One is mild.");
    }

    @Test
    void sortsAreCountedWhetherTheyAreShownOrNot() {
        FindingFilter errors = new FindingFilter(
                EnumSet.of(FindingLine.Sort.ERROR), Optional.empty(), Optional.empty(), Optional.empty(), false, "");
        assertThat(texts(errors, Grouping.NONE)).containsExactly("Both are hard.");
        assertThat(lines(AdviceChange.NONE).counts(errors))
                .isEqualTo(Map.of(
                        FindingLine.Sort.ERROR, 1L,
                        FindingLine.Sort.INFO, 1L,
                        FindingLine.Sort.OPEN, 1L,
                        FindingLine.Sort.WAIVED, 1L));
    }

    @Test
    void whatIsGoneIsShownButNotCounted() {
        AdviceChange cured = new AdviceChange(List.of(), List.of(hard), List.of(), List.of());
        assertThat(lines(cured).counts(FindingFilter.ALL)).containsEntry(FindingLine.Sort.ERROR, 1L);
        assertThat(lines(cured).different()).isEqualTo(1);
    }

    @Test
    void whatIsOtherwiseIsMarkedAndCanBeShownAlone() {
        Finding gone = Finding.of(MILD, "Two was mild.", two);
        AdviceChange change = new AdviceChange(
                List.of(hard),
                List.of(gone),
                List.of(new AdviceChange.Regraded(mild.as(Severity.ERROR), mild)),
                List.of(new AdviceChange.Doubt("EGR-002", "nobody said it")));
        FindingFilter different = new FindingFilter(
                EnumSet.allOf(FindingLine.Sort.class), Optional.empty(), Optional.empty(), Optional.empty(), true, "");
        FindingLines lines = lines(change);
        assertThat(lines.different()).isEqualTo(4);
        assertThat(lines.of(different, Grouping.NONE))
                .filteredOn(FindingLine.Entry.class::isInstance)
                .extracting(line -> ((FindingLine.Entry) line).text() + " " + ((FindingLine.Entry) line).mark())
                .containsExactly(
                        "Both are hard. not in strict",
                        "One is mild. error in strict",
                        "Two was mild. only in strict",
                        "Not determined, because nobody said it. not in strict");
    }

    @Test
    void aLineIsFoundAgainWhereItSaysTheSameInOtherWords() {
        FindingLine old = new FindingLine.Found(Finding.of(MILD, "One was a bit mild.", one), "");
        List<FindingLine> now = lines(AdviceChange.NONE).of(FindingFilter.ALL, Grouping.NONE);
        assertThat(FindingLines.again(now, old)).contains(new FindingLine.Found(mild, ""));
        assertThat(FindingLines.again(now, new FindingLine.Found(Finding.of(MILD, "Two.", two), "")))
                .isEmpty();
    }

    private FindingFilter with(
            Optional<RuleFamily> family, Optional<Pillar> pillar, Optional<List<Subject>> about, String words) {
        return new FindingFilter(EnumSet.allOf(FindingLine.Sort.class), family, pillar, about, false, words);
    }

    private List<String> texts(FindingFilter filter, Grouping grouping) {
        return lines(AdviceChange.NONE).of(filter, grouping).stream()
                .map(line -> line instanceof FindingLine.Heading heading
                        ? "# " + heading.text()
                        : ((FindingLine.Entry) line).text())
                .toList();
    }

    private FindingLines lines(AdviceChange change) {
        Design design = Design.empty("d").with(one).with(two);
        Waiver waiver = new Waiver("ING-001", accepted.subjects(), "a relic", "Ann", "", Properties.NONE);
        Advice advice = new Advice(
                List.of(hard, mild),
                List.of(new Advice.Waived(accepted, waiver)),
                List.of(),
                List.of(new Advice.NotDetermined("EGR-002", List.of(missing))),
                List.of(),
                List.of(),
                List.of());
        Assessment assessment = new Assessment(
                design, Standpoint.today(), advice, new Rulebook(List.of(HARD, MILD)), Answers.NONE, Plans.NONE, 0);
        return new FindingLines(
                assessment, change, Yardstick.STRICT, subject -> subject.id().equals("one") ? "One" : "Two");
    }

    private static RuleInfo rule(String id, Severity severity, Pillar pillar) {
        return new RuleInfo(id, "t " + id, severity, pillar, "w", "r", "n", List.of(), List.of());
    }
}
