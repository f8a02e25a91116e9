package dev.portolan.guidance.retirement;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class BasicPublicIpRuleTest implements FixContract {

    private static final Sketch BASIC = Sketch.empty().with("pip", "public-ip", "", "sku", "basic");

    @Override
    public String rule() {
        return "RET-002";
    }

    @Override
    public Sketch offender() {
        return BASIC;
    }

    @Test
    void aBasicAddressEndedOnTheLastDayOfSeptember2025() {
        Ends.on("2025-09-30", "RET-002", BASIC);
        assertThat(BASIC.offends("RET-002").message())
                .isEqualTo("'pip' is a Basic public address, which is out of support since 2025-09-30.");
    }

    @Test
    void theFixTakesTheBasicLoadBalancerAlongThatCarriesTheAddress() {
        Sketch carried = BASIC.with(
                        "slb", "load-balancer", "", "sku", "basic", "frontends", List.of(fields("publicIp", "pip")))
                .with("other", "load-balancer", "", "sku", "basic");
        Sketch cured = carried.on(carried.offends("RET-002").fixes().get(0).apply(carried.design()));
        cured.passes("RET-002");
        cured.passes("LB-002");
        assertThat(cured.offends("RET-001").message()).startsWith("'other'");
        assertThat(carried.offends("RET-002").fixes().get(0).label()).isEqualTo("Make 'pip' Standard");
    }

    @Test
    void theFixLeavesAStandardLoadBalancerAsItIs() {
        Sketch carried = BASIC.with("slb", "load-balancer", "", "frontends", List.of(fields("publicIp", "pip")));
        Sketch cured = carried.on(carried.offends("RET-002").fixes().get(0).apply(carried.design()));
        assertThat(cured.design())
                .isEqualTo(carried.saying("pip", "sku", "standard").design());
    }

    @Test
    void otherSkusAreFineAndStandardIsAzuresDefault() {
        BASIC.saying("pip", "sku", "standard").passes("RET-002");
        BASIC.saying("pip", "sku", "standardV2").passes("RET-002");
        BASIC.silent("pip", "sku").passes("RET-002");
    }

    @Test
    void aDesignWithoutPublicAddressIsNotJudged() {
        Sketch.empty().doesNotApply("RET-002");
    }
}
