package dev.portolan.trace;

import static dev.portolan.trace.FirewallWalkTest.assertEnd;
import static dev.portolan.trace.FirewallWalkTest.assertOpen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ways out of reference-designs.md G.6 (E1 to E8), hop by hop, and what becomes of them with one thing changed. */
class EgressWalkTest {

    private static final Flow NODES =
            Flow.https("nodes", FlowEnd.component(new ComponentId("pool")), FlowEnd.host("mcr.microsoft.com"));
    static final Flow PULL =
            Flow.https("pull", FlowEnd.component(new ComponentId("pool")), FlowEnd.host("acr.azurecr.io"));
    static final Flow API =
            Flow.https("api", FlowEnd.component(new ComponentId("pool")), FlowEnd.component(new ComponentId("api")));

    @Test
    void aNatGatewayAtTheFirewallGivesTheLastAddress() throws IOException {
        GoldenWalkTest.compare("e4-firewall-nat", firewallNat(), Baseline.EGRESS);
    }

    @Test
    void aRouteToTheFirewallWinsOverTheSubnetsNatGateway() throws IOException {
        GoldenWalkTest.compare("e5-route-over-nat", routeOverNat(), Baseline.EGRESS);
    }

    static Drawing routeOverNat() {
        return firewallNat().unset("AzureFirewallSubnet", "natGateway").set("nodes", "natGateway", "nat");
    }

    @Test
    void aPublicServiceBehindARouteToTheFirewallLosesItsAnswers() throws IOException {
        GoldenWalkTest.compare("e6-public-service", TracerTest.publicBalancer(), Baseline.PUBLIC);
    }

    @Test
    void anIsolatedClusterHasNoWayOut() throws IOException {
        GoldenWalkTest.compare("e7-isolated-out", isolated(), Baseline.EGRESS);
    }

    @Test
    void anIsolatedClusterPullsFromItsPrivateRegistry() throws IOException {
        GoldenWalkTest.compare("e7-isolated-pull", isolated(), PULL);
    }

    @Test
    void aRegistryWhoseZoneIsNotLinkedIsNotFoundInTheNetwork() {
        Drawing d = isolated().set("zone-acr", "linkedNetworks", List.of("hub"));
        assertThat(d.trace(PULL).branches().get(0).passes(new ComponentId("pe-acr")))
                .isFalse();
        assertThat(d.trace(PULL).disposition()).isNotEqualTo(Disposition.DELIVERED);
    }

    @Test
    void podsOfAPodSubnetWithoutATableLeaveBesideTheFirewall() throws IOException {
        GoldenWalkTest.compare("e8-pods", podSubnet(), Baseline.EGRESS);
    }

    @Test
    void theirNodesLeaveThroughTheFirewall() throws IOException {
        GoldenWalkTest.compare("e8-nodes", podSubnet(), NODES);
    }

    @Test
    void aDefaultRouteToTheFirewallMakesAGatewaysSubnetLoseItsUsers() throws IOException {
        Drawing d = Baseline.design().set("agw-subnet", "routeTable", "rt-nodes");
        GoldenWalkTest.compare("g8-5-gateway-route", d, Baseline.PUBLIC);
    }

    static Drawing firewallNat() {
        Drawing d = Baseline.design().set("AzureFirewallSubnet", "natGateway", "nat");
        d.add("nat-ip", "public-ip", "", "address=20.70.0.1");
        return d.add("nat", "nat-gateway", "", "publicIps=[nat-ip] sku=standardV2");
    }

    static Drawing isolated() {
        Drawing d = Baseline.design().unset("nodes", "routeTable").set("aks", "outboundType", "none");
        d.add("endpoints", "subnet", "spoke", "prefixes=[10.240.4.32/28]");
        d.add("acr", "container-registry", "", "hostName=acr.azurecr.io publicAccess=false");
        d.add("pe-acr", "private-endpoint", "endpoints", "address=10.240.4.37 target=acr");
        d.add("zone-acr", "private-dns-zone", "", "zoneName=privatelink.azurecr.io linkedNetworks=[spoke]");
        return d.rules("zone-acr", "records", "name=acr type=a target=pe-acr");
    }

