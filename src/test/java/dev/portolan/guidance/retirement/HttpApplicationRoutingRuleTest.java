package dev.portolan.guidance.retirement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class HttpApplicationRoutingRuleTest implements FixContract {

    private static final Sketch ROUTING = Sketch.empty().with("aks", "aks-cluster", "", "httpApplicationRouting", true);

    @Override
    public String rule() {
        return "RET-009";
    }

    @Override
    public Sketch offender() {
        return ROUTING;
    }

    @Test
    void theAddOnEndedOn3March2025() {
        Ends.on("2025-03-03", "RET-009", ROUTING);
        assertThat(ROUTING.offends("RET-009").message()).startsWith("'aks' uses HTTP application routing, which is ");
    }

    @Test
    void itIsOffByDefault() {
        ROUTING.saying("aks", "httpApplicationRouting", false).passes("RET-009");
        ROUTING.silent("aks", "httpApplicationRouting").passes("RET-009");
    }

    @Test
    void aDesignWithoutClusterIsNotJudged() {
        Sketch.empty().doesNotApply("RET-009");
    }
}
