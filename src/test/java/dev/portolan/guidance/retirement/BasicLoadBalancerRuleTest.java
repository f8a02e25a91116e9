package dev.portolan.guidance.retirement;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class BasicLoadBalancerRuleTest implements FixContract {

    private static final Sketch BASIC = Sketch.empty()
            .with("pip", "public-ip", "", "sku", "basic")
            .with("pip-2", "public-ip", "", "sku", "basic")
            .with(
                    "slb",
                    "load-balancer",
                    "",
                    "sku",
                    "basic",
                    "scope",
                    "public",
                    "frontends",
                    List.of(fields("name", "web", "publicIp", "pip")));

    @Override
    public String rule() {
        return "RET-001";
    }

    @Override
    public Sketch offender() {
        return BASIC;
    }

    @Test
    void aBasicLoadBalancerEndedOnTheLastDayOfSeptember2025() {
        Ends.on("2025-09-30", "RET-001", BASIC);
        assertThat(BASIC.offends("RET-001").message())
                .isEqualTo("'slb' is a Basic load balancer, which is out of support since 2025-09-30.");
    }

    @Test
    void theFixTakesItsPublicAddressesAlongAndNoOthers() {
        Sketch cured = BASIC.on(BASIC.offends("RET-001").fixes().get(0).apply(BASIC.design()));
        cured.passes("LB-002");
        assertThat(cured.verdict("RET-002").found())
                .extracting(Finding::message)
                .containsExactly("'pip-2' is a Basic public address, which is out of support since 2025-09-30.");
        assertThat(BASIC.offends("RET-001").fixes().get(0).label()).isEqualTo("Make 'slb' Standard");
    }

    @Test
    void standardIsFineAndAzuresDefault() {
        BASIC.saying("slb", "sku", "standard").passes("RET-001");
        BASIC.silent("slb", "sku").passes("RET-001");
        BASIC.saying("slb", "sku", "standardV2").passes("RET-001");
    }

    @Test
    void aDesignWithoutLoadBalancerIsNotJudged() {
        Sketch.empty().doesNotApply("RET-001");
    }
}
