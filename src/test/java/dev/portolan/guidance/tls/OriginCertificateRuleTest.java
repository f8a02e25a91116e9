package dev.portolan.guidance.tls;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OriginCertificateRuleTest {

    private static final String RULE = "TLS-011";

    private static Sketch origin(Object... certificate) {
        return door().with("agw", "application-gateway", "", "publicIp", "pip")
                .saying("agw", "certificates", List.of(TlsSketches.with(TlsSketches.edge(), certificate)));
    }

    private static Sketch door() {
        return Sketch.empty()
                .with("pip", "public-ip", "", "address", "198.51.100.9")
                .with("afd", "front-door", "", "tier", "premium")
                .saying("afd", "origins", List.of(reaching("hostName", "shop.test")))
                .saying("afd", "routes", List.of(fields("name", "all", "forwarding", "httpsOnly")));
    }

    private static Map<String, Object> reaching(Object... more) {
        return TlsSketches.with(fields("name", "one", "target", "pip"), more);
    }

    @Test
    void privateAndSelfSignedCertificatesAreReported() {
        Finding finding =
                origin("issuer", "privateCa", "issuerName", "Inner root").offends(RULE);
        assertThat(finding.message())
                .isEqualTo("The certificate that 'agw' shows to 'afd' comes from a private CA, Inner root.");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(origin("issuer", "selfSigned").offends(RULE).message()).endsWith("is self-signed.");
        origin("issuer", "publicCa").passes(RULE);
        origin("issuer", "azureManaged").passes(RULE);
    }

    @Test
    void theNameHasToMatchUnlessNobodyLooks() {
        Sketch other = origin().saying("afd", "origins", List.of(reaching("hostName", "other.test")));
        assertThat(other.offends(RULE).message()).endsWith("is for shop.test and not for other.test.");
        other.saying("afd", "origins", List.of(reaching("hostName", "other.test", "certificateNameCheck", false)))
                .passes(RULE);
        origin("issuer", "privateCa")
                .saying("afd", "origins", List.of(reaching("certificateNameCheck", false)))
                .offends(RULE);
    }

    @Test
    void originsOverHttpOrSwitchedOffAreNotAsked() {
        origin("issuer", "privateCa")
                .saying("afd", "routes", List.of(fields("name", "all", "forwarding", "httpOnly")))
                .passes(RULE);
        origin("issuer", "privateCa")
                .saying("afd", "origins", List.of(reaching("hostName", "shop.test", "enabled", false)))
                .passes(RULE);
        origin("issuer", "privateCa").silent("afd", "routes").offends(RULE);
    }

    @Test
    void onlyRoutesToTheOriginsGroupCount() {
        Sketch grouped = origin("issuer", "privateCa")
                .saying("afd", "origins", List.of(reaching("hostName", "shop.test", "originGroup", "a")));
        grouped.saying("afd", "routes", List.of(fields("name", "r", "originGroup", "b", "forwarding", "httpsOnly")))
                .passes(RULE);
        grouped.saying("afd", "routes", List.of(fields("name", "r", "originGroup", "a", "forwarding", "matchRequest")))
                .offends(RULE);
    }

    @Test
    void aRefusedSessionOfATraceIsShownWithIt() {
        Map<String, Object> inner =
                TlsSketches.with(TlsSketches.edge(), "issuer", "privateCa", "hostNames", List.of("origin.test"));
        Sketch seen = door().saying("afd", "origins", List.of(reaching("hostName", "origin.test")))
                .with("users", "public-users", "", "address", "203.0.113.10")
                .saying(
                        "afd",
                        "endpoints",
                        List.of(fields(
                                "name", "e", "hostName", "e.azurefd.net", "customDomains", List.of("shop.test"))))
                .saying("afd", "certificates", List.of(TlsSketches.edge()))
                .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
                .with("snet", "subnet", "vnet", "prefixes", List.of("10.0.0.0/24"))
                .with("gw", "application-gateway", "snet", "publicIp", "pip")
                .saying("gw", "certificates", List.of(inner))
                .saying("gw", "listeners", List.of(TlsSketches.listener("https", 443)));
        Finding finding = seen.offends(RULE);
        assertThat(finding.paths()).isNotEmpty();
        assertThat(finding.message())
                .isEqualTo("'afd' does not trust the certificate of 'gw': its issuer is a private CA.");
    }

    @Test
    void whatDecidesAndNobodySaidIsNotDetermined() {
        origin().saying("afd", "origins", List.of(reaching())).isNotDetermined(RULE, "origins");
        origin().silent("agw", "certificates").isNotDetermined(RULE, "certificates");
        origin().saying("agw", "certificates", List.of(fields("name", "x"))).isNotDetermined(RULE, "certificates");
        Sketch.empty().doesNotApply(RULE);
    }
}
