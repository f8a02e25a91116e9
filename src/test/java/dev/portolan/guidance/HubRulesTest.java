package dev.portolan.guidance;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** HUB-002, HUB-006, HUB-010 and IP-001. */
class HubRulesTest {

    private static Sketch hybrid() {
        return Sketch.empty()
                .with("hub", "virtual-network", "", "addressSpace", List.of("10.1.0.0/16"))
                .with("gw", "subnet", "hub", "prefixes", List.of("10.1.1.0/27"))
                .named("gw", "GatewaySubnet")
                .with("vpn", "vpn-gateway", "gw")
                .with("spoke", "virtual-network", "", "addressSpace", List.of("10.2.0.0/16"))
                .with("snet", "subnet", "spoke", "prefixes", List.of("10.2.0.0/24"))
                .with("vm", "virtual-machine", "snet", "address", "10.2.0.4")
                .with("site", "on-premises-site", "", "prefixes", List.of("10.9.0.0/16"))
                .with("users", "corporate-users", "site", "address", "10.9.0.5")
                .linked("connection", "site", "vpn")
                .peered("hub", "spoke");
    }

    @Test
    void aPeeringThatDoesNotShareTheGatewayIsReportedWhereSitesAskForTheSpoke() {
        hybrid().flowing("users", "vm").offends("HUB-002");
        hybrid().doesNotApply("HUB-002");
    }

    @Test
    void aFlowThatCannotBeFollowedLeavesOpenWhetherThereIsAnotherWay() {
        hybrid().with("aks", "aks-cluster", "snet")
                .with("app", "workload", "aks")
                .flowing("users", "app")
                .isNotDetermined("HUB-002", "");
    }

    @Test
    void aSpokeWithItsOwnGatewayIsFine() {
        hybrid().with("gw2", "subnet", "spoke", "prefixes", List.of("10.2.1.0/27"))
                .with("vpn2", "vpn-gateway", "gw2")
                .flowing("users", "vm")
                .passes("HUB-002");
    }

    @Test
    void aWayThroughAnApplianceOfTheHubNeedsNoSharedGateway() {
        Sketch around = hybrid().with("snet-nva", "subnet", "hub", "prefixes", List.of("10.1.2.0/27"))
                .with("nva", "network-virtual-appliance", "snet-nva", "privateAddress", "10.1.2.4")
                .saying("nva", "ipForwarding", true)
                .saying("nva", "sourceNat", "never")
                .with("rt-gw", "route-table", "", "routes", List.of(toNva("10.2.0.0/16")))
                .saying("gw", "routeTable", "rt-gw")
                .with("rt-spoke", "route-table", "", "routes", List.of(toNva("10.9.0.0/16")))
                .saying("snet", "routeTable", "rt-spoke")
                .forwarding("hub", "spoke");
        around.flowing("users", "vm").passes("HUB-002");
        around.silent("gw", "routeTable").flowing("users", "vm").offends("HUB-002");
    }

    @Test
    void aVirtualWanHubSharesItsGatewaysByItself() {
        Sketch.empty()
                .with("wan", "virtual-wan-hub", "", "prefix", "10.1.0.0/23")
                .with("vpn", "vpn-gateway", "wan")
                .with("spoke", "virtual-network", "", "addressSpace", List.of("10.2.0.0/16"))
                .with("snet", "subnet", "spoke", "prefixes", List.of("10.2.0.0/24"))
                .with("vm", "virtual-machine", "snet", "address", "10.2.0.4")
                .with("site", "on-premises-site", "", "prefixes", List.of("10.9.0.0/16"))
                .with("users", "corporate-users", "site", "address", "10.9.0.5")
                .linked("connection", "site", "vpn")
                .peered("wan", "spoke")
                .flowing("users", "vm")
                .passes("HUB-002");
    }

    private static Object toNva(String prefix) {
        return fields("name", "nva", "prefix", prefix, "nextHop", "virtualAppliance", "nextHopAddress", "10.1.2.4");
    }

