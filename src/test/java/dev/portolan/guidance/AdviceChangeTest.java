package dev.portolan.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.trace.Missing;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdviceChangeTest {

    private static final RuleInfo RULE =
            new RuleInfo("T-001", "t", Severity.WARNING, Pillar.COST, "w", "r", "n", List.of(), List.of());

    private final Component one =
            Component.of("one", ActorKinds.PUBLIC_USERS.id().value(), "one");
    private final Component two =
            Component.of("two", ActorKinds.PUBLIC_USERS.id().value(), "two");

    @Test
    void whatIsFoundInOneOnlyIsGainedOrLost() {
        Finding gone = Finding.of(RULE, "gone", one);
        Finding fresh = Finding.of(RULE, "fresh", two);
        AdviceChange change = AdviceChange.between(found(gone), found(fresh));
        assertThat(change.gained()).containsExactly(fresh);
        assertThat(change.lost()).containsExactly(gone);
        assertThat(change.isNone()).isFalse();
    }

    @Test
    void aFindingToldInOtherWordsIsTheSame() {
        AdviceChange change =
                AdviceChange.between(found(Finding.of(RULE, "3 left", one)), found(Finding.of(RULE, "2 left", one)));
        assertThat(change.isNone()).isTrue();
    }

    @Test
    void oneOfTwoCasesOfTheSameSubjectsIsLostAlone() {
        Finding first = Finding.of(RULE, "first", one);
        Finding second = Finding.of(RULE, "second", one);
        AdviceChange change = AdviceChange.between(found(first, second), found(second));
        assertThat(change.lost()).containsExactly(first);
        assertThat(change.gained()).isEmpty();
    }

    @Test
    void anotherSeverityIsAChangeOfItsOwn() {
        Finding mild = Finding.of(RULE, "it", one);
        Finding hard = mild.as(Severity.ERROR);
        AdviceChange change = AdviceChange.between(found(mild), found(hard));
        assertThat(change.regraded()).containsExactly(new AdviceChange.Regraded(mild, hard));
        assertThat(change.gained()).isEmpty();
        assertThat(change.lost()).isEmpty();
        assertThat(change.isNone()).isFalse();
    }

    @Test
    void whatCanNoLongerBeDeterminedIsADoubt() {
        AdviceChange change = AdviceChange.between(Advice.NONE, open("nobody said it"));
        assertThat(change.doubts()).containsExactly(new AdviceChange.Doubt("T-001", "nobody said it"));
        assertThat(change.isNone()).isFalse();
        assertThat(AdviceChange.between(open("nobody said it"), open("nobody said it")))
                .isEqualTo(AdviceChange.NONE);
    }

    private static Advice found(Finding... findings) {
        return new Advice(List.of(findings), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Advice open(String why) {
        return new Advice(
                List.of(),
                List.of(),
                List.of(),
                List.of(new Advice.NotDetermined(
                        "T-001", List.of(new Missing(new ComponentId("one"), "address", why)))),
                List.of(),
                List.of(),
                List.of());
    }
}
