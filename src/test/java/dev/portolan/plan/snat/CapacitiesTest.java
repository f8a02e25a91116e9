package dev.portolan.plan.snat;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.catalog.Catalog;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Undetermined;
import dev.portolan.plan.Estate;
import dev.portolan.plan.Fill;
import dev.portolan.trace.Assumption;
import dev.portolan.trace.Missing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every sort of way out holds, and the smallest change that suffices (numbers.md D.1). */
class CapacitiesTest {

    private static final Sketch BALANCED = Sketch.sample("egress-load-balancer");
    private static final Sketch NAT = Sketch.sample("egress-nat-gateway");

    @Test
    void aNatGatewayHolds50000ConnectionsForEveryAddress() {
        Capacity capacity = only(NAT).capacity();
        assertThat(capacity.ports()).hasValue(50_000);
        assertThat(capacity.perNode()).isFalse();
        assertThat(capacity.formula()).isEqualTo("50,000 connections × 1 address, of 64,512 ports each");
        assertThat(capacity.ladder())
                .extracting(Capacity.Rung::when, Capacity.Rung::ports, Capacity.Rung::current)
                .containsExactly(
                        tuple("1 address", 50_000L, true),
                        tuple("2 addresses", 100_000L, false),
                        tuple("4 addresses", 200_000L, false),
                        tuple("16 addresses", 800_000L, false));
        assertThat(capacity.assumed()).isEmpty();
    }

    @Test
    void anUnusualNumberOfAddressesGetsARungOfItsOwn() {
        Sketch three = NAT.with("b", "public-ip", "")
                .with("c", "public-ip", "")
                .saying("ng-aks", "publicIps", List.of("pip-nat", "b", "c"));
        assertThat(only(three).capacity().ladder())
                .extracting(Capacity.Rung::when)
                .containsExactly("1 address", "2 addresses", "3 addresses", "4 addresses", "16 addresses");
    }

    @Test
    void aPrefixCountsWithAllItsAddressesAndThoseBesideIt() {
        Sketch block = NAT.with("block", "public-ip-prefix", "", "range", "198.51.100.0/30")
                .with("inside", "public-ip", "", "prefix", "block")
                .saying("ng-aks", "publicIpPrefix", "block");
        assertThat(only(block.saying("ng-aks", "publicIps", List.of("inside")))
                        .capacity()
                        .addresses())
                .hasValue(4);
        assertThat(only(block).capacity().addresses()).hasValue(5);
        assertThat(only(block.silent("ng-aks", "publicIps")).capacity().addresses())
                .hasValue(4);
        Sketch vague = block.silent("block", "range");
        assertThat(why(only(vague).missing())).contains("the public addresses of ng-aks are not given");
    }

    @Test
    void theNatGatewayThatAksManagesHasOneAddressUnlessItIsTold() {
        Sketch managed = BALANCED.saying("aks-prod", "outboundType", "managedNATGateway")
                .silent("slb-kubernetes", "outboundRules")
                .silent("slb-kubernetes", "pools");
        SnatBudget told = only(managed.saying("aks-prod", "managedOutboundIps", 2));
        assertThat(told.capacity().ports()).hasValue(100_000);
        assertThat(told.capacity().assumed()).isEmpty();
        SnatBudget silent = only(managed.silent("aks-prod", "managedOutboundIps"));
        assertThat(silent.capacity().ports()).hasValue(50_000);
        assertThat(silent.capacity().assumed())
                .containsExactly(new Assumption(new ComponentId("aks-prod"), "managedOutboundIps", "1"));
    }

    @Test
    void everyNodesShareIsTheCapacityOverAllNodes() {
        SnatBudget budget = only(NAT);
        assertThat(budget.perNode()).hasValue(50_000 / budget.nodesAtLeast());
        assertThat(only(NAT.silent("np-apps", "maxSurge")).perNode()).isEmpty();
        assertThat(only(BALANCED).perNode()).hasValue(1_024);
    }

