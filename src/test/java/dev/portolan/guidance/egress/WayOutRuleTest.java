package dev.portolan.guidance.egress;

import static dev.portolan.guidance.Sketch.fields;
import static dev.portolan.guidance.egress.Routed.direct;
import static dev.portolan.guidance.egress.Routed.translated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** EGR-020. */
class WayOutRuleTest {

    private static Sketch isolated() {
        return direct("none").saying("aks", "apiServerAccess", "private");
    }

    @Test
    void aPrivateClusterThatStartsFromACacheNeedsNoWayOut() {
        isolated().saying("aks", "bootstrapArtifactSource", "cache").passes("EGR-020");
        isolated()
                .saying("aks", "apiServerAccess", "vnetIntegrationPublic")
                .saying("aks", "bootstrapArtifactSource", "cache")
                .passes("EGR-020");
        Sketch.sample("network-isolated").passes("EGR-020");
    }

    @Test
    void aRegistryWithAPrivateEndpointIsACache() {
        Sketch registry = isolated().with("acr", "container-registry", "").saying("aks", "registry", "acr");
        registry.isNotDetermined("EGR-020", "bootstrapArtifactSource");
        Sketch endpoint = registry.with("pe", "private-endpoint", "snet", "target", "acr");
        endpoint.passes("EGR-020");
        assertThat(endpoint.saying("aks", "bootstrapArtifactSource", "direct")
                        .offends("EGR-020")
                        .message())
                .contains("directly");
    }

    @Test
    void aPublicApiServerCannotBeReached() {
        Finding finding =
                direct("none").saying("aks", "bootstrapArtifactSource", "cache").offends("EGR-020");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("'aks' has outboundType none and no way out, but its API server is public.");
        assertThat(finding.paths()).hasSize(1);
        direct("block").offends("EGR-020");
    }

    @Test
    void aLoadBalancerWhosePoolsAreByAddressLetsNobodyOutOfAPrivateSubnet() {
        Sketch byAddress = direct("loadBalancer").saying("aks", "loadBalancerBackendPoolType", "nodeIP");
        assertThat(byAddress.offends("EGR-020").message())
                .isEqualTo("'aks' has outboundType loadBalancer and no way out, and is not isolated.");
        direct("loadBalancer").passes("EGR-020");
        byAddress.saying("snet", "defaultOutboundAccess", true).passes("EGR-020");
    }

    @Test
    void aDefaultRouteToNoneIsNoWayOut() {
        Sketch none = direct("loadBalancer")
                .with("rt", "route-table", "", "routes", List.of(fields("prefix", "0.0.0.0/0", "nextHop", "none")))
                .saying("snet", "routeTable", "rt");
        none.offends("EGR-020");
    }

    @Test
    void whatOtherRulesSayIsNotSaidTwice() {
        direct("userDefinedRouting").passes("EGR-020");
        translated().silent("snet", "natGateway").passes("EGR-020");
    }

    @Test
    void aProxyIsAWayOut() {
        direct("none")
                .with("proxy", "http-proxy", "snet")
                .saying("aks", "httpProxy", "proxy")
                .passes("EGR-020");
        Sketch.empty().doesNotApply("EGR-020");
    }

    @Test
    void onlyTheClusterWithoutAWayOutIsMeant() {
        Sketch two = direct("loadBalancer")
                .with("snet-two", "subnet", "spoke", "prefixes", List.of("10.2.4.0/22"))
                .saying("snet-two", "defaultOutboundAccess", false)
                .with("two", "aks-cluster", "snet-two", "outboundType", "none", "cniMode", "overlay")
                .with("pool-two", "node-pool", "two", "subnet", "snet-two");
        assertThat(two.offends("EGR-020").message()).startsWith("'two' has outboundType none");
    }

    @Test
    void aRouteToNoneForSomeAddressesStrandsNobody() {
        direct("loadBalancer")
                .with("saas", "internet-service", "", "addresses", List.of("20.1.2.3"))
                .with("rt", "route-table", "", "routes", List.of(fields("prefix", "20.0.0.0/8", "nextHop", "none")))
                .saying("snet", "routeTable", "rt")
                .flowing("pool", "saas")
                .passes("EGR-020");
    }
}
