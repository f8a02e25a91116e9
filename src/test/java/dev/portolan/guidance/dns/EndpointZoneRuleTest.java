package dev.portolan.guidance.dns;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.DnsKinds;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.ComponentId;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndpointZoneRuleTest implements FixContract {

    @Override
    public String rule() {
        return "DNS-004";
    }

    @Override
    public Sketch offender() {
        return endpoint("key-vault", "kv.vault.azure.net");
    }

    private static Sketch endpoint(String kind, String host) {
        return Sketch.empty()
                .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
                .with("snet", "subnet", "vnet", "prefixes", List.of("10.0.0.0/24"))
                .with("service", kind, "", "hostName", host)
                .with("pe", "private-endpoint", "snet", "address", "10.0.0.9", "target", "service");
    }

    private Sketch zoned(String zone, Object... record) {
        return offender()
                .with("zone", "private-dns-zone", "", "zoneName", zone, "records", List.of(fields(record)))
                .saying("zone", "linkedNetworks", List.of("vnet"));
    }

    private Sketch zoned() {
        return zoned("privatelink.vaultcore.azure.net", "name", "kv", "target", "pe");
    }

    @Test
    void anEndpointWithoutZoneIsReportedAndGetsOne() {
        Finding finding = offender().offends(rule());
        assertThat(finding.message()).isEqualTo("The design has no zone privatelink.vaultcore.azure.net for 'pe'.");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.fixes()).hasSize(1);
        assertThat(endpoint("container-registry", "acr.azurecr.io")
                        .offends(rule())
                        .message())
                .contains("privatelink.azurecr.io");
    }

    @Test
    void aRecordByReferenceAddressOrLinkIsFine() {
        zoned().passes(rule());
        zoned("privatelink.vaultcore.azure.net", "name", "kv", "value", "10.0.0.9")
                .passes(rule());
        zoned("privatelink.vaultcore.azure.net", "name", "x", "value", "10.0.0.1")
                .linked("dns-record", "zone", "pe")
                .passes(rule());
    }

    @Test
    void aZoneOfAnotherNameDoesNotHelp() {
        assertThat(zoned("privatelink.azurecr.io", "name", "kv", "target", "pe")
                        .offends(rule())
                        .message())
                .startsWith("The design has no zone");
    }

    @Test
    void aZoneWithoutTheRecordIsReported() {
        Finding finding = zoned("privatelink.vaultcore.azure.net", "name", "kv", "value", "10.0.0.1")
                .offends(rule());
        assertThat(finding.message()).isEqualTo("Zone privatelink.vaultcore.azure.net has no record for 'pe'.");
        assertThat(finding.fixes()).isEmpty();
        zoned().silent("zone", "records").isNotDetermined(rule(), "records");
    }

    @Test
    void aZoneThatIsLinkedToNothingIsReported() {
        assertThat(zoned().saying("zone", "linkedNetworks", List.of())
                        .offends(rule())
                        .message())
                .isEqualTo("Zone 'zone', which has the record for 'pe', is linked to no network.");
        zoned().silent("zone", "linkedNetworks").isNotDetermined(rule(), "linkedNetworks");
    }

    @Test
    void thePlatformServicesZoneIsNotGuessed() {
        Sketch database = endpoint("platform-service", "db.database.windows.net");
        database.isNotDetermined(rule(), "");
        database.with("zone", "private-dns-zone", "", "zoneName", "privatelink.database.windows.net")
                .saying("zone", "records", List.of(fields("name", "db", "target", "pe")))
                .saying("zone", "linkedNetworks", List.of("vnet"))
                .passes(rule());
    }

    @Test
    void endpointsOfPrivateLinkServicesHaveNamesOfTheirOwn() {
        Sketch.empty()
                .with("pls", "private-link-service", "")
                .with("pe", "private-endpoint", "", "target", "pls")
                .doesNotApply(rule());
    }

    @Override
    public List<Sketch> fuller() {
        return List.of(askingTheHub());
    }

    private Sketch askingTheHub() {
        return offender()
                .with("hub", "virtual-network", "", "addressSpace", List.of("10.1.0.0/16"))
                .with("snet-fw", "subnet", "hub", "prefixes", List.of("10.1.0.0/26"))
                .with("fw", "azure-firewall", "snet-fw", "privateAddress", "10.1.0.4", "dnsProxy", true)
                .saying("vnet", "dnsServers", List.of("10.1.0.4"))
                .with("snet-aks", "subnet", "vnet", "prefixes", List.of("10.0.4.0/22"))
                .with("aks", "aks-cluster", "snet-aks")
                .peered("vnet", "hub");
    }

    @Test
    void theNewZoneIsLinkedWhereTheServersAsk() {
        askingTheHub().cured(rule()).isSilent("DNS-003");
        assertThat(askingTheHub().cured(rule()).design().topology().components())
                .filteredOn(each -> each.is(DnsKinds.PRIVATE_DNS_ZONE.id()))
                .extracting(zone -> DnsKinds.LINKED_NETWORKS.of(zone).value())
                .containsExactly(List.of(new ComponentId("vnet"), new ComponentId("hub")));
        assertThat(offender().cured(rule()).design().topology().components())
                .filteredOn(each -> each.is(DnsKinds.PRIVATE_DNS_ZONE.id()))
                .extracting(zone -> DnsKinds.LINKED_NETWORKS.of(zone).value())
                .containsExactly(List.of(new ComponentId("vnet")));
    }
}