    @Test
    void theTableOfABalancerMarksTheRowOfToday() {
        Capacity capacity = only(BALANCED.saying("np-apps", "maxCount", 99)).capacity();
        assertThat(capacity.ports()).hasValue(512);
        assertThat(capacity.formula()).isEqualTo("Azure's table for 100 nodes × 1 address, at most 1,024");
        assertThat(capacity.ladder())
                .extracting(Capacity.Rung::when, Capacity.Rung::ports, Capacity.Rung::current)
                .containsExactly(
                        tuple("1 to 50 nodes", 1_024L, false),
                        tuple("51 to 100 nodes", 512L, true),
                        tuple("101 to 200 nodes", 256L, false),
                        tuple("201 to 400 nodes", 128L, false),
                        tuple("401 to 800 nodes", 64L, false),
                        tuple("801 to 1,000 nodes", 32L, false));
        Capacity first = only(BALANCED.saying("np-apps", "maxCount", 50)).capacity();
        assertThat(first.ladder().get(1).current())
                .as("51 nodes are the first of the second row")
                .isTrue();
        assertThat(first.ladder().get(0).current()).isFalse();
    }

    @Test
    void moreAddressesMultiplyTheTableUpToItsMost() {
        Sketch two = BALANCED.with("pip-2", "public-ip", "")
                .saying(
                        "slb-kubernetes",
                        "frontends",
                        List.of(
                                fields("name", "outbound", "publicIp", "pip-outbound"),
                                fields("name", "second", "publicIp", "pip-2"),
                                fields("name", "inbound", "publicIp", "pip-2")));
        Capacity one = only(two).capacity();
        assertThat(one.addresses()).as("the rule names one frontend").hasValue(1);
        Capacity both = only(two.saying(
                                "slb-kubernetes",
                                "outboundRules",
                                List.of(fields("name", "all", "pool", "aksOutboundBackendPool", "allocatedPorts", 0)))
                        .saying("np-apps", "maxCount", 120))
                .capacity();
        assertThat(both.addresses())
                .as("a rule without frontends has all of them")
                .hasValue(2);
        assertThat(both.ports()).hasValue(512);
        assertThat(both.ladder().get(1).ports()).isEqualTo(1_024);
    }

    private static final Sketch BLOCK = BALANCED.with("block", "public-ip-prefix", "", "range", "198.51.100.0/30");

    private static Sketch frontends(Sketch sketch, Object... frontends) {
        return sketch.saying("slb-kubernetes", "frontends", List.of(frontends))
                .saying(
                        "slb-kubernetes",
                        "outboundRules",
                        List.of(fields("name", "all", "pool", "aksOutboundBackendPool", "allocatedPorts", 0)));
    }

    @Test
    void aFrontendWithAPrefixLetsOutByAllItsAddresses() {
        Sketch block = BLOCK.with("inside", "public-ip", "", "prefix", "block");
        Object byPrefix = fields("name", "outbound", "publicIpPrefix", "block");
        assertThat(only(frontends(block, byPrefix)).capacity().addresses()).hasValue(4);
        assertThat(only(frontends(block, byPrefix, fields("name", "b", "publicIp", "pip-outbound")))
                        .capacity()
                        .addresses())
                .hasValue(5);
        assertThat(only(frontends(block, byPrefix, fields("name", "b", "publicIp", "inside")))
                        .capacity()
                        .addresses())
                .as("an address of the prefix counts once")
                .hasValue(4);
        Sketch vague = frontends(block, byPrefix).silent("block", "range");
        assertThat(only(vague).capacity().addresses()).isEmpty();
        assertThat(why(only(vague).missing())).contains("how many addresses block gives kubernetes is not given");
    }

    @Test
    void aFrontendThatSaysNothingLeavesTheNumberOpenAndAPrivateOneDoesNotCount() {
        Object known = fields("name", "outbound", "publicIp", "pip-outbound");
        SnatBudget open = only(frontends(BALANCED, known, fields("name", "other")));
        assertThat(open.capacity().addresses()).isEmpty();
        assertThat(open.capacity().ports()).isEmpty();
        assertThat(why(open.missing()))
                .contains("the public addresses of the outbound rule of kubernetes are not given");
        assertThat(only(frontends(BALANCED, known, fields("name", "inside", "address", "10.0.0.4")))
                        .capacity()
                        .addresses())
                .hasValue(1);
    }

