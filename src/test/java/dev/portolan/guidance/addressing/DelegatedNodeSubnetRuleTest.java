package dev.portolan.guidance.addressing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class DelegatedNodeSubnetRuleTest implements FixContract {

    private static final Sketch SOUND = Sketch.empty()
            .with("vnet", "virtual-network", "")
            .with("snet", "subnet", "vnet")
            .with("aks", "aks-cluster", "snet", "cniMode", "podSubnet")
            .with("np", "node-pool", "aks");

    @Override
    public String rule() {
        return "IP-008";
    }

    @Override
    public Sketch offender() {
        return SOUND.saying("snet", "delegation", "Microsoft.ContainerService/managedClusters");
    }

    @Test
    void nodesDoNotStandInADelegatedSubnet() {
        Finding finding = offender().offends("IP-008");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("'snet' holds nodes and is delegated to Microsoft.ContainerService/managedClusters.");
    }

    @Test
    void withoutDelegationItIsFine() {
        SOUND.passes("IP-008");
        SOUND.saying("snet", "delegation", "").passes("IP-008");
    }

    @Test
    void subnetsOfPodsAndApiServersMayBeDelegated() {
        SOUND.with("pods", "subnet", "vnet", "delegation", "Microsoft.ContainerService/managedClusters")
                .saying("np", "podSubnet", "pods")
                .saying("aks", "apiServerSubnet", "pods")
                .passes("IP-008");
    }

    @Test
    void aDesignWithoutNodeSubnetIsNotJudged() {
        Sketch.empty().with("aks", "aks-cluster", "").doesNotApply("IP-008");
    }

    @Test
    void anApiServerInTheSameSubnetNeedsTheDelegation() {
        assertThat(offender()
                        .saying("aks", "apiServerSubnet", "snet")
                        .offends("IP-008")
                        .fixes())
                .isEmpty();
    }
}
