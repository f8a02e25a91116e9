package dev.portolan.guidance.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiZoneLinkedRuleTest implements FixContract {

    @Override
    public String rule() {
        return "DNS-001";
    }

    /** A private cluster in a spoke whose DNS is the firewall's in the hub; the zone is linked to the spoke alone. */
    @Override
    public Sketch offender() {
        return Sketch.empty()
                .with("hub", "virtual-network", "", "addressSpace", List.of("10.9.0.0/16"))
                .with("snet-fw", "subnet", "hub", "prefixes", List.of("10.9.0.0/26"))
                .with("fw", "azure-firewall", "snet-fw", "privateAddress", "10.9.0.4", "dnsProxy", true)
                .with("spoke", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
                .saying("spoke", "dnsServers", List.of("10.9.0.4"))
                .with("snet", "subnet", "spoke", "prefixes", List.of("10.0.0.0/24"))
                .with("zone", "private-dns-zone", "", "zoneName", "privatelink.westeurope.azmk8s.io")
                .saying("zone", "linkedNetworks", List.of("spoke"))
                .with("aks", "aks-cluster", "snet", "apiServerAccess", "private")
                .saying("aks", "privateDnsZone", "zone")
                .saying("aks", "publicFqdn", false);
    }

    @Test
    void aZoneThatTheAskedNetworkDoesNotSeeIsReported() {
        Finding finding = offender().offends(rule());
        assertThat(finding.message())
                .isEqualTo("'spoke' asks DNS in 'hub', to which the private zone 'zone' of 'aks' is not linked.");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        offender().saying("zone", "linkedNetworks", List.of("hub")).passes(rule());
    }

    @Test
    void azuresOwnDnsAsksFromTheNetworkItself() {
        offender().silent("spoke", "dnsServers").passes(rule());
        offender().saying("spoke", "dnsServers", List.of("168.63.129.16")).passes(rule());
        offender()
                .silent("spoke", "dnsServers")
                .saying("zone", "linkedNetworks", List.of("hub"))
                .offends(rule());
    }

    @Test
    void theZoneThatAksKeepsIsLinkedToTheNodesNetworkAlone() {
        Sketch kept = offender().silent("aks", "privateDnsZone");
        Finding finding = kept.offends(rule());
        assertThat(finding.message()).contains("the private zone that AKS keeps of 'aks'");
        assertThat(finding.fixes()).isEmpty();
        kept.silent("spoke", "dnsServers").passes(rule());
    }

    @Test
    void aPublicNameIsEnough() {
        offender().silent("aks", "publicFqdn").passes(rule());
        offender().saying("aks", "publicFqdn", true).passes(rule());
    }

    @Test
    void nodesOfAnIntegratedApiServerAskNobodyButAdministratorsDo() {
        Sketch integrated = offender()
                .saying("aks", "apiServerAccess", "vnetIntegrationPrivate")
                .with("api", "api-server", "aks", "address", "10.0.0.9");
        integrated.passes(rule());
        assertThat(integrated
                        .with("vm", "virtual-machine", "snet-fw", "address", "10.9.0.9")
                        .flowing("vm", "api")
                        .offends(rule())
                        .message())
                .startsWith("'hub' asks DNS in 'hub'");
    }

    @Test
    void whatDecidesAndNobodySaidIsNotDetermined() {
        offender().saying("spoke", "dnsServers", List.of("10.77.0.4")).isNotDetermined(rule(), "dnsServers");
        offender().silent("zone", "linkedNetworks").isNotDetermined(rule(), "linkedNetworks");
    }

    @Test
    void aPublicClusterIsNoneOfItsBusiness() {
        offender().saying("aks", "apiServerAccess", "public").doesNotApply(rule());
    }
}
