package dev.portolan.guidance.egress;

import static dev.portolan.guidance.egress.Routed.direct;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** EGR-019. */
class StaticEgressRuleTest {

    private static Sketch gateway(String mode) {
        return direct("loadBalancer").saying("aks", "staticEgressGateway", true).saying("aks", "cniMode", mode);
    }

    @Test
    void podSubnetsAndDualStackDoNotWork() {
        Finding finding = gateway("podSubnet").offends("EGR-019");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message()).isEqualTo("'aks' has a Static Egress Gateway with Azure CNI Pod Subnet.");
        assertThat(gateway("overlay")
                        .saying("aks", "ipFamilies", List.of("ipv4", "ipv6"))
                        .offends("EGR-019")
                        .message())
                .isEqualTo("'aks' has a Static Egress Gateway with dual-stack addresses.");
        assertThat(gateway("podSubnet")
                        .saying("aks", "ipFamilies", List.of("ipv4", "ipv6"))
                        .offends("EGR-019")
                        .message())
                .endsWith("with Azure CNI Pod Subnet and dual-stack addresses.");
    }

    @Test
    void overlayWithOneFamilyWorks() {
        gateway("overlay").passes("EGR-019");
        gateway("overlay").saying("aks", "ipFamilies", List.of("ipv4")).passes("EGR-019");
        gateway("podSubnet").saying("aks", "staticEgressGateway", false).doesNotApply("EGR-019");
    }

    @Test
    void podNetworkingThatNobodySaidIsNotDetermined() {
        gateway("overlay").silent("aks", "cniMode").isNotDetermined("EGR-019", "cniMode");
    }
}
