package dev.portolan.report.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Pillar;
import org.junit.jupiter.api.Test;

class ScoreTest {

    @Test
    void aWarningCountsHalfAndAnErrorNothing() {
        assertThat(new Score(Pillar.SECURITY, 3, 2, 1, 0).value()).hasValue(66);
        assertThat(new Score(Pillar.SECURITY, 4, 0, 0, 0).value()).hasValue(100);
        assertThat(new Score(Pillar.SECURITY, 0, 0, 4, 0).value()).hasValue(0);
    }

    @Test
    void whatIsNotDeterminedIsNoScore() {
        assertThat(new Score(Pillar.COST, 0, 0, 0, 7).value()).isEmpty();
        assertThat(new Score(Pillar.COST, 1, 0, 0, 7).value()).hasValue(100);
    }
}
