package dev.portolan.trace;

import static dev.portolan.trace.FirewallWalkTest.assertEnd;
import static dev.portolan.trace.FirewallWalkTest.assertOpen;
import static dev.portolan.trace.Ways.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With which source pods and sites leave, and what devices on the way make of it (data-plane.md B.2, B.6, B.8). */
class DepartureTest {

    private static Flow to(String address) {
        return Flow.https("ask", FlowEnd.component(new ComponentId("web")), FlowEnd.address(address));
    }

    /** Machines in the cluster's network and in the hub. */
    private static Drawing machines(String mode) {
        Drawing d = Baseline.design().set("aks", "cniMode", mode).unset("nodes", "routeTable");
        d.set("web", "addresses", List.of("10.240.1.20")).add("near", "subnet", "spoke", "prefixes=[10.240.6.0/24]");
        d.add("near-vm", "virtual-machine", "near", "address=10.240.6.4");
        d.add("far", "subnet", "hub", "prefixes=[10.200.0.160/28]");
        return d.add("far-vm", "virtual-machine", "far", "address=10.200.0.164");
    }

    private static String seen(String mode, String address) {
        return only(machines(mode), to(address)).last().in().source();
    }

    @Test
    void podsAreSeenByTheirNetworking() {
        assertThat(seen("nodeSubnet", "10.240.6.4")).as("within the network").isEqualTo("10.240.1.20");
        assertThat(seen("nodeSubnet", "10.200.0.164")).as("beyond it").isEqualTo("10.240.0.0/22");
        assertThat(seen("overlay", "10.240.6.4")).isEqualTo("10.240.0.0/22");
        assertThat(seen("kubenet", "10.200.0.164")).isEqualTo("10.240.0.0/22");
        Drawing d = machines("nodeSubnet");
        assertThat(d.told(only(d, to("10.240.6.4"))))
                .contains("  TRANSLATED: the source 10.240.1.20 stays: Azure CNI Node Subnet (legacy) shows the pod's"
                        + " own address there");
    }

    @Test
    void howPodsAreSeenHasToBeSaid() {
        assertOpen(machines("none"), to("10.240.6.4"), "aks", "cniMode");
        assertOpen(machines("none").unset("aks", "cniMode"), to("10.240.6.4"), "aks", "cniMode");
        Drawing alone = machines("overlay").add("job", "workload", "near");
        Flow flow = Flow.https("ask", FlowEnd.component(new ComponentId("job")), FlowEnd.address("10.200.0.164"));
        assertOpen(alone, flow, "job", Missing.PLACE);
    }

    @Test
    void aSiteHasAnInternetLineOfItsOwn() {
        Drawing d = Baseline.hybrid("vpn-gateway");
        Flow out = Flow.https("out", FlowEnd.component(new ComponentId("staff")), FlowEnd.host("mcr.microsoft.com"));
        Branch branch = only(d, out);
        assertThat(branch.hops()).extracting(Hop::name).containsExactly("staff", "mcr.microsoft.com");
        assertThat(branch.last().in().source()).isEqualTo("Internet");
        assertThat(branch.assumptions())
                .contains(new Assumption(new ComponentId("staff"), "way out", "the site's own Internet line"));
    }

    @Test
    void everyGatewayOfASiteIsAWay() {
        Drawing d = Baseline.hybrid("vpn-gateway").add("er", "expressroute-gateway", "GatewaySubnet");
        d.link("line-2", "connection", "site", "er").link("again", "connection", "staff", "gw");
        assertThat(d.trace(Baseline.CORPORATE).branches())
                .extracting(branch -> branch.hops().get(1).name())
                .containsExactlyInAnyOrder("gw", "er");
        assertThat(d.trace(Baseline.CORPORATE).branches())
                .extracting(branch -> branch.hops().get(1).number())
                .containsOnly(2);
        assertThat(d.told(d.trace(Baseline.CORPORATE).branches().get(0)))
                .contains("  TLS_PASSED: TLS passes untouched (layer 4)");
    }

