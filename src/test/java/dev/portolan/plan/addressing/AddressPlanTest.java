package dev.portolan.plan.addressing;

import static dev.portolan.guidance.Bench.component;
import static dev.portolan.guidance.Bench.design;
import static dev.portolan.guidance.Bench.ranges;
import static dev.portolan.guidance.Bench.sample;
import static dev.portolan.guidance.Bench.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.ApiServerAccess;
import dev.portolan.catalog.ClusterKinds.CniMode;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.catalog.NodePoolKinds.PodAllocation;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import dev.portolan.plan.Estate;
import dev.portolan.plan.Fill;
import dev.portolan.trace.Missing;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressPlanTest {

    private static final Component NETWORK =
            with(component("vnet", "virtual-network", ""), NetworkKinds.ADDRESS_SPACE, ranges("10.0.0.0/16"));
    private static final Component NODES = subnet("snet-nodes", "10.0.0.0/21");
    private static final Component PODS = subnet("snet-pods", "10.0.16.0/20");

    /** numbers.md D.4: 50 nodes of 30 pods need 1,581 addresses, and so a /21. */
    @Test
    void fiftyNodesOfANodeSubnetNeed1581AddressesAndASlash21() {
        Component pool = pool(50, 1);
        SubnetFill fill = nodes(design(NETWORK, NODES, cluster(CniMode.NODE_SUBNET), pool));
        assertThat(fill.needed()).hasValue(1_581);
        assertThat(fill.available()).isEqualTo(2_043);
        assertThat(fill.lengthNeeded()).hasValue(21);
        assertThat(fill.fill()).isEqualTo(Fill.FITS);
    }

    @Test
    void aSlash22IsTooSmallForThemAndTheNextFreeSlash21IsNamed() {
        Component small = subnet("snet-nodes", "10.0.0.0/22");
        SubnetFill fill = nodes(design(NETWORK, small, cluster(CniMode.NODE_SUBNET), pool(50, 1)));
        assertThat(fill.fill()).isEqualTo(Fill.TOO_SMALL);
        assertThat(fill.larger()).contains(Prefix.of("10.0.8.0/21"));
    }

    @Test
    void withOverlayOnlyNodesTakeAddressesOfTheSubnet() {
        SubnetFill fill = nodes(design(NETWORK, NODES, cluster(CniMode.OVERLAY), pool(50, 1)));
        assertThat(fill.needed()).hasValue(51);
        assertThat(fill.used()).hasValue(3);
    }

    @Test
    void twoNodesMoreThanTheSubnetHoldsDuringAnUpgradeAreTooMany() {
        Component small = subnet("snet-nodes", "10.0.0.0/28");
        assertThat(nodes(design(NETWORK, small, cluster(CniMode.OVERLAY), pool(11, 0)))
                        .fill())
                .isEqualTo(Fill.FITS);
        assertThat(nodes(design(NETWORK, small, cluster(CniMode.OVERLAY), pool(11, 2)))
                        .fill())
                .isEqualTo(Fill.TOO_SMALL);
    }

    /** numbers.md D.4: one /24 of the pod CIDR per node, those of an upgrade included. */
    @Test
    void anOverlayNeedsASlash24PerNode() {
        Component cluster = with(cluster(CniMode.OVERLAY), ClusterKinds.POD_CIDR, Prefix.of("192.168.0.0/20"));
        PodRange fits =
                plan(design(NETWORK, NODES, cluster, pool(15, 1))).podRanges().get(0);
        assertThat(fits.available()).isEqualTo(16);
        assertThat(fits.fill()).isEqualTo(Fill.FITS);
        assertThat(plan(design(NETWORK, NODES, cluster, pool(15, 2)))
                        .podRanges()
                        .get(0)
                        .fill())
                .isEqualTo(Fill.TOO_SMALL);
    }

    /** numbers.md D.4: batches of 16; 30 pods and eight to spare are three of them. */
    @Test
    void aPodSubnetHandsOutBatchesOf16() {
        assertThat(PodPlan.perNode(30, PodAllocation.DYNAMIC)).isEqualTo(48);
        assertThat(PodPlan.perNode(8, PodAllocation.DYNAMIC)).isEqualTo(16);
        assertThat(PodPlan.perNode(9, PodAllocation.DYNAMIC)).isEqualTo(32);
        Component pool = with(
                with(pool(10, 0), NodePoolKinds.POD_SUBNET, new ComponentId("snet-pods")), NodePoolKinds.MAX_PODS, 30);
        AddressPlan plan = plan(design(NETWORK, NODES, PODS, cluster(CniMode.POD_SUBNET), pool));
        assertThat(fill(plan, "snet-nodes").needed()).hasValue(10);
        assertThat(fill(plan, "snet-pods").needed()).hasValue(480);
    }

    /** numbers.md D.4: /28 blocks, best with 16 n - 1 pods. */
    @Test
    void staticBlocksAreBestWithOnePodLessThanAMultipleOf16() {
        assertThat(PodPlan.perNode(31, PodAllocation.STATIC_BLOCK)).isEqualTo(32);
        assertThat(PodPlan.perNode(32, PodAllocation.STATIC_BLOCK)).isEqualTo(48);
    }

    @Test
    void withoutTheMostNodesNothingFitsForCertain() {
        Component pool = with(component("np", "node-pool", "aks"), NodePoolKinds.NODE_COUNT, 3);
        SubnetFill fill = nodes(design(NETWORK, NODES, cluster(CniMode.OVERLAY), pool));
        assertThat(fill.fill()).isEqualTo(Fill.NOT_DETERMINED);
        assertThat(fill.missing().stream().map(Missing::property)).containsExactly("maxCount", "maxSurge");
    }

    @Test
    void whatIsKnownAloneCanBeTooMuch() {
        Component small = subnet("snet-nodes", "10.0.0.0/28");
        Component pool = with(component("np", "node-pool", "aks"), NodePoolKinds.MAX_COUNT, 20);
        assertThat(nodes(design(NETWORK, small, cluster(CniMode.OVERLAY), pool)).fill())
                .isEqualTo(Fill.TOO_SMALL);
    }

    @Test
    void anUnknownPodNetworkingIsNotDetermined() {
        Component cluster = component("aks", "aks-cluster", "snet-nodes");
        SubnetFill fill = nodes(design(NETWORK, NODES, cluster, pool(3, 1)));
        assertThat(fill.fill()).isEqualTo(Fill.NOT_DETERMINED);
        assertThat(fill.missing().stream().map(Missing::property)).contains("cniMode");
    }

    /** numbers.md D.2: nine addresses per cluster; several clusters may share the subnet. */
    @Test
    void clustersThatShareTheSubnetOfTheirApiServersNeedNineAddressesEach() {
        Component api = subnet("snet-api", "10.0.8.0/28");
        Component one = integrated("aks-1");
        AddressPlan alone = plan(design(NETWORK, NODES, api, one));
        assertThat(fill(alone, "snet-api").fill()).isEqualTo(Fill.FITS);
        AddressPlan both = plan(design(NETWORK, NODES, api, one, integrated("aks-2")));
        assertThat(fill(both, "snet-api").needed()).hasValue(18);
        assertThat(fill(both, "snet-api").fill()).isEqualTo(Fill.TOO_SMALL);
    }

    /** numbers.md D.2: instances, the private frontend and Azure's five. */
    @Test
    void aGatewayNeedsItsInstancesAndItsPrivateFrontend() {
        Component subnet = subnet("snet-agw", "10.0.9.0/28");
        Component gateway = with(
                with(component("agw", "application-gateway", "snet-agw"), GatewayKinds.MAX_INSTANCES, 11),
                GatewayKinds.PRIVATE_ADDRESS,
                IpAddress.of("10.0.9.4"));
        SubnetFill fill = fill(plan(design(NETWORK, subnet, gateway)), "snet-agw");
        assertThat(fill.needed()).hasValue(12);
        assertThat(fill.fill()).isEqualTo(Fill.TOO_SMALL);
    }

    /** numbers.md D.2: the whole /26 is the firewall's. */
    @Test
    void theFirewallTakesASlash26() {
        Component firewall = component("fw", "azure-firewall", "AzureFirewallSubnet");
        SubnetFill whole = fill(
                plan(design(NETWORK, subnet("AzureFirewallSubnet", "10.0.9.0/26"), firewall)), "AzureFirewallSubnet");
        assertThat(whole.fill()).isEqualTo(Fill.FITS);
        SubnetFill half = fill(
                plan(design(NETWORK, subnet("AzureFirewallSubnet", "10.0.9.0/27"), firewall)), "AzureFirewallSubnet");
        assertThat(half.fill()).isEqualTo(Fill.TOO_SMALL);
    }

    @Test
    void aFrontendInAnotherSubnetThanTheNodesTakesAnAddressThere() {
        Component other = subnet("snet-ilb", "10.0.9.0/28");
        Component balancer = with(
                with(
                        component("ilb", "load-balancer", "snet-nodes"),
                        BalancerKinds.SCOPE,
                        BalancerKinds.Scope.INTERNAL),
                BalancerKinds.FRONTENDS,
                List.of(with(Properties.NONE, BalancerKinds.FRONTEND_ADDRESS, IpAddress.of("10.0.9.10"))));
        AddressPlan plan = plan(design(NETWORK, NODES, other, balancer));
        assertThat(fill(plan, "snet-ilb").needed()).hasValue(1);
        assertThat(fill(plan, "snet-nodes").needed()).hasValue(0);
    }

    @Test
    void subnetsThatShareAddressesOrLieOutsideCollide() {
        AddressPlan plan =
                plan(design(NETWORK, NODES, subnet("snet-b", "10.0.4.0/24"), subnet("snet-c", "10.1.0.0/24")));
        assertThat(plan.clashes().stream().map(Clash::text))
                .containsExactly(
                        "'snet-nodes' (10.0.0.0/21) and 'snet-b' (10.0.4.0/24) share addresses",
                        "'snet-c' (10.1.0.0/24) lies outside the address space of 'vnet'");
    }

    @Test
    void theRulerOfTheRegionalSampleIsComplete() {
        AddressPlan plan = plan(sample("aks-regional"));
        for (NetworkRuler ruler : plan.networks()) {
            long space = ruler.space().stream()
                    .mapToLong(range -> range.size().longValue())
                    .sum();
            long blocks = ruler.blocks().stream()
                    .mapToLong(block -> block.range().size().longValue())
                    .sum();
            assertThat(blocks).isEqualTo(space);
        }
        assertThat(plan.clashes()).isEmpty();
        assertThat(fill(plan, "snet-aks").needed()).hasValue(18);
    }

    @Test
    void aPodRangeInsideTheNetworkCollides() {
        assertThat(plan(sample("poor-design")).clashes().stream().map(Clash::text))
                .anySatisfy(text -> assertThat(text).contains("spoke-aks-vnet", "the pod CIDR of 'aks-prod'"));
    }

    private static Component subnet(String name, String range) {
        return with(component(name, "subnet", "vnet"), NetworkKinds.SUBNET_PREFIXES, ranges(range));
    }

    private static Component cluster(CniMode mode) {
        return with(component("aks", "aks-cluster", "snet-nodes"), ClusterKinds.CNI_MODE, mode);
    }

    private static Component integrated(String name) {
        return with(
                with(
                        component(name, "aks-cluster", "snet-nodes"),
                        ClusterKinds.API_SERVER_ACCESS,
                        ApiServerAccess.VNET_INTEGRATION_PRIVATE),
                ClusterKinds.API_SERVER_SUBNET,
                new ComponentId("snet-api"));
    }

    private static Component pool(int most, int surge) {
        Component pool = with(component("np", "node-pool", "aks"), NodePoolKinds.NODE_COUNT, 3);
        return with(with(pool, NodePoolKinds.MAX_COUNT, most), NodePoolKinds.MAX_SURGE, surge);
    }

    private static AddressPlan plan(Design design) {
        Catalog catalog = Catalog.azure();
        return AddressPlan.of(new Estate(TopologyGraph.of(design, catalog), catalog));
    }

    private static SubnetFill nodes(Design design) {
        return fill(plan(design), "snet-nodes");
    }

    private static SubnetFill fill(AddressPlan plan, String subnet) {
        return plan.networks().stream()
                .flatMap(ruler -> ruler.subnets().stream())
                .filter(fill -> fill.subnet().name().equals(subnet))
                .findFirst()
                .orElseThrow();
    }
}
