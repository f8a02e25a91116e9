package dev.portolan.guidance.tls;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class MinimumTlsRuleTest implements FixContract {

    @Override
    public String rule() {
        return "TLS-002";
    }

    @Override
    public Sketch offender() {
        return gateway("tls11");
    }

    private static Sketch gateway(String minimum) {
        return Sketch.empty()
                .with("agw", "application-gateway", "", "minimumTls", minimum)
                .saying("agw", "listeners", List.of(fields("name", "web", "protocol", "https")));
    }

    private static Sketch door(String minimum) {
        return Sketch.empty()
                .with("afd", "front-door", "", "minimumTls", minimum)
                .saying("afd", "endpoints", List.of(fields("name", "e", "customDomains", List.of("shop.test"))));
    }

    @Test
    void anythingBeforeTls12IsReported() {
        Finding finding = offender().offends(rule());
        assertThat(finding.message()).isEqualTo("'agw' still takes clients with TLS 1.1.");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        gateway("tls10").offends(rule());
        gateway("tls12").passes(rule());
        gateway("tls13").passes(rule());
    }

    @Test
    void aPolicyThatNobodyGaveIsNotDetermined() {
        gateway("tls12").silent("agw", "minimumTls").isNotDetermined(rule(), "minimumTls");
        door("tls12").silent("afd", "minimumTls").isNotDetermined(rule(), "minimumTls");
    }

    @Test
    void aGatewayThatOnlyTakesHttpHasNothingToChoose() {
        gateway("tls10")
                .saying("agw", "listeners", List.of(fields("name", "web", "protocol", "http")))
                .doesNotApply(rule());
        gateway("tls10").silent("agw", "listeners").offends(rule());
    }

    @Test
    void customDomainsOfFrontDoorCountAndItsOwnNameDoesNot() {
        assertThat(door("tls10").offends(rule()).message()).contains("'afd'", "TLS 1.0");
        door("tls12").passes(rule());
        door("tls10").saying("afd", "endpoints", List.of(fields("name", "e"))).doesNotApply(rule());
        door("tls10")
                .saying("afd", "endpoints", List.of(fields("name", "e", "customDomains", List.of())))
                .doesNotApply(rule());
        door("tls10").silent("afd", "endpoints").offends(rule());
    }

    @Test
    void aDesignWithoutEdgeIsNoneOfItsBusiness() {
        Sketch.empty().doesNotApply(rule());
    }
}
