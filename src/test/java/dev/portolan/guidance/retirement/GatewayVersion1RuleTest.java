package dev.portolan.guidance.retirement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.Design;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatewayVersion1RuleTest implements FixContract {

    private static final Sketch FIRST = Sketch.empty().with("agw", "application-gateway", "", "sku", "waf");

    @Override
    public String rule() {
        return "RET-003";
    }

    @Override
    public Sketch offender() {
        return FIRST;
    }

    @Test
    void version1EndedOn28April2026() {
        Ends.on("2026-04-28", "RET-003", FIRST);
        assertThat(FIRST.offends("RET-003").message()).startsWith("'agw' is an Application Gateway v1 (");
    }

    @Test
    void theFixTakesTheSkuThatCorresponds() {
        assertThat(cured(FIRST)).isEqualTo(FIRST.saying("agw", "sku", "wafV2").design());
        Sketch standard = FIRST.saying("agw", "sku", "standard");
        assertThat(cured(standard))
                .isEqualTo(FIRST.saying("agw", "sku", "standardV2").design());
    }

    @Test
    void version2IsFineBasicIncluded() {
        for (String sku : List.of("standardV2", "wafV2", "basic")) {
            FIRST.saying("agw", "sku", sku).passes("RET-003");
        }
    }

    @Test
    void aGatewayWhoseSkuNobodySaidIsNotDetermined() {
        FIRST.silent("agw", "sku").isNotDetermined("RET-003", "sku");
    }

    @Test
    void aDesignWithoutGatewayIsNotJudged() {
        Sketch.empty().doesNotApply("RET-003");
    }

    private static Design cured(Sketch sketch) {
        return sketch.offends("RET-003").fixes().get(0).apply(sketch.design());
    }
}
