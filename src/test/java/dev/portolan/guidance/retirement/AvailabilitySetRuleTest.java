package dev.portolan.guidance.retirement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class AvailabilitySetRuleTest implements FixContract {

    private static final Sketch SET =
            Sketch.empty().with("aks", "aks-cluster", "").with("np", "node-pool", "aks", "availabilitySet", true);

    @Override
    public String rule() {
        return "RET-012";
    }

    @Override
    public Sketch offender() {
        return SET;
    }

    @Test
    void theyEndedOnTheLastDayOfSeptember2025() {
        Ends.on("2025-09-30", "RET-012", SET);
        assertThat(SET.offends("RET-012").message()).startsWith("'np' is an availability set, which in AKS is ");
    }

    @Test
    void aPoolIsNoneByDefault() {
        SET.saying("np", "availabilitySet", false).passes("RET-012");
        SET.silent("np", "availabilitySet").passes("RET-012");
    }

    @Test
    void aDesignWithoutPoolIsNotJudged() {
        Sketch.empty().with("aks", "aks-cluster", "").doesNotApply("RET-012");
    }
}