    static Drawing podSubnet() {
        Drawing d = Baseline.design().unset("aks", "podCidr").set("aks", "cniMode", "podSubnet");
        d.add("pods", "subnet", "spoke", "prefixes=[10.240.16.0/20] defaultOutboundAccess=true");
        d.unset("web", "addresses").unset("traefik", "addresses");
        return d.set("pool", "podSubnet", "pods");
    }

    /** E1 with one thing changed. */
    @Test
    void theFirewallDesignBreaksWhereItsPartsDo() {
        Drawing none = Baseline.design().rules("rt-nodes", "routes", "name=drop prefix=0.0.0.0/0 nextHop=none");
        assertEnd(
                none,
                Baseline.EGRESS,
                Disposition.DROPPED,
                "0.0.0.0/0 by the user-defined route of rt-nodes, route drop: next hop None drops it");
        Drawing elsewhere = Baseline.design().unset("fw", "ruleCollections");
        assertOpen(elsewhere, Baseline.EGRESS, "fw", "ruleCollections");
        Drawing empty = Baseline.design().set("fw", "ruleCollections", List.of());
        assertEnd(empty, Baseline.EGRESS, Disposition.DENIED, "fw: no rule matches, so the firewall denies");
        Drawing unpeered = Baseline.design().link("hub-spoke", "peering", "hub", "spoke", "state=disconnected");
        assertThat(unpeered.trace(Baseline.EGRESS).disposition()).isEqualTo(Disposition.UNREACHABLE);
        Drawing circle = Baseline.design().set("AzureFirewallSubnet", "routeTable", "rt-nodes");
        assertEnd(circle, Baseline.EGRESS, Disposition.LOOP, "the packet comes back to fw");
        Drawing bare = Baseline.design().set("fw", "privateRanges", List.of("0.0.0.0/0"));
        String rule = "name=any sources=[*] destinations=[*] protocols=[tcp] ports=[443]";
        bare.set("fw", "ruleCollections", List.of(Baseline.collection("any", "network", rule)));
        assertEnd(
                bare,
                Baseline.EGRESS,
                Disposition.DROPPED,
                "no way out to the Internet: the firewall leaves the private source 10.240.0.0/22 as it is");
    }

    @Test
    void anUnlistedFqdnTagIsNotDeterminedAndNamed() {
        Drawing d = Baseline.design();
        String rule = "name=updates sources=[10.240.0.0/22] fqdnTags=[WindowsUpdate] protocols=[https] ports=[443]";
        d.set("fw", "ruleCollections", List.of(Baseline.collection("tags", "application", rule)));
        assertOpen(d, Baseline.EGRESS, "fw", "ruleCollections");
        assertThat(d.trace(Baseline.EGRESS).branches().get(0).missing())
                .extracting(Missing::why)
                .anyMatch(why -> why.contains("FQDN tag WindowsUpdate"));
    }

    @Test
    void aFirewallThatIsTunnelledShowsAnInstanceAndTheWayBeyondIsNotDetermined() {
        Drawing d = Baseline.hybrid("vpn-gateway");
        d.add("rt-fw", "route-table", "")
                .rules("rt-fw", "routes", "name=out prefix=0.0.0.0/0 nextHop=virtualNetworkGateway");
        d.set("AzureFirewallSubnet", "routeTable", "rt-fw");
        Trace trace = d.trace(Baseline.EGRESS);
        assertThat(trace.disposition()).isEqualTo(Disposition.UNDETERMINED);
        assertThat(d.told(trace.branches().get(0)))
                .contains("  TRANSLATED: fw changes the source: 10.240.0.0/22 to 10.200.0.0/26 (one of the firewall's"
                        + " instances)");
        assertThat(trace.branches().get(0).missing())
                .extracting(Missing::why)
                .containsExactly("the way out to the Internet by the other site is not followed");
    }

