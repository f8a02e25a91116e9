package dev.portolan.guidance.retirement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkPolicyManagerRuleTest implements FixContract {

    private static final Sketch MANAGER =
            Sketch.empty().with("aks", "aks-cluster", "", "networkPolicy", "azure", "cniMode", "overlay");
    private static final Sketch WINDOWS =
            MANAGER.with("np", "node-pool", "aks").with("np-win", "node-pool", "aks", "osType", "windows");

    @Override
    public String rule() {
        return "RET-011";
    }

    @Override
    public Sketch offender() {
        return MANAGER;
    }

    @Test
    void onLinuxNodesItEndsOn30September2028() {
        Ends.on("2028-09-30", "RET-011", MANAGER);
        Ends.on("2028-09-30", "RET-011", MANAGER.with("np", "node-pool", "aks"));
        assertThat(MANAGER.offends("RET-011").message()).contains("'aks'", "on Linux nodes");
    }

    @Test
    void onWindowsNodesItEndedOn30September2026() {
        Ends.on("2026-09-30", "RET-011", WINDOWS);
        assertThat(WINDOWS.offends("RET-011").message()).contains("'aks'", "on Windows nodes");
    }

    @Test
    void theFixIsOfferedWhereCiliumFits() {
        assertThat(MANAGER.offends("RET-011").fixes()).hasSize(1);
        assertThat(MANAGER.saying("aks", "cniMode", "podSubnet")
                        .offends("RET-011")
                        .fixes())
                .hasSize(1);
        assertThat(MANAGER.saying("aks", "cniMode", "nodeSubnet")
                        .offends("RET-011")
                        .fixes())
                .isEmpty();
        assertThat(MANAGER.silent("aks", "cniMode").offends("RET-011").fixes()).isEmpty();
        assertThat(WINDOWS.offends("RET-011").fixes()).isEmpty();
    }

    @Test
    void otherEnginesAreFine() {
        for (String engine : List.of("cilium", "calico", "none")) {
            MANAGER.saying("aks", "networkPolicy", engine).passes("RET-011");
        }
    }

    @Test
    void anEngineThatNobodyNamedIsNotDetermined() {
        MANAGER.silent("aks", "networkPolicy").isNotDetermined("RET-011", "networkPolicy");
    }

    @Test
    void theBaselineUsesItOnLinuxNodes() {
        assertThat(Sketch.sample("aks-baseline").offends("RET-011").severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void aDesignWithoutClusterIsNotJudged() {
        Sketch.empty().doesNotApply("RET-011");
    }
}
