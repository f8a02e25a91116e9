package dev.portolan.guidance.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class FirewallInHubRuleTest {

    private static final String ID = "HUB-011";

    private static Sketch networks() {
        return Sketch.empty()
                .with("hub", "virtual-network", "", "role", "hub")
                .with("spoke", "virtual-network", "", "role", "spoke")
                .peered("hub", "spoke");
    }

    @Test
    void aFirewallInASpokeIsNoted() {
        Finding finding = networks().with("fw", "azure-firewall", "spoke").offends(ID);
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message()).isEqualTo("'fw' stands in 'spoke', a spoke of 'hub'.");
    }

    @Test
    void soIsAGateway() {
        networks().with("vpn", "vpn-gateway", "spoke").offends(ID);
        networks().with("er", "expressroute-gateway", "spoke").offends(ID);
    }

    @Test
    void inTheHubTheyAreRight() {
        networks()
                .with("fw", "azure-firewall", "hub")
                .with("vpn", "vpn-gateway", "hub")
                .passes(ID);
        networks().with("nva", "network-virtual-appliance", "spoke").doesNotApply(ID);
    }

    @Test
    void aNetworkThatJoinsSeveralIsAHubUnlessItIsSaidNotToBe() {
        Sketch star = Sketch.empty()
                .with("a", "virtual-network", "")
                .with("b", "virtual-network", "")
                .with("c", "virtual-network", "")
                .peered("b", "a")
                .peered("b", "c")
                .with("fw", "azure-firewall", "a");
        star.offends(ID);
        star.saying("b", "role", "standalone").doesNotApply(ID);
        star.saying("a", "role", "hub").passes(ID);
    }

    @Test
    void twoNetworksOfWhichNobodySaysMoreHaveNoHub() {
        Sketch.empty()
                .with("a", "virtual-network", "")
                .with("b", "virtual-network", "")
                .peered("a", "b")
                .with("fw", "azure-firewall", "a")
                .doesNotApply(ID);
    }

    @Test
    void aSingleNetworkHasNoHub() {
        Sketch.empty()
                .with("vnet", "virtual-network", "")
                .with("fw", "azure-firewall", "vnet")
                .doesNotApply(ID);
    }

    @Test
    void aNetworkBesideTheHubIsNoSpokeOfIt() {
        Hybrid.without(networks(), "hub-spoke")
                .with("fw", "azure-firewall", "spoke")
                .passes(ID);
    }

    @Test
    void aFirewallOfVirtualWanIsInAHub() {
        networks()
                .with("wan", "virtual-wan-hub", "")
                .with("fw", "azure-firewall", "wan")
                .passes(ID);
    }
}
