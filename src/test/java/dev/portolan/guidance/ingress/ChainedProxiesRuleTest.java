package dev.portolan.guidance.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.Subject;
import org.junit.jupiter.api.Test;

class ChainedProxiesRuleTest {

    private static Sketch offender() {
        return Sketch.sample("aks-baseline");
    }

    @Test
    void aGatewayBeforeAnIngressControllerIsNotedWithItsTrace() {
        Finding finding = offender().offends("ING-010");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message())
                .isEqualTo(
                        "On the way of 'public → bicycle', 'agw-aks' and 'traefik' both end TLS and route requests.");
        assertThat(finding.subjects()).extracting(Subject::id).containsExactly("agw-public", "traefik");
        assertThat(finding.paths()).extracting(trace -> trace.flow().name()).containsExactly("public → bicycle");
    }

    @Test
    void aGatewayStraightToPodsAndFrontDoorBeforeAnIngressAreFine() {
        Sketch.sample("agic-addon").passes("ING-010");
        Sketch.sample("front-door-public").passes("ING-010");
        Sketch.sample("application-gateway-for-containers").passes("ING-010");
    }

    @Test
    void aFlowThatEndsNoTlsIsNotAboutProxies() {
        Sketch.empty().doesNotApply("ING-010");
        Sketch.sample("egress-load-balancer").doesNotApply("ING-010");
    }

    @Test
    void aWafBeforeTheGatewayOfAMeshHasAnotherRole() {
        Sketch mesh = offender().saying("traefik", "controller", "istio");
        mesh.passes("ING-010");
        mesh.silent("agw-public", "wafPolicy").passes("ING-010");
        mesh.silent("agw-public", "wafPolicy")
                .saying("agw-public", "sku", "standardV2")
                .offends("ING-010");
        mesh.saying("agw-public", "sku", "standardV2").passes("ING-010");
        mesh.silent("agw-public", "wafPolicy")
                .saying("agw-public", "sku", "waf")
                .passes("ING-010");
    }

    @Test
    void anIngressThatTakesPlainHttpEndsNoTls() {
        Sketch.sample("poor-design").passes("ING-010");
    }
}