    @Test
    void aRuleWhoseFrontendIsNotThereLeavesTheNumberOpen() {
        Sketch lost = BALANCED.saying(
                "slb-kubernetes",
                "outboundRules",
                List.of(fields(
                        "name",
                        "all",
                        "pool",
                        "aksOutboundBackendPool",
                        "frontends",
                        List.of("outbound", "gone"),
                        "allocatedPorts",
                        0)));
        assertThat(only(lost).capacity().addresses()).isEmpty();
    }

    @Test
    void aClusterLeavesByAllAddressesOfItsPrefixes() {
        Sketch own = BLOCK.silent("slb-kubernetes", "outboundRules")
                .silent("aks-prod", "outboundIps")
                .silent("aks-prod", "managedOutboundIps")
                .saying("aks-prod", "outboundIpPrefixes", List.of("block"));
        Capacity capacity = only(own).capacity();
        assertThat(capacity.addresses()).hasValue(4);
        assertThat(capacity.assumed()).isEmpty();
        assertThat(only(own.saying("aks-prod", "outboundIps", List.of("pip-outbound")))
                        .capacity()
                        .addresses())
                .hasValue(5);
        assertThat(why(only(own.silent("block", "range")).missing()))
                .contains("how many addresses block gives aks-prod is not given");
    }

    @Test
    void whatAnImportLeavesOpenOfAClustersAddressesIsNotAssumed() {
        Sketch managed = BALANCED.silent("slb-kubernetes", "outboundRules").silent("aks-prod", "outboundIps");
        for (String property : List.of("managedOutboundIps", "outboundIps", "outboundIpPrefixes")) {
            SnatBudget budget =
                    only(managed.saying("aks-prod", property, Undetermined.because("[parameters('outbound')]")));
            assertThat(budget.capacity().addresses()).as(property).isEmpty();
            assertThat(budget.capacity().assumed()).isEmpty();
            assertThat(why(budget.missing())).contains("by how many public addresses aks-prod leaves is not given");
        }
    }

    @Test
    void whatIsNotGivenOfABalancerIsSaid() {
        Sketch dark = BALANCED.saying("slb-kubernetes", "frontends", List.of(fields("name", "outbound")));
        assertThat(why(only(dark).missing()))
                .contains("the public addresses of the outbound rule of kubernetes are not given");
        assertThat(only(dark).capacity().formula())
                .isEqualTo("Azure's table for 11 nodes × addresses that are not given, at most 1,024");
        Sketch open = BALANCED.silent("np-apps", "maxCount");
        assertThat(only(open).capacity().formula()).startsWith("Azure's table for at least 4 nodes");
        Sketch huge = BALANCED.saying("np-apps", "maxCount", 1_000);
        assertThat(why(only(huge).missing())).contains("Azure's table has no ports for 1,001 nodes");
    }

    @Test
    void portsSetByHandHoldWhateverTheTableSays() {
        Sketch rule = BALANCED.saying(
                "slb-kubernetes",
                "outboundRules",
                List.of(fields(
                        "name",
                        "r",
                        "frontends",
                        List.of("outbound"),
                        "pool",
                        "aksOutboundBackendPool",
                        "allocatedPorts",
                        4_000)));
        SnatBudget budget = only(rule);
        assertThat(budget.capacity().ports()).hasValue(4_000);
        assertThat(budget.capacity().formula()).isEqualTo("4,000 ports per node, set by hand");
        assertThat(budget.notes())
                .containsExactly("64,000 ports × 1 address / 4,000 ports per node = 16 nodes at most");
        assertThat(budget.problems()).isEmpty();
        assertThat(only(rule.saying("np-apps", "maxCount", 15)).problems()).isEmpty();
        assertThat(only(rule.saying("np-apps", "maxCount", 16)).problems())
                .containsExactly(
                        "64,000 ports × 1 address / 4,000 ports per node = 16 nodes at most, but there can be 17 nodes");
    }

