package dev.portolan.guidance.egress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class DefaultAccessRuleTest {

    @Test
    void theRetirementSpeaksForIt() {
        Sketch.sample("poor-design").doesNotApply("EGR-018");
        assertThat(Sketch.empty().verdict("EGR-018").notApplicable()).contains("RET-004");
    }
}
