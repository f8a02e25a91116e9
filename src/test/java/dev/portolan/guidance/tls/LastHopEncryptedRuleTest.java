package dev.portolan.guidance.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class LastHopEncryptedRuleTest implements FixContract {

    @Override
    public String rule() {
        return "TLS-010";
    }

    @Override
    public Sketch offender() {
        return plain().saying("aks", "networkPolicy", "cilium");
    }

    private static Sketch plain() {
        return Sketch.empty().with("aks", "aks-cluster", "").with("ingress", "ingress-controller", "aks");
    }

    @Test
    void plainHttpToThePodsIsWorthKnowing() {
        Finding finding = plain().offends(rule());
        assertThat(finding.message()).isEqualTo("'ingress' hands requests on to the pods over plain HTTP.");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.fixes()).isEmpty();
        assertThat(offender().offends(rule()).fixes()).hasSize(1);
    }

    @Test
    void itShowsTheTracesThatEndInClearText() {
        assertThat(Sketch.sample("aks-baseline").offends(rule()).paths())
                .extracting(trace -> trace.flow().name())
                .contains("public → bicycle");
    }

    @Test
    void sensitiveDataMakesItAWarning() {
        assertThat(plain().about("dataClass", "sensitive").offends(rule()).severity())
                .isEqualTo(Severity.WARNING);
        assertThat(plain().under(Profile.STRICT).offends(rule()).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void httpsToThePodsOrEncryptionBetweenNodesIsFine() {
        plain().saying("ingress", "backendProtocol", "https").passes(rule());
        plain().saying("aks", "transitEncryption", "wireGuard").passes(rule());
        plain().saying("aks", "transitEncryption", "none").offends(rule());
    }

    @Test
    void theMeshsOwnGatewayUsesMutualTls() {
        Sketch mesh = plain().saying("aks", "istio", true);
        mesh.offends(rule());
        mesh.saying("ingress", "controller", "istio").passes(rule());
        plain().saying("ingress", "controller", "istio").offends(rule());
    }

    @Test
    void gatewaysForContainersCountToo() {
        Sketch containers = Sketch.empty().with("agc", "application-gateway-for-containers", "");
        assertThat(containers.offends(rule()).message()).contains("'agc'");
        containers.saying("agc", "backendProtocol", "https").passes(rule());
    }

    @Test
    void aDesignWithoutIngressIsNoneOfItsBusiness() {
        Sketch.empty().with("aks", "aks-cluster", "").doesNotApply(rule());
    }
}
