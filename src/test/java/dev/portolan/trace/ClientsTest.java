package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the start of a flow stands, and with which address it starts. */
class ClientsTest {

    private static Branch from(Drawing d, FlowEnd from) {
        Trace trace = d.trace(Flow.https("ask", from, FlowEnd.host(Baseline.HOST)));
        assertThat(trace.branches()).hasSize(1);
        return trace.branches().get(0);
    }

    private static Branch from(Drawing d, String component) {
        return from(d, FlowEnd.component(new ComponentId(component)));
    }

    /** Nobody could start there, and this is why. */
    private static void assertNobody(Drawing d, FlowEnd from, String component, String property, String why) {
        Branch branch = from(d, from);
        assertThat(branch.disposition()).isEqualTo(Disposition.UNDETERMINED);
        assertThat(branch.missing()).containsExactly(new Missing(new ComponentId(component), property, why));
        assertThat(branch.hops()).hasSize(1);
    }

    private static void assertNobody(Drawing d, FlowEnd from, String property, String why) {
        Branch branch = from(d, from);
        assertThat(branch.disposition()).isEqualTo(Disposition.UNDETERMINED);
        assertThat(branch.missing()).containsExactly(new Missing(ComponentId.CANVAS, property, why));
        assertThat(branch.hops()).hasSize(1);
    }

    private static List<String> names(Branch branch) {
        return branch.hops().stream().map(Hop::name).toList();
    }

    @Test
    void anAddressOfASubnetLeavesFromThere() {
        Drawing d = Baseline.hybrid("vpn-gateway").add("jump", "subnet", "spoke", "prefixes=[10.240.6.0/24]");
        Branch nobody = from(d, FlowEnd.address("10.240.6.9"));
        assertThat(names(nobody)).startsWith("10.240.6.9", "agw");
        assertThat(nobody.hops().get(0).in().source()).isEqualTo("10.240.6.9");
        d.add("vm", "virtual-machine", "jump", "address=10.240.6.9");
        assertThat(names(from(d, FlowEnd.address("10.240.6.9")))).startsWith("vm");
    }

    @Test
    void anAddressOfASiteComesThroughItsGateway() {
        Drawing d = Baseline.hybrid("vpn-gateway");
        d.add("elsewhere", "on-premises-site", "", "prefixes=[10.20.0.0/16]");
        Branch branch = from(d, FlowEnd.address("10.10.0.7"));
        assertThat(names(branch)).startsWith("10.10.0.7", "gw", "agw");
        assertThat(branch.disposition()).isEqualTo(Disposition.DELIVERED);
        Branch far = from(d, FlowEnd.address("10.20.0.7"));
        assertThat(names(far)).doesNotContain("gw");
        assertThat(far.disposition()).isNotEqualTo(Disposition.DELIVERED);
    }

    @Test
    void anotherPublicAddressIsSomebodyOnTheInternet() {
        Branch branch = from(Baseline.design(), FlowEnd.address("203.0.113.77"));
        assertThat(branch.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(names(branch)).startsWith("203.0.113.77", "agw");
        assertThat(branch.hops().get(0).in().source()).isEqualTo("203.0.113.77");
    }

    @Test
    void whoCannotBeFoundIsNamed() {
        Drawing d = Baseline.design();
        assertNobody(d, FlowEnd.address("10.99.0.1"), "from", "nothing in the design has the address 10.99.0.1");
        assertNobody(d, FlowEnd.host("contoso.com"), "from", "a flow starts at a component or an address");
        assertNobody(d, FlowEnd.component(new ComponentId("ghost")), "from", "there is no component ghost");
        assertNobody(
                d,
                FlowEnd.component(new ComponentId("hub")),
                "from",
                "hub sends nothing itself; a flow starts at what does");
        d.add("box", "network-virtual-appliance", "");
        assertNobody(
                d, FlowEnd.component(new ComponentId("box")), "box", Missing.PLACE, "the subnet of box is not known");
    }

    @Test
    void usersBesideTheirSiteBelongToTheOneTheyAreJoinedTo() {
        Drawing d = Baseline.hybrid("vpn-gateway");
        d.add("guests", "corporate-users", "");
        d.link("to-gateway", "connection", "guests", "gw").link("to-site", "connection", "guests", "site");
        Branch branch = from(d, "guests");
        assertThat(branch.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(branch.hops().get(0).in().source())
                .as("anybody's of the site")
                .isEqualTo("10.10.0.0/16");
    }

    @Test
    void aSiteSendsFromAllItsRanges() {
        Drawing d = Baseline.hybrid("vpn-gateway").set("site", "prefixes", List.of("10.10.0.0/16", "10.11.0.0/16"));
        assertThat(from(d, "site").hops().get(0).in().source()).isEqualTo("10.10.0.0/16, 10.11.0.0/16");
    }

    @Test
    void aNodePoolSendsFromItsNodesOrAnywhereInTheirSubnet() {
        Drawing d = Baseline.design();
        assertThat(from(d, "pool").hops().get(0).in().source()).isEqualTo("10.240.0.0/22");
        d.set("pool", "addresses", List.of("10.240.0.4", "10.240.0.5"));
        assertThat(from(d, "pool").hops().get(0).in().source()).isEqualTo("10.240.0.4, 10.240.0.5");
        d.set("pool", "addresses", List.of());
        assertThat(from(d, "pool").hops().get(0).in().source()).isEqualTo("10.240.0.0/22");
    }

    @Test
    void aNodePoolStartsInItsOwnSubnetOnly() {
        Drawing d = Baseline.design().add("far", "subnet", "spoke", "prefixes=[10.240.16.0/24]");
        d.add("second", "node-pool", "aks", "subnet=far");
        Flow out = Flow.https("out", FlowEnd.component(new ComponentId("second")), FlowEnd.host("mcr.microsoft.com"));
        assertThat(d.trace(out).branches())
                .extracting(branch -> branch.hops().get(0).in().source())
                .containsExactly("10.240.16.0/24");
        assertThat(d.trace(Baseline.EGRESS).branches()).as("pods run on either").hasSize(2);
    }

    @Test
    void podsOfAPoolWithoutAPodSubnetStandNowhereYet() {
        Drawing d = EgressWalkTest.podSubnet().add("second", "node-pool", "aks");
        List<Branch> branches = d.trace(Baseline.EGRESS).branches();
        assertThat(branches).hasSize(2);
        assertThat(branches.get(0).hops().get(0).in().source()).isEqualTo("10.240.16.0/20");
        assertThat(branches.get(1).missing())
                .containsExactly(new Missing(new ComponentId("second"), "podSubnet", "the subnet of web is not known"));
    }
}
