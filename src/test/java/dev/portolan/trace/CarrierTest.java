package dev.portolan.trace;

import static dev.portolan.trace.FirewallWalkTest.assertEnd;
import static dev.portolan.trace.FirewallWalkTest.assertOpen;
import static dev.portolan.trace.RouteWalkTest.ASK;
import static dev.portolan.trace.RouteWalkTest.networks;
import static dev.portolan.trace.RouteWalkTest.only;
import static dev.portolan.trace.RouteWalkTest.through;
import static dev.portolan.trace.RouteWalkTest.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a route refuses goes no further, and what it leaves open is named (data-plane.md B.1, B.2). */
class CarrierTest {

    private static final Flow OUT =
            Flow.https("out", FlowEnd.component(new ComponentId("vm")), FlowEnd.host("mcr.microsoft.com"));

    private static List<String> way(Drawing d, Flow flow) {
        return only(d, flow).hops().stream().map(Hop::name).toList();
    }

    /** The packet never leaves the machine. */
    private static void assertStays(Drawing d, Flow flow, Disposition end) {
        assertThat(only(d, flow).disposition()).isEqualTo(end);
        assertThat(way(d, flow)).containsExactly("vm");
    }

    private static void assertMissing(Drawing d, Flow flow, String component, String property, String why) {
        assertOpen(d, flow, component, property);
        assertThat(only(d, flow).missing())
                .extracting(each -> each.component().value(), Missing::property, Missing::why)
                .contains(tuple(component, property, why));
    }

    private static Drawing routes(String... records) {
        return networks().rules("rt", "routes", records);
    }

    @Test
    void whatARouteRefusesStaysWhereItIs() {
        assertStays(routes("name=no prefix=10.2.0.0/24 nextHop=none"), ASK, Disposition.DROPPED);
        assertStays(routes("name=half prefix=10.2.0.0/24"), ASK, Disposition.UNDETERMINED);
        assertStays(routes("name=half prefix=10.2.0.0/24 nextHop=virtualAppliance"), ASK, Disposition.UNDETERMINED);
        assertStays(routes("name=wrong prefix=10.2.0.0/24 nextHop=internet"), ASK, Disposition.DROPPED);
        assertStays(routes("name=far prefix=10.2.0.0/24 nextHop=virtualNetwork"), ASK, Disposition.UNREACHABLE);
        assertStays(
                routes("name=home prefix=10.9.0.0/16 nextHop=virtualNetworkGateway"),
                to("10.9.0.4"),
                Disposition.UNREACHABLE);
        assertStays(networks(), to("10.2.0.9"), Disposition.UNREACHABLE);
        assertStays(networks().onLink("back", "allowVirtualNetworkAccess", "false"), ASK, Disposition.UNREACHABLE);
        assertStays(through("network-virtual-appliance").onLink("back", "", ""), OUT, Disposition.UNREACHABLE);
    }

