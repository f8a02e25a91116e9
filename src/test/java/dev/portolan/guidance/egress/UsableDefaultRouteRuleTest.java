package dev.portolan.guidance.egress;

import static dev.portolan.guidance.Sketch.fields;
import static dev.portolan.guidance.egress.Routed.to;
import static dev.portolan.guidance.egress.Routed.toAppliance;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** EGR-003. */
class UsableDefaultRouteRuleTest implements FixContract {

    @Override
    public String rule() {
        return "EGR-003";
    }

    @Override
    public Sketch offender() {
        return elsewhere();
    }

    private static Sketch elsewhere() {
        return to("userDefinedRouting").saying("rt", "routes", List.of(toAppliance("10.1.0.9")));
    }

    @Test
    void aUsableDefaultRouteIsFine() {
        to("userDefinedRouting").passes("EGR-003");
        to("loadBalancer").doesNotApply("EGR-003");
    }

    @Test
    void aRouteToAGatewayIsFine() {
        to("userDefinedRouting")
                .saying("rt", "routes", List.of(fields("prefix", "0.0.0.0/0", "nextHop", "virtualNetworkGateway")))
                .passes("EGR-003");
    }

    @Test
    void userDefinedRoutingWithoutUsableDefaultRouteIsReported() {
        Finding bare = to("userDefinedRouting").silent("snet", "routeTable").offends("EGR-003");
        assertThat(bare.severity()).isEqualTo(Severity.ERROR);
        assertThat(bare.message()).contains("'snet' has no route table");
        assertThat(elsewhere().offends("EGR-003").message()).contains("10.1.0.9, which is no firewall");
        assertThat(to("userDefinedRouting")
                        .saying("rt", "routes", List.of(fields("prefix", "0.0.0.0/0", "nextHop", "internet")))
                        .offends("EGR-003")
                        .message())
                .contains("'snet' has a default route to Internet only");
        assertThat(to("userDefinedRouting")
                        .saying("rt", "routes", List.of(fields("prefix", "0.0.0.0/0", "nextHop", "virtualAppliance")))
                        .offends("EGR-003")
                        .message())
                .contains("an appliance without an address");
    }

    @Test
    void aFirewallThatCannotBeReachedIsNoWayOut() {
        Sketch apart = to("userDefinedRouting")
                .with("far", "virtual-network", "", "addressSpace", List.of("10.9.0.0/16"))
                .with("snet-far", "subnet", "far", "prefixes", List.of("10.9.0.0/24"))
                .with("other", "azure-firewall", "snet-far", "privateAddress", "10.9.0.4")
                .saying("rt", "routes", List.of(toAppliance("10.9.0.4")));
        assertThat(apart.offends("EGR-003").message()).contains("not peered");
    }

    @Test
    void thePodSubnetNeedsOneToo() {
        Sketch pods = to("userDefinedRouting")
                .with("snet-pods", "subnet", "spoke", "prefixes", List.of("10.2.16.0/20"))
                .saying("pool", "podSubnet", "snet-pods");
        assertThat(pods.offends("EGR-003").message()).contains("'snet-pods'");
        pods.saying("snet-pods", "routeTable", "rt").passes("EGR-003");
    }

    @Test
    void withTwoFirewallsWithinReachTheFixIsADecision() {
        Sketch two = elsewhere()
                .with("snet-fw2", "subnet", "hub", "prefixes", List.of("10.1.1.0/26"))
                .with("fw2", "azure-firewall", "snet-fw2", "privateAddress", "10.1.1.4");
        assertThat(two.offends("EGR-003").fixes()).isEmpty();
    }

    @Test
    void whatNobodySaidIsNotDetermined() {
        to("userDefinedRouting").silent("rt", "routes").isNotDetermined("EGR-003", "routes");
        Sketch.empty()
                .with("aks", "aks-cluster", "", "outboundType", "userDefinedRouting")
                .with("pool", "node-pool", "aks")
                .isNotDetermined("EGR-003", "subnet");
    }

    @Override
    public List<Sketch> fuller() {
        return List.of(besideGateway(), besideSiteGateway());
    }

    private static Sketch besideGateway() {
        return to("userDefinedRouting")
                .saying("rt", "routes", List.of(fields("prefix", "0.0.0.0/0", "nextHop", "internet")))
                .with("snet-agw", "subnet", "spoke", "prefixes", List.of("10.2.8.0/24"), "routeTable", "rt")
                .with("agw", "application-gateway", "snet-agw", "sku", "wafV2");
    }

