package dev.portolan.guidance.controllers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class OneIstioRuleTest {

    private static Sketch routing() {
        return Controllers.ingress().saying("ingress", "controller", "applicationRoutingGateway");
    }

    @Test
    void bothTogetherAreAnError() {
        Finding finding = routing().saying("aks", "istio", true).offends("ICT-002");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("'ingress' is application routing's Gateway API, and 'aks' has the Istio add-on.");
        routing().passes("ICT-002");
        routing().saying("aks", "istio", false).passes("ICT-002");
    }

    @Test
    void otherControllersMayMeetTheAddOn() {
        Controllers.ingress().saying("aks", "istio", true).doesNotApply("ICT-002");
        routing()
                .saying("ingress", "controller", "istio")
                .saying("aks", "istio", true)
                .doesNotApply("ICT-002");
    }

    @Test
    void passingTlsThroughTakesANewerIstio() {
        Sketch passing = routing().saying("ingress", "tlsPassthrough", true);
        assertThat(passing.saying("ingress", "version", "1.29.2")
                        .offends("ICT-002")
                        .message())
                .isEqualTo("'ingress' is to pass TLS through, but has Istio 1.29.2; it takes 1.30 or later.");
        passing.saying("ingress", "version", "0.40").offends("ICT-002");
        passing.saying("ingress", "version", "1.30").passes("ICT-002");
        passing.saying("ingress", "version", "2.0").passes("ICT-002");
        passing.isNotDetermined("ICT-002", "version");
        passing.saying("ingress", "version", "asm-1-30").isNotDetermined("ICT-002", "version");
    }

    @Test
    void withoutAClusterItIsNotDetermined() {
        Sketch.empty()
                .with("ingress", "ingress-controller", "", "controller", "applicationRoutingGateway")
                .isNotDetermined("ICT-002", "");
    }
}
