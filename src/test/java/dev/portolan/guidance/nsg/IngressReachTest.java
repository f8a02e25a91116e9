package dev.portolan.guidance.nsg;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.ComponentId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** NSG-001: who reaches an ingress behind a gateway. */
class IngressReachTest implements FixContract {

    private static final Map<String, Object> SECURE =
            fields("name", "https", "frontend", "public", "protocol", "https", "port", 443);

    @Override
    public String rule() {
        return "NSG-001";
    }

    @Override
    public Sketch offender() {
        return ingress("VirtualNetwork");
    }

    private static Sketch gateway() {
        return Sketch.empty()
                .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
                .with("snet", "subnet", "vnet", "prefixes", List.of("10.0.0.0/24"))
                .with("agw", "application-gateway", "snet", "sku", "wafV2", "listeners", List.of(SECURE));
    }

    private static Map<String, Object> rule(int priority, String access, String source, String ports) {
        return fields(
                "name",
                access + priority,
                "priority",
                priority,
                "direction",
                "inbound",
                "access",
                access,
                "protocol",
                "any",
                "sources",
                List.of(source),
                "destinations",
                List.of("*"),
                "destinationPorts",
                List.of(ports));
    }

    private static Sketch ingress(String source) {
        return gateway()
                .with("snet-aks", "subnet", "vnet", "prefixes", List.of("10.0.4.0/22"), "networkSecurityGroup", "nsg")
                .with("snet-jump", "subnet", "vnet", "prefixes", List.of("10.0.8.0/24"))
                .with(
                        "nsg",
                        "network-security-group",
                        "",
                        "rules",
                        List.of(rule(200, "allow", source, "443"), rule(4000, "deny", "*", "*")))
                .with("aks", "aks-cluster", "snet-aks")
                .with("ingress", "ingress-controller", "aks")
                .with(
                        "svc",
                        "kubernetes-service",
                        "aks",
                        "type",
                        "loadBalancer",
                        "internal",
                        true,
                        "selects",
                        "ingress",
                        "loadBalancerIp",
                        "10.0.4.200",
                        "ports",
                        List.of(fields("port", 443)))
                .linked("traffic", "agw", "svc");
    }

    @Test
    void anIngressThatTheWholeNetworkReachesIsReported() {
        ingress("VirtualNetwork").offends("NSG-001");
        ingress("10.0.0.0/24").passes("NSG-001");
        ingress("VirtualNetwork").silent("svc", "ports").isNotDetermined("NSG-001", "");
    }

    @Test
    void anIngressWithItsOwnAllowListIsANote() {
        assertThat(ingress("*")
                        .saying("ingress", "sourceAllowList", List.of("10.0.0.0/24"))
                        .offends("NSG-001")
                        .severity())
                .isEqualTo(Severity.INFO);
        assertThat(ingress("*")
                        .saying("svc", "sourceRanges", List.of("10.0.0.0/24"))
                        .offends("NSG-001")
                        .severity())
                .isEqualTo(Severity.INFO);
    }

    @Test
    void aNetworkPolicyCountsWhereSomethingEnforcesIt() {
        Sketch guarded = ingress("*").with("np", "network-policy", "aks", "appliesTo", "ingress");
        assertThat(guarded.saying("aks", "networkPolicy", "cilium")
                        .offends("NSG-001")
                        .severity())
                .isEqualTo(Severity.INFO);
        assertThat(guarded.saying("aks", "networkPolicy", "none")
                        .offends("NSG-001")
                        .severity())
                .isEqualTo(Severity.WARNING);
        assertThat(guarded.verdict("NSG-001").isNotDetermined()).isTrue();
    }

    @Test
    void aGatewayWhosePoolIsKnownLeadsToNoOtherFrontendOfTheBalancer() {
        Sketch shared = ingress("VirtualNetwork")
                .with("slb", "load-balancer", "snet-aks", "scope", "internal")
                .saying("svc", "loadBalancer", "slb")
                .linked("traffic", "agw", "slb");
        Sketch other = shared.saying(
                "agw", "pools", List.of(fields("name", "p", "members", List.of(fields("address", "10.0.4.201")))));
        other.doesNotApply("NSG-001");
        shared.saying("agw", "pools", List.of(fields("name", "p", "members", List.of(fields("address", "10.0.4.200")))))
                .offends("NSG-001");
        shared.saying("agw", "pools", List.of(fields("name", "p", "members", List.of(fields("host", "shop.example")))))
                .offends("NSG-001");
    }

    @Test
    void probesKeepAskingAtNodePorts() {
        Sketch direct = ingress("VirtualNetwork")
                .saying("svc", "floatingIpDisabled", true)
                .saying("svc", "ports", List.of(fields("port", 443, "nodePort", 30443)))
                .saying("nsg", "rules", List.of(rule(200, "allow", "VirtualNetwork", "30443")));
        assertThat(FilterKinds.RULES
                        .of(direct.offends("NSG-001")
                                .fixes()
                                .get(0)
                                .apply(direct.design())
                                .topology()
                                .require(new ComponentId("nsg")))
                        .value())
                .map(each -> FilterKinds.NAME.of(each).value())
                .contains("AllowGatewayToIngress", "AllowProbesToIngress", "DenyOthersToIngress");
    }

    @Test
    void whereAFlowIsToArriveFromElsewhereClosingTakesADecision() {
        Sketch asked = ingress("VirtualNetwork")
                .with("slb", "load-balancer", "snet-aks", "scope", "internal")
                .saying("slb", "frontends", List.of(fields("name", "f", "address", "10.0.4.200")))
                .saying("svc", "loadBalancer", "slb")
                .with("jump", "virtual-machine", "snet-jump", "address", "10.0.8.4");
        assertThat(asked.offends("NSG-001").fixes()).hasSize(1);
        assertThat(asked.flowing("jump", "svc").offends("NSG-001").fixes()).isEmpty();
    }