    @Test
    void aUsersRouteLeadsToVpnGatewaysOnly() {
        Drawing d = Baseline.hybrid("expressroute-gateway");
        d.rules("rt-nodes", "routes", "name=out prefix=0.0.0.0/0 nextHop=virtualNetworkGateway");
        assertEnd(
                d,
                Baseline.EGRESS,
                Disposition.UNREACHABLE,
                "a user-defined route can lead to a VPN gateway only, and gw is an ExpressRoute gateway");
    }

    @Test
    void aGatewayTakesFurtherOnlyWhatItHasLearned() {
        Drawing d = Baseline.hybrid("vpn-gateway");
        d.rules("rt-nodes", "routes", "name=sites prefix=10.0.0.0/8 nextHop=virtualNetworkGateway");
        Flow known = Flow.https("known", FlowEnd.component(new ComponentId("pool")), FlowEnd.address("10.10.0.5"));
        assertThat(d.trace(known).disposition()).isEqualTo(Disposition.DELIVERED);
        Flow other = Flow.https("other", FlowEnd.component(new ComponentId("pool")), FlowEnd.address("10.99.0.1"));
        assertEnd(
                d,
                other,
                Disposition.UNREACHABLE,
                "nothing in the design has the address 10.99.0.1: gw has no route to it");
        d.unset("site", "prefixes");
        assertOpen(d, other, "gw", "advertisedPrefixes");
    }

    @Test
    void theNextHopVirtualNetworkEndsAtThePeering() {
        Drawing d = Baseline.design();
        d.rules("rt-nodes", "routes", "name=hub prefix=10.200.0.0/24 nextHop=virtualNetwork");
        Flow hub = Flow.https("hub", FlowEnd.component(new ComponentId("pool")), FlowEnd.address("10.200.0.4"));
        assertEnd(d, hub, Disposition.UNREACHABLE, "this next hop holds within the network only, not across a peering");
    }

    /** E2 with one thing changed. */
    @Test
    void theBalancerDesignBreaksWhereItsPartsDo() {
        assertThat(balancer().trace(Baseline.EGRESS).disposition()).isEqualTo(Disposition.DELIVERED);
        Drawing deny = balancer();
        deny.rules(
                "nsg-nodes",
                "rules",
                "name=Deny priority=100 direction=outbound access=deny sources=[*] destinations=[Internet]"
                        + " destinationPorts=[*]");
        assertEnd(deny, Baseline.EGRESS, Disposition.DENIED, "nsg-nodes, rule Deny (100), outbound: deny");
        Drawing block = balancer().set("aks", "outboundType", "block");
        assertEnd(block, Baseline.EGRESS, Disposition.DROPPED, "no way out to the Internet: outbound type block");
        Drawing routed = balancer().set("aks", "outboundType", "userDefinedRouting");
        assertEnd(
                routed,
                Baseline.EGRESS,
                Disposition.DROPPED,
                "no way out to the Internet: subnet nodes is private and nothing gives it a public address");
        Drawing open =
                balancer().set("aks", "outboundType", "userDefinedRouting").unset("nodes", "defaultOutboundAccess");
        assertOpen(open, Baseline.EGRESS, "nodes", "defaultOutboundAccess");
    }

    static Drawing balancer() {
        return Baseline.design().unset("nodes", "routeTable").set("aks", "outboundType", "loadBalancer");
    }

    @Test
    void aBalancerWhosePoolsNameAddressesDoesNotTranslate() {
        Drawing d = balancer().set("aks", "loadBalancerBackendPoolType", "nodeIP");
        assertEnd(
                d,
                Baseline.EGRESS,
                Disposition.DROPPED,
                "no way out to the Internet: subnet nodes is private and nothing gives it a public address");
    }