    @Test
    void anApplianceHasThePortsThatAreGiven() {
        Sketch design = Sketch.sample("egress-nat-gateway")
                .silent("snet-aks", "natGateway")
                .with("nva-net", "subnet", "vnet", "prefixes", List.of("10.240.9.0/28"))
                .with("nva-ip", "public-ip", "", "address", "198.51.100.9")
                .with(
                        "nva",
                        "network-virtual-appliance",
                        "nva-net",
                        "privateAddress",
                        "10.240.9.4",
                        "publicIps",
                        List.of("nva-ip"),
                        "sourceNat",
                        "internetOnly",
                        "ipForwarding",
                        true)
                .with(
                        "rt",
                        "route-table",
                        "",
                        "routes",
                        List.of(fields(
                                "name",
                                "out",
                                "prefix",
                                "0.0.0.0/0",
                                "nextHop",
                                "virtualAppliance",
                                "nextHopAddress",
                                "10.240.9.4")))
                .saying("snet-aks", "routeTable", "rt")
                .saying("aks-prod", "outboundType", "userDefinedRouting");
        SnatBudget dark = only(design);
        assertThat(dark.egress().type()).isEqualTo(Egress.Type.APPLIANCE);
        assertThat(why(dark.missing())).contains("how many ports nva has to one destination is not given");
        Capacity given = only(design.saying("nva", "snatPorts", 30_000)).capacity();
        assertThat(given.ports()).hasValue(30_000);
        assertThat(given.formula()).isEqualTo("as given for nva");
        SnatBudget small = only(flows(design.saying("nva", "snatPorts", 100), 200));
        assertThat(small.fill()).isEqualTo(Fill.TOO_SMALL);
        assertThat(small.change())
                .as("nobody knows how to give an appliance more")
                .isEmpty();
    }

    @Test
    void aNatGatewayEndsAtItsSixteenAddresses() {
        SnatBudget many = only(flows(NAT, 60_000));
        long nodes = many.nodesAtLeast();
        long wanted = (60_000 * nodes + 49_999) / 50_000;
        assertThat(wanted).isLessThanOrEqualTo(16);
        assertThat(many.change()).startsWith("give 'ng-aks' " + wanted + " addresses, " + (wanted - 1) + " more");
        SnatBudget tooMany = only(flows(NAT.saying("np-apps", "maxCount", 100), 10_000));
        assertThat(tooMany.change())
                .isEqualTo(
                        "spread the pools over subnets with NAT gateways of their own; one has 16 addresses at most");
    }

    @Test
    void aNatGatewayHoldsTwoMillionConnectionsInAll() {
        Sketch busy = flows(NAT.saying("np-apps", "maxCount", 99).saying("np-apps", "maxSurge", 1), 20_001);
        assertThat(only(busy).problems())
                .containsExactly("2,000,100 connections in all, but a NAT gateway holds 2,000,000");
        assertThat(only(flows(NAT.saying("np-apps", "maxCount", 99).saying("np-apps", "maxSurge", 1), 20_000))
                        .problems())
                .isEmpty();
    }

    @Test
    void exactlyTheCapacityFitsAndOneMoreDoesNot() {
        assertThat(only(flows(BALANCED, 1_024)).fill()).isEqualTo(Fill.FITS);
        assertThat(only(flows(BALANCED, 1_024)).change()).isEmpty();
        assertThat(only(flows(BALANCED, 1_025)).fill()).isEqualTo(Fill.TOO_SMALL);
        assertThat(only(flows(BALANCED, 1_025)).change()).isEqualTo("set 1,032 ports per node by hand");
    }

    @Test
    void aBalancerThatCannotHoldThemIsReplaced() {
        Sketch busy = flows(BALANCED.saying("np-apps", "maxCount", 150), 64_001);
        assertThat(only(busy).change()).isEqualTo("let the pools leave by a NAT gateway instead");
    }

    private static Sketch flows(Sketch sketch, int perNode) {
        Map<String, Object> flow = fields("perNode", perNode);
        return sketch.saying("np-apps", "outboundFlows", List.of(flow));
    }

    private static SnatBudget only(Sketch sketch) {
        Catalog catalog = Catalog.azure();
        SnatPlan plan =
                SnatPlan.of(sketch.design(), catalog, new Estate(TopologyGraph.of(sketch.design(), catalog), catalog));
        assertThat(plan.budgets()).hasSize(1);
        return plan.budgets().get(0);
    }

    private static List<String> why(List<Missing> missing) {
        return missing.stream().map(Missing::why).toList();
    }
}
