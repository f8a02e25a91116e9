package dev.portolan.plan.addressing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.guidance.Sketch;
import dev.portolan.net.Prefix;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Missing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What nodes, pods and API servers take of subnets, and what has to be said for it (numbers.md D.2, D.4). */
class ClusterNeedsTest {

    private static final Sketch NETWORK = Sketch.empty()
            .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
            .with("nodes", "subnet", "vnet", "prefixes", List.of("10.0.0.0/22"))
            .with("pods", "subnet", "vnet", "prefixes", List.of("10.0.16.0/20"))
            .with("api", "subnet", "vnet", "prefixes", List.of("10.0.8.0/28"));
    private static final Sketch OVERLAY = NETWORK.with("aks", "aks-cluster", "nodes", "cniMode", "overlay")
            .with("np", "node-pool", "aks", "count", 3, "maxCount", 10, "maxSurge", 2);

    @Test
    void theNumberOfNodesIsTheLargestThatIsGivenAndTheSurge() {
        assertThat(words(OVERLAY, "nodes")).contains("np (10 + 2 nodes)");
        assertThat(words(OVERLAY.saying("np", "count", 12), "nodes")).contains("np (12 + 2 nodes)");
        assertThat(words(OVERLAY.saying("np", "minCount", 11), "nodes")).contains("np (11 + 2 nodes)");
        assertThat(words(OVERLAY.saying("np", "maxSurge", 0), "nodes")).contains("np (10 nodes)");
    }

    @Test
    void aPoolWithoutASubnetAndAClusterWithoutAPoolAreToldOf() {
        Sketch loose = NETWORK.with("aks", "aks-cluster", "", "cniMode", "overlay")
                .with("np", "node-pool", "aks", "maxCount", 3, "maxSurge", 1);
        assertThat(why(plan(loose).missing())).contains("the node subnet of np is not given");
        Sketch bare = NETWORK.with("aks", "aks-cluster", "nodes", "cniMode", "overlay");
        assertThat(why(fill(bare, "nodes").missing())).contains("no node pool of aks is drawn");
        assertThat(why(plan(bare).podRanges().get(0).missing())).contains("no node pool of aks is drawn");
    }

    @Test
    void whetherPodsTakeAddressesOfTheSubnetDependsOnTheCni() {
        assertThat(why(fill(OVERLAY.silent("aks", "cniMode"), "nodes").missing()))
                .contains("it is not given how pods of aks get addresses");
        assertThat(why(fill(OVERLAY.saying("aks", "cniMode", "none"), "nodes").missing()))
                .contains("whether pods of aks take addresses of the subnet is up to the CNI that it brings");
        assertThat(fill(OVERLAY.saying("aks", "cniMode", "none"), "nodes").used())
                .isEmpty();
        Sketch inNodes = OVERLAY.saying("aks", "cniMode", "nodeSubnet").saying("np", "maxPods", 30);
        assertThat(words(inNodes, "nodes")).contains("np (10 + 2 nodes × (1 + 30 pods))");
        assertThat(words(inNodes.silent("np", "maxPods"), "nodes")).contains("np (10 + 2 nodes × (1 + 30 pods))");
    }

    @Test
    void aPodSubnetTakesThePodsInBatches() {
        Sketch sketch = OVERLAY.saying("aks", "cniMode", "podSubnet").saying("np", "maxPods", 30);
        assertThat(why(plan(sketch).missing())).contains("the pod subnet of np is not given");
        Sketch given = sketch.saying("np", "podSubnet", "pods");
        assertThat(words(given, "pods")).containsExactly("np (10 + 2 nodes × 48 addresses (30 pods, dynamic))");
        assertThat(fill(given, "pods").needed()).hasValue(12 * 48);
        assertThat(fill(given, "pods").used()).hasValue(3 * 48);
    }

    @Test
    void aPrivateApiServerIsAnEndpointInTheFirstNodeSubnetUnlessItIsDrawn() {
        Sketch closed = OVERLAY.saying("aks", "apiServerAccess", "private");
        String endpoint = "aks (endpoint of the API server)";
        assertThat(words(closed, "nodes")).contains(endpoint);
        Sketch placed = closed.with("server", "api-server", "aks", "address", "10.0.8.4");
        assertThat(words(placed, "api")).containsExactly(endpoint);
        Sketch drawn = placed.with("pe", "private-endpoint", "api", "target", "server");
        assertThat(words(drawn, "api")).containsExactly("pe (Private endpoint)");
        Sketch ofAnother = closed.with("aks-2", "aks-cluster", "nodes", "cniMode", "overlay")
                .with("server", "api-server", "aks-2")
                .with("pe", "private-endpoint", "api", "target", "server");
        assertThat(words(ofAnother, "nodes")).contains(endpoint);
        assertThat(words(OVERLAY.saying("aks", "apiServerAccess", "public"), "nodes"))
                .doesNotContain(endpoint);
    }

