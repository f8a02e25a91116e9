package dev.portolan.guidance.retirement;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefaultOutboundRuleTest {

    private static final Sketch OPEN = Sketch.empty()
            .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"), "lifecycle", "planned")
            .with("snet", "subnet", "vnet", "prefixes", List.of("10.0.0.0/24"))
            .with("aks", "aks-cluster", "snet", "outboundType", "userAssignedNATGateway", "cniMode", "overlay")
            .with("np", "node-pool", "aks", "count", 3);

    @Test
    void aSubnetOfANewNetworkHasNoWayOutByItself() {
        Finding finding = OPEN.offends("RET-004");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("'snet' has no explicit way out: 'np to example.com' relies on default outbound access, "
                        + "which subnets of networks made after 2026-03-31 do not have.");
        assertThat(finding.paths()).hasSize(1);
    }

    @Test
    void networksMadeByTheEndOfMarch2026KeepIt() {
        assertThat(OPEN.on("2026-03-30").offends("RET-004").severity()).isEqualTo(Severity.INFO);
        assertThat(OPEN.on("2026-03-31").offends("RET-004").severity()).isEqualTo(Severity.INFO);
        assertThat(OPEN.on("2026-04-01").offends("RET-004").severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void aSubnetThatIsOpenedOnPurposeIsAWarningInANewNetwork() {
        Finding finding = OPEN.saying("snet", "defaultOutboundAccess", true).offends("RET-004");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).endsWith("which is opened there on purpose although the network is new.");
    }

    @Test
    void inAnExistingNetworkItIsNoted() {
        Sketch existing = OPEN.saying("vnet", "lifecycle", "existing");
        Finding finding = existing.saying("snet", "defaultOutboundAccess", true).offends("RET-004");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message()).endsWith("which networks made by 2026-03-31 keep.");
        existing.isNotDetermined("RET-004", "defaultOutboundAccess");
        assertThat(existing.on("2026-03-31").offends("RET-004").severity()).isEqualTo(Severity.INFO);
    }

    @Test
    void aNetworkOfWhichNobodySaidWhetherItStandsIsNotDetermined() {
        Sketch silent = OPEN.silent("vnet", "lifecycle");
        silent.isNotDetermined("RET-004", "lifecycle");
        assertThat(silent.on("2026-03-31").offends("RET-004").severity()).isEqualTo(Severity.INFO);
    }

    @Test
    void aPrivateSubnetReliesOnNothing() {
        OPEN.saying("snet", "defaultOutboundAccess", false).isSilent("RET-004");
    }

    @Test
    void aNatGatewayIsAWayOut() {
        OPEN.with("nat", "nat-gateway", "", "publicIps", List.of())
                .saying("snet", "natGateway", "nat")
                .isSilent("RET-004");
    }

    @Test
    void theClustersLoadBalancerIsAWayOutUnlessItsPoolsGoByAddress() {
        Sketch balanced = OPEN.saying("aks", "outboundType", "loadBalancer");
        balanced.passes("RET-004");
        balanced.saying("aks", "loadBalancerBackendPoolType", "nodeIP").offends("RET-004");
    }

    @Test
    void anAddressPerNodeIsAWayOut() {
        OPEN.saying("np", "nodePublicIp", true).passes("RET-004");
    }

    @Test
    void aRouteToAFirewallIsAWayOut() {
        OPEN.with("pip", "public-ip", "", "address", "20.0.0.1")
                .with("snet-fw", "subnet", "vnet", "prefixes", List.of("10.0.1.0/26"))
                .named("snet-fw", "AzureFirewallSubnet")
                .with("fw", "azure-firewall", "snet-fw", "privateAddress", "10.0.1.4", "publicIps", List.of("pip"))
                .with(
                        "rt",
                        "route-table",
                        "",
                        "routes",
                        List.of(fields(
                                "prefix", "0.0.0.0/0", "nextHop", "virtualAppliance", "nextHopAddress", "10.0.1.4")))
                .saying("snet", "routeTable", "rt")
                .isSilent("RET-004");
    }

    @Test
    void aDesignFromWhichNothingLeavesIsNotJudged() {
        Sketch.empty().doesNotApply("RET-004");
    }
}
