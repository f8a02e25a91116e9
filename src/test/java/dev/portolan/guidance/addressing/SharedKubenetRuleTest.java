package dev.portolan.guidance.addressing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class SharedKubenetRuleTest {

    private static final Sketch APART = Sketch.empty()
            .with("vnet", "virtual-network", "")
            .with("snet-a", "subnet", "vnet")
            .with("snet-b", "subnet", "vnet")
            .with("aks-a", "aks-cluster", "snet-a", "cniMode", "kubenet")
            .with("aks-b", "aks-cluster", "snet-b", "cniMode", "kubenet");

    @Test
    void twoClustersDoNotShareARouteTable() {
        Sketch shared = APART.with("rt", "route-table", "")
                .saying("snet-a", "routeTable", "rt")
                .saying("snet-b", "routeTable", "rt");
        Finding finding = shared.offends("IP-007");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message()).isEqualTo("'aks-a', 'aks-b' use kubenet and share the route table 'rt'.");
        assertThat(finding.subjects()).hasSize(3);
        shared.with("rt-2", "route-table", "")
                .saying("snet-b", "routeTable", "rt-2")
                .passes("IP-007");
    }

    @Test
    void norASubnet() {
        Sketch shared = APART.with("aks-c", "aks-cluster", "snet-a", "cniMode", "kubenet");
        assertThat(shared.offends("IP-007").message())
                .isEqualTo("'aks-a', 'aks-c' use kubenet and share the subnet 'snet-a'.");
    }

    @Test
    void apartTheyAreFine() {
        APART.passes("IP-007");
    }

    @Test
    void oneOfThemMayUseAnotherNetworking() {
        Sketch shared = APART.with("aks-c", "aks-cluster", "snet-a", "cniMode", "overlay");
        shared.passes("IP-007");
        shared.saying("aks-b", "cniMode", "overlay").doesNotApply("IP-007");
    }
}
