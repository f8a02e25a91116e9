package dev.portolan.guidance.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class ApplianceApartRuleTest {

    private static final String ID = "HUB-015";

    private static Sketch routed(String subnet) {
        return Hybrid.routed(Hybrid.withAppliance(Hybrid.sketch()), subnet, Hybrid.to("10.1.2.4", "0.0.0.0/0"));
    }

    @Test
    void anApplianceInTheSubnetThatItServesIsALoop() {
        Finding finding = routed("snet-nva").offends(ID);
        assertThat(finding.message())
                .isEqualTo("'nva' (10.1.2.4) stands in 'snet-nva' itself, whose packets 'to-10.1.2.4' of 'rt-snet-nva'"
                        + " (0.0.0.0/0) sends to it.");
        assertThat(finding.subjects()).hasSize(2);
    }

    @Test
    void soIsAnAddressThatNobodyHas() {
        Finding finding = Hybrid.routed(Hybrid.sketch(), "snet", Hybrid.to("10.2.0.9", "0.0.0.0/0"))
                .offends(ID);
        assertThat(finding.message()).startsWith("10.2.0.9 stands in 'snet' itself");
    }

    @Test
    void inAnotherSubnetItIsRight() {
        routed("snet").passes(ID);
    }

    @Test
    void nodesOfAKubenetClusterForwardToTheirOwnPods() {
        Sketch cluster =
                Hybrid.sketch().with("aks", "aks-cluster", "snet", "cniMode", "kubenet", "podCidr", "10.244.0.0/16");
        Sketch pods = Hybrid.routed(cluster, "snet", Hybrid.to("10.2.0.9", "10.244.1.0/24"));
        pods.doesNotApply(ID);
        pods.saying("aks", "cniMode", "overlay").offends(ID);
        Hybrid.routed(cluster, "snet", Hybrid.to("10.2.0.9", "10.0.0.0/8")).offends(ID);
    }

    @Test
    void withoutRoutesThereIsNothingToLookAt() {
        Hybrid.sketch().doesNotApply(ID);
    }
}
