package dev.portolan.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeverityTest {

    @Test
    void findingsAreCountedInWords() {
        assertThat(Severity.ERROR.counted(1)).isEqualTo("1 error");
        assertThat(Severity.ERROR.counted(0)).isEqualTo("0 errors");
        assertThat(Severity.WARNING.counted(2)).isEqualTo("2 warnings");
        assertThat(Severity.INFO.counted(2)).isEqualTo("2 info");
    }

    @Test
    void anErrorIsAtLeastAWarningAndNotTheOtherWay() {
        assertThat(Severity.ERROR.isAtLeast(Severity.WARNING)).isTrue();
        assertThat(Severity.WARNING.isAtLeast(Severity.WARNING)).isTrue();
        assertThat(Severity.INFO.isAtLeast(Severity.WARNING)).isFalse();
    }

    @Test
    void everyLevelHasADefinition() {
        assertThat(Severity.values())
                .extracting(Severity::definition)
                .doesNotContain("")
                .doesNotHaveDuplicates();
        assertThat(Severity.values()).extracting(Severity::id).containsExactly("error", "warning", "info");
    }
}
