package dev.portolan.guidance.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class ApiNameRuleTest implements FixContract {

    @Override
    public String rule() {
        return "DNS-002";
    }

    @Override
    public Sketch offender() {
        return Sketch.empty()
                .with("aks", "aks-cluster", "", "apiServerAccess", "private")
                .saying("aks", "privateDnsZoneMode", "none")
                .saying("aks", "publicFqdn", false);
    }

    @Test
    void anApiServerWithoutAnyNameIsReported() {
        Finding finding = offender().offends(rule());
        assertThat(finding.message())
                .isEqualTo("The API server of 'aks' has neither a private zone nor a public FQDN.");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        offender().saying("aks", "apiServerAccess", "vnetIntegrationPrivate").offends(rule());
    }

    @Test
    void anyNameIsEnough() {
        offender().saying("aks", "publicFqdn", true).passes(rule());
        offender().silent("aks", "publicFqdn").passes(rule());
        offender().saying("aks", "privateDnsZoneMode", "system").passes(rule());
        offender().silent("aks", "privateDnsZoneMode").passes(rule());
        offender()
                .with("zone", "private-dns-zone", "")
                .saying("aks", "privateDnsZone", "zone")
                .passes(rule());
    }

    @Test
    void aPublicClusterIsNoneOfItsBusiness() {
        offender().saying("aks", "apiServerAccess", "public").doesNotApply(rule());
    }
}
