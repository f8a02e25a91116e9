package dev.portolan.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.KindSpec;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import dev.portolan.model.Waiver;
import dev.portolan.trace.Missing;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingsTest {

    private static final RuleInfo RULE = rule("T-001", ActorKinds.PUBLIC_USERS);
    private static final RuleInfo STRANGER = rule("T-002", ActorKinds.CORPORATE_USERS);

    private final Component here =
            Component.of("here", ActorKinds.PUBLIC_USERS.id().value(), "Here");
    private final Component there =
            Component.of("there", ActorKinds.PUBLIC_USERS.id().value(), "There");
    private final Design design = Design.empty("").with(here).with(there);

    @Test
    void whatIsFoundAboutItIsSaidWithItsEvidence() {
        Standing standing = standing(found(Finding.of(RULE, "Here is wrong.", here)));
        assertThat(standing.outcome()).isEqualTo(Standing.Outcome.FOUND);
        assertThat(standing.because()).containsExactly("Here is wrong.");
    }

    @Test
    void whatIsFoundElsewhereIsNamedWhereItPassed() {
        Standing standing = standing(found(Finding.of(RULE, "There is wrong.", there)));
        assertThat(standing.outcome()).isEqualTo(Standing.Outcome.PASSED);
        assertThat(standing.because()).containsExactly("Looked, and found nothing about it, but about There.");
    }

    @Test
    void aRuleThatFoundNothingAnywhereSaysSo() {
        Standing standing = standing(Advice.NONE);
        assertThat(standing.outcome()).isEqualTo(Standing.Outcome.PASSED);
        assertThat(standing.because()).containsExactly("Looked, and found nothing.");
    }

    @Test
    void aCaseThatIsOpenElsewhereIsNotCalledPassedHere() {
        Missing missing = new Missing(there.id(), "address", "nobody said the address of There");
        Standing standing = standing(open(missing));
        assertThat(standing.outcome()).isEqualTo(Standing.Outcome.NOT_DETERMINED);
        assertThat(standing.missing()).containsExactly(missing);
        assertThat(standing.because()).containsExactly("Not determined, because nobody said the address of There.");
    }

    @Test
    void whatIsMissingHereGoesBeforeWhatIsMissingElsewhere() {
        Missing other = new Missing(there.id(), "address", "nobody said the address of There");
        Missing own = new Missing(here.id(), "address", "nobody said the address of Here");
        assertThat(standing(open(other, own)).missing()).containsExactly(own);
    }

    @Test
    void anAcceptedFindingSaysWhoWhyAndHowLong() {
        Waiver waiver =
                new Waiver("T-001", List.of(Subject.of(here.id())), "a relic", "Ann", "2027-03-31", Properties.NONE);
        Standing standing = standing(new Advice(
                List.of(),
                List.of(new Advice.Waived(Finding.of(RULE, "Here is wrong.", here), waiver)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
        assertThat(standing.outcome()).isEqualTo(Standing.Outcome.WAIVED);
        assertThat(standing.because()).containsExactly("Accepted by Ann until 2027-03-31: a relic – Here is wrong.");
    }

    @Test
    void aRuleThatDoesNotApplySaysWhy() {
        Standing standing = standing(new Advice(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Advice.NotApplicable("T-001", "there is no gateway")),
                List.of(),
                List.of()));
        assertThat(standing.outcome()).isEqualTo(Standing.Outcome.NOT_APPLICABLE);
        assertThat(standing.because()).containsExactly("There is no gateway.");
    }

    @Test
    void aRuleThatBrokeIsNotCalledPassed() {
        Standing standing = standing(new Advice(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Advice.Failure("T-001", "boom"))));
        assertThat(standing.outcome()).isEqualTo(Standing.Outcome.FAILED);
        assertThat(standing.because()).containsExactly("The rule broke, which is a fault of Portolan: boom");
    }

    @Test
    void aRuleAboutAnotherKindIsLeftOutUnlessItSaysSomethingOfThisOne() {
        List<RuleInfo> both = List.of(RULE, STRANGER);
        assertThat(Standings.of(both, Advice.NONE, design, here))
                .extracting(standing -> standing.rule().id())
                .containsExactly("T-001");
        assertThat(Standings.of(both, found(Finding.of(STRANGER, "Here too.", here)), design, here))
                .extracting(standing -> standing.rule().id())
                .as("what matters most first")
                .containsExactly("T-002", "T-001");
    }

    @Test
    void ofADesignAllRulesAreListed() {
        Missing whole = new Missing(ComponentId.CANVAS, "environment", "nobody said what it is for");
        assertThat(Standings.of(List.of(RULE, STRANGER), open(whole), design))
                .extracting(Standing::outcome)
                .containsExactly(Standing.Outcome.NOT_DETERMINED, Standing.Outcome.PASSED);
    }

    @Test
    void whatAnotherRuleSaysIsNotThisRules() {
        Waiver waiver = new Waiver("T-002", List.of(), "a relic", "", "", Properties.NONE);
        Advice others = new Advice(
                List.of(Finding.of(STRANGER, "Here too.", here)),
                List.of(new Advice.Waived(Finding.of(STRANGER, "Here too.", here), waiver)),
                List.of(),
                List.of(new Advice.NotDetermined(
                        "T-002", List.of(new Missing(here.id(), "address", "nobody said the address of Here")))),
                List.of(new Advice.NotApplicable("T-002", "there is no gateway")),
                List.of(),
                List.of(new Advice.Failure("T-002", "boom")));
        assertThat(standing(others).because()).containsExactly("Looked, and found nothing.");
    }

    @Test
    void whatIsAcceptedElsewhereIsNotAcceptedHere() {
        Waiver waiver = new Waiver("T-001", List.of(Subject.of(there.id())), "a relic", "", "", Properties.NONE);
        Standing standing = standing(new Advice(
                List.of(),
                List.of(new Advice.Waived(Finding.of(RULE, "There is wrong.", there), waiver)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
        assertThat(standing.outcome()).isEqualTo(Standing.Outcome.PASSED);
        assertThat(standing.because()).containsExactly("Looked, and found nothing about it, but about There.");
    }

    @Test
    void aRuleAboutAnotherKindSaysWhatIsAcceptedAndWhatIsMissingHere() {
        Waiver waiver = new Waiver("T-002", List.of(), "a relic", "", "", Properties.NONE);
        Advice accepted = new Advice(
                List.of(),
                List.of(new Advice.Waived(Finding.of(STRANGER, "Here too.", here), waiver)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertThat(Standings.of(List.of(STRANGER), accepted, design, here)).hasSize(1);
        assertThat(Standings.of(List.of(STRANGER), accepted, design, there)).isEmpty();
        assertThat(Standings.of(List.of(STRANGER), found(Finding.of(STRANGER, "Here too.", here)), design, there))
                .isEmpty();
    }

    @Test
    void ofADesignAFindingAboutAnythingIsFound() {
        assertThat(Standings.of(List.of(RULE), found(Finding.of(RULE, "There is wrong.", there)), design))
                .extracting(Standing::outcome)
                .containsExactly(Standing.Outcome.FOUND);
    }

    private Standing standing(Advice advice) {
        return Standings.of(List.of(RULE), advice, design, here).get(0);
    }

    private static RuleInfo rule(String id, KindSpec kind) {
        return new RuleInfo(id, "t", Severity.WARNING, Pillar.COST, "w", "r", "n", List.of(), List.of()).about(kind);
    }

    private static Advice found(Finding... findings) {
        return new Advice(List.of(findings), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Advice open(Missing... missing) {
        return new Advice(
                List.of(),
                List.of(),
                List.of(),
                List.of(new Advice.NotDetermined("T-001", List.of(missing))),
                List.of(),
                List.of(),
                List.of());
    }
}
