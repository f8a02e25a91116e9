package dev.portolan.guidance.privateaccess;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceReachedPrivatelyRuleTest {

    private static final String RULE = "PRV-001";

    private static Sketch using() {
        return Sketch.empty()
                .with("acr", "container-registry", "")
                .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
                .with("snet", "subnet", "vnet", "prefixes", List.of("10.0.0.0/24"))
                .with("aks", "aks-cluster", "snet", "registry", "acr");
    }

    @Test
    void aRegistryWithoutPrivateEndpointIsWorthKnowing() {
        Finding finding = using().offends(RULE);
        assertThat(finding.message())
                .isEqualTo("'aks' reaches 'acr' at its public endpoint: no private endpoint of it is near the nodes.");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(using().under(Profile.STRICT).offends(RULE).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void anEndpointInTheNetworkOrAPeerIsNear() {
        using().with("pe", "private-endpoint", "snet", "target", "acr").passes(RULE);
        Sketch hub = using().with("hub", "virtual-network", "", "addressSpace", List.of("10.9.0.0/16"))
                .with("snet-hub", "subnet", "hub", "prefixes", List.of("10.9.0.0/24"))
                .with("pe", "private-endpoint", "snet-hub", "target", "acr");
        hub.offends(RULE);
        hub.peered("hub", "vnet").passes(RULE);
        using().with("pe", "private-endpoint", "snet", "target", "other").offends(RULE);
    }

    @Test
    void vaultsOfCertificatesInTheClusterCountToo() {
        Sketch mounting = using().silent("aks", "registry")
                .with("kv", "key-vault", "")
                .with("ingress", "ingress-controller", "aks")
                .saying("ingress", "certificates", List.of(fields("store", "keyVaultCsi", "keyVault", "kv")));
        assertThat(mounting.offends(RULE).message()).contains("'kv'");
    }

    @Test
    void aClusterThatUsesNeitherIsNoneOfItsBusiness() {
        using().silent("aks", "registry").doesNotApply(RULE);
    }
}