    @Test
    void aDefaultRouteThatAGatewayLearnsWinsOverTheNatGateway() {
        Drawing d = Baseline.hybrid("expressroute-gateway").unset("nodes", "routeTable");
        d.add("nat", "nat-gateway", "").set("nodes", "natGateway", "nat");
        d.set("gw", "advertisedPrefixes", List.of("0.0.0.0/0", "10.10.0.0/16"));
        Branch branch = d.trace(Baseline.EGRESS).branches().get(0);
        assertThat(branch.passes(new ComponentId("nat"))).isFalse();
        assertThat(branch.last().component()).isEqualTo(new ComponentId("gw"));
        assertThat(branch.disposition()).isEqualTo(Disposition.UNDETERMINED);
    }

    @Test
    void appliancesThatSendToEachOtherAreALoop() {
        Drawing d = Baseline.design();
        String rule = "name=any sources=[*] destinations=[*] protocols=[tcp] ports=[443]";
        d.set("fw", "ruleCollections", List.of(Baseline.collection("any", "network", rule)));
        d.add("rt-fw", "route-table", "");
        d.rules("rt-fw", "routes", "name=on prefix=0.0.0.0/0 nextHop=virtualAppliance nextHopAddress=10.200.0.132");
        d.set("AzureFirewallSubnet", "routeTable", "rt-fw");
        d.add("appliances", "subnet", "hub", "prefixes=[10.200.0.128/28] routeTable=rt-nodes");
        String traits = "privateAddress=10.200.0.132 ipForwarding=true sourceNat=never";
        d.add("nva", "network-virtual-appliance", "appliances", traits);
        assertEnd(d, Baseline.EGRESS, Disposition.LOOP, "the packet comes back to fw");
    }

