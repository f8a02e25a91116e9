package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.Undetermined;
import dev.portolan.trace.filtering.EffectiveRules;
import dev.portolan.trace.routing.EffectiveRoutes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is in force in a subnet: routes by data-plane.md B.1, filter rules by B.3. */
class EffectiveTest {

    @Test
    void aUsersRouteBeatsAzuresOfTheSamePrefix() {
        assertThat(lines(Baseline.design(), "nodes"))
                .containsSubsequence(
                        "0.0.0.0/0 (to-firewall, virtual appliance)",
                        "0.0.0.0/0 (system route, Internet) < 0.0.0.0/0 (to-firewall, virtual appliance)",
                        "10.200.0.0/24 (system route, peering)",
                        "10.240.0.0/16 (system route, virtual network)");
    }

    @Test
    void aUsersDefaultRouteToAnApplianceTakesAzuresRoutesToNoneAway() {
        Drawing d = Baseline.design();
        assertThat(lines(d, "nodes")).noneMatch(line -> line.contains("None"));
        assertThat(lines(d, "agw-subnet"))
                .contains("10.0.0.0/8 (system route, None)", "192.168.0.0/16 (system route, None)");
        d.rules("rt-nodes", "routes", "name=out prefix=0.0.0.0/0 nextHop=internet");
        assertThat(lines(d, "nodes")).contains("10.0.0.0/8 (system route, None)");
    }

    @Test
    void whatAGatewayLearnsOfThePeersSpaceIsNotTakenThoughMoreSpecific() {
        Drawing d = Baseline.hybrid("expressroute-gateway");
        d.set("site", "prefixes", List.of("10.10.0.0/16", "10.200.0.0/26"));
        assertThat(lines(d, "agw-subnet"))
                .contains(
                        "10.10.0.0/16 (gateway's route, virtual network gateway)",
                        "10.200.0.0/26 (gateway's route, virtual network gateway) < 10.200.0.0/24 (system route, peering)");
    }

    @Test
    void aTableThatDoesNotPropagateHidesTheGatewaysRoutes() {
        Drawing d = Baseline.hybrid("expressroute-gateway").set("rt-nodes", "gatewayPropagation", false);
        assertThat(lines(d, "nodes")).noneMatch(line -> line.contains("gateway's route"));
    }

    @Test
    void aPrivateEndpointsRouteStaysUnlessItsSubnetSteersRoutes() {
        Drawing d = Baseline.design();
        d.add("endpoints", "subnet", "spoke", "prefixes=[10.240.4.32/28]");
        d.add("pe", "private-endpoint", "endpoints", "address=10.240.4.36");
        d.rules("rt-nodes", "routes", "name=spoke prefix=10.240.0.0/16 " + Baseline.appliance());
        assertThat(lines(d, "nodes")).contains("10.240.4.36/32 (system route, private endpoint)");
        d.set("endpoints", "privateEndpointNetworkPolicies", "routeTableEnabled");
        assertThat(lines(d, "nodes"))
                .contains("10.240.4.36/32 (system route, private endpoint) < 10.240.0.0/16 (spoke, virtual appliance)");
    }

    @Test
    void aServiceEndpointIsARouteOfItsSubnetOnly() {
        Drawing d = Baseline.design().set("nodes", "serviceEndpoints", List.of("Microsoft.Storage"));
        assertThat(lines(d, "nodes")).contains("Microsoft.Storage (system route, service endpoint)");
        assertThat(lines(d, "agw-subnet")).noneMatch(line -> line.contains("service endpoint"));
    }

    @Test
    void aRouteIsInForceUnlessAnotherIsTakenWhereverItWouldHold() {
        List<EffectiveRoutes.Line> lines = EffectiveRoutes.of(
                        Baseline.design().design(), Catalog.azure(), new ComponentId("nodes"))
                .orElseThrow()
                .lines();
        assertThat(lines.stream().filter(line -> line.route().text().equals("0.0.0.0/0")))
                .extracting(EffectiveRoutes.Line::wins)
                .containsExactly(true, false);
    }

    @Test
    void routesThatRestOnAValueThatIsLeftOpenAreNotDeterminedAndSayWhy() {
        Drawing d = Baseline.design();
        Design open = open(d.design(), "nodes", "routeTable");
        assertThat(EffectiveRoutes.of(open, Catalog.azure(), new ComponentId("nodes")))
                .hasValueSatisfying(routes -> {
                    assertThat(routes.lines()).isEmpty();
                    assertThat(routes.open()).contains("Route table of 'nodes' is left open (expression [x])");
                });
        assertThat(EffectiveRoutes.of(open, Catalog.azure(), new ComponentId("agw-subnet")))
                .hasValueSatisfying(routes -> assertThat(routes.lines()).isNotEmpty());
    }

