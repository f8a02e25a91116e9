package dev.portolan.guidance.egress;

import static dev.portolan.guidance.egress.Routed.direct;
import static dev.portolan.guidance.egress.Routed.translated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** EGR-016. */
class NatGatewayAttachedRuleTest implements FixContract {

    @Override
    public String rule() {
        return "EGR-016";
    }

    @Override
    public Sketch offender() {
        return loose();
    }

    @Test
    void aManagedGatewayInYourOwnNetworkIsReported() {
        Finding finding = direct("managedNATGateway").offends("EGR-016");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("'aks' has outboundType managedNATGateway, but stands in 'snet', a subnet that AKS did not"
                        + " create.");
        assertThat(finding.fixes()).isEmpty();
        assertThat(translated()
                        .saying("aks", "outboundType", "managedNATGateway")
                        .offends("EGR-016")
                        .fixes())
                .hasSize(1);
    }

    @Test
    void aManagedGatewayInANetworkOfAksIsFine() {
        direct("managedNATGateway").saying("spoke", "aksManaged", true).passes("EGR-016");
        Sketch.empty()
                .with("aks", "aks-cluster", "", "outboundType", "managedNATGateway")
                .passes("EGR-016");
    }

    private static Sketch loose() {
        return translated().silent("snet", "natGateway");
    }

    @Test
    void aSubnetWithoutTheAssignedGatewayIsReported() {
        assertThat(loose().offends("EGR-016").message())
                .isEqualTo("'aks' has outboundType userAssignedNATGateway, but its subnet 'snet' has no NAT gateway.");
        translated().passes("EGR-016");
    }

    @Test
    void withTwoGatewaysWhichOneIsADecision() {
        assertThat(loose().with("nat2", "nat-gateway", "").offends("EGR-016").fixes())
                .isEmpty();
    }

    @Test
    void aClusterWithoutSubnetIsNotDetermined() {
        Sketch.empty()
                .with("aks", "aks-cluster", "", "outboundType", "userAssignedNATGateway")
                .isNotDetermined("EGR-016", "");
        direct("loadBalancer").doesNotApply("EGR-016");
    }

    @Test
    void theFirewallsNatGatewayIsNotTheNodes() {
        Sketch single =
                loose().with("snet-fw", "subnet", "spoke", "prefixes", List.of("10.2.8.0/26"), "natGateway", "nat");
        assertThat(single.offends("EGR-016").fixes()).hasSize(1);
        assertThat(single.named("snet-fw", "AzureFirewallSubnet")
                        .offends("EGR-016")
                        .fixes())
                .isEmpty();
        Sketch hub = loose().with("hub", "virtual-network", "", "addressSpace", List.of("10.1.0.0/16"))
                .with("snet-hub", "subnet", "hub", "prefixes", List.of("10.1.0.0/26"), "natGateway", "nat");
        assertThat(hub.offends("EGR-016").fixes()).isEmpty();
        assertThat(hub.with("nat2", "nat-gateway", "").offends("EGR-016").fixes())
                .hasSize(1);
    }

    @Test
    void behindADefaultRouteToAFirewallItWouldBeOfNoUse() {
        Sketch routed = Routed.to("userAssignedNATGateway").with("nat", "nat-gateway", "");
        assertThat(routed.offends("EGR-016").fixes()).isEmpty();
        assertThat(routed.silent("snet", "routeTable").offends("EGR-016").fixes())
                .hasSize(1);
    }
}
