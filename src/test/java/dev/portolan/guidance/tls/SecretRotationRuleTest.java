package dev.portolan.guidance.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class SecretRotationRuleTest implements FixContract {

    @Override
    public String rule() {
        return "TLS-008";
    }

    @Override
    public Sketch offender() {
        return Sketch.empty().with("aks", "aks-cluster", "", "keyVaultCsi", true, "secretRotation", false);
    }

    @Test
    void aDriverThatDoesNotRotateIsWorthKnowing() {
        Finding finding = offender().offends(rule());
        assertThat(finding.message()).isEqualTo("The Key Vault CSI driver of 'aks' does not rotate secrets.");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        offender().saying("aks", "secretRotation", true).passes(rule());
    }

    @Test
    void aDriverOfWhichNobodySaidIsNotDetermined() {
        offender().silent("aks", "secretRotation").isNotDetermined(rule(), "secretRotation");
    }

    @Test
    void aClusterWithoutTheDriverHasNothingToRotate() {
        offender().silent("aks", "keyVaultCsi").doesNotApply(rule());
        offender().saying("aks", "keyVaultCsi", false).doesNotApply(rule());
    }
}
