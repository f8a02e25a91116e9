package dev.portolan.guidance.hub;

import static dev.portolan.guidance.Bench.assertFixSilences;
import static dev.portolan.guidance.Bench.assertFound;
import static dev.portolan.guidance.Bench.assertNotDetermined;
import static dev.portolan.guidance.Bench.assertSilent;
import static dev.portolan.guidance.Bench.component;
import static dev.portolan.guidance.Bench.design;
import static dev.portolan.guidance.Bench.ranges;
import static dev.portolan.guidance.Bench.with;
import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.FilterKinds.NextHop;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.guidance.Bench;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Properties;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatewaySubnetRuleTest implements FixContract {

    @Override
    public String rule() {
        return "HUB-006";
    }

    @Override
    public Sketch offender() {
        return Sketch.empty()
                .with("hub", "virtual-network", "", "addressSpace", List.of("10.200.0.0/24"))
                .with("GatewaySubnet", "subnet", "hub", "prefixes", List.of("10.200.0.0/27"))
                .saying("GatewaySubnet", "networkSecurityGroup", "nsg")
                .with("nsg", "network-security-group", "", "rules", List.of());
    }

    private static final Rule RULE = new GatewaySubnetRule();
    private static final Component HUB = component("hub", "virtual-network", "");
    private static final Component GATEWAY = component("vpngw", "vpn-gateway", "GatewaySubnet");
    private static final Component SUBNET = subnet("GatewaySubnet", "10.0.0.0/27");

    @Test
    void aSlash28IsTooSmall() {
        Design design = design(HUB, subnet("GatewaySubnet", "10.0.0.0/28"), GATEWAY);
        assertFound(RULE, design, "smaller than /27");
    }

    @Test
    void aSlash27WithoutAnythingOnItIsFine() {
        assertSilent(RULE, design(HUB, SUBNET, GATEWAY));
    }

    @Test
    void aSubnetWithoutRangeIsNotDetermined() {
        Component subnet = component("GatewaySubnet", "subnet", "hub");
        assertNotDetermined(RULE, design(HUB, subnet), "GatewaySubnet", "prefixes");
    }

    @Test
    void anotherNameIsReportedAndRenamed() {
        Design design = design(HUB, subnet("snet-gw", "10.0.0.0/27"), component("vpngw", "vpn-gateway", "snet-gw"));
        assertFound(RULE, design, "not named GatewaySubnet");
        assertFixSilences(RULE, design);
    }

    @Test
    void aSecurityGroupAndANatGatewayAreTakenOff() {
        Component subnet = with(
                with(SUBNET, NetworkKinds.NETWORK_SECURITY_GROUP, new ComponentId("nsg")),
                NetworkKinds.NAT_GATEWAY,
                new ComponentId("nat"));
        Design design = design(
                HUB, subnet, component("nsg", "network-security-group", ""), component("nat", "nat-gateway", ""));
        assertThat(Bench.judge(RULE, design).found().get(0).message()).contains("'nsg'", "'nat'");
        assertFixSilences(RULE, design);
    }

    @Test
    void aDefaultRouteIsRemovedFromTheTableOfThisSubnetAlone() {
        Design design = design(HUB, with(SUBNET, NetworkKinds.ROUTE_TABLE, new ComponentId("rt")), defaultRoute());
        assertFound(RULE, design, "'rt'", "0.0.0.0/0");
        assertFixSilences(RULE, design);
        Design fixed = Bench.judge(RULE, design).found().get(0).fixes().get(0).apply(design);
        assertThat(NetworkKinds.ROUTE_TABLE
                        .of(fixed.topology().require(SUBNET.id()))
                        .isKnown())
                .isTrue();
    }

    @Test
    void aSharedTableStaysAsItIsForTheOthers() {
        Component other = with(subnet("snet-1", "10.0.1.0/24"), NetworkKinds.ROUTE_TABLE, new ComponentId("rt"));
        Design design =
                design(HUB, with(SUBNET, NetworkKinds.ROUTE_TABLE, new ComponentId("rt")), other, defaultRoute());
        assertFixSilences(RULE, design);
        Design fixed = Bench.judge(RULE, design).found().get(0).fixes().get(0).apply(design);
        assertThat(fixed.topology().require(new ComponentId("rt")))
                .isEqualTo(design.topology().require(new ComponentId("rt")));
    }

    @Test
    void theCopyOfASharedTableKeepsItsOtherRoutes() {
        Object toSpoke = fields("name", "spoke", "prefix", "10.1.0.0/16", "nextHop", "internet");
        Object all = fields("name", "all", "prefix", "0.0.0.0/0", "nextHop", "internet");
        Sketch shared = offender()
                .silent("GatewaySubnet", "networkSecurityGroup")
                .saying("GatewaySubnet", "routeTable", "rt")
                .with("rt", "route-table", "", "routes", List.of(toSpoke, all))
                .with("other", "subnet", "hub", "prefixes", List.of("10.200.0.64/27"), "routeTable", "rt");
        Design fixed = shared.offends("HUB-006").fixes().get(0).apply(shared.design());
        Component subnet = fixed.topology().require(new ComponentId("GatewaySubnet"));
        Component copy =
                fixed.topology().require(NetworkKinds.ROUTE_TABLE.of(subnet).value());
        assertThat(FilterKinds.ROUTES.of(copy).value())
                .map(route -> FilterKinds.ROUTE_PREFIX.of(route).value())
                .containsExactly("10.1.0.0/16");
    }

    @Test
    void aTableThatKeepsGatewayRoutesOutIsMended() {
        Component table = with(
                with(component("rt", "route-table", ""), FilterKinds.ROUTES, List.of()),
                FilterKinds.GATEWAY_PROPAGATION,
                false);
        Design design = design(HUB, with(SUBNET, NetworkKinds.ROUTE_TABLE, new ComponentId("rt")), table);
        assertFound(RULE, design, "does not propagate gateway routes");
        assertFixSilences(RULE, design);
    }

    @Test
    void aTableWithoutGivenRoutesIsNotDetermined() {
        Design design = design(
                HUB, with(SUBNET, NetworkKinds.ROUTE_TABLE, new ComponentId("rt")), component("rt", "route-table", ""));
        assertNotDetermined(RULE, design, "rt", "routes");
    }

    @Test
    void aGatewayOfVirtualWanHasNoSubnet() {
        Design design = design(component("wan", "virtual-wan-hub", ""), component("gw", "vpn-gateway", "wan"));
        assertThat(Bench.judge(RULE, design).isNotApplicable()).isTrue();
    }

    @Test
    void theRegionalSampleIsFineAndThePoorOneIsNot() {
        assertSilent(RULE, Bench.sample("aks-regional"));
        assertThat(Bench.judge(RULE, Bench.sample("poor-design")).found()).hasSize(1);
    }

    private static Component defaultRoute() {
        Properties route = with(
                with(Properties.NONE, FilterKinds.ROUTE_PREFIX, "0.0.0.0/0"), FilterKinds.NEXT_HOP, NextHop.INTERNET);
        return with(component("rt", "route-table", ""), FilterKinds.ROUTES, List.of(route));
    }

    private static Component subnet(String name, String range) {
        return with(component(name, "subnet", "hub"), NetworkKinds.SUBNET_PREFIXES, ranges(range));
    }
}