    @Test
    void aServerThatStandsOutsideOfClustersBelongsToThoseOfItsNetwork() {
        Sketch closed = OVERLAY.saying("aks", "apiServerAccess", "private");
        Sketch beside =
                closed.with("server", "api-server", "api").with("pe", "private-endpoint", "api", "target", "server");
        assertThat(words(beside, "nodes")).doesNotContain("aks (endpoint of the API server)");
        Sketch far = closed.with("far", "virtual-network", "", "addressSpace", List.of("10.9.0.0/16"))
                .with("there", "subnet", "far", "prefixes", List.of("10.9.0.0/24"))
                .with("server", "api-server", "there")
                .with("pe", "private-endpoint", "there", "target", "server");
        assertThat(words(far, "nodes")).contains("aks (endpoint of the API server)");
    }

    @Test
    void anIntegratedApiServerNeedsItsSubnet() {
        Sketch integrated = OVERLAY.saying("aks", "apiServerAccess", "vnetIntegrationPrivate");
        assertThat(why(plan(integrated).missing())).contains("the API server subnet of aks is not given");
        Sketch given = integrated.saying("aks", "apiServerSubnet", "api");
        assertThat(words(given, "api")).contains("aks (API server)");
        assertThat(fill(given, "api").needed()).hasValue(9);
    }

    @Test
    void aPodRangeSmallerThanANodesBlockHoldsNoNode() {
        Sketch sketch = OVERLAY.saying("aks", "podCidr", "192.168.0.0/24");
        assertThat(plan(sketch).podRanges().get(0).available()).isEqualTo(1);
        assertThat(plan(sketch.saying("aks", "podCidr", "192.168.0.0/25"))
                        .podRanges()
                        .get(0)
                        .available())
                .isZero();
        assertThat(plan(OVERLAY).podRanges().get(0).range()).isEmpty();
        assertThat(why(plan(OVERLAY).podRanges().get(0).missing())).contains("the pod CIDR of aks is not given");
    }

    @Test
    void ipVersion6IsToldToBeLeftOut() {
        Sketch dual = NETWORK.saying("vnet", "addressSpace", List.of("10.0.0.0/16", "fd00::/48"))
                .saying("api", "prefixes", List.of("10.0.8.0/28", "fd00::/64"));
        assertThat(why(plan(dual).missing())).contains("IPv6 ranges are not planned, as in vnet");
        assertThat(plan(NETWORK).missing()).isEmpty();
        assertThat(plan(dual).networks().get(0).space()).containsExactly(Prefix.of("10.0.0.0/16"));
        assertThat(fill(dual, "api").available()).isEqualTo(11);
    }

    @Test
    void theRulerNamesSubnetsAndFreeRangesInOrder() {
        NetworkRuler ruler =
                plan(NETWORK.with("dark", "subnet", "vnet")).networks().get(0);
        assertThat(ruler.subnets())
                .extracting(fill -> fill.subnet().name())
                .containsExactly("nodes", "api", "pods", "dark");
        assertThat(ruler.blocks())
                .extracting(NetworkRuler.Block::range)
                .containsExactly(
                        Prefix.of("10.0.0.0/22"),
                        Prefix.of("10.0.4.0/22"),
                        Prefix.of("10.0.8.0/28"),
                        Prefix.of("10.0.8.16/28"),
                        Prefix.of("10.0.8.32/27"),
                        Prefix.of("10.0.8.64/26"),
                        Prefix.of("10.0.8.128/25"),
                        Prefix.of("10.0.9.0/24"),
                        Prefix.of("10.0.10.0/23"),
                        Prefix.of("10.0.12.0/22"),
                        Prefix.of("10.0.16.0/20"),
                        Prefix.of("10.0.32.0/19"),
                        Prefix.of("10.0.64.0/18"),
                        Prefix.of("10.0.128.0/17"));
        assertThat(ruler.nextFree())
                .extracting(Prefix::toString)
                .containsExactly("10.0.4.0/22", "10.0.4.0/24", "10.0.4.0/26", "10.0.4.0/27", "10.0.4.0/28");
        assertThat(why(fill(NETWORK.with("dark", "subnet", "vnet"), "dark").missing()))
                .containsExactly("no IPv4 range of dark is given");
    }

    private static AddressPlan plan(Sketch sketch) {
        Catalog catalog = Catalog.azure();
        return AddressPlan.of(new Estate(TopologyGraph.of(sketch.design(), catalog), catalog));
    }

    private static SubnetFill fill(Sketch sketch, String subnet) {
        return plan(sketch).networks().stream()
                .flatMap(ruler -> ruler.subnets().stream())
                .filter(fill -> fill.subnet().name().equals(subnet))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(Sketch sketch, String subnet) {
        return fill(sketch, subnet).needs().stream().map(Need::text).toList();
    }

    private static List<String> why(List<Missing> missing) {
        return missing.stream().map(Missing::why).toList();
    }
}
