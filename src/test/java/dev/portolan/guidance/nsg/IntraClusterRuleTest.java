package dev.portolan.guidance.nsg;

import static dev.portolan.guidance.nsg.Groups.cluster;
import static dev.portolan.guidance.nsg.Groups.in;
import static dev.portolan.guidance.nsg.Groups.out;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Sketch;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntraClusterRuleTest implements FixContract {

    private static final String ID = "NSG-003";
    private static final List<String> ALL = List.of("10.1.0.0/22", "192.168.0.0/16");

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Sketch offender() {
        return cluster(in(200, "deny", "*", "*"), out(200, "deny", "*", "10.0.0.0/8"));
    }

    @Test
    void aRuleThatDeniesEverythingIsReportedInBothDirections() {
        Finding finding = offender().offends(ID);
        assertThat(finding.message())
                .isEqualTo("Between nodes and pods of 'aks' in 'snet': rule deny-200 of 'nsg' (inbound) keeps 10.1.0.4"
                        + " from 10.1.0.4 on TCP 1; rule deny-200 of 'nsg' (outbound) keeps 10.1.0.4 from 10.1.0.4 on"
                        + " TCP 1.");
        assertThat(finding.subjects()).hasSize(2);
    }

    @Test
    void nodesAndPodsThatAreAllowedFirstAreFine() {
        cluster(in(100, "allow", ALL, ALL), in(200, "deny", "*", "*")).passes(ID);
        cluster(in(200, "allow", ALL, ALL), in(100, "deny", "*", "*")).offends(ID);
    }

    @Test
    void azuresDefaultsAreFine() {
        cluster().passes(ID);
        Sketch.sample("aks-baseline").passes(ID);
        Sketch.sample("aks-regional").passes(ID);
    }

    @Test
    void onePortOfHalfTheNodesIsEnough() {
        Finding finding =
                cluster(in(100, "deny", "10.1.2.0/23", "10.1.0.0/22", "10250")).offends(ID);
        assertThat(finding.message()).contains("keeps 10.1.3.254 from 10.1.0.4 on TCP 10250");
    }

    @Test
    void anAllowanceOfHalfTheNodesIsNotEnough() {
        cluster(in(100, "allow", List.of("10.1.0.0/23", "192.168.0.0/16"), ALL), in(200, "deny", "*", "*"))
                .offends(ID);
        cluster(
                        in(100, "allow", List.of("10.1.0.0/23", "10.1.2.0/23", "192.168.0.0/16"), ALL),
                        in(200, "deny", "*", "*"))
                .passes(ID);
    }

    @Test
    void podsOfAnOverlayCountByTheirOwnAddresses() {
        List<String> nodes = List.of("10.1.0.0/22");
        Sketch sketch = cluster(in(100, "allow", nodes, nodes), in(200, "deny", "*", "*"));
        assertThat(sketch.offends(ID).message()).contains("192.168.0.4");
        cluster(in(100, "allow", nodes, nodes), in(200, "deny", "*", "10.1.0.0/22"))
                .passes(ID);
    }

    @Test
    void whatPodsSendToNodesIsNotAskedFor() {
        cluster(in(100, "deny", "192.168.0.0/16", "10.1.0.0/22")).passes(ID);
    }

    @Test
    void whetherTheTagCoversPodsIsNotKnown() {
        List<String> nodes = List.of("10.1.0.0/22");
        cluster(in(100, "allow", nodes, ALL), in(200, "deny", "VirtualNetwork", "*"))
                .isNotDetermined(ID, "rules");
        cluster(in(100, "allow", ALL, ALL), in(200, "deny", "VirtualNetwork", "*"))
                .passes(ID);
    }

    @Test
    void theAddressOfALoadBalancerIsNoNode() {
        Sketch sketch = cluster(in(100, "deny", "*", "10.1.0.100", "443"));
        sketch.offends(ID);
        sketch.with("svc", "kubernetes-service", "aks", "type", "loadBalancer", "loadBalancerIp", "10.1.0.100")
                .passes(ID);
    }

    @Test
    void podSubnetsHaveGroupsOfTheirOwn() {
        Sketch sketch = cluster()
                .saying("aks", "cniMode", "podSubnet")
                .with("snet-pods", "subnet", "vnet", "prefixes", List.of("10.1.16.0/20"))
                .with(
                        "nsg-pods",
                        "network-security-group",
                        "vnet",
                        "rules",
                        List.of(in(100, "deny", "10.1.0.0/22", "*")))
                .saying("snet-pods", "networkSecurityGroup", "nsg-pods")
                .saying("pool", "podSubnet", "snet-pods");
        assertThat(sketch.offends(ID).message()).contains("in 'snet-pods'", "keeps 10.1.0.4 from 10.1.16.4");
        sketch.saying("nsg-pods", "rules", List.of(in(100, "deny", "10.9.0.0/16", "*")))
                .passes(ID);
    }

    @Test
    void whatNobodySaidOfPodsIsNotDetermined() {
        Sketch nodes = cluster(in(100, "deny", "10.9.0.0/16", "*"));
        nodes.silent("aks", "podCidr").isNotDetermined(ID, "podCidr");
        nodes.silent("aks", "cniMode").isNotDetermined(ID, "cniMode");
        nodes.silent("nsg", "rules").isNotDetermined(ID, "rules");
        cluster().silent("aks", "podCidr").passes(ID);
    }

    @Test
    void withoutAGroupThereIsNothingToLookAt() {
        cluster().silent("snet", "networkSecurityGroup").doesNotApply(ID);
        Sketch.empty().doesNotApply(ID);
    }

    @Test
    void kubenetsPodsCountLikeThoseOfAnOverlay() {
        Sketch sketch = cluster(in(100, "deny", "192.168.0.0/16", "192.168.0.0/16"));
        sketch.saying("aks", "cniMode", "kubenet").offends(ID);
        sketch.saying("aks", "cniMode", "nodeSubnet").passes(ID);
    }

    @Test
    void frontendsOfBalancersAndMachinesBesideTheNodesAreNoNodes() {
        Sketch sketch = cluster(in(100, "deny", "*", "10.1.0.100", "443"));
        sketch.with(
                        "slb",
                        "load-balancer",
                        "vnet",
                        "frontends",
                        List.of(Sketch.fields("name", "f", "address", "10.1.0.100")))
                .passes(ID);
        sketch.with("vm", "virtual-machine", "snet", "address", "10.1.0.100").passes(ID);
        sketch.with("vm", "virtual-machine", "snet", "address", "10.1.0.101").offends(ID);
    }

    @Test
    void aTagThatDeniesSaysNothingOfWhatOtherRulesAndDefaultsSettle() {
        List<String> nodes = List.of("10.1.0.0/22");
        List<String> pods = List.of("192.168.0.0/16");
        cluster(in(100, "allow", ALL, pods), in(200, "deny", "VirtualNetwork", pods))
                .passes(ID);
        cluster(in(100, "allow", "VirtualNetwork", "*", "443"), in(200, "deny", "10.9.0.0/16", "*"))
                .passes(ID);
        cluster(in(100, "allow", nodes, nodes), in(110, "allow", pods, pods), in(200, "deny", nodes, "VirtualNetwork"))
                .isNotDetermined(ID, "rules");
    }

    @Test
    void aRuleOfWhichTooLittleIsSaidIsNotDetermined() {
        cluster(
                        Sketch.fields("name", "half", "priority", 100, "direction", "inbound", "access", "deny"),
                        in(110, "deny", "10.9.0.0/16", "*"))
                .isNotDetermined(ID, "rules");
    }

    @Test
    void aGapBetweenTwoAllowancesIsFound() {
        assertThat(cluster(in(100, "allow", ALL, ALL, "1-1000", "1002-65535"), in(200, "deny", "*", "*"))
                        .offends(ID)
                        .message())
                .contains("on TCP 1001");
        assertThat(cluster(in(100, "deny", "*", "*", "65535")).offends(ID).message())
                .contains("on TCP 65535");
        assertThat(cluster(in(100, "allow", ALL, ALL, "2-65535"), in(200, "deny", "*", "*"))
                        .offends(ID)
                        .message())
                .contains("on TCP 1");
    }

    @Test
    void rulesThatAllowOnlyLeavePodsAlone() {
        cluster(in(100, "allow", "Internet", "*", "443"))
                .silent("aks", "podCidr")
                .passes(ID);
    }

    @Test
    void rulesWithoutNumberAreNotAskedOneByOne() {
        Object[] many = IntStream.range(0, 20)
                .mapToObj(i -> in(100 + i, "deny", "10.1.1." + 2 * i, "10.9.0.0/16", String.valueOf(1_000 + 2 * i)))
                .toArray();
        assertThat(cluster(many).verdict(ID).missing())
                .singleElement()
                .satisfies(missing ->
                        assertThat(missing.why()).isEqualTo("the rules of nsg are too many to be asked one by one"));
        cluster(Arrays.copyOf(many, 5)).passes(ID);
    }

    @Test
    void theReservedAddressesOfASmallSubnetAreNobodys() {
        assertThat(cluster(in(100, "deny", "*", "*"))
                        .saying("snet", "prefixes", List.of("10.1.0.0/29"))
                        .offends(ID)
                        .message())
                .contains("keeps 10.1.0.4 from 10.1.0.4");
    }

    @Test
    void theFixKeepsPrioritiesApartAndMovesNothingWithoutNeed() {
        assertThat(priorities(cluster(in(100, "deny", "*", "*"), out(100, "deny", "Internet", "*"))))
                .containsExactly("deny-100 101", "deny-100 100", "AllowWithinCluster 100");
        assertThat(priorities(cluster(in(300, "deny", "*", "*"), out(100, "allow", "*", "*"))))
                .containsExactly("deny-300 300", "allow-100 100", "AllowWithinCluster 100");
    }

    private static List<String> priorities(Sketch sketch) {
        return FilterKinds.RULES.of(sketch.cured(ID).component("nsg")).value().stream()
                .map(rule -> FilterKinds.NAME.of(rule).value() + " "
                        + FilterKinds.PRIORITY.of(rule).value())
                .toList();
    }

    @Test
    void theFlowsThatTheNamedRuleStopsAreShown() {
        Sketch flows = cluster(in(200, "deny", "*", "*"))
                .with("web", "workload", "aks")
                .with("db", "workload", "aks")
                .with("snet-jump", "subnet", "vnet", "prefixes", List.of("10.1.8.0/24"))
                .with("vm", "virtual-machine", "snet-jump", "address", "10.1.8.4");
        Sketch within = flows.saying("aks", "cniMode", "nodeSubnet");
        assertThat(shown(within.flowing("vm", "db").flowing("web", "db"))).containsExactly("web to db");
        assertThat(shown(flows.flowing("web", "db"))).containsExactly("web to db");
        Sketch twice = flows.flowing("web", "db")
                .saying("nsg", "rules", List.of(in(100, "deny", "*", "*", "443"), in(200, "deny", "*", "*")));
        assertThat(shown(twice)).isEmpty();
    }

    private static List<String> shown(Sketch sketch) {
        return sketch.offends(ID).paths().stream()
                .map(trace -> trace.flow().name())
                .toList();
    }
}
