package dev.portolan.guidance.gateway;

import static dev.portolan.guidance.Bench.assertFixSilences;
import static dev.portolan.guidance.Bench.assertFound;
import static dev.portolan.guidance.Bench.assertNotDetermined;
import static dev.portolan.guidance.Bench.assertSilent;
import static dev.portolan.guidance.Bench.component;
import static dev.portolan.guidance.Bench.design;
import static dev.portolan.guidance.Bench.with;
import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.FilterKinds.NextHop;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.GatewayKinds.GatewaySku;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.guidance.Bench;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Properties;
import dev.portolan.model.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatewayDefaultRouteRuleTest implements FixContract {

    @Override
    public String rule() {
        return "AGW-001";
    }

    @Override
    public Sketch offender() {
        return Gateways.routed(fields(
                "name", "all", "prefix", "0.0.0.0/0", "nextHop", "virtualAppliance", "nextHopAddress", "10.0.9.4"));
    }

    private static final Rule RULE = new GatewayDefaultRouteRule();
    private static final Component SPOKE = component("spoke", "virtual-network", "");
    private static final Component BARE = component("snet-agw", "subnet", "spoke");
    private static final Component SUBNET = with(BARE, NetworkKinds.ROUTE_TABLE, new ComponentId("rt"));
    private static final Component GATEWAY =
            with(component("agw", "application-gateway", "snet-agw"), GatewayKinds.SKU, GatewaySku.WAF_V2);

    @Test
    void aDefaultRouteToAnApplianceIsAnErrorAndIsSentToTheInternet() {
        Design design = design(SPOKE, SUBNET, GATEWAY, table("0.0.0.0/0", NextHop.VIRTUAL_APPLIANCE));
        assertFound(RULE, design, "'snet-agw'", "user-defined route");
        assertFixSilences(RULE, design);
    }

    @Override
    public List<Sketch> fuller() {
        return List.of(shared());
    }

    /** Nodes and gateway with one table, which keeps a learned default route out and has a route to a site. */
    private Sketch shared() {
        Object all = fields(
                "name", "all", "prefix", "0.0.0.0/0", "nextHop", "virtualAppliance", "nextHopAddress", "10.0.9.4");
        Object site = fields(
                "name", "site", "prefix", "10.10.0.0/16", "nextHop", "virtualAppliance", "nextHopAddress", "10.0.9.4");
        return offender()
                .saying("rt", "routes", List.of(all, site))
                .saying("rt", "gatewayPropagation", false)
                .with("snet-aks", "subnet", "vnet", "prefixes", List.of("10.0.4.0/22"), "routeTable", "rt")
                .with("ergw", "expressroute-gateway", "vnet", "advertisedPrefixes", List.of("0.0.0.0/0"));
    }

    @Test
    void theGatewayGetsACopyOfASharedTableWithItsOtherRoutes() {
        Sketch cured = shared().cured("AGW-001");
        cured.passes("AGW-001");
        cured.passes("AGW-002");
        Topology after = cured.design().topology();
        Component old = after.component(new ComponentId("rt")).orElseThrow();
        Component own = NetworkKinds.ROUTE_TABLE
                .of(after.component(new ComponentId("snet-agw")).orElseThrow())
                .optional()
                .flatMap(after::component)
                .orElseThrow();
        assertThat(own.name()).isEqualTo("rt-snet-agw");
        assertThat(FilterKinds.ROUTES.of(own).value())
                .extracting(FilterKinds.NAME::of)
                .hasSize(2);
        assertThat(FilterKinds.GATEWAY_PROPAGATION.of(own).is(false)).isTrue();
        assertThat(FilterKinds.ROUTES.of(old))
                .isEqualTo(FilterKinds.ROUTES.of(shared().design()
                        .topology()
                        .component(new ComponentId("rt"))
                        .orElseThrow()));
    }

    @Test
    void aSharedTableIsCured() {
        Component nodes =
                with(component("snet-aks", "subnet", "spoke"), NetworkKinds.ROUTE_TABLE, new ComponentId("rt"));
        assertFixSilences(RULE, design(SPOKE, SUBNET, nodes, GATEWAY, table("0.0.0.0/0", NextHop.VIRTUAL_APPLIANCE)));
    }

    @Test
    void aDefaultRouteToTheInternetIsSupported() {
        assertSilent(RULE, design(SPOKE, SUBNET, GATEWAY, table("0.0.0.0/0", NextHop.INTERNET)));
    }

    @Test
    void specificPrefixesMayGoToTheFirewall() {
        assertSilent(RULE, design(SPOKE, SUBNET, GATEWAY, table("10.240.0.0/22", NextHop.VIRTUAL_APPLIANCE)));
    }

    @Test
    void networkIsolationSupportsIt() {
        Component isolated = with(GATEWAY, GatewayKinds.NETWORK_ISOLATION, true);
        assertSilent(RULE, design(SPOKE, SUBNET, isolated, table("0.0.0.0/0", NextHop.VIRTUAL_APPLIANCE)));
    }

    @Test
    void anUnknownTierOrRouteIsNotDetermined() {
        Component bare = component("agw", "application-gateway", "snet-agw");
        assertNotDetermined(
                RULE, design(SPOKE, SUBNET, bare, table("0.0.0.0/0", NextHop.VIRTUAL_APPLIANCE)), "agw", "sku");
        assertNotDetermined(RULE, design(SPOKE, SUBNET, GATEWAY, component("rt", "route-table", "")), "rt", "routes");
        assertNotDetermined(RULE, design(GATEWAY.in(ComponentId.CANVAS)), "agw", "");
    }

    @Test
    void aPropagatedDefaultRouteIsAnotherRulesCase() {
        Sketch learned = Gateways.sketch()
                .with("ergw", "expressroute-gateway", "vnet", "advertisedPrefixes", List.of("0.0.0.0/0"));
        learned.passes("AGW-001");
        learned.offends("AGW-002");
    }

    @Test
    void aRouteToTheVirtualNetworkGatewayIsReportedAndVersion1IsNot() {
        Sketch routed = Gateways.routed(
                        fields("name", "all", "prefix", "0.0.0.0/0", "nextHop", "virtualNetworkGateway"))
                .with("vpngw", "vpn-gateway", "vnet");
        assertThat(routed.offends("AGW-001").message())
                .isEqualTo("The default route of 'snet-agw', the subnet of 'agw', leads to the virtual network gateway"
                        + " by a user-defined route.");
        routed.saying("agw", "sku", "wafV2").offends("AGW-001");
        routed.saying("agw", "sku", "waf").passes("AGW-001");
        Sketch.empty().doesNotApply("AGW-001");
    }

    @Test
    void onlyThePoorSampleOffends() {
        assertSilent(RULE, Bench.sample("aks-regional"));
        assertSilent(RULE, Bench.sample("aks-baseline"));
        assertFound(RULE, Bench.sample("poor-design"), "10.200.0.4");
    }

    private static Component table(String prefix, NextHop next) {
        Properties route = with(with(Properties.NONE, FilterKinds.ROUTE_PREFIX, prefix), FilterKinds.NEXT_HOP, next);
        return with(component("rt", "route-table", ""), FilterKinds.ROUTES, List.of(route));
    }
}
