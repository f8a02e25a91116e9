package dev.portolan.guidance.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.plan.Estate;
import dev.portolan.plan.addressing.AddressPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontendSubnetRuleTest {

    /** Three nodes in a subnet of this range, and an internal service that names no other. */
    private static Sketch nodes(String range) {
        return Sketch.empty()
                .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
                .with("nodes", "subnet", "vnet", "prefixes", List.of(range))
                .with("own", "subnet", "vnet", "prefixes", List.of("10.0.9.0/28"))
                .with("aks", "aks-cluster", "nodes", "cniMode", "overlay")
                .with("pool", "node-pool", "aks", "count", 3, "maxCount", 9, "maxSurge", 1)
                .with("svc", "kubernetes-service", "aks", "type", "loadBalancer", "internal", true);
    }

    @Test
    void aFrontendInAnArrowSubnetOfNodesIsNoted() {
        Finding finding = nodes("10.0.0.0/28").offends("ING-015");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message())
                .isEqualTo("The frontend of 'svc' takes its address from 'nodes', the subnet of the nodes.");
    }

    @Test
    void twiceTheAddressesThatAreNeededAreEnough() {
        nodes("10.0.0.0/24").passes("ING-015");
    }

    @Test
    void theBoundaryIsTwiceWhatIsNeeded() {
        Sketch sketch = nodes("10.0.0.0/27"); // 27 addresses
        AddressPlan plan =
                AddressPlan.of(new Estate(TopologyGraph.of(sketch.design(), Catalog.azure()), Catalog.azure()));
        long needed = plan.networks().get(0).subnets().stream()
                .filter(fill -> fill.subnet().name().equals("nodes"))
                .findFirst()
                .orElseThrow()
                .atLeast();
        int spare = (int) (13 - needed);
        sketch.saying("pool", "maxCount", 9 + spare).passes("ING-015");
        sketch.saying("pool", "maxCount", 10 + spare).offends("ING-015");
    }

    @Test
    void sensitiveDataWantsThemApart() {
        nodes("10.0.0.0/24").about("dataClass", "sensitive").offends("ING-015");
        nodes("10.0.0.0/24").under(Profile.STRICT).offends("ING-015");
    }

    @Test
    void anotherSubnetIsNamedInManyWays() {
        Sketch narrow = nodes("10.0.0.0/28");
        narrow.saying("svc", "loadBalancerSubnet", "own").passes("ING-015");
        narrow.saying("svc", "loadBalancerIp", "10.0.9.4").passes("ING-015");
        narrow.saying("svc", "loadBalancerIp", "10.0.0.9").offends("ING-015");
        narrow.with("lb", "load-balancer", "own")
                .saying("svc", "loadBalancer", "lb")
                .passes("ING-015");
        narrow.with("lb", "load-balancer", "nodes")
                .saying("svc", "loadBalancer", "lb")
                .offends("ING-015");
    }

    @Test
    void publicServicesAndThoseWithoutALoadBalancerAreNotLookedAt() {
        nodes("10.0.0.0/28").saying("svc", "internal", false).doesNotApply("ING-015");
        nodes("10.0.0.0/28").saying("svc", "type", "clusterIp").doesNotApply("ING-015");
        Sketch.empty().doesNotApply("ING-015");
    }

    @Test
    void whatIsNeededHasToBeKnown() {
        nodes("10.0.0.0/24").silent("aks", "cniMode").isNotDetermined("ING-015", "cniMode");
        Published.plainly("ingress-controller").saying("svc", "internal", true).isNotDetermined("ING-015", "");
    }

    @Test
    void aSubnetWithoutARangeIsNotDetermined() {
        nodes("10.0.0.0/24").silent("nodes", "prefixes").isNotDetermined("ING-015", "prefixes");
        nodes("10.0.0.0/24").silent("nodes", "prefixes").under(Profile.STRICT).offends("ING-015");
    }
}
