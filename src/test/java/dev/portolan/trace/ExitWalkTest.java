package dev.portolan.trace;

import static dev.portolan.trace.FirewallWalkTest.assertEnd;
import static dev.portolan.trace.FirewallWalkTest.assertOpen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which public address traffic leaves with, in Azure's order of precedence (data-plane.md B.5, source S-N3). */
class ExitWalkTest {

    private static final Flow NODES = out("pool");
    private static final Flow MACHINE = out("vm");
    static final String NO_ADDRESS =
            "no way out to the Internet: subnet nodes is private and nothing gives it a public address";

    static Flow out(String from) {
        return Flow.https("out", FlowEnd.component(new ComponentId(from)), FlowEnd.host("mcr.microsoft.com"));
    }

    static Branch only(Drawing d, Flow flow) {
        Trace trace = d.trace(flow);
        assertThat(trace.branches()).hasSize(1);
        return trace.branches().get(0);
    }

    /** The packet gets out past these, and is seen there with this source. */
    static Branch assertLeaves(Drawing d, Flow flow, String source, String... way) {
        Branch branch = only(d, flow);
        assertThat(branch.disposition()).as("%s", d.told(branch)).isEqualTo(Disposition.DELIVERED);
        assertWay(branch, flow, way);
        assertThat(branch.last().in().source()).isEqualTo(source);
        return branch;
    }

    private static void assertWay(Branch branch, Flow flow, String... way) {
        List<String> names = new ArrayList<>(List.of(way));
        names.add(flow.to().text());
        assertThat(branch.hops()).extracting(Hop::name).containsExactlyElementsOf(names);
    }

    /** A machine, and an address that it could have. */
    static Drawing machine() {
        Drawing d = new Drawing();
        d.add("vnet", "virtual-network", "", "addressSpace=[10.1.0.0/16]");
        d.add("nodes", "subnet", "vnet", "prefixes=[10.1.0.0/24] defaultOutboundAccess=false");
        d.add("vm-ip", "public-ip", "", "address=20.40.0.1");
        d.add("lb-ip", "public-ip", "", "address=20.40.0.2");
        return d.add("vm", "virtual-machine", "nodes", "address=10.1.0.4");
    }

    @Test
    void aMachinesOwnPublicAddressIsItsWayOut() {
        assertEnd(machine(), MACHINE, Disposition.DROPPED, NO_ADDRESS);
        Drawing d = machine().set("vm", "publicIp", "vm-ip");
        Branch branch = assertLeaves(d, MACHINE, "20.40.0.1", "vm");
        assertThat(d.told(branch)).contains("  TRANSLATED: the machine's own public address: 10.1.0.4 to 20.40.0.1");
        assertThat(branch.assumptions()).isEmpty();
    }

    @Test
    void aNatGatewayComesBeforeAMachinesOwnAddress() {
        Drawing d = machine().set("vm", "publicIp", "vm-ip").set("nodes", "natGateway", "nat");
        d.add("nat-ip", "public-ip", "", "address=20.70.0.1").add("nat", "nat-gateway", "", "publicIps=[nat-ip]");
        assertLeaves(d, MACHINE, "20.70.0.1", "vm", "nat");
    }

    @Test
    void aSubnetWithDefaultOutboundAccessLendsAMachineAnAddressOfAzures() {
        Drawing d = machine().set("nodes", "defaultOutboundAccess", true);
        Branch branch = assertLeaves(d, MACHINE, "Internet", "vm");
        assertThat(d.told(branch))
                .contains("  TRANSLATED: Azure's default outbound access changes the source: 10.1.0.4 to Internet");
    }

    @Test
    void anApplicationGatewayLeavesByItsPublicFrontend() {
        Flow flow = out("agw");
        assertLeaves(Baseline.design(), flow, "20.50.1.1", "agw");
        Drawing inside = Baseline.design().unset("agw", "publicIp").set("agw-subnet", "defaultOutboundAccess", false);
        assertThat(only(inside, flow).disposition()).isEqualTo(Disposition.DROPPED);
    }

    @Test
    void anAddressThatAzureWillChooseIsAssumed() {
        Drawing d = machine().set("vm", "publicIp", "vm-ip").unset("vm-ip", "address");
        Branch branch = assertLeaves(d, MACHINE, "Internet", "vm");
        assertThat(branch.assumptions())
                .containsExactly(new Assumption(new ComponentId("vm-ip"), "address", "an address that Azure chooses"));
    }

    @Test
    void nodesWithPublicAddressesOfTheirOwnNeedNothingElse() {
        Drawing d = EgressWalkTest.balancer().set("pool", "nodePublicIp", true).set("aks", "outboundType", "block");
        Branch branch = assertLeaves(d, NODES, "Internet", "pool");
        assertThat(d.told(branch))
                .contains("  TRANSLATED: the machine's own public address: 10.240.0.0/22 to Internet");
        assertEnd(
                d.set("pool", "nodePublicIp", false),
                NODES,
                Disposition.DROPPED,
                "no way out to the Internet: outbound type block");
        assertThat(only(d, NODES).hops()).extracting(Hop::name).containsExactly("pool");
    }

    /** A balancer of the user's own with an outbound rule for the node pool. */
    static Drawing outboundRule(String members, String frontends) {
        Drawing d = EgressWalkTest.balancer().set("aks", "outboundType", "userDefinedRouting");
        d.add("out-1", "public-ip", "", "address=20.80.1.1").add("out-2", "public-ip", "", "address=20.80.1.2");
        d.add("out-lb", "load-balancer", "", "scope=public");
        d.rules("out-lb", "frontends", "name=a publicIp=out-1", "name=b publicIp=out-2", "name=c address=10.240.4.9");
        d.rules("out-lb", "pools", "name=nodes members=" + members, "name=spare members=[pool]");
        return d.rules("out-lb", "outboundRules", "name=out pool=nodes" + frontends);
    }

