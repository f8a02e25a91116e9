package dev.portolan.guidance.gateway;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class VaultResolvesRuleTest implements FixContract {

    @Override
    public String rule() {
        return "AGW-009";
    }

    @Override
    public Sketch offender() {
        return linked(List.of("hub"));
    }

    private static Sketch linked(List<String> networks) {
        return Gateways.sketch()
                .with("hub", "virtual-network", "", "addressSpace", List.of("10.200.0.0/16"))
                .with("snet-pe", "subnet", "vnet", "prefixes", List.of("10.0.3.0/28"))
                .with("kv", "key-vault", "", "hostName", "kv.vault.azure.net", "publicAccess", false)
                .with("pe", "private-endpoint", "snet-pe", "target", "kv", "address", "10.0.3.4")
                .with(
                        "zone",
                        "private-dns-zone",
                        "",
                        "zoneName",
                        "privatelink.vaultcore.azure.net",
                        "records",
                        List.of(fields("name", "kv", "type", "a", "value", "10.0.3.4")),
                        "linkedNetworks",
                        networks)
                .saying("agw", "certificates", List.of(fields("name", "c", "store", "keyVault", "keyVault", "kv")));
    }

    @Test
    void aVaultWhoseZoneIsNotLinkedIsAnErrorAndLinkedOneIsFine() {
        Finding finding = offender().offends("AGW-009");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message()).contains("'agw'", "'kv'", "'vnet'");
        linked(List.of("vnet")).passes("AGW-009");
        linked(List.of("hub", "vnet")).passes("AGW-009");
    }

    @Test
    void aZoneWithoutTheVaultsRecordIsAnErrorWithoutAFix() {
        Finding finding =
                linked(List.of("vnet")).saying("zone", "records", List.of()).offends("AGW-009");
        assertThat(finding.fixes()).isEmpty();
    }

    @Test
    void customServersDoNotMatterToAnOrdinaryGatewayButToAnIsolatedOne() {
        Sketch custom = linked(List.of("hub"))
                .with("snet-fw", "subnet", "hub", "prefixes", List.of("10.200.0.0/26"))
                .with("afw", "azure-firewall", "snet-fw", "privateAddress", "10.200.0.4", "dnsProxy", true)
                .saying("vnet", "dnsServers", List.of("10.200.0.4"));
        custom.offends("AGW-009");
        custom.saying("agw", "networkIsolation", true).passes("AGW-009");
        Sketch spoke = custom.saying("zone", "linkedNetworks", List.of("vnet"));
        spoke.passes("AGW-009");
        assertThat(spoke.saying("agw", "networkIsolation", true)
                        .offends("AGW-009")
                        .fixes())
                .isEmpty();
    }

    @Test
    void aServerThatIsNotFollowedLeavesItOpen() {
        linked(List.of("vnet"))
                .saying("vnet", "dnsServers", List.of("10.77.0.4"))
                .saying("agw", "networkIsolation", true)
                .isNotDetermined("AGW-009", "");
    }

    @Test
    void anOpenVaultIsReachedByItsPublicName() {
        offender().saying("kv", "publicAccess", true).passes("AGW-009");
        offender().silent("kv", "publicAccess").isNotDetermined("AGW-009", "publicAccess");
        linked(List.of("vnet")).silent("kv", "publicAccess").passes("AGW-009");
    }

    @Test
    void onlyVaultsWithAnEndpointAndCertificatesFromThemMatter() {
        offender().silent("pe", "target").doesNotApply("AGW-009");
        offender()
                .saying("agw", "certificates", List.of(fields("name", "c", "store", "uploaded", "keyVault", "kv")))
                .doesNotApply("AGW-009");
        offender().silent("agw", "certificates").doesNotApply("AGW-009");
        offender()
                .saying("agw", "certificates", List.of(fields("name", "c", "keyVault", "kv")))
                .offends("AGW-009");
    }

    @Test
    void whatIsNotSaidIsNotDetermined() {
        offender().silent("kv", "hostName").isNotDetermined("AGW-009", "hostName");
        Sketch.empty()
                .with("kv", "key-vault", "")
                .with("pe", "private-endpoint", "", "target", "kv")
                .with(
                        "agw",
                        "application-gateway",
                        "",
                        "certificates",
                        List.of(fields("name", "c", "store", "keyVault", "keyVault", "kv")))
                .isNotDetermined("AGW-009", "");
    }
}
