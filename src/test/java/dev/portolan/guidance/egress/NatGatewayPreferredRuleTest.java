package dev.portolan.guidance.egress;

import static dev.portolan.guidance.egress.Routed.direct;
import static dev.portolan.guidance.egress.Routed.to;
import static dev.portolan.guidance.egress.Routed.translated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

/** EGR-013. */
class NatGatewayPreferredRuleTest {

    @Test
    void leavingByTheLoadBalancerIsNoted() {
        Finding finding = direct("loadBalancer").offends("EGR-013");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message()).startsWith("'aks' leaves by outbound rules of a load balancer");
        assertThat(finding.paths()).hasSize(1);
    }

    @Test
    void otherWaysOutAreFine() {
        translated().passes("EGR-013");
        to("userDefinedRouting").passes("EGR-013");
        to("loadBalancer").passes("EGR-013");
        direct("none").passes("EGR-013");
    }

    @Test
    void theDefaultOutboundAccessIsNoBalancer() {
        direct("none").saying("snet", "defaultOutboundAccess", true).passes("EGR-013");
    }

    @Test
    void aClusterOfWhichNobodyKnowsWhereItStandsIsNotDetermined() {
        Sketch.empty().with("aks", "aks-cluster", "").isNotDetermined("EGR-013", "");
        Sketch.empty()
                .with("aks", "aks-cluster", "", "outboundType", "managedNATGateway")
                .passes("EGR-013");
        Sketch.empty().doesNotApply("EGR-013");
    }
}
