package dev.portolan.guidance.tls;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class InspectionCaRuleTest {

    private static final String RULE = "TLS-014";

    private static Sketch inspecting() {
        return Sketch.empty().with("fw", "azure-firewall", "", "tier", "premium", "tlsInspection", true);
    }

    private static Sketch complete(String role) {
        return inspecting()
                .with("kv", "key-vault", "")
                .with("id", "managed-identity", "", "grants", List.of(fields("target", "kv", "role", role)))
                .saying("fw", "inspectionKeyVault", "kv")
                .saying("fw", "identity", "id");
    }

    @Test
    void inspectionWithoutVaultOrIdentityIsReported() {
        assertThat(inspecting().offends(RULE).message()).isEqualTo("'fw' inspects TLS and has no CA in a Key Vault.");
        assertThat(inspecting().offends(RULE).severity()).isEqualTo(Severity.ERROR);
        assertThat(complete("x").silent("fw", "identity").offends(RULE).message())
                .isEqualTo("'fw' inspects TLS and has no managed identity to read 'kv' with.");
    }

    @Test
    void theIdentityNeedsTheRightToReadSecrets() {
        complete("Key Vault Secrets User").passes(RULE);
        assertThat(complete("Key Vault Reader").offends(RULE).message())
                .isEqualTo("'fw' inspects TLS and has the identity 'id', which may not read secrets of 'kv'.");
        complete("Something of Contoso").isNotDetermined(RULE, "grants");
    }

    @Test
    void aRuleThatInspectsCountsUnlessInspectionIsOff() {
        Sketch ruled = inspecting()
                .silent("fw", "tlsInspection")
                .saying("fw", "ruleCollections", List.of(fields("rules", List.of(fields("terminateTls", true)))));
        ruled.offends(RULE);
        ruled.saying("fw", "tlsInspection", false).doesNotApply(RULE);
    }

    @Test
    void aFirewallThatDoesNotInspectNeedsNoCa() {
        inspecting().silent("fw", "tlsInspection").doesNotApply(RULE);
        inspecting().saying("fw", "tlsInspection", false).doesNotApply(RULE);
    }
}