    @Test
    void anEmptyListOfSourcesKeepsNobodyOut() {
        assertThat(ingress("*")
                        .saying("ingress", "sourceAllowList", List.of())
                        .saying("svc", "sourceRanges", List.of())
                        .offends("NSG-001")
                        .severity())
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void aServiceThatLeadsToNoControllerIsNoIngress() {
        ingress("VirtualNetwork")
                .with("app", "workload", "aks")
                .saying("svc", "selects", "app")
                .doesNotApply("NSG-001");
    }

    @Test
    void aRuleOfWhichTooLittleIsSaidLeavesItOpen() {
        Map<String, Object> half = fields("name", "half", "priority", 100, "direction", "inbound", "access", "allow");
        assertThat(ingress("10.0.0.0/24")
                        .saying("nsg", "rules", List.of(half, rule(4000, "deny", "*", "*")))
                        .verdict("NSG-001")
                        .isNotDetermined())
                .isTrue();
    }

    @Test
    void aServiceOfWhichNobodySaidTheClusterLeavesItOpen() {
        Sketch apart = ingress("VirtualNetwork");
        Sketch loose = apart.on(apart.design().with(apart.component("svc").in(ComponentId.CANVAS)));
        assertThat(loose.verdict("NSG-001").missing())
                .singleElement()
                .satisfies(missing ->
                        assertThat(missing.why()).isEqualTo("nobody said in which subnet the nodes behind svc stand"));
    }

    @Test
    void aFlowThroughTheGatewayLeavesClosingOpen() {
        Sketch asked = ingress("VirtualNetwork")
                .with("slb", "load-balancer", "snet-aks", "scope", "internal")
                .saying("slb", "frontends", List.of(fields("name", "f", "address", "10.0.4.200")))
                .saying("svc", "loadBalancer", "slb")
                .with("users", "public-users", "")
                .saying("agw", "pools", List.of(fields("name", "p", "members", List.of(fields("target", "svc")))))
                .saying("agw", "rules", List.of(fields("name", "r", "listener", "https", "pool", "p")))
                .flowing("users", "agw");
        assertThat(asked.offends("NSG-001").fixes()).hasSize(1);
    }

    private static String told(Sketch sketch) {
        return sketch.offends("NSG-001").message();
    }

    @Test
    void theRuleWhomItLetsInAndThePortAreNamed() {
        assertThat(told(ingress("VirtualNetwork")))
                .isEqualTo("The ingress 'ingress' can be reached past Application Gateway: rule allow200 of 'nsg' lets"
                        + " 'snet-jump' (10.0.8.0/24) through to port 443.");
        assertThat(told(ingress("VirtualNetwork").silent("snet-aks", "networkSecurityGroup")))
                .endsWith("the node subnet 'snet-aks' has no network security group.");
    }

    @Test
    void peeredNetworksCountByTheirSubnetsElseByTheirSpace() {
        Sketch peered = ingress("10.9.0.0/16")
                .with("hub", "virtual-network", "", "addressSpace", List.of("10.9.0.0/16"))
                .peered("vnet", "hub");
        assertThat(told(peered)).contains("lets 'hub' (10.9.0.0/16) through");
        Sketch drawn = peered.with("snet-hub", "subnet", "hub", "prefixes", List.of("10.9.1.0/24"));
        assertThat(told(drawn)).contains("lets 'snet-hub' (10.9.1.0/24) through");
        ingress("10.9.0.0/16")
                .with("hub", "virtual-network", "", "addressSpace", List.of("10.9.0.0/16"))
                .passes("NSG-001");
    }

    @Test
    void sitesBehindAGatewayCountByWhatItLearns() {
        Sketch site = ingress("172.20.0.0/16")
                .with("gws", "subnet", "vnet", "prefixes", List.of("10.0.255.0/27"))
                .with("gw", "vpn-gateway", "gws", "advertisedPrefixes", List.of("172.20.0.0/16"));
        assertThat(told(site)).contains("lets what is behind 'gw' (172.20.0.0/16) through");
    }

    @Test
    void theNodesAndTheGatewaysOwnSubnetAreNobodyElse() {
        ingress("10.0.4.0/22").passes("NSG-001");
        Sketch second = ingress("10.0.12.0/22")
                .with("snet-two", "subnet", "vnet", "prefixes", List.of("10.0.12.0/22"), "networkSecurityGroup", "nsg")
                .with("pool", "node-pool", "aks", "subnet", "snet-aks");
        assertThat(told(second)).contains("'snet-two'");
        second.with("user", "node-pool", "aks", "subnet", "snet-two").passes("NSG-001");
    }

    @Test
    void whatKeepsTheAnswerOpenIsSaid() {
        Sketch open = ingress("VirtualNetwork");
        assertThat(why(open.silent("svc", "ports"))).containsExactly("nobody said on which ports svc listens");
        assertThat(why(open.saying("svc", "floatingIpDisabled", true)))
                .containsExactly("nobody said on which node ports svc listens");
        assertThat(why(open.silent("svc", "loadBalancerIp"))).containsExactly("nobody said which address svc has");
        assertThat(why(open.silent("nsg", "rules"))).containsExactly("nobody said which rules nsg has");
    }

    private static List<String> why(Sketch sketch) {
        return sketch.verdict("NSG-001").missing().stream()
                .map(missing -> missing.why())
                .toList();
    }
}
