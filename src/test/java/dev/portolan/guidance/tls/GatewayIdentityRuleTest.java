package dev.portolan.guidance.tls;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayIdentityRuleTest implements FixContract {

    @Override
    public String rule() {
        return "TLS-007";
    }

    @Override
    public Sketch offender() {
        return Sketch.empty()
                .with("kv", "key-vault", "")
                .with("agw", "application-gateway", "")
                .saying("agw", "certificates", List.of(certificate("kv")));
    }

    private static Object certificate(String vault) {
        return fields("name", "c-" + vault, "store", "keyVault", "keyVault", vault);
    }

    private Sketch reading(String role) {
        return offender()
                .with("id", "managed-identity", "", "grants", List.of(fields("target", "kv", "role", role)))
                .saying("agw", "identity", "id");
    }

    @Test
    void aGatewayWithoutIdentityIsReportedAndGetsOne() {
        Finding finding = offender().offends(rule());
        assertThat(finding.message()).isEqualTo("'agw' takes a certificate from 'kv' and has no managed identity.");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.fixes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Key Vault Secrets User",
                "Key Vault Secrets Officer",
                "Key Vault Certificate User",
                "Key Vault Administrator",
                "key vault secrets user"
            })
    void rolesThatGiveSecretsAreFine(String role) {
        reading(role).passes(rule());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Key Vault Reader", "Key Vault Crypto User", "Contributor", "Owner", "Reader"})
    void rolesWithoutSecretsAreReportedAndTheFixGrantsOne(String role) {
        Finding finding = reading(role).offends(rule());
        assertThat(finding.message()).isEqualTo("The identity 'id' of 'agw' may not read secrets of 'kv'.");
        assertThat(finding.fixes()).hasSize(1);
    }

    @Test
    void aRoleOnAnotherVaultDoesNotHelp() {
        reading("Key Vault Secrets User")
                .with("other", "key-vault", "")
                .saying("id", "grants", List.of(fields("target", "other", "role", "Key Vault Secrets User")))
                .offends(rule());
        reading("x").saying("id", "grants", List.of()).offends(rule());
    }

    @Test
    void theCertificatesOwnIdentityCounts() {
        reading("Key Vault Secrets User")
                .silent("agw", "identity")
                .saying(
                        "agw",
                        "certificates",
                        List.of(fields("name", "c", "store", "keyVault", "keyVault", "kv", "identity", "id")))
                .passes(rule());
    }

    @Test
    void everyVaultCountsOnce() {
        Sketch two = offender().with("kv2", "key-vault", "");
        assertThat(two.saying("agw", "certificates", List.of(certificate("kv"), certificate("kv"), certificate("kv2")))
                        .verdict(rule())
                        .found())
                .hasSize(2);
    }

    @Test
    void anUnknownRoleVaultOrAssignmentIsNotDetermined() {
        reading("Certificate readers of Contoso").isNotDetermined(rule(), "grants");
        reading("x").silent("id", "grants").isNotDetermined(rule(), "grants");
        offender()
                .saying("agw", "certificates", List.of(fields("name", "c", "store", "keyVault")))
                .isNotDetermined(rule(), "certificates");
    }

    @Test
    void aCertificateThatIsKeptElsewhereNeedsNoIdentity() {
        offender()
                .saying("agw", "certificates", List.of(fields("name", "c", "store", "uploaded")))
                .doesNotApply(rule());
    }
}
