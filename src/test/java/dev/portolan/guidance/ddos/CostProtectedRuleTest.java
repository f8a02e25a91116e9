package dev.portolan.guidance.ddos;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostProtectedRuleTest {

    private static final String RULE = "DDOS-002";

    private static Sketch scaling(int most) {
        return Sketch.empty()
                .with("spoke", "virtual-network", "")
                .with("pip", "public-ip", "")
                .with("agw", "application-gateway", "spoke", "publicIp", "pip", "maxInstances", most)
                .saying("agw", "listeners", List.of(fields("frontend", "public")));
    }

    @Test
    void scalingBeyondTwoInstancesIsWorthKnowing() {
        Finding finding = scaling(3).offends(RULE);
        assertThat(finding.message())
                .isEqualTo("'agw' scales out to 3 instances in an attack, and no plan covers their costs.");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        scaling(2).passes(RULE);
    }

    @Test
    void ipProtectionDoesNotCoverCostsAndAPlanDoes() {
        assertThat(scaling(10)
                        .saying("pip", "ddosProtection", "ipProtection")
                        .offends(RULE)
                        .message())
                .endsWith("no plan covers their costs, as IP Protection does not.");
        Sketch planned = scaling(10).with("plan", "ddos-plan", "").saying("spoke", "ddosPlan", "plan");
        planned.passes(RULE);
        planned.saying("pip", "ddosProtection", "none").offends(RULE);
    }

    @Test
    void onlyPublicListenersAreAttacked() {
        scaling(10)
                .saying("agw", "listeners", List.of(fields("frontend", "private")))
                .doesNotApply(RULE);
        scaling(10).silent("agw", "publicIp").doesNotApply(RULE);
    }

    @Test
    void whatDecidesAndNobodySaidIsNotDetermined() {
        scaling(10).silent("agw", "maxInstances").isNotDetermined(RULE, "maxInstances");
        Sketch.empty()
                .with("pip", "public-ip", "")
                .with("agw", "application-gateway", "", "publicIp", "pip", "maxInstances", 10)
                .saying("agw", "listeners", List.of(fields("frontend", "public")))
                .isNotDetermined(RULE, "");
    }
}
