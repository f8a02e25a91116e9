package dev.portolan.guidance.retirement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class KubenetRuleTest implements FixContract {

    private static final Sketch KUBENET = Sketch.empty().with("aks", "aks-cluster", "", "cniMode", "kubenet");

    @Override
    public String rule() {
        return "RET-008";
    }

    @Override
    public Sketch offender() {
        return KUBENET;
    }

    @Test
    void kubenetEndsOn31March2028() {
        Ends.on("2028-03-31", "RET-008", KUBENET);
        assertThat(KUBENET.offends("RET-008").message())
                .isEqualTo("'aks' uses kubenet, which is out of support from 2028-03-31 on, in 494 days.");
    }

    @Test
    void otherPodNetworkingIsFine() {
        for (String mode : List.of("overlay", "podSubnet", "nodeSubnet", "none")) {
            KUBENET.saying("aks", "cniMode", mode).passes("RET-008");
        }
    }

    @Test
    void podNetworkingThatNobodySaidIsNotDetermined() {
        KUBENET.silent("aks", "cniMode").isNotDetermined("RET-008", "cniMode");
    }

    @Test
    void aDesignWithoutClusterIsNotJudged() {
        Sketch.empty().doesNotApply("RET-008");
    }
}