    @Test
    void theNextHopVirtualNetworkReachesItsOwnNetwork() {
        Drawing d = routes("name=own prefix=10.1.9.0/24 nextHop=virtualNetwork");
        d.add("others", "subnet", "spoke", "prefixes=[10.1.9.0/24]").add("other", "virtual-machine", "others");
        d.set("other", "address", "10.1.9.4");
        assertThat(only(d, to("10.1.9.4")).disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(d.told(only(d, to("10.1.9.4"))))
                .contains("  ROUTED: 10.1.9.0/24 by the user-defined route of rt, route own: virtual network;"
                        + " not 10.1.0.0/16 (system route, virtual network), 10.0.0.0/8 (system route, None),"
                        + " 0.0.0.0/0 (system route, Internet)");
    }

    @Test
    void aNetworkWhoseOwnRangeHoldsTheAddressOfAnotherHasToBePeeredWithIt() {
        Drawing d = networks().set("spoke", "addressSpace", List.of("10.0.0.0/8"));
        assertEnd(
                d.onLink("there", "", ""),
                ASK,
                Disposition.UNREACHABLE,
                "peering refuses it: spoke and hub are not peered both ways");
        assertThat(way(d, ASK)).containsExactly("vm");
    }

    @Test
    void aBalancerThatStandsInNoSubnetIsWhereItsAddressIs() {
        Drawing d = networks().add("lb", "load-balancer", "", "scope=internal");
        d.rules("lb", "frontends", "name=front address=10.2.0.100").rules("lb", "pools", "name=p members=[server]");
        d.rules("lb", "rules", "name=https frontend=front port=443 pool=p");
        assertThat(way(d, to("10.2.0.100"))).containsExactly("vm", "lb", "server");
        assertThat(only(d, to("10.2.0.100")).missing())
                .extracting(Missing::property)
                .containsExactly("certificates");
    }

    @Test
    void aRouteForATagMayHoldAnAddressThatNobodyGave() {
        String name = "whose addresses the design does not give";
        Drawing d = routes("name=all prefix=0.0.0.0/0 nextHop=none", "name=cloud prefix=AzureCloud nextHop=internet");
        assertMissing(d, OUT, "rt", "routes", "route cloud for AzureCloud may hold the destination, " + name);
    }

    /** The doubt is about what Azure does itself, and nothing that a table could say yet is said. */
    @Test
    void aDefaultRouteThatAGatewayLearnsLeavesAzuresRoutesToNoneOpen() {
        Drawing d = networks().unset("clients", "routeTable");
        d.add("GatewaySubnet", "subnet", "spoke", "prefixes=[10.1.255.0/27]");
        d.add("gw", "vpn-gateway", "GatewaySubnet", "advertisedPrefixes=[0.0.0.0/0]");
        assertMissing(
                d,
                to("172.16.0.4"),
                "clients",
                "routeTable",
                "whether Azure keeps its route 172.16.0.0/12 to None beside a 0.0.0.0/0 that the gateway learned is not"
                        + " documented");
    }

    /** A site behind the hub's VPN gateway, to which the spoke's table leads by hand. */
    private static Drawing byHand(String prefix) {
        Drawing d =
                networks().onLink("there", "useRemoteGateways", "true").onLink("back", "allowGatewayTransit", "true");
        d.add("GatewaySubnet", "subnet", "hub", "prefixes=[10.2.255.0/27]").add("gw", "vpn-gateway", "GatewaySubnet");
        d.add("site", "on-premises-site", "", "prefixes=[10.9.0.0/16]").link("line", "connection", "site", "gw");
        return d.rules("rt", "routes", "name=home prefix=" + prefix + " nextHop=virtualNetworkGateway");
    }

    @Test
    void aRouteToAGatewayArrivesWhereTheGatewayKnowsTheWay() {
        Drawing d = byHand("10.9.0.0/24");
        assertThat(way(d, to("10.9.0.4"))).containsExactly("vm", "gw", "10.9.0.4");
        assertThat(only(d, to("10.9.0.4")).disposition()).isNotEqualTo(Disposition.UNREACHABLE);
        assertThat(way(byHand("10.8.0.0/16"), to("10.8.0.4"))).containsExactly("vm", "gw");
    }

    @Test
    void aRouteThatTheGatewayAnnouncesNeedsNoFurtherOne() {
        Drawing d = byHand("10.8.0.0/16");
        assertThat(way(d, to("10.9.0.4"))).containsExactly("vm", "gw", "10.9.0.4");
    }

    @Test
    void aGatewayForWhichOnlyAVpnGatewayWouldDoIsNotReached() {
        Drawing d = byHand("10.9.0.0/24").add("er", "expressroute-gateway", "GatewaySubnet");
        assertStays(d, to("10.9.0.4"), Disposition.UNREACHABLE);
    }

    @Test
    void aClientWhoseAddressNobodyGaveLeavesAPeeringOpenThatRefusesForwardedTraffic() {
        Drawing d = networks();
        d.add("somewhere", "subnet", "spoke").add("agent", "network-virtual-appliance", "somewhere");
        Flow flow = Flow.https("ask", FlowEnd.component(new ComponentId("agent")), FlowEnd.address("10.2.0.4"));
        assertMissing(
                d,
                flow,
                "spoke",
                "",
                "nobody said from which address this comes; were it not of spoke, hub would have to allow forwarded"
                        + " traffic");
        assertThat(way(d, flow)).containsExactly("agent", "server");
        d.onLink("back", "allowForwardedTraffic", "true");
        assertThat(only(d, flow).missing()).noneMatch(each -> each.why().contains("forwarded traffic"));
        assertThat(way(d, flow)).containsExactly("agent", "server");
    }

    @Test
    void anApplianceThatWasGivenNoAddressHasTheOneThatAzureWouldChoose() {
        Drawing d = through("network-virtual-appliance", " ipForwarding=true sourceNat=never");
        d.rules("rt", "routes", "name=own prefix=10.2.0.0/24 nextHop=virtualAppliance nextHopAddress=10.2.1.4");
        Assumption assumed = new Assumption(new ComponentId("nva"), "privateAddress", "10.2.1.4");
        assertThat(only(d, ASK).assumptions()).doesNotContain(assumed);
        d.unset("nva", "privateAddress");
        assertThat(only(d, ASK).assumptions()).contains(assumed);
        assertThat(way(d, ASK)).containsExactly("vm", "nva", "server");
    }

    @Test
    void theGroupOfAnAppliancesSubnetLooksAtWhatItForwards() {
        Drawing d = through("network-virtual-appliance", " ipForwarding=true sourceNat=never");
        d.rules("rt", "routes", "name=own prefix=10.2.0.0/24 nextHop=virtualAppliance nextHopAddress=10.2.1.4");
        d.add("nsg", "network-security-group", "").set("transit", "networkSecurityGroup", "nsg");
        d.rules(
                "nsg",
                "rules",
                "name=Deny priority=100 direction=inbound access=deny protocol=tcp sources=[10.1.0.0/16]"
                        + " destinations=[*] destinationPorts=[443]");
        assertEnd(d, ASK, Disposition.DENIED, "nsg, rule Deny (100), inbound: deny");
    }

    @Test
    void whatAMachineForwardsGoesNoFurther() {
        Drawing d = networks().add("box", "virtual-machine", "transit", "address=10.2.1.4");
        d.rules("rt", "routes", "name=own prefix=10.2.0.0/24 nextHop=virtualAppliance nextHopAddress=10.2.1.4");
        assertThat(way(d, ASK)).containsExactly("vm", "box");
    }

    @Test
    void aLoopEndsWhereItCloses() {
        Drawing d = through("network-virtual-appliance", " ipForwarding=true sourceNat=never");
        d.set("transit", "routeTable", "rt");
        d.rules("rt", "routes", "name=own prefix=10.2.0.0/24 nextHop=virtualAppliance nextHopAddress=10.2.1.4");
        assertThat(only(d, ASK).disposition()).isEqualTo(Disposition.LOOP);
        assertThat(way(d, ASK)).containsExactly("vm", "nva", "nva");
    }

    @Test
    void aLongerRouteBesideAServiceEndpointIsNotDetermined() {
        Drawing d = networks().set("clients", "serviceEndpoints", List.of("Microsoft.KeyVault"));
        d.add("kv", "key-vault", "", "hostName=v.vault.azure.net publicAccess=true");
        d.add("names", "public-dns-zone", "", "zoneName=vault.azure.net");
        d.rules("names", "records", "name=v type=a value=20.44.0.9");
        d.rules("rt", "routes", "name=vaults prefix=20.44.0.0/16 nextHop=none");
        Flow read = Flow.https("read", FlowEnd.component(new ComponentId("vm")), FlowEnd.host("v.vault.azure.net"));
        assertMissing(
                d,
                read,
                "rt",
                "routes",
                "whether route vaults or the service endpoint for Microsoft.KeyVault is taken is not certain");
        assertThat(way(d, read)).containsExactly("vm");
    }
}