    @Test
    void aPlainGatewaySubnetIsFine() {
        hybrid().passes("HUB-006");
        hybrid().passes("IP-001");
        Sketch.empty().doesNotApply("HUB-006");
    }

    @Test
    void whateverIsWrongWithTheGatewaySubnetIsReported() {
        hybrid().named("gw", "gateways").offends("HUB-006");
        hybrid().saying("gw", "prefixes", List.of("10.1.1.0/28")).offends("HUB-006");
        hybrid().with("nsg", "network-security-group", "")
                .saying("gw", "networkSecurityGroup", "nsg")
                .offends("HUB-006");
        hybrid().with("nat", "nat-gateway", "")
                .saying("gw", "natGateway", "nat")
                .offends("HUB-006");
        Sketch tabled =
                hybrid().with("rt", "route-table", "", "routes", List.of()).saying("gw", "routeTable", "rt");
        tabled.passes("HUB-006");
        tabled.saying("rt", "gatewayPropagation", false).offends("HUB-006");
        tabled.saying("rt", "routes", List.of(fields("prefix", "0.0.0.0/0", "nextHop", "internet")))
                .offends("HUB-006");
        hybrid().silent("gw", "prefixes").isNotDetermined("HUB-006", "prefixes");
    }

    @Test
    void spacesThatMeetMustNotOverlap() {
        hybrid().passes("HUB-010");
        Finding finding =
                hybrid().saying("site", "prefixes", List.of("10.1.0.0/24")).offends("HUB-010");
        assertThat(finding.subjects()).hasSize(2);
    }

    @Test
    void networksThatDoNotMeetMayOverlap() {
        Sketch.empty()
                .with("one", "virtual-network", "", "addressSpace", List.of("10.1.0.0/16"))
                .with("two", "virtual-network", "", "addressSpace", List.of("10.1.0.0/16"))
                .passes("HUB-010");
    }

    @Test
    void thePodsRangeCountsInAnOverlayOnly() {
        Sketch cluster =
                hybrid().with("aks", "aks-cluster", "snet", "podCidr", "10.1.0.0/16", "serviceCidr", "172.16.0.0/16");
        cluster.saying("aks", "cniMode", "overlay").offends("HUB-010");
        cluster.saying("aks", "cniMode", "podSubnet").passes("HUB-010");
        cluster.isNotDetermined("HUB-010", "cniMode");
    }

    @Test
    void bastionsSubnetIsTooSmallInTheBaselinesTemplateAndFineInItsText() {
        Sketch bastion = Sketch.empty()
                .with("hub", "virtual-network", "", "addressSpace", List.of("10.200.0.0/24"))
                .with("AzureBastionSubnet", "subnet", "hub", "prefixes", List.of("10.200.0.96/27"));
        bastion.offends("IP-001");
        bastion.saying("AzureBastionSubnet", "prefixes", List.of("10.200.0.128/26"))
                .passes("IP-001");
        bastion.silent("AzureBastionSubnet", "prefixes").isNotDetermined("IP-001", "prefixes");
    }

    @Test
    void aFirewallInASubnetOfAnotherNameIsReported() {
        Sketch.empty()
                .with("hub", "virtual-network", "")
                .with("snet", "subnet", "hub", "prefixes", List.of("10.1.0.0/26"))
                .with("fw", "azure-firewall", "snet")
                .offends("IP-001");
    }

    @Test
    void theApiServersSubnetMustBeDelegated() {
        Sketch api = Sketch.empty()
                .with("vnet", "virtual-network", "")
                .with("snet", "subnet", "vnet", "prefixes", List.of("10.1.0.0/28"))
                .with("aks", "aks-cluster", "", "apiServerSubnet", "snet");
        api.isNotDetermined("IP-001", "delegation");
        api.saying("snet", "delegation", "Microsoft.Web/serverFarms").offends("IP-001");
        api.saying("snet", "delegation", "Microsoft.ContainerService/managedClusters")
                .passes("IP-001");
    }
}
