package dev.portolan.guidance.nsg;

import static dev.portolan.guidance.nsg.Groups.cluster;
import static dev.portolan.guidance.nsg.Groups.in;
import static dev.portolan.guidance.nsg.Groups.out;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Sketch;
import java.util.List;
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
}