    @Test
    void anOutboundRuleForTheirPoolGivesNodesItsFrontends() {
        Drawing d = outboundRule("[pool]", " frontends=[b]");
        Branch branch = assertLeaves(d, NODES, "20.80.1.2", "pool", "out-lb");
        assertThat(d.told(branch))
                .contains("  TRANSLATED: out-lb changes the source: 10.240.0.0/22 to 20.80.1.2 (out-2)");
        assertLeaves(outboundRule("[pool]", ""), NODES, "20.80.1.1, 20.80.1.2", "pool", "out-lb");
    }

    @Test
    void anOutboundRuleForOtherMachinesDoesNot() {
        Drawing other = outboundRule("[vm]", " frontends=[b]");
        other.add("vm", "virtual-machine", "nodes", "address=10.240.0.9");
        assertEnd(other, NODES, Disposition.DROPPED, NO_ADDRESS);
        assertEnd(outboundRule("[pool] byAddress=true", ""), NODES, Disposition.DROPPED, NO_ADDRESS);
        assertEnd(outboundRule("[pool]", "").unset("out-lb", "outboundRules"), NODES, Disposition.DROPPED, NO_ADDRESS);
    }

    @Test
    void poolsByAddressTakeTheDefaultOutboundAccess() {
        Drawing d = EgressWalkTest.balancer().set("aks", "loadBalancerBackendPoolType", "nodeIP");
        assertThat(only(d, NODES).hops()).extracting(Hop::name).containsExactly("pool");
        assertLeaves(d.set("nodes", "defaultOutboundAccess", true), NODES, "Internet", "pool");
    }

    @Test
    void aNatGatewayThatAksManagesIsTheClustersWayOut() {
        Drawing d = EgressWalkTest.balancer().set("aks", "outboundType", "managedNATGateway");
        Branch branch = assertLeaves(d, NODES, "Internet", "pool", "aks");
        assertThat(branch.assumptions())
                .contains(new Assumption(new ComponentId("aks"), "outboundIps", "a public IP that AKS manages"));
        assertThat(d.told(branch))
                .contains("  TRANSLATED: NAT gateway aks changes the source: 10.240.0.0/22 to Internet"
                        + " (an address that is not given)");
    }

    @Test
    void theClustersOwnPublicBalancerIsTheOneThatAksManages() {
        Drawing d = EgressWalkTest.balancer().set("aks", "outboundIps", List.of("fw-ip-1"));
        d.add("other", "aks-cluster", "ingress-lb").add("other-lb", "load-balancer", "other", "scope=public");
        d.add("inside", "load-balancer", "aks", "scope=internal");
        assertLeaves(d, NODES, "20.60.0.1", "pool", "aks");
        d.add("kubernetes", "load-balancer", "aks", "scope=public");
        assertLeaves(d, NODES, "20.60.0.1", "pool", "kubernetes");
    }

    /** The way out through an appliance of another maker. */
    static Drawing appliance(String traits) {
        Drawing d = Baseline.design();
        d.rules("rt-nodes", "routes", "name=out prefix=0.0.0.0/0 nextHop=virtualAppliance nextHopAddress=10.200.0.132");
        d.add("nva-ip", "public-ip", "", "address=20.90.0.1");
        d.add("appliances", "subnet", "hub", "prefixes=[10.200.0.128/28] defaultOutboundAccess=false");
        return d.add(
                "nva",
                "network-virtual-appliance",
                "appliances",
                "privateAddress=10.200.0.132 ipForwarding=true " + traits);
    }

    @Test
    void anAppliancesAddressesHaveToBeSaid() {
        Drawing d = appliance("sourceNat=internetOnly");
        assertOpen(d, NODES, "nva", "publicIps");
        assertWay(only(d, NODES), NODES, "pool", "nva");
        assertLeaves(d.set("nva", "publicIps", List.of("nva-ip")), NODES, "20.90.0.1", "pool", "nva");
    }

    @Test
    void anApplianceWithoutAnAddressLeavesAsItsSubnetDoes() {
        Drawing d = appliance("sourceNat=internetOnly").set("nva", "publicIps", List.of());
        assertEnd(
                d,
                NODES,
                Disposition.DROPPED,
                "no way out to the Internet: subnet appliances is private and nothing gives it a public address");
        assertThat(only(d, NODES).hops()).extracting(Hop::name).containsExactly("pool", "nva");
        assertLeaves(d.set("appliances", "defaultOutboundAccess", true), NODES, "Internet", "pool", "nva");
    }

    @Test
    void whatAnApplianceHandsOnUntouchedHasNoKnownPublicAddress() {
        Drawing d = appliance("sourceNat=never publicIps=[nva-ip]");
        assertOpen(d, NODES, "nva", "sourceNat");
        Branch branch = only(d, NODES);
        assertThat(branch.missing())
                .extracting(Missing::why)
                .contains("whether the private source 10.240.0.0/22, which is not that of nva, gets a public address is"
                        + " not known");
        assertWay(branch, NODES, "pool", "nva");
    }

    @Test
    void aFirewallThatTranslatesNothingKeepsThePacket() {
        Drawing d = Baseline.design().set("fw", "privateRanges", List.of("0.0.0.0/0"));
        String rule = "name=any sources=[*] destinations=[*] protocols=[tcp] ports=[443]";
        d.set("fw", "ruleCollections", List.of(Baseline.collection("any", "network", rule)));
        Branch branch = only(d, NODES);
        assertThat(branch.disposition()).isEqualTo(Disposition.DROPPED);
        assertThat(branch.hops()).extracting(Hop::name).containsExactly("pool", "fw");
    }
}