    @Test
    void whetherATablePropagatesMattersOnlyWhereAGatewayLearnsSomething() {
        Design without = open(Baseline.design().design(), "rt-nodes", "gatewayPropagation");
        assertThat(EffectiveRoutes.of(without, Catalog.azure(), new ComponentId("nodes")))
                .hasValueSatisfying(routes -> assertThat(routes.open()).isEmpty());
        Design with = open(Baseline.hybrid("expressroute-gateway").design(), "rt-nodes", "gatewayPropagation");
        assertThat(EffectiveRoutes.of(with, Catalog.azure(), new ComponentId("nodes")))
                .hasValueSatisfying(routes -> assertThat(routes.open())
                        .contains("Propagates gateway routes of 'rt-nodes' is left open (expression [x])"));
    }

    private static Design open(Design design, String component, String property) {
        Component found = design.topology().require(new ComponentId(component));
        return design.with(found.with(found.properties().with(property, Undetermined.because("expression [x]"))));
    }

    @Test
    void everySubnetHasItsRoutesByNameAndNothingElseHas() {
        Drawing d = Baseline.design();
        assertThat(EffectiveRoutes.all(d.design(), Catalog.azure()))
                .extracting(routes -> routes.subnet().name())
                .containsExactly("AzureFirewallSubnet", "agw-subnet", "ingress-lb", "nodes");
        assertThat(EffectiveRoutes.all(d.design(), Catalog.azure()).get(3).table())
                .map(Component::name)
                .contains("rt-nodes");
        assertThat(EffectiveRoutes.of(d.design(), Catalog.azure(), new ComponentId("spoke")))
                .isEmpty();
    }

    @Test
    void tagsStandAfterRanges() {
        Drawing d = Baseline.design();
        d.rules("rt-nodes", "routes", "name=watch prefix=AzureMonitor nextHop=internet", toFirewall());
        d.set("nodes", "serviceEndpoints", List.of("Microsoft.Storage"));
        List<String> all = lines(d, "nodes");
        assertThat(all.subList(all.size() - 2, all.size()))
                .containsExactly(
                        "AzureMonitor (watch, Internet)", "Microsoft.Storage (system route, service endpoint)");
    }

    private static String toFirewall() {
        return "name=to-firewall prefix=0.0.0.0/0 " + Baseline.appliance();
    }

    @Test
    void aNetworkWithoutAddressSpaceIsThatOfItsSubnets() {
        Drawing d = Baseline.design().unset("spoke", "addressSpace");
        assertThat(lines(d, "agw-subnet"))
                .contains(
                        "10.240.0.0/22 (system route, virtual network)",
                        "10.240.4.0/28 (system route, virtual network)",
                        "10.240.5.0/24 (system route, virtual network)");
    }

    @Test
    void aNetworkThatTakesAPrivateRangeItselfDropsItNoMore() {
        Drawing d = Baseline.design().set("spoke", "addressSpace", List.of("10.0.0.0/8"));
        assertThat(lines(d, "agw-subnet"))
                .contains("10.0.0.0/8 (system route, virtual network)")
                .doesNotContain("10.0.0.0/8 (system route, None)");
    }

    @Test
    void aDefaultRouteToAGatewayTakesRoutesToNoneAwayTooButNoOtherRouteDoes() {
        Drawing d = Baseline.design();
        d.rules("rt-nodes", "routes", "name=home prefix=0.0.0.0/0 nextHop=virtualNetworkGateway");
        assertThat(lines(d, "nodes")).noneMatch(line -> line.contains("None"));
        d.rules("rt-nodes", "routes", "name=some prefix=20.0.0.0/8 " + Baseline.appliance());
        assertThat(lines(d, "nodes")).contains("10.0.0.0/8 (system route, None)");
    }

    @Test
    void theGatewaysSubnetLearnsThoughItsTableDoesNotPropagate() {
        Drawing d = Baseline.hybrid("expressroute-gateway");
        d.add("rt-gw", "route-table", "", "gatewayPropagation=false");
        assertThat(lines(d.set("GatewaySubnet", "routeTable", "rt-gw"), "GatewaySubnet"))
                .contains("10.10.0.0/16 (gateway's route, virtual network gateway)");
        assertThat(lines(d.set("dns", "routeTable", "rt-gw"), "dns")).noneMatch(line -> line.contains("gateway's"));
    }

    @Test
    void aLocalNetworkGatewayStandsForWhatItsDeviceHas() {
        Drawing d = Baseline.hybrid("vpn-gateway");
        d.add("lng", "local-network-gateway", "", "prefixes=[10.99.0.0/16]");
        d.link("tunnel", "connection", "lng", "gw");
        assertThat(lines(d, "agw-subnet")).contains("10.99.0.0/16 (gateway's route, virtual network gateway)");
    }

