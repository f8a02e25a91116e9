package dev.portolan.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.model.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HorizonTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 23);
    private static final LocalDate FIRST = LocalDate.of(2027, 3, 31);
    private static final LocalDate SECOND = LocalDate.of(2028, 3, 31);
    private static final RuleInfo RULE =
            new RuleInfo("T-001", "t", Severity.WARNING, Pillar.COST, "w", "r", "n", List.of(), List.of());

    @Test
    void everyDayOnWhichSomethingIsFoundIsSeenToTheDay() {
        Horizon horizon = Horizon.of(START, START.plusYears(4), HorizonTest::advice);
        assertThat(horizon.turns()).extracting(Horizon.Turn::day).containsExactly(FIRST, SECOND);
        assertThat(horizon.turns().get(0).change().gained())
                .extracting(Finding::message)
                .containsExactly("out of support since 2027-03-31");
    }

    @Test
    void nothingIsSeenWhereNothingChanges() {
        assertThat(Horizon.of(START, FIRST.minusDays(1), HorizonTest::advice)).isEqualTo(Horizon.EMPTY);
        assertThat(Horizon.of(START, START, HorizonTest::advice)).isEqualTo(Horizon.EMPTY);
    }

    @Test
    void theLastDayIsSeenToo() {
        assertThat(Horizon.of(FIRST.minusDays(1), FIRST, HorizonTest::advice).turns())
                .extracting(Horizon.Turn::day)
                .containsExactly(FIRST);
    }

    private static Advice advice(LocalDate day) {
        List<Finding> found = new ArrayList<>();
        for (LocalDate end : List.of(FIRST, SECOND)) {
            if (!day.isBefore(end)) {
                Component users =
                        Component.of("c" + end, ActorKinds.PUBLIC_USERS.id().value(), "c");
                found.add(Finding.of(RULE, "out of support since " + end, users));
            }
        }
        return new Advice(found, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
