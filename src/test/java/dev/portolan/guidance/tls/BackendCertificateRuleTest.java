package dev.portolan.guidance.tls;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BackendCertificateRuleTest implements FixContract {

    private static final Map<String, Object> PRIVATE = fields(
            "name",
            "inner",
            "hostNames",
            List.of("*.inner.test"),
            "issuer",
            "privateCa",
            "issuerName",
            "Inner root",
            "store",
            "keyVaultCsi");

    @Override
    public String rule() {
        return "TLS-004";
    }

    @Override
    public Sketch offender() {
        return backend("shop.inner.test", List.of("Other root"), PRIVATE);
    }

    private static Sketch backend(String host, List<String> roots, Map<String, Object> certificate) {
        return TlsSketches.gateway("protocol", "https", "port", 443, "hostName", host, "trustedRoots", roots)
                .saying("ingress", "certificates", List.of(certificate));
    }

    /** Nobody is there to start a flow: the rule has to go by the drawing. */
    private static Sketch untraced(Sketch sketch) {
        return sketch.saying("agw", "listeners", List.of(fields("name", "web", "protocol", "https")))
                .silent("agw", "publicIp");
    }

    @Test
    void aPrivateCaThatTheGatewayDoesNotTrustIsReportedAlongItsTrace() {
        Finding finding = offender().offends(rule());
        assertThat(finding.message())
                .isEqualTo(
                        "'agw' does not trust the certificate of 'ingress': its issuer is a private CA, Inner root.");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.paths()).isNotEmpty();
        assertThat(finding.fixes()).hasSize(1);
        backend("shop.inner.test", List.of("Inner root"), PRIVATE).passes(rule());
    }

    @Test
    void aNameThatTheCertificateIsNotForIsReported() {
        Finding finding = backend("shop.test", List.of("Inner root"), PRIVATE).offends(rule());
        assertThat(finding.message())
                .isEqualTo("The certificate that 'ingress' shows to 'agw' is for *.inner.test and not for shop.test.");
        assertThat(finding.fixes()).isEmpty();
        backend("a.b.inner.test", List.of("Inner root"), PRIVATE).offends(rule());
    }

    @Test
    void withoutAFlowTheDrawingDecides() {
        Finding finding = untraced(offender()).offends(rule());
        assertThat(finding.message())
                .isEqualTo("The certificate that 'ingress' shows to 'agw' comes from a private CA, Inner root.");
        assertThat(finding.fixes()).hasSize(1);
        assertThat(untraced(backend("shop.test", List.of("Inner root"), PRIVATE))
                        .offends(rule())
                        .message())
                .isEqualTo("The certificate that 'ingress' shows to 'agw' is for *.inner.test and not for shop.test.");
        untraced(backend("shop.inner.test", List.of("Inner root"), PRIVATE)).passes(rule());
    }

    @Test
    void selfSignedCertificatesNeedATrustedRootToo() {
        Map<String, Object> own = TlsSketches.with(PRIVATE, "issuer", "selfSigned");
        assertThat(untraced(backend("shop.inner.test", List.of(), own))
                        .offends(rule())
                        .message())
                .endsWith("is self-signed.");
        untraced(backend("shop.inner.test", List.of("Inner root"), own)).passes(rule());
    }

    @Test
    void aPublicCaNeedsNoRoot() {
        Map<String, Object> known = TlsSketches.with(PRIVATE, "issuer", "publicCa");
        backend("shop.inner.test", List.of(), known).passes(rule());
        untraced(backend("shop.inner.test", List.of(), known)).passes(rule());
        untraced(backend("shop.inner.test", List.of(), TlsSketches.with(PRIVATE, "issuer", "azureManaged")))
                .passes(rule());
    }

    @Test
    void anAddressHasNoNameToPick() {
        Sketch picking = TlsSketches.gateway("protocol", "https", "pickHostFromBackend", true)
                .saying(
                        "agw",
                        "pools",
                        List.of(fields("name", "p", "members", List.of(fields("address", "10.0.9.9")))));
        assertThat(picking.offends(rule()).message())
                .isEqualTo(
                        "Backend setting s of 'agw' takes the host name from the backend, but the pool's member 10.0.9.9 is an address.");
        TlsSketches.gateway("protocol", "https", "pickHostFromBackend", true, "hostName", "shop.inner.test")
                .saying("agw", "pools", List.of(fields("name", "p", "members", List.of(fields("address", "10.0.9.9")))))
                .passes(rule());
    }

    @Test
    void whatDecidesAndNobodySaidIsNotDetermined() {
        Sketch silent = untraced(offender());
        silent.silent("ingress", "certificates").isNotDetermined(rule(), "certificates");
        untraced(TlsSketches.gateway("protocol", "https", "hostName", "shop.inner.test")
                        .saying("ingress", "certificates", List.of(PRIVATE)))
                .isNotDetermined(rule(), "backendSettings");
        silent.saying("ingress", "certificates", List.of(fields("name", "inner")))
                .isNotDetermined(rule(), "certificates");
        silent.saying("ingress", "certificates", List.of(fields("name", "i", "hostNames", List.of("*.inner.test"))))
                .isNotDetermined(rule(), "certificates");
    }

    @Test
    void aTraceThatCouldNotTellIsNotDetermined() {
        offender()
                .saying("ingress", "certificates", List.of(fields("name", "i", "hostNames", List.of("*.inner.test"))))
                .isNotDetermined(rule(), "certificates.issuer");
    }

    @Test
    void aGatewayThatSpeaksHttpIsJudgedElsewhere() {
        TlsSketches.gateway("protocol", "http").doesNotApply(rule());
    }
}
