package dev.portolan.plan.snat;

import static dev.portolan.guidance.Bench.component;
import static dev.portolan.guidance.Bench.sample;
import static dev.portolan.guidance.Bench.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.CniMode;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.catalog.NodePoolKinds.OsType;
import dev.portolan.catalog.Property;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Properties;
import dev.portolan.net.Prefix;
import dev.portolan.plan.Estate;
import dev.portolan.plan.Fill;
import dev.portolan.trace.Missing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnatPlanTest {

    private static final String PARTNER = "partner";

    /** numbers.md D.1: 2,496 × 5 addresses × 2 instances = 24,960; the ladder is the worked row. */
    @Test
    void fiveAddressesOfAFirewallAre24960Ports() {
        SnatBudget budget = only(sample("aks-regional"));
        assertThat(budget.egress().type()).isEqualTo(Egress.Type.FIREWALL);
        assertThat(budget.capacity().ports()).hasValue(24_960);
        assertThat(budget.capacity().ladder())
                .extracting(Capacity.Rung::when, Capacity.Rung::ports)
                .containsExactly(
                        tuple("1 address", 4_992L),
                        tuple("3 addresses", 14_976L),
                        tuple("5 addresses", 24_960L),
                        tuple("20 addresses", 99_840L));
    }

    @Test
    void withoutDeclaredConnectionsNothingIsDetermined() {
        SnatBudget budget = only(sample("aks-regional"));
        assertThat(budget.fill()).isEqualTo(Fill.NOT_DETERMINED);
        assertThat(budget.missing())
                .extracting(missing -> missing.component().value(), Missing::property)
                .contains(tuple("np-apps", "outboundFlows"));
        assertThat(budget.change()).isEmpty();
    }

    /** 12 + 6 nodes: 1,386 × 18 = 24,948 fit into 24,960, 1,387 × 18 = 24,966 do not; six addresses are 29,952. */
    @Test
    void theSurgeNodesOfAllPoolsCountAgainstAFirewall() {
        Design design = sample("aks-regional");
        SnatBudget fits = only(flows(flows(design, "np-apps", "", 1_386), "np-system", "", 1_386));
        assertThat(fits.fill()).isEqualTo(Fill.FITS);
        assertThat(fits.demands().get(0).atLeast()).isEqualTo(24_948);
        SnatBudget small = only(flows(flows(design, "np-apps", "", 1_387), "np-system", "", 1_387));
        assertThat(small.fill()).isEqualTo(Fill.TOO_SMALL);
        assertThat(small.change())
                .isEqualTo("give 'afw-hub' 6 addresses, 1 more: 29,952 ports; "
                        + "or put a NAT gateway with 1 address on its subnet");
    }

    @Test
    void connectionsToAnywhereCountTowardsEveryDestination() {
        Design design = flows(sample("aks-regional"), "np-system", "", 0);
        Component pool = require(design, "np-apps");
        design = design.with(with(pool, NodePoolKinds.OUTBOUND_FLOWS, List.of(flow(PARTNER, 1_000), flow("", 500))));
        SnatBudget budget = only(design);
        assertThat(budget.demands())
                .extracting(demand -> demand.destination().map(Component::name).orElse("any"), Demand::atLeast)
                .containsExactly(tuple("Partner API", 18_000L), tuple("any", 6_000L));
    }

    /** numbers.md D.1: a NAT gateway on the firewall's subnet takes over, 50,000 to one destination per address. */
    @Test
    void aNatGatewayOnTheFirewallSubnetTakesOver() {
        SnatBudget budget = only(sample("firewall-nat-gateway"));
        assertThat(budget.egress().type()).isEqualTo(Egress.Type.NAT_GATEWAY);
        assertThat(budget.capacity().ports()).hasValue(100_000);
    }

    /** 6,000 × 18 = 108,000 take three addresses. */
    @Test
    void aNatGatewayGetsTheAddressesThatItLacks() {
        Design design = sample("firewall-nat-gateway");
        SnatBudget budget = only(flows(flows(design, "np-apps", PARTNER, 6_000), "np-system", PARTNER, 6_000));
        assertThat(budget.fill()).isEqualTo(Fill.TOO_SMALL);
        assertThat(budget.change()).isEqualTo("give 'ng-fw' 3 addresses, 1 more: 150,000 connections");
    }

    @Test
    void aLoadBalancerGivesEveryNodeThePortsOfTheTable() {
        SnatBudget budget = only(sample("egress-load-balancer"));
        assertThat(budget.egress().type()).isEqualTo(Egress.Type.LOAD_BALANCER);
        assertThat(budget.capacity().ports()).hasValue(1_024);
        assertThat(budget.capacity().perNode()).isTrue();
        assertThat(budget.notes()).isEmpty();
    }

    /** 60 + 1 nodes are in the row of 512; three nodes today are in that of 1,024. */
    @Test
    void growingOverABoundaryOfTheTableIsSaid() {
        SnatBudget budget = only(pools(60, 1));
        assertThat(budget.capacity().ports()).hasValue(512);
        assertThat(budget.notes())
                .containsExactly("From 51 nodes on each node has 512 ports; there are 3 nodes today, 61 nodes at most");
    }

    /** 61 nodes × 600 ports are 36,600 of the 64,000 of one address: no address is needed. */
    @Test
    void portsByHandSufficeWhereTheAddressHasThem() {
        SnatBudget budget = only(flows(pools(60, 1), "np-apps", "", 600));
        assertThat(budget.fill()).isEqualTo(Fill.TOO_SMALL);
        assertThat(budget.change()).isEqualTo("set 600 ports per node by hand");
    }

    /** 101 nodes × 1,000 ports take two addresses; four of the table's 256 are 1,024. */
    @Test
    void fewerAddressesByHandThanByTheTable() {
        SnatBudget budget = only(flows(pools(100, 1), "np-apps", "", 1_000));
        assertThat(budget.change()).isEqualTo("set 1,000 ports per node by hand with 2 addresses, 1 more");
    }

    @Test
    void portsThatAreNoMultipleOfEightAreRoundedUp() {
        SnatBudget budget =
                only(flows(set(pools(10, 1), "aks-prod", ClusterKinds.ALLOCATED_PORTS, 1_500), "np-apps", "", 1_501));
        assertThat(budget.problems()).containsExactly("1,500 ports per node are no multiple of 8");
        assertThat(budget.change()).isEqualTo("set 1,504 ports per node by hand");
    }

    /** numbers.md D.1: 64,000 / 2,000 = 32 nodes with one address. */
    @Test
    void portsByHandLimitTheNodes() {
        SnatBudget budget = only(set(pools(40, 1), "aks-prod", ClusterKinds.ALLOCATED_PORTS, 2_000));
        assertThat(budget.problems())
                .containsExactly(
                        "64,000 ports × 1 address / 2,000 ports per node = 32 nodes at most, but there can be 41 nodes");
        assertThat(budget.change()).isEqualTo("at least set 2,000 ports per node by hand with 2 addresses, 1 more");
        SnatBudget fewer =
                only(flows(set(pools(40, 1), "aks-prod", ClusterKinds.ALLOCATED_PORTS, 2_000), "np-apps", "", 1_000));
        assertThat(fewer.change()).isEqualTo("set 1,000 ports per node by hand");
    }

    @Test
    void theOneAddressThatAksManagesIsAssumed() {
        Design design = silent(sample("egress-load-balancer"), "aks-prod", ClusterKinds.MANAGED_OUTBOUND_IPS);
        design = design.with(design.topology().without(List.of(new ComponentId("slb-kubernetes"))));
        assertThat(only(design).capacity().assumed())
                .singleElement()
                .satisfies(assumed -> assertThat(assumed.property()).isEqualTo("managedOutboundIps"));
    }

    @Test
    void withoutTheMostNodesTheTableIsNotDetermined() {
        SnatBudget budget = only(silent(sample("egress-load-balancer"), "np-apps", NodePoolKinds.MAX_COUNT));
        assertThat(budget.capacity().ports()).isEmpty();
        assertThat(budget.missing()).extracting(Missing::property).contains("maxCount");
    }

    /** numbers.md D.1: 64 ports per Windows node until OutboundNAT is switched off. */
    @Test
    void outboundNatLimitsAWindowsNode() {
        Design windows = set(
                flows(flows(sample("aks-regional"), "np-apps", "", 65), "np-system", "", 0),
                "np-apps",
                NodePoolKinds.OS_TYPE,
                OsType.WINDOWS);
        SnatBudget budget = only(windows);
        assertThat(budget.fill()).isEqualTo(Fill.TOO_SMALL);
        assertThat(budget.change()).isEqualTo("switch Windows OutboundNAT of 'np-apps' off");
        assertThat(only(set(windows, "np-apps", NodePoolKinds.WINDOWS_OUTBOUND_NAT, false))
                        .fill())
                .isEqualTo(Fill.FITS);
    }

    @Test
    void twoThingsThatAreTooSmallTakeBothChanges() {
        Design windows = set(
                flows(flows(sample("aks-regional"), "np-apps", "", 2_000), "np-system", "", 2_000),
                "np-apps",
                NodePoolKinds.OS_TYPE,
                OsType.WINDOWS);
        assertThat(only(windows).change())
                .startsWith("give 'afw-hub' 8 addresses")
                .endsWith("; and switch Windows " + "OutboundNAT of 'np-apps' off");
    }

    /** Ports of a node's own public address are in no table that the plan knows: it says so instead of guessing. */
    @Test
    void nodesWithPublicAddressesAreNotDetermined() {
        Design design = set(sample("egress-load-balancer"), "np-apps", NodePoolKinds.NODE_PUBLIC_IP, true);
        SnatBudget budget = only(design);
        assertThat(budget.egress().type()).isEqualTo(Egress.Type.NODE_ADDRESS);
        assertThat(budget.fill()).isEqualTo(Fill.NOT_DETERMINED);
        assertThat(budget.missing()).extracting(Missing::property).contains("nodePublicIp");
    }

    @Test
    void aClusterWithoutAWayOutStays() {
        SnatPlan plan = plan(sample("network-isolated"));
        assertThat(plan.budgets()).isEmpty();
        assertThat(plan.staying()).isNotEmpty();
    }

    /** With a pod subnet the connections leave by its routes, not by those of the nodes (EGR-004). */
    @Test
    void podsOfAPodSubnetLeaveByItsOwnGateway() {
        Design design = sample("egress-load-balancer");
        Component pods = component(
                "snet-pods", "subnet", require(design, "snet-aks").parent().value());
        pods = with(pods, NetworkKinds.SUBNET_PREFIXES, List.of(Prefix.of("10.240.16.0/20")));
        pods = with(pods, NetworkKinds.NAT_GATEWAY, new ComponentId("ng"));
        Component gateway = with(
                component("ng", "nat-gateway", ""), EgressKinds.NAT_PUBLIC_IPS, List.of(new ComponentId("pip-ng")));
        design = design.with(pods).with(gateway).with(component("pip-ng", "public-ip", ""));
        design = set(design, "aks-prod", ClusterKinds.CNI_MODE, CniMode.POD_SUBNET);
        design = set(design, "np-apps", NodePoolKinds.POD_SUBNET, new ComponentId("snet-pods"));
        SnatBudget budget = only(design);
        assertThat(budget.egress().component().name()).isEqualTo("ng");
        assertThat(budget.capacity().ports()).hasValue(50_000);
    }

    /** A route of its own for the partner leads past the firewall: its connections count there, the others do not. */
    @Test
    void aDestinationWithARouteOfItsOwnHasABudgetOfItsOwn() {
        Design design = sample("aks-regional");
        Component table = require(design, "rt-spoke");
        List<Properties> routes = new ArrayList<>(FilterKinds.ROUTES.of(table).orElse(List.of()));
        Properties direct = with(Properties.NONE, FilterKinds.NAME, "partner");
        direct = with(direct, FilterKinds.ROUTE_PREFIX, "192.0.2.0/24");
        routes.add(with(direct, FilterKinds.NEXT_HOP, FilterKinds.NextHop.INTERNET));
        design = set(design, "rt-spoke", FilterKinds.ROUTES, routes);
        design = set(design, "snet-aks", NetworkKinds.NAT_GATEWAY, new ComponentId("ng"));
        design = design.with(with(
                        component("ng", "nat-gateway", ""),
                        EgressKinds.NAT_PUBLIC_IPS,
                        List.of(new ComponentId("pip-ng"))))
                .with(component("pip-ng", "public-ip", ""));
        design = flows(flows(design, "np-apps", PARTNER, 100), "np-system", "", 10);
        assertThat(plan(design).budgets())
                .extracting(
                        budget -> budget.egress().component().name(),
                        budget -> budget.demands().get(0).atLeast())
                .containsExactly(tuple("afw-hub", 60L), tuple("ng", 1_200L));
    }

    @Test
    void whatGoesThroughAProxyIsNotDetermined() {
        Design design = sample("aks-regional").with(component("proxy", "http-proxy", ""));
        SnatPlan plan = plan(set(design, "aks-prod", ClusterKinds.HTTP_PROXY, new ComponentId("proxy")));
        assertThat(plan.budgets()).isEmpty();
        assertThat(plan.staying()).isEmpty();
        assertThat(plan.missing())
                .singleElement()
                .satisfies(missing -> assertThat(missing.property()).isEqualTo("httpProxy"));
    }

    private static Design pools(int most, int surge) {
        Design design = set(sample("egress-load-balancer"), "np-apps", NodePoolKinds.MAX_COUNT, most);
        return set(design, "np-apps", NodePoolKinds.MAX_SURGE, surge);
    }

    private static Design flows(Design design, String pool, String destination, int perNode) {
        List<Properties> flows = new ArrayList<>(
                NodePoolKinds.OUTBOUND_FLOWS.of(require(design, pool)).orElse(List.of()));
        flows.add(flow(destination, perNode));
        return set(design, pool, NodePoolKinds.OUTBOUND_FLOWS, flows);
    }

    private static Properties flow(String destination, int perNode) {
        Properties flow = with(Properties.NONE, NodePoolKinds.FLOWS_PER_NODE, perNode);
        return destination.isEmpty() ? flow : with(flow, NodePoolKinds.FLOW_DESTINATION, new ComponentId(destination));
    }

    private static <T> Design set(Design design, String id, Property<T> property, T value) {
        return design.with(with(require(design, id), property, value));
    }

    private static Design silent(Design design, String id, Property<?> property) {
        Component component = require(design, id);
        return design.with(component.with(component.properties().without(property.name())));
    }

    private static Component require(Design design, String id) {
        return design.topology().require(new ComponentId(id));
    }

    private static SnatPlan plan(Design design) {
        Catalog catalog = Catalog.azure();
        return SnatPlan.of(design, catalog, new Estate(TopologyGraph.of(design, catalog), catalog));
    }

    private static SnatBudget only(Design design) {
        SnatPlan plan = plan(design);
        assertThat(plan.budgets()).hasSize(1);
        return plan.budgets().get(0);
    }
}
