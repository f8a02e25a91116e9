package dev.portolan.guidance.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedCertificateRuleTest {

    private static final String RULE = "TLS-005";

    private static Sketch holding(Object... inner) {
        return TlsSketches.gateway("protocol", "https")
                .saying("ingress", "certificates", List.of(TlsSketches.with(TlsSketches.edge(), inner)));
    }

    @Test
    void oneCertificateForEdgeAndClusterIsWorthKnowing() {
        Finding finding = holding("store", "keyVaultCsi").offends(RULE);
        assertThat(finding.message()).isEqualTo("'agw' and 'ingress' show the same certificate, edge.");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
    }

    @Test
    void whateverDiffersMakesThemTwo() {
        holding("name", "inner").passes(RULE);
        holding("hostNames", List.of("*.inner.test")).passes(RULE);
        holding("issuer", "privateCa").passes(RULE);
        holding("keyVault", "kv-a")
                .saying("agw", "certificates", List.of(TlsSketches.with(TlsSketches.edge(), "keyVault", "kv-b")))
                .with("kv-a", "key-vault", "")
                .with("kv-b", "key-vault", "")
                .passes(RULE);
    }

    @Test
    void frontDoorIsAnEdgeToo() {
        Sketch door = holding()
                .silent("agw", "certificates")
                .with("afd", "front-door", "", "certificates", List.of(TlsSketches.edge()))
                .linked("traffic", "afd", "ingress");
        assertThat(door.offends(RULE).message()).contains("'afd' and 'ingress'");
    }

    @Test
    void anEdgeWithoutCertificateHasNothingToShare() {
        holding().silent("agw", "certificates").doesNotApply(RULE);
        TlsSketches.gateway().passes(RULE);
    }
}
