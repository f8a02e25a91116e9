package dev.portolan.guidance.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class GatewayVersionRuleTest {

    @Test
    void aVersion1GatewayIsLeftToItsRetirement() {
        Sketch old = Gateways.sketch().saying("agw", "sku", "waf");
        old.doesNotApply("AGW-007");
        assertThat(old.verdict("AGW-007").notApplicable()).contains("RET-003");
        assertThat(new GatewayVersionRule().info().alsoKnownAs()).containsExactly("RET-003");
    }
}
