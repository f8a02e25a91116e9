package dev.portolan.trace;

import static dev.portolan.trace.FirewallWalkTest.assertOpen;
import static dev.portolan.trace.Ways.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a firewall and other makers' appliances do to a packet, and what has to be said of them. */
class FirewallAnswersTest {

    private static final Flow PRIVATE =
            Flow.https("inside", FlowEnd.component(new ComponentId("pool")), FlowEnd.address("10.250.0.4"));

    private static List<String> why(Branch branch) {
        return branch.missing().stream().map(Missing::why).toList();
    }

    @Test
    void aDnatRuleHasToSayWhereTo() {
        Drawing blank = Inward.translating(Inward.firewall(), "translatedPort=443");
        assertOpen(blank, Inward.PUBLIC, "fw", "ruleCollections");
        assertThat(why(only(blank, Inward.PUBLIC)))
                .contains("DNAT rule https does not say to which address and port it translates");
        Drawing port = Inward.translating(Inward.firewall(), "translatedAddress=10.240.4.4");
        assertThat(why(only(port, Inward.PUBLIC)))
                .contains("DNAT rule https does not say to which address and port it translates");
        Drawing outside = Inward.translating(Inward.firewall(), "translatedAddress=20.9.9.9 translatedPort=443");
        assertThat(why(only(outside, Inward.PUBLIC)))
                .contains("DNAT rule https translates to an address outside the design");
    }

    @Test
    void withoutRulesGivenTheWayInIsOpen() {
        Drawing d = Inward.firewall().unset("fw", "ruleCollections");
        assertOpen(d, Inward.PUBLIC, "fw", "ruleCollections");
        assertThat(why(only(d, Inward.PUBLIC))).contains("the firewall's rules are not given");
    }

    @Test
    void aFirewallThatIsAProxyForNamesAnswersThemItself() {
        Flow names = Flow.tcp("names", FlowEnd.component(new ComponentId("pool")), FlowEnd.address("10.200.0.4"), 53);
        Branch asked = only(Baseline.design().set("fw", "dnsProxy", true), names);
        assertThat(asked.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(asked.last().component()).isEqualTo(new ComponentId("fw"));
        assertThat(only(Baseline.design().set("fw", "dnsProxy", false), names).disposition())
                .isEqualTo(Disposition.DENIED);
        Flow other = Flow.tcp("other", FlowEnd.component(new ComponentId("pool")), FlowEnd.address("10.200.0.4"), 54);
        assertThat(only(Baseline.design().set("fw", "dnsProxy", true), other).disposition())
                .isEqualTo(Disposition.DENIED);
    }

    /** Another spoke behind the firewall, to which a network rule lets everybody. */
    private static Drawing between() {
        Drawing d = Baseline.design();
        d.add("far", "virtual-network", "", "addressSpace=[10.250.0.0/16]");
        d.add("servers", "subnet", "far", "prefixes=[10.250.0.0/24] routeTable=rt-far");
        d.add("server", "virtual-machine", "servers", "address=10.250.0.4");
        d.add("rt-far", "route-table", "");
        d.rules("rt-far", "routes", "name=all prefix=0.0.0.0/0 " + Baseline.appliance());
        d.link("hub-far", "peering", "hub", "far")
                .link("far-hub", "peering", "far", "hub", "allowForwardedTraffic=true");
        d.onLink("spoke-hub", "allowForwardedTraffic", "true");
        String rule = "name=any sources=[*] destinations=[*] protocols=[any] ports=[*]";
        return d.set("fw", "ruleCollections", List.of(Baseline.collection("any", "network", rule)));
    }

    @Test
    void aNetworkRuleToAPrivateRangeKeepsTheSource() {
        Branch kept = only(between(), PRIVATE);
        assertThat(kept.hops()).extracting(Hop::name).containsExactly("pool", "fw", "server");
        assertThat(kept.last().in().source()).isEqualTo("10.240.0.0/22");
        Branch all = only(between().set("fw", "privateRanges", List.of("255.255.255.255/32")), PRIVATE);
        assertThat(all.last().in().source()).isEqualTo("10.200.0.0/26");
        Branch given = only(between().set("fw", "privateRanges", List.of("10.250.0.0/16")), PRIVATE);
        assertThat(given.last().in().source()).isEqualTo("10.240.0.0/22");
    }

    @Test
    void whatGoesOutTakesOneOfThePublicAddresses() {
        Branch out = only(Baseline.design(), Baseline.EGRESS);
        assertThat(out.last().in().source()).isEqualTo("20.60.0.1, 20.60.0.2, 20.60.0.3");
        Branch unnamed = only(Baseline.design().unset("fw-ip-2", "address"), Baseline.EGRESS);
        assertThat(unnamed.last().in().source()).isEqualTo("Internet");
    }

    @Test
    void thePublicAddressesHaveToBeSaidUnlessThereIsAPrefix() {
        Drawing none = Baseline.design().unset("fw", "publicIps");
        assertOpen(none, Baseline.EGRESS, "fw", "publicIps");
        assertThat(why(only(none, Baseline.EGRESS))).contains("the firewall's public addresses are not given");
        Drawing prefix = Baseline.design().unset("fw", "publicIps");
        prefix.add("prefix", "public-ip-prefix", "", "prefix=20.60.1.0/28").set("fw", "publicIpPrefix", "prefix");
        Branch noted = only(prefix, Baseline.EGRESS);
        assertThat(noted.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(why(noted)).contains("which addresses of its prefix the firewall has is not given");
    }

    private static Drawing appliance(String traits) {
        Drawing d = between();
        d.add("nva-subnet", "subnet", "hub", "prefixes=[10.200.0.64/27]");
        d.add("nva", "network-virtual-appliance", "nva-subnet", "privateAddress=10.200.0.70" + traits);
        d.rules(
                "rt-nodes",
                "routes",
                "name=far prefix=10.250.0.0/16 nextHop=virtualAppliance nextHopAddress=10.200.0.70");
        return d;
    }

    @Test
    void whatAnApplianceDoesHasToBeSaid() {
        Drawing blank = appliance(" sourceNat=never");
        assertOpen(blank, PRIVATE, "nva", "ipForwarding");
        assertThat(why(only(blank, PRIVATE))).contains("it is not given whether the appliance forwards");
        Drawing source = appliance(" ipForwarding=true");
        assertOpen(source, PRIVATE, "nva", "sourceNat");
        assertThat(why(only(source, PRIVATE))).contains("it is not given whether the appliance changes the source");
    }

    @Test
    void anApplianceChangesTheSourceAlwaysOrOnlyToTheInternet() {
        Branch always = only(appliance(" ipForwarding=true sourceNat=always"), PRIVATE);
        assertThat(always.last().in().source()).isEqualTo("10.200.0.70");
        assertThat(always.assumptions())
                .contains(new Assumption(new ComponentId("nva"), "rules", "lets this traffic through"));
        Branch internet = only(appliance(" ipForwarding=true sourceNat=internetOnly"), PRIVATE);
        assertThat(internet.last().in().source()).isEqualTo("10.240.0.0/22");
        Branch never = only(appliance(" ipForwarding=true sourceNat=never"), PRIVATE);
        assertThat(never.last().in().source()).isEqualTo("10.240.0.0/22");
    }
}