    @Test
    void aSiteIsJoinedByTheCircuitThatIsDrawnInIt() {
        Drawing d = Baseline.hybrid("expressroute-gateway").onLink("line", "", "");
        assertThat(lines(d, "agw-subnet")).noneMatch(line -> line.contains("10.10.0.0/16"));
        d.add("circuit", "expressroute-circuit", "site");
        d.link("circuit-line", "connection", "circuit", "gw");
        assertThat(lines(d, "agw-subnet")).contains("10.10.0.0/16 (gateway's route, virtual network gateway)");
    }

    @Test
    void aPrivateEndpointOfAnUnrelatedNetworkIsNoRoute() {
        Drawing d = Baseline.design();
        d.add("apart", "virtual-network", "", "addressSpace=[10.77.0.0/16]");
        d.add("endpoints", "subnet", "apart", "prefixes=[10.77.0.0/24]");
        d.add("pe", "private-endpoint", "endpoints", "address=10.77.0.4");
        assertThat(lines(d, "nodes")).noneMatch(line -> line.contains("private endpoint"));
        assertThat(lines(d, "endpoints")).contains("10.77.0.4/32 (system route, private endpoint)");
    }

    @Test
    void aRouteForOneAddressIsARange() {
        Drawing d = Baseline.design();
        d.rules("rt-nodes", "routes", "name=one prefix=20.1.2.3 nextHop=none", toFirewall());
        assertThat(lines(d, "nodes")).contains("20.1.2.3 (one, None)");
    }

    private static List<String> lines(Drawing d, String subnet) {
        return EffectiveRoutes.of(d.design(), Catalog.azure(), new ComponentId(subnet)).orElseThrow().lines().stream()
                .map(line -> line.route()
                        + line.beatenBy().map(other -> " < " + other).orElse(""))
                .toList();
    }

    @Test
    void rulesStandInTheOrderInWhichAzureAsksThemWithItsOwnLast() {
        Drawing d = Baseline.design();
        Component subnet =
                d.design().topology().component(new ComponentId("agw-subnet")).orElseThrow();
        assertThat(EffectiveRules.of(d.design().topology(), subnet))
                .singleElement()
                .satisfies(group -> assertThat(group.lines().stream()
                                .map(line -> line.direction() + " " + line.priority() + " " + line.name()))
                        .containsExactly(
                                "INBOUND 100 Allow443",
                                "INBOUND 100 Manager",
                                "INBOUND 65000 AllowVnetInBound",
                                "INBOUND 65001 AllowAzureLoadBalancerInBound",
                                "INBOUND 65500 DenyAllInBound",
                                "OUTBOUND 65000 AllowVnetOutBound",
                                "OUTBOUND 65001 AllowInternetOutBound",
                                "OUTBOUND 65500 DenyAllOutBound"));
    }

    @Test
    void aMachinesOwnGroupIsAskedAfterTheSubnetsOnTheWayInAndBeforeItOnTheWayOut() {
        Drawing d = Baseline.design();
        d.add("nsg-vm", "network-security-group", "", "rules=[]");
        d.add("nsg-jump", "network-security-group", "", "rules=[]");
        d.add("jump", "subnet", "spoke", "prefixes=[10.240.6.0/24] networkSecurityGroup=nsg-jump");
        d.add("vm", "virtual-machine", "jump", "address=10.240.6.4 networkSecurityGroup=nsg-vm");
        Flow in =
                Flow.https("in", FlowEnd.component(new ComponentId("pool")), FlowEnd.component(new ComponentId("vm")));
        assertThat(filters(d, in))
                .containsSubsequence(
                        "  FILTERED: nsg-jump, default rule AllowVnetInBound (65000), inbound: allow",
                        "  FILTERED: nsg-vm at the network interface of vm, default rule AllowVnetInBound (65000), inbound: allow");
        Flow out = Flow.https("out", FlowEnd.component(new ComponentId("vm")), FlowEnd.address("10.240.4.4"));
        assertThat(filters(d, out))
                .containsSubsequence(
                        "  FILTERED: nsg-vm at the network interface of vm, default rule AllowVnetOutBound (65000), outbound: allow",
                        "  FILTERED: nsg-jump, default rule AllowVnetOutBound (65000), outbound: allow");
        d.rules(
                "nsg-vm",
                "rules",
                "name=No priority=100 direction=inbound access=deny protocol=tcp sources=[*]"
                        + " destinations=[*] destinationPorts=[443]");
        assertThat(d.trace(in).disposition()).isEqualTo(Disposition.DENIED);
    }

    private static List<String> filters(Drawing d, Flow flow) {
        return d.told(d.trace(flow).branches().get(0)).stream()
                .filter(line -> line.contains("FILTERED"))
                .toList();
    }
}
