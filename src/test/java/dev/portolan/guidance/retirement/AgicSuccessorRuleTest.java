package dev.portolan.guidance.retirement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgicSuccessorRuleTest {

    private static final Sketch AGIC =
            Sketch.empty().with("aks", "aks-cluster", "").with("agic", "agic", "aks", "lifecycle", "existing");

    @Test
    void anExistingOneIsNotedOnWhateverDay() {
        for (String day : List.of("2024-01-01", "2026-11-23", "2030-01-01")) {
            Finding finding = AGIC.on(day).offends("RET-013");
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.message()).contains("'agic'", "no day is announced");
        }
    }

    @Test
    void choosingItAnewIsAnotherRulesConcern() {
        AGIC.saying("agic", "lifecycle", "planned").passes("RET-013");
        AGIC.silent("agic", "lifecycle").passes("RET-013");
    }

    @Test
    void aDesignWithoutItIsNotJudged() {
        Sketch.empty().doesNotApply("RET-013");
    }
}