    @Test
    void anApplianceThatTranslatesIsWhereTheAnswerComesBackTo() {
        Drawing d = RouteWalkTest.through("network-virtual-appliance", " ipForwarding=true sourceNat=always");
        d.rules("rt", "routes", "name=own prefix=10.2.0.0/24 nextHop=virtualAppliance nextHopAddress=10.2.1.4");
        Branch branch = only(d, RouteWalkTest.ASK);
        assertThat(branch.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(branch.last().in().source()).isEqualTo("10.2.1.4");
        assertThat(d.told(branch)).contains("  TRANSLATED: nva changes the source: 10.1.0.4 to 10.2.1.4");
        assertThat(branch.back().hops()).extracting(Hop::name).containsExactly("server", "nva", "vm");
    }

    @Test
    void anApplianceThatDoesNotHasToSeeTheAnswer() {
        Drawing d = RouteWalkTest.through("network-virtual-appliance", " ipForwarding=true sourceNat=never");
        d.rules("rt", "routes", "name=own prefix=10.2.0.0/24 nextHop=virtualAppliance nextHopAddress=10.2.1.4");
        Branch branch = only(d, RouteWalkTest.ASK);
        assertThat(branch.disposition()).isEqualTo(Disposition.RETURN_LOST);
        assertThat(d.toldBack(branch))
                .anyMatch(line -> line.endsWith("it does not pass nva, which has seen the request"));
    }

    @Test
    void aFirewallWithoutRulesIsOpenAndPassedAllTheSame() {
        Drawing d = Baseline.design().unset("fw", "ruleCollections");
        Branch branch = only(d, Baseline.EGRESS);
        assertThat(branch.hops()).extracting(Hop::name).startsWith("web", "fw");
        assertThat(branch.missing())
                .contains(new Missing(new ComponentId("fw"), "ruleCollections", "the firewall's rules are not given"));
    }

    @Test
    void aRuleForSomeOfTheSourcesDecidesNothing() {
        Drawing d = Baseline.design();
        String rule = "name=some sources=[10.240.0.0/24] destinations=[*] protocols=[tcp] ports=[443]";
        d.set("fw", "ruleCollections", List.of(Baseline.collection("some", "network", rule)));
        assertOpen(d, Baseline.EGRESS, "fw", "ruleCollections");
    }

    @Test
    void onlyRangesThatAreGivenAreSparedTranslation() {
        String rule = "name=any sources=[*] destinations=[*] protocols=[tcp] ports=[443]";
        Drawing d = Baseline.design().set("fw", "privateRanges", List.of("10.0.0.0/8"));
        d.set("fw", "ruleCollections", List.of(Baseline.collection("any", "network", rule)));
        assertThat(only(d, Baseline.EGRESS).last().in().source()).isEqualTo("20.60.0.1, 20.60.0.2, 20.60.0.3");
        d.add("vm-subnet", "subnet", "hub", "prefixes=[10.200.0.160/28,192.168.9.0/24]");
        d.add("vm", "virtual-machine", "vm-subnet", "address=10.200.0.164");
        d.rules("rt-nodes", "routes", "name=hub prefix=10.200.0.160/28 " + Baseline.appliance());
        Flow inside = Flow.https("in", FlowEnd.component(new ComponentId("pool")), FlowEnd.address("10.200.0.164"));
        assertThat(only(d, inside).last().in().source()).isEqualTo("10.240.0.0/22");
        d.set("fw", "privateRanges", List.of("255.255.255.255/32"));
        assertThat(only(d, inside).last().in().source()).isEqualTo("10.200.0.0/26");
    }

    @Test
    void aFirewallThatIsTheEntryHasToStandSomewhereAndHaveRules() {
        Drawing d = Inward.firewall().unset("fw", "ruleCollections");
        assertOpen(d, Inward.PUBLIC, "fw", "ruleCollections");
        assertThat(only(d, Inward.PUBLIC).hops()).extracting(Hop::name).containsExactly("users", "fw");
        Drawing loose = Inward.firewall().add("fw", "azure-firewall", "", "publicIps=[fw-ip-1]");
        assertOpen(loose, Inward.PUBLIC, "fw", Missing.PLACE);
        assertThat(only(loose, Inward.PUBLIC).hops()).extracting(Hop::name).containsExactly("users", "fw");
    }

    @Test
    void aFirewallAnswersForNamesWhereItIsADnsProxy() {
        Drawing d = Baseline.design().set("fw", "dnsProxy", true);
        Flow dns = Flow.tcp("dns", FlowEnd.component(new ComponentId("pool")), FlowEnd.address("10.200.0.4"), 53);
        assertThat(only(d, dns).disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(only(d, dns).back().hops()).extracting(Hop::name).containsExactly("fw", "pool");
        assertEnd(
                d.set("fw", "dnsProxy", false),
                dns,
                Disposition.DENIED,
                "fw has no DNAT rule for TCP port 53, so the firewall denies");
    }
}
