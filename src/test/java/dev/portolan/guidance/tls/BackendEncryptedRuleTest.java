package dev.portolan.guidance.tls;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackendEncryptedRuleTest implements FixContract {

    @Override
    public String rule() {
        return "TLS-003";
    }

    @Override
    public Sketch offender() {
        return TlsSketches.gateway("protocol", "http", "port", 80);
    }

    @Test
    void aGatewayThatHandsOnHttpIsReportedAlongTheTraceThatShowsIt() {
        Finding finding = offender().offends(rule());
        assertThat(finding.message())
                .isEqualTo("'agw' takes HTTPS from its clients and hands on plain HTTP with the backend setting s.");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.paths()).isNotEmpty();
    }

    @Test
    void theFixAlsoSetsThePort() {
        Finding finding = offender().offends(rule());
        assertThat(finding.fixes().get(0).apply(offender().design()).topology().components())
                .filteredOn(component -> component.id().value().equals("agw"))
                .singleElement()
                .satisfies(agw -> assertThat(
                                agw.properties().get("backendSettings").toString())
                        .contains("https", "443"));
    }

    @Test
    void sensitiveDataMakesItAnError() {
        assertThat(offender().about("dataClass", "sensitive").offends(rule()).severity())
                .isEqualTo(Severity.ERROR);
        assertThat(offender().under(Profile.STRICT).offends(rule()).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void httpsToTheBackendIsFine() {
        TlsSketches.gateway("protocol", "https", "port", 443).passes(rule());
    }

    @Test
    void agicThatDeclaresItsOffloadIsWorthKnowingOnly() {
        Sketch agic = offender().with("agic", "agic", "aks", "gateway", "agw");
        assertThat(agic.offends(rule()).severity()).isEqualTo(Severity.WARNING);
        assertThat(agic.saying("agic", "tlsOffload", true).offends(rule()).severity())
                .isEqualTo(Severity.INFO);
        assertThat(agic.saying("agic", "tlsOffload", true)
                        .saying("agic", "gateway", "other")
                        .offends(rule())
                        .severity())
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void meshesBehindTheIngressDoNotExcuseTheHop() {
        offender().saying("aks", "istio", true).offends(rule());
    }

    @Test
    void httpAllTheWayIsNotItsBusinessAndARedirectNeither() {
        offender()
                .saying("agw", "listeners", List.of(TlsSketches.listener("http", 80)))
                .passes(rule());
        offender()
                .saying("agw", "rules", List.of(fields("name", "r", "listener", "web", "redirectTo", "x")))
                .passes(rule());
    }

    @Test
    void whatNobodySaidIsNotDetermined() {
        offender().silent("agw", "backendSettings").isNotDetermined(rule(), "backendSettings");
        offender()
                .saying("agw", "listeners", List.of(fields("name", "web", "frontend", "public")))
                .isNotDetermined(rule(), "listeners");
        Sketch.empty().doesNotApply(rule());
    }

    @Test
    void aBackendThatDoesNotTakeTlsIsLeftAsItIs() {
        assertThat(offender()
                        .saying("slb", "rules", List.of(fields("name", "http", "port", 80)))
                        .offends(rule())
                        .fixes())
                .isEmpty();
        assertThat(offender()
                        .saying("slb", "rules", List.of(fields("name", "https", "port", 443)))
                        .offends(rule())
                        .fixes())
                .hasSize(1);
        assertThat(offender()
                        .saying("ingress", "certificates", List.of())
                        .offends(rule())
                        .fixes())
                .isEmpty();
    }

    @Test
    void anAgicThatIsOnlyDrawnToTheGatewayDeclaresItsOffloadToo() {
        Sketch drawn = offender().with("agic", "agic", "aks").linked("traffic", "agw", "agic");
        assertThat(drawn.saying("agic", "tlsOffload", true).offends(rule()).severity())
                .isEqualTo(Severity.INFO);
    }
}
