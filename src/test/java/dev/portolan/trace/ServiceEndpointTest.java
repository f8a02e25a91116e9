package dev.portolan.trace;

import static dev.portolan.trace.FirewallWalkTest.assertOpen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Service endpoints lead past a default route to the service that they are for (data-plane.md B.1, S-N1). */
class ServiceEndpointTest {

    private static Drawing with(String endpoint) {
        Drawing d = Baseline.design().add("vault", "key-vault", "", "hostName=v.vault.azure.net publicAccess=true");
        d.add("acr", "container-registry", "", "hostName=acr.azurecr.io publicAccess=true");
        d.add(
                "store",
                "platform-service",
                "",
                "hostName=s.blob.core.windows.net publicAccess=true serviceType=Storage");
        return d.set("nodes", "serviceEndpoints", List.of(endpoint));
    }

    private static boolean passesFirewall(Drawing d, FlowEnd to, String host) {
        Flow flow = Flow.https("read", FlowEnd.component(new ComponentId("pool")), to)
                .withHost(host);
        return d.trace(flow).branches().get(0).passes(new ComponentId("fw"));
    }

    private static boolean passesFirewall(Drawing d, String host) {
        return passesFirewall(d, FlowEnd.host(host), "");
    }

    @Test
    void everyServiceHasItsOwn() {
        assertThat(passesFirewall(with("Microsoft.KeyVault"), "v.vault.azure.net"))
                .isFalse();
        assertThat(passesFirewall(with("Microsoft.KeyVault"), "acr.azurecr.io")).isTrue();
        assertThat(passesFirewall(with("Microsoft.ContainerRegistry"), "acr.azurecr.io"))
                .isFalse();
        assertThat(passesFirewall(with("Microsoft.ContainerRegistry"), "v.vault.azure.net"))
                .isTrue();
        assertThat(passesFirewall(with("Microsoft.Storage"), "s.blob.core.windows.net"))
                .isFalse();
        assertThat(passesFirewall(with("Microsoft.Storage"), "acr.azurecr.io")).isTrue();
        assertThat(passesFirewall(with("Microsoft.Storage").unset("store", "serviceType"), "s.blob.core.windows.net"))
                .isTrue();
        assertThat(passesFirewall(with("Microsoft.Storage"), "mcr.microsoft.com"))
                .isTrue();
    }

    @Test
    void anAddressIsOfTheServiceThatIsAskedForByName() {
        FlowEnd address = FlowEnd.address("20.44.0.9");
        assertThat(passesFirewall(with("Microsoft.KeyVault"), address, "V.vault.azure.net"))
                .isFalse();
        assertThat(passesFirewall(with("Microsoft.KeyVault"), address, "acr.azurecr.io"))
                .isTrue();
        assertThat(passesFirewall(with("Microsoft.KeyVault"), address, "")).isTrue();
    }

    @Test
    void anotherRouteForTheAddressLeavesItOpen() {
        Drawing d = with("Microsoft.KeyVault");
        d.rules("rt-nodes", "routes", "name=vaults prefix=20.44.0.0/16 " + Baseline.appliance());
        Flow flow = Flow.https("read", FlowEnd.component(new ComponentId("pool")), FlowEnd.address("20.44.0.9"))
                .withHost("v.vault.azure.net");
        assertOpen(d, flow, "rt-nodes", "routes");
        assertThat(d.trace(flow).branches().get(0).hops()).extracting(Hop::name).containsExactly("pool");
    }
}