    private static Sketch besideSiteGateway() {
        return to("userDefinedRouting")
                .saying("rt", "routes", List.of(fields("prefix", "0.0.0.0/0", "nextHop", "internet")))
                .with("gw", "subnet", "spoke", "prefixes", List.of("10.2.9.0/27"), "routeTable", "rt")
                .named("gw", "GatewaySubnet");
    }

    @Test
    void aTableSharedWithAGatewaysSubnetIsLeftAsItIs() {
        for (Sketch sharing : fuller()) {
            Sketch cured = sharing.cured("EGR-003");
            assertThat(cured.component("rt")).isEqualTo(sharing.component("rt"));
        }
    }

    @Test
    void aTableOfNodeSubnetsAloneIsCuredForAllOfThem() {
        Sketch two =
                elsewhere().with("other", "subnet", "spoke", "prefixes", List.of("10.2.8.0/24"), "routeTable", "rt");
        assertThat(two.cured("EGR-003").component("rt")).isNotEqualTo(two.component("rt"));
    }

    @Test
    void aPublicServiceWouldLoseItsAnswers() {
        Sketch published = elsewhere().with("svc", "kubernetes-service", "aks", "type", "loadBalancer");
        assertThat(published.offends("EGR-003").fixes()).isEmpty();
        assertThat(published.saying("svc", "internal", true).offends("EGR-003").fixes())
                .hasSize(1);
        assertThat(published
                        .with("other", "aks-cluster", "")
                        .with("elsewhere", "kubernetes-service", "other", "type", "loadBalancer")
                        .saying("svc", "internal", true)
                        .offends("EGR-003")
                        .fixes())
                .hasSize(1);
    }

    @Test
    void anApplianceOrABalancerBeforeSomeMayForwardAndAMachineMayNot() {
        Sketch other = to("userDefinedRouting").saying("rt", "routes", List.of(toAppliance("10.1.1.4")));
        Sketch hub = other.with("snet-nva", "subnet", "hub", "prefixes", List.of("10.1.1.0/26"));
        hub.with("nva", "network-virtual-appliance", "snet-nva", "privateAddress", "10.1.1.4")
                .passes("EGR-003");
        hub.with(
                        "slb",
                        "load-balancer",
                        "snet-nva",
                        "scope",
                        "internal",
                        "frontends",
                        List.of(fields("name", "f", "address", "10.1.1.4")))
                .passes("EGR-003");
        assertThat(hub.with("vm", "virtual-machine", "snet-nva", "address", "10.1.1.4")
                        .offends("EGR-003")
                        .message())
                .contains("10.1.1.4, which is no firewall, appliance or load balancer");
    }

    @Test
    void onlyAFirewallWithinReachWhoseAddressIsKnownIsACure() {
        Sketch apart = elsewhere()
                .with("far", "virtual-network", "", "addressSpace", List.of("10.9.0.0/16"))
                .with("snet-far", "subnet", "far", "prefixes", List.of("10.9.0.0/24"))
                .with("other", "azure-firewall", "snet-far", "privateAddress", "10.9.0.4");
        assertThat(apart.offends("EGR-003").fixes()).hasSize(1);
        assertThat(elsewhere()
                        .silent("fw", "privateAddress")
                        .silent("snet-fw", "prefixes")
                        .offends("EGR-003")
                        .fixes())
                .isEmpty();
    }

    @Test
    void aGatewayInASubnetOfItsOwnTableIsNoReasonToCopyThis() {
        Sketch beside = elsewhere()
                .with("snet-agw", "subnet", "spoke", "prefixes", List.of("10.2.8.0/24"))
                .with("agw", "application-gateway", "snet-agw", "sku", "wafV2");
        assertThat(beside.cured("EGR-003").component("rt")).isNotEqualTo(beside.component("rt"));
    }

    @Test
    void aClusterOfWhichNobodySaidTheSubnetIsNotDetermined() {
        assertThat(Sketch.empty()
                        .with("aks", "aks-cluster", "", "outboundType", "userDefinedRouting")
                        .verdict("EGR-003")
                        .missing())
                .singleElement()
                .satisfies(missing ->
                        assertThat(missing.why()).isEqualTo("nobody said in which subnet the nodes of aks stand"));
    }
}
