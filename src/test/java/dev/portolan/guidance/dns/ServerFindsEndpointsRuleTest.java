package dev.portolan.guidance.dns;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerFindsEndpointsRuleTest {

    private static final String RULE = "DNS-003";

    private static Sketch asking() {
        return Sketch.empty()
                .with("hub", "virtual-network", "", "addressSpace", List.of("10.9.0.0/16"))
                .with("snet-fw", "subnet", "hub", "prefixes", List.of("10.9.0.0/26"))
                .with("fw", "azure-firewall", "snet-fw", "privateAddress", "10.9.0.4", "dnsProxy", true)
                .with("spoke", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
                .saying("spoke", "dnsServers", List.of("10.9.0.4"))
                .with("snet", "subnet", "spoke", "prefixes", List.of("10.0.0.0/24"))
                .with("kv", "key-vault", "", "hostName", "kv.vault.azure.net")
                .with("pe", "private-endpoint", "snet", "address", "10.0.0.9", "target", "kv")
                .with("zone", "private-dns-zone", "", "zoneName", "privatelink.vaultcore.azure.net")
                .saying("zone", "records", List.of(fields("name", "kv", "target", "pe")))
                .saying("zone", "linkedNetworks", List.of("hub"));
    }

    @Test
    void aServerWhoseNetworkSeesTheZoneFindsIt() {
        asking().passes(RULE);
    }

    @Test
    void aServerWhoseNetworkDoesNotSeeTheZoneIsReported() {
        Finding finding =
                asking().saying("zone", "linkedNetworks", List.of("spoke")).offends(RULE);
        assertThat(finding.message())
                .isEqualTo(
                        "'spoke' asks 10.9.0.4, which does not find the private endpoint of kv.vault.azure.net: the answer is the public address.");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void aProxyThatIsOffAnswersNobody() {
        assertThat(asking().saying("fw", "dnsProxy", false).offends(RULE).message())
                .endsWith("the DNS proxy of fw is off.");
    }

    @Test
    void aServerAtTheCompanyCannotAskAzure() {
        asking().with("hq", "on-premises-site", "", "prefixes", List.of("10.77.0.0/16"))
                .saying("spoke", "dnsServers", List.of("10.77.0.4"))
                .offends(RULE);
    }

    @Test
    void endpointsInAPeerCountAndThoseElsewhereDoNot() {
        Sketch elsewhere = asking().saying("zone", "linkedNetworks", List.of("other"))
                .with("other", "virtual-network", "", "addressSpace", List.of("10.5.0.0/16"))
                .saying("other", "dnsServers", List.of("10.9.0.4"))
                .silent("spoke", "dnsServers");
        elsewhere.doesNotApply(RULE);
        assertThat(elsewhere.peered("other", "spoke").offends(RULE).message()).startsWith("'other' asks");
    }

    @Test
    void aServerThatNobodyDrewIsNotDetermined() {
        asking().saying("spoke", "dnsServers", List.of("10.66.0.4")).isNotDetermined(RULE, "dnsServers");
    }

    @Test
    void azuresOwnDnsAndEndpointsWithoutZoneAreNoneOfItsBusiness() {
        asking().silent("spoke", "dnsServers").doesNotApply(RULE);
        asking().silent("zone", "records").doesNotApply(RULE);
    }
}
