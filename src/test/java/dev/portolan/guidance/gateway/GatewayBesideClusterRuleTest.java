package dev.portolan.guidance.gateway;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatewayBesideClusterRuleTest {

    private static Sketch apart() {
        return Sketch.empty()
                .on(Gateways.serving("vnet").design())
                .with("spoke", "virtual-network", "", "addressSpace", List.of("10.9.0.0/16"))
                .with("snet-spoke", "subnet", "spoke", "prefixes", List.of("10.9.4.0/22"))
                .saying("np", "subnet", "snet-spoke")
                .saying("snet-aks", "prefixes", List.of("10.0.4.0/22"));
    }

    @Test
    void aGatewayInTheClustersNetworkIsFine() {
        Gateways.serving("vnet").passes("AGW-011");
    }

    @Test
    void aPeeredNetworkIsOnlyNoted() {
        Finding finding = apart().peered("vnet", "spoke").offends("AGW-011");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message())
                .isEqualTo("'agw' is in 'vnet', and the nodes of 'aks' in 'spoke', to which it is peered.");
        apart().peered("vnet", "spoke").under(Profile.ARTICLE).offends("AGW-011");
    }

    @Test
    void withoutAPeeringNoBackendCanBeReached() {
        Finding finding = apart().offends("AGW-011");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message()).contains("'vnet'", "'spoke'", "which is not peered with it");
    }

    @Test
    void aRouteOverAnotherNetworkIsAWay() {
        Finding finding = apart().with(
                        "rt",
                        "route-table",
                        "",
                        "routes",
                        List.of(fields(
                                "name",
                                "spoke",
                                "prefix",
                                "10.9.0.0/16",
                                "nextHop",
                                "virtualAppliance",
                                "nextHopAddress",
                                "10.200.0.4")))
                .saying("snet-agw", "routeTable", "rt")
                .offends("AGW-011");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message()).contains("a route leads over another network");
    }

    @Test
    void whatAVirtualWanHubRoutesIsNotDetermined() {
        apart().with("wan", "virtual-wan-hub", "").peered("vnet", "wan").isNotDetermined("AGW-011", "");
    }

    @Test
    void aRangeThatIsNotGivenIsNotDetermined() {
        apart().silent("snet-spoke", "prefixes").isNotDetermined("AGW-011", "prefixes");
    }

    @Test
    void aGatewayOrClusterWithoutNetworkIsNotDetermined() {
        Sketch loose = Sketch.empty()
                .with("agw", "application-gateway", "")
                .with("aks", "aks-cluster", "")
                .with("web", "workload", "aks")
                .linked("traffic", "agw", "web");
        loose.isNotDetermined("AGW-011", "");
        Gateways.sketch()
                .with("aks", "aks-cluster", "")
                .with("web", "workload", "aks")
                .linked("traffic", "agw", "web")
                .isNotDetermined("AGW-011", "");
        Gateways.sketch().doesNotApply("AGW-011");
    }
}
