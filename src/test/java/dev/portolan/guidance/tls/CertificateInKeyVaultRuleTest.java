package dev.portolan.guidance.tls;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Certificates;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Properties;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificateInKeyVaultRuleTest implements FixContract {

    @Override
    public String rule() {
        return "TLS-006";
    }

    @Override
    public Sketch offender() {
        return gateway("uploaded").with("kv", "key-vault", "");
    }

    private static Sketch gateway(String store) {
        return Sketch.empty()
                .with("agw", "application-gateway", "")
                .saying("agw", "certificates", List.of(fields("name", "c", "store", store)));
    }

    private static Sketch ingress(String store) {
        return Sketch.empty()
                .with("ingress", "ingress-controller", "")
                .saying("ingress", "certificates", List.of(fields("name", "c", "store", store)));
    }

    @Test
    void anUploadedCertificateIsReportedAndMovesIntoTheVault() {
        Finding finding = offender().offends(rule());
        assertThat(finding.message()).isEqualTo("Certificates of 'agw' are not kept in Key Vault: c (uploaded PFX).");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.fixes()).hasSize(1);
        assertThat(gateway("uploaded").offends(rule()).fixes()).isEmpty();
        gateway("keyVault").passes(rule());
    }

    @Test
    void aSecretMadeByHandIsReportedAndOneFromTheDriverIsFine() {
        assertThat(ingress("kubernetesSecret").offends(rule()).severity()).isEqualTo(Severity.WARNING);
        ingress("keyVaultCsi").passes(rule());
    }

    @Test
    void acmeAloneIsANoteAndBesideOthersAWarning() {
        assertThat(ingress("acme").offends(rule()).severity()).isEqualTo(Severity.INFO);
        assertThat(ingress("acme")
                        .saying(
                                "ingress",
                                "certificates",
                                List.of(
                                        fields("name", "c", "store", "acme"),
                                        fields("name", "d", "store", "kubernetesSecret")))
                        .offends(rule())
                        .severity())
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void aCertificateThatFrontDoorManagesNeedsNoKeyVault() {
        Sketch.empty()
                .with("afd", "front-door", "")
                .saying("afd", "certificates", List.of(fields("name", "edge", "store", "azure")))
                .doesNotApply(rule());
        gateway("azure").passes(rule());
    }

    @Test
    void aCertificateThatIsKeptSomewhereIsNotDetermined() {
        gateway("keyVault")
                .saying("agw", "certificates", List.of(fields("name", "c")))
                .isNotDetermined(rule(), "certificates");
        Sketch.empty().with("agw", "application-gateway", "").doesNotApply(rule());
    }

    @Test
    void theGatewayGetsAnIdentityThatReadsTheVault() {
        Sketch cured = offender()
                .on(offender().offends(rule()).fixes().get(0).apply(offender().design()));
        cured.passes("TLS-007");
        Sketch idle = offender()
                .with("id", "managed-identity", "", "grants", List.of())
                .saying("agw", "identity", "id");
        idle.on(idle.offends(rule()).fixes().get(0).apply(idle.design())).passes("TLS-007");
    }

    @Test
    void theControllerGetsTheDriverAndAnIdentity() {
        Sketch secret = Sketch.empty()
                .with("aks", "aks-cluster", "")
                .with("ingress", "ingress-controller", "aks")
                .saying("ingress", "certificates", List.of(fields("name", "c", "store", "kubernetesSecret")))
                .with("kv", "key-vault", "");
        Design cured = secret.offends(rule()).fixes().get(0).apply(secret.design());
        Component aks = cured.topology().require(new ComponentId("aks"));
        assertThat(ClusterKinds.KEY_VAULT_CSI.of(aks).is(true)).isTrue();
        assertThat(ClusterKinds.SECRET_ROTATION.of(aks).is(true)).isTrue();
        Properties certificate = Certificates.CERTIFICATES
                .of(cured.topology().require(new ComponentId("ingress")))
                .value()
                .get(0);
        Component identity =
                cured.topology().require(Certificates.IDENTITY.of(certificate).value());
        assertThat(VaultAccess.of(identity, new ComponentId("kv"))).isEqualTo(VaultAccess.GRANTED);
    }

    @Test
    void certificatesOfAcmeStayWhereTheyAre() {
        assertThat(ingress("acme").with("kv", "key-vault", "").offends(rule()).fixes())
                .isEmpty();
    }
}