    @Test
    void anAppliancesOwnPublicAddressIsTheLastSource() {
        Drawing d = Baseline.design()
                .rules(
                        "rt-nodes",
                        "routes",
                        "name=out prefix=0.0.0.0/0 nextHop=virtualAppliance nextHopAddress=10.200.0.132");
        d.add("nva-ip", "public-ip", "", "address=20.90.0.1");
        d.add("appliances", "subnet", "hub", "prefixes=[10.200.0.128/28]");
        String traits = "privateAddress=10.200.0.132 ipForwarding=true sourceNat=internetOnly";
        d.add("nva", "network-virtual-appliance", "appliances", traits + " publicIps=[nva-ip]");
        Branch branch = d.trace(Baseline.EGRESS).branches().get(0);
        assertThat(branch.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(branch.last().in().source()).isEqualTo("20.90.0.1");
        d.unset("nva", "publicIps");
        assertOpen(d, Baseline.EGRESS, "nva", "publicIps");
    }

    /** E3 with one thing changed. */
    @Test
    void theNatDesignBreaksWhereItsPartsDo() {
        Drawing without = TracerTest.natGateway().unset("nodes", "natGateway");
        assertEnd(
                without,
                Baseline.EGRESS,
                Disposition.DROPPED,
                "no way out to the Internet: subnet nodes is private and nothing gives it a public address");
        Drawing away = TracerTest.natGateway().set("nodes", "routeTable", "rt-nodes");
        away.rules("rt-nodes", "routes", "name=away prefix=0.0.0.0/0 nextHop=virtualNetworkGateway");
        assertEnd(
                away,
                Baseline.EGRESS,
                Disposition.UNREACHABLE,
                "the network neither has a gateway nor uses one of a peer");
        Drawing dropped = TracerTest.natGateway().set("nodes", "routeTable", "rt-nodes");
        dropped.rules("rt-nodes", "routes", "name=drop prefix=0.0.0.0/0 nextHop=none");
        assertThat(dropped.trace(Baseline.EGRESS).disposition()).isEqualTo(Disposition.DROPPED);
    }

    /** E4 with one thing changed. */
    @Test
    void theFirewallNatDesignBreaksWhereItsPartsDo() {
        Drawing empty = firewallNat().set("fw", "ruleCollections", List.of());
        assertEnd(empty, Baseline.EGRESS, Disposition.DENIED, "fw: no rule matches, so the firewall denies");
        Drawing moved = firewallNat().set("fw", "privateAddress", "10.200.0.5");
        assertEnd(
                moved,
                Baseline.EGRESS,
                Disposition.UNREACHABLE,
                "next hop 10.200.0.4 of 0.0.0.0/0 (rt-nodes) is not there: nothing in the design has this address");
        Drawing away = firewallNat();
        away.add("rt-fw", "route-table", "").rules("rt-fw", "routes", "name=no prefix=0.0.0.0/0 nextHop=none");
        away.set("AzureFirewallSubnet", "routeTable", "rt-fw");
        assertThat(away.trace(Baseline.EGRESS).disposition()).isEqualTo(Disposition.DROPPED);
    }

    @Test
    void aServiceEndpointTakesItsServicePastTheFirewall() {
        Drawing d = Baseline.design();
        d.add("kv-net", "key-vault", "", "hostName=v.vault.azure.net publicAccess=true");
        Flow read = Flow.https("read", FlowEnd.component(new ComponentId("pool")), FlowEnd.host("v.vault.azure.net"));
        assertThat(d.trace(read).branches().get(0).passes(new ComponentId("fw")))
                .isTrue();
        d.set("nodes", "serviceEndpoints", List.of("Microsoft.KeyVault"));
        Branch branch = d.trace(read).branches().get(0);
        assertThat(branch.passes(new ComponentId("fw"))).isFalse();
        assertThat(branch.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(d.told(branch))
                .contains("  ROUTED: Microsoft.KeyVault by the system route of nodes: service endpoint;"
                        + " not 0.0.0.0/0 (to-firewall, virtual appliance)");
    }

    private static Drawing server(String access) {
        Drawing d = Baseline.design();
        d.add("api", "api-server", "aks", "hostName=aks.hcp.westeurope.azmk8s.io");
        return d.set("aks", "apiServerAccess", access);
    }

    @Test
    void nodesReachAPublicApiServerThroughTheFirewall() throws IOException {
        GoldenWalkTest.compare("b9-public", server("public"), API);
        assertThat(server("public").proposed()).contains("pool to api");
    }

    @Test
    void authorisedRangesHaveToHoldEveryAddressOfTheFirewall() {
        Drawing d = server("public").set("aks", "authorizedIpRanges", List.of("20.60.0.0/24"));
        assertThat(d.trace(API).disposition()).isEqualTo(Disposition.DELIVERED);
        d.set("aks", "authorizedIpRanges", List.of("20.61.0.0/24"));
        assertThat(d.trace(API).disposition()).isEqualTo(Disposition.DENIED);
        d.set("aks", "authorizedIpRanges", List.of("20.60.0.1/32"));
        assertOpen(d, API, "aks", "authorizedIpRanges");
    }

    @Test
    void nodesReachAPrivateApiServerInTheirOwnSubnet() throws IOException {
        Drawing d = privateServer();
        GoldenWalkTest.compare("b9-private", d, API);
        d.set("zone-api", "linkedNetworks", List.of("hub"));
        assertThat(d.trace(API).disposition()).isEqualTo(Disposition.NAME_NOT_RESOLVED);
    }

    static Drawing privateServer() {
        Drawing d = server("private");
        d.add("zone-api", "private-dns-zone", "", "zoneName=privatelink.westeurope.azmk8s.io linkedNetworks=[spoke]");
        return d.set("api", "hostName", "aks.privatelink.westeurope.azmk8s.io")
                .set("aks", "privateDnsZone", "zone-api");
    }

    @Test
    void nodesReachAnIntegratedApiServerByItsAddress() throws IOException {
        GoldenWalkTest.compare("b9-integrated", integratedServer(), API);
    }

    static Drawing integratedServer() {
        Drawing d = server("vnetIntegrationPrivate");
        d.add("api-subnet", "subnet", "spoke", "prefixes=[10.240.7.0/28]").set("aks", "apiServerSubnet", "api-subnet");
        return d.set("api", "address", "10.240.7.4");
    }
}
