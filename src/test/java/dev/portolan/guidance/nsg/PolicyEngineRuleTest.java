package dev.portolan.guidance.nsg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.ComponentId;
import org.junit.jupiter.api.Test;

class PolicyEngineRuleTest implements FixContract {

    private static final String ID = "NSG-011";

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Sketch offender() {
        return engine("none");
    }

    private static Sketch engine(String engine) {
        return Sketch.empty().with("aks", "aks-cluster", "", "networkPolicy", engine);
    }

    @Test
    void aClusterWithoutEngineIsReported() {
        Finding finding = offender().offends(ID);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).isEqualTo("'aks' has no network policy engine.");
    }

    @Test
    void policiesThatNobodyEnforcesAreCounted() {
        Sketch one = offender().with("np", "network-policy", "aks");
        assertThat(one.offends(ID).message()).endsWith("engine, so that its network policy has no effect.");
        assertThat(one.with("np2", "network-policy", "aks")
                        .with("elsewhere", "network-policy", "")
                        .offends(ID)
                        .message())
                .endsWith("so that its 2 network policies have no effect.");
    }

    @Test
    void anyEngineWillDo() {
        engine("azure").passes(ID);
        engine("calico").passes(ID);
        engine("cilium").passes(ID);
    }

    @Test
    void theFixChoosesWhatTheClusterCanHave() {
        Sketch overlay = offender().saying("aks", "cniMode", "overlay");
        assertThat(chosen(overlay)).isEqualTo("cilium");
        assertThat(chosen(offender())).isEqualTo("calico");
        assertThat(chosen(offender().saying("aks", "cniMode", "kubenet"))).isEqualTo("calico");
        assertThat(chosen(offender().saying("aks", "cniMode", "nodeSubnet"))).isEqualTo("calico");
        assertThat(chosen(overlay.with("win", "node-pool", "aks", "osType", "windows")))
                .isEqualTo("calico");
        assertThat(chosen(overlay.with("lin", "node-pool", "aks", "osType", "linux")))
                .isEqualTo("cilium");
    }

    private static String chosen(Sketch sketch) {
        return ClusterKinds.POLICY_ENGINE
                .of(sketch.offends(ID)
                        .fixes()
                        .get(0)
                        .apply(sketch.design())
                        .topology()
                        .require(new ComponentId("aks")))
                .value()
                .id();
    }

    @Test
    void anEngineThatNobodySaidIsNotDetermined() {
        offender().silent("aks", "networkPolicy").isNotDetermined(ID, "networkPolicy");
        Sketch.empty().doesNotApply(ID);
    }
}
