package dev.portolan.guidance;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** EGR-001, EGR-003, EGR-005, EGR-006 and EGR-007. */
class EgressRulesTest {

    private static final int MOST_ADDRESSES = 20;

    private static Sketch routed(String outboundType) {
        Sketch addresses = Sketch.empty();
        for (Object id : ids(MOST_ADDRESSES)) {
            addresses = addresses.with((String) id, "public-ip", "");
        }
        return addresses
                .with("hub", "virtual-network", "", "addressSpace", List.of("10.1.0.0/16"))
                .with("snet-fw", "subnet", "hub", "prefixes", List.of("10.1.0.0/26"))
                .with("fw", "azure-firewall", "snet-fw", "privateAddress", "10.1.0.4", "publicIps", ids(5))
                .with("spoke", "virtual-network", "", "addressSpace", List.of("10.2.0.0/16"))
                .with("rt", "route-table", "", "routes", List.of(toAppliance("10.1.0.4")))
                .with("snet", "subnet", "spoke", "prefixes", List.of("10.2.0.0/22"), "routeTable", "rt")
                .with("aks", "aks-cluster", "snet", "outboundType", outboundType)
                .with("pool", "node-pool", "aks", "subnet", "snet")
                .peered("hub", "spoke");
    }

    private static List<Object> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> (Object) ("pip" + i)).toList();
    }

    private static Object toAppliance(String address) {
        return fields("name", "all", "prefix", "0.0.0.0/0", "nextHop", "virtualAppliance", "nextHopAddress", address);
    }

    private static Sketch publicService() {
        return routed("userDefinedRouting")
                .with("app", "workload", "aks")
                .with("svc", "kubernetes-service", "aks", "type", "loadBalancer", "selects", "app");
    }

    @Test
    void anHttpProxyLeavesOpenWhetherEgressIsInspected() {
        routed("loadBalancer")
                .silent("snet", "routeTable")
                .with("proxy", "http-proxy", "snet", "privateAddress", "10.2.0.9")
                .saying("aks", "httpProxy", "proxy")
                .with(
                        "internet",
                        "internet-service",
                        "",
                        "hostName",
                        "api.example.com",
                        "addresses",
                        List.of("192.0.2.80"))
                .flowing("pool", "internet")
                .isNotDetermined("EGR-001", "httpProxy");
    }

    @Test
    void aUsableDefaultRouteIsFine() {
        routed("userDefinedRouting").passes("EGR-003");
        routed("loadBalancer").doesNotApply("EGR-003");
    }

    @Test
    void userDefinedRoutingWithoutUsableDefaultRouteIsReported() {
        routed("userDefinedRouting").silent("snet", "routeTable").offends("EGR-003");
        routed("userDefinedRouting")
                .saying("rt", "routes", List.of(toAppliance("10.1.0.9")))
                .offends("EGR-003");
        routed("userDefinedRouting")
                .saying("rt", "routes", List.of(fields("prefix", "0.0.0.0/0", "nextHop", "internet")))
                .offends("EGR-003");
    }

    @Test
    void aRouteTableOfWhichNothingIsSaidIsNotDetermined() {
        routed("userDefinedRouting").silent("rt", "routes").isNotDetermined("EGR-003", "routes");
    }

    @Test
    void aRouteToAFirewallBesideALoadBalancersOutboundAddressesIsReported() {
        routed("loadBalancer").offends("EGR-005");
        routed("userDefinedRouting").passes("EGR-005");
        routed("loadBalancer").silent("snet", "routeTable").passes("EGR-005");
    }

    @Test
    void aPublicServiceBehindADefaultRouteToAFirewallIsReported() {
        publicService().offends("EGR-006");
        publicService().silent("snet", "routeTable").passes("EGR-006");
        publicService().saying("svc", "internal", true).doesNotApply("EGR-006");
    }

    @Test
    void requestsThroughTheFirewallsDnatOrAGatewayComeBackTheSameWay() {
        Sketch inside = publicService().saying("svc", "internal", true).saying("svc", "loadBalancerIp", "10.2.0.100");
        inside.saying(
                        "fw",
                        "ruleCollections",
                        List.of(fields(
                                "name",
                                "in",
                                "type",
                                "dnat",
                                "priority",
                                100,
                                "action",
                                "allow",
                                "rules",
                                List.of(fields(
                                        "name",
                                        "web",
                                        "sources",
                                        List.of("*"),
                                        "destinations",
                                        List.of("pip0"),
                                        "ports",
                                        List.of("443"),
                                        "translatedAddress",
                                        "10.2.0.100",
                                        "translatedPort",
                                        443)))))
                .doesNotApply("EGR-006");
        inside.with("snet-agw", "subnet", "spoke", "prefixes", List.of("10.2.8.0/24"))
                .with("agw", "application-gateway", "snet-agw", "sku", "wafV2")
                .doesNotApply("EGR-006");
    }

    @Test
    void knownClientsWithARouteToTheInternetAreFine() {
        publicService()
                .saying("svc", "sourceRanges", List.of("198.51.100.0/24"))
                .saying(
                        "rt",
                        "routes",
                        List.of(
                                toAppliance("10.1.0.4"),
                                fields("name", "back", "prefix", "198.51.100.0/24", "nextHop", "internet")))
                .passes("EGR-006");
        publicService()
                .saying("svc", "sourceRanges", List.of("AzureFrontDoor.Backend"))
                .offends("EGR-006");
    }

    @Test
    void fewFirewallAddressesAreReported() {
        Sketch udr = routed("userDefinedRouting");
        assertThat(udr.saying("fw", "publicIps", ids(4)).offends("EGR-007").severity())
                .isEqualTo(Severity.WARNING);
        assertThat(udr.offends("EGR-007").severity()).isEqualTo(Severity.INFO);
        assertThat(udr.offends("EGR-007").message()).contains("24,960");
        assertThat(udr.saying("fw", "publicIps", ids(19)).offends("EGR-007").severity())
                .isEqualTo(Severity.INFO);
        udr.saying("fw", "publicIps", ids(20)).passes("EGR-007");
        udr.silent("fw", "publicIps").isNotDetermined("EGR-007", "publicIps");
    }

    @Test
    void aFirewallThatDoesNotTranslateNeedsNoAddresses() {
        Sketch udr = routed("userDefinedRouting");
        udr.with("nat", "nat-gateway", "")
                .saying("snet-fw", "natGateway", "nat")
                .passes("EGR-007");
        udr.saying("fw", "privateRanges", List.of("0.0.0.0/0")).passes("EGR-007");
        udr.silent("snet", "routeTable").doesNotApply("EGR-007");
    }

    @Test
    void egressWithoutFirewallIsReported() {
        Sketch direct = Sketch.empty()
                .with("spoke", "virtual-network", "", "addressSpace", List.of("10.2.0.0/16"))
                .with("pip", "public-ip", "", "address", "198.51.100.4")
                .with("nat", "nat-gateway", "", "publicIps", List.of("pip"))
                .with("snet", "subnet", "spoke", "prefixes", List.of("10.2.0.0/22"), "natGateway", "nat")
                .with("aks", "aks-cluster", "snet", "outboundType", "userAssignedNATGateway", "cniMode", "overlay")
                .with("pool", "node-pool", "aks", "subnet", "snet", "addresses", List.of("10.2.0.4"))
                .with(
                        "out",
                        "internet-service",
                        "",
                        "hostName",
                        "api.example",
                        "addresses",
                        List.of("192.0.2.80"),
                        "ports",
                        List.of("443"))
                .flowing("pool", "out");
        direct.offends("EGR-001");
    }

    @Test
    void aClusterWithoutAWayOutHasNothingToInspect() {
        Sketch isolated = Sketch.empty()
                .with("spoke", "virtual-network", "", "addressSpace", List.of("10.2.0.0/16"))
                .with("snet", "subnet", "spoke", "prefixes", List.of("10.2.0.0/22"), "defaultOutboundAccess", false)
                .with("aks", "aks-cluster", "snet", "outboundType", "none", "cniMode", "overlay")
                .with("pool", "node-pool", "aks", "subnet", "snet", "addresses", List.of("10.2.0.4"));
        isolated.passes("EGR-001");
        isolated.saying("snet", "defaultOutboundAccess", true).offends("EGR-001");
    }

    @Test
    void whatPassesTheFirewallIsInspectedThoughItsRulesAreNotGiven() {
        Sketch udr = routed("userDefinedRouting").saying("aks", "cniMode", "overlay");
        udr.passes("EGR-001");
        udr.silent("snet", "routeTable").isNotDetermined("EGR-001", "defaultOutboundAccess");
    }

    @Test
    void egressThatNobodyFollowedIsNotDetermined() {
        Sketch.empty().with("aks", "aks-cluster", "").isNotDetermined("EGR-001", "");
        Sketch.empty().doesNotApply("EGR-001");
    }
}
