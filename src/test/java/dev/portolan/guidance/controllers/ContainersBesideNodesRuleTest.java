package dev.portolan.guidance.controllers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContainersBesideNodesRuleTest {

    private static Sketch apart() {
        return Controllers.containers()
                .with("spoke", "virtual-network", "", "addressSpace", List.of("10.9.0.0/16"))
                .with("snet-spoke", "subnet", "spoke", "prefixes", List.of("10.9.4.0/22"))
                .saying("np", "subnet", "snet-spoke")
                .peered("vnet", "spoke");
    }

    @Test
    void anotherVirtualNetworkIsAnErrorWithAnOverlayEvenWherePeered() {
        Finding finding = apart().offends("AGC-003");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("'agc' is in 'vnet', and the nodes of 'aks', which has an overlay, are in 'spoke'.");
        Controllers.containers().passes("AGC-003");
        apart().saying("aks", "cniMode", "podSubnet").passes("AGC-003");
    }

    @Test
    void whatIsNotSaidIsNotDetermined() {
        apart().silent("aks", "cniMode").isNotDetermined("AGC-003", "cniMode");
        Controllers.containers().silent("aks", "cniMode").passes("AGC-003");
        Sketch.empty()
                .with("aks", "aks-cluster", "", "cniMode", "overlay")
                .with("web", "workload", "aks")
                .with("agc", "application-gateway-for-containers", "")
                .linked("traffic", "agc", "web")
                .isNotDetermined("AGC-003", "");
        Sketch.empty().doesNotApply("AGC-003");
    }
}
