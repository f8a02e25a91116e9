package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.FilterKinds.Direction;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.net.Prefix;
import dev.portolan.net.Protocol;
import dev.portolan.trace.filtering.Ends;
import dev.portolan.trace.filtering.Match;
import dev.portolan.trace.filtering.Ruling;
import dev.portolan.trace.filtering.SecurityGroups;
import dev.portolan.trace.routing.Peerings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rule of a security group decides on a packet (data-plane.md B.3, source S-N4). */
class SecurityGroupsTest {

    private static final List<Prefix> NETWORK = List.of(Prefix.of("10.1.0.0/16"), Prefix.of("20.5.0.0/24"));

    private static Drawing design(String... rules) {
        Drawing d = new Drawing();
        d.add("vnet", "virtual-network", "", "addressSpace=[10.1.0.0/16]");
        d.add("snet", "subnet", "vnet", "prefixes=[10.1.0.0/24] networkSecurityGroup=nsg");
        return d.add("nsg", "network-security-group", "").rules("nsg", "rules", rules);
    }

    private static Ruling ask(Drawing d, Direction direction, String from, String to, int port, Protocol protocol) {
        TopologyGraph graph = TopologyGraph.of(d.design(), Catalog.azure());
        SecurityGroups groups = new SecurityGroups(graph, new Peerings(graph));
        Component subnet = graph.topology().require(new ComponentId("snet"));
        return groups.ask(
                groups.of(subnet).orElseThrow(),
                subnet,
                new SecurityGroups.Question(direction, Ends.of(from), Ends.of(to), port, protocol));
    }

    private static Ruling in(Drawing d, String from, int port) {
        return ask(d, Direction.INBOUND, from, "10.1.0.4", port, Protocol.TCP);
    }

    private static String rule(String name, int priority, String access, String rest) {
        return "name=%s priority=%d direction=inbound access=%s protocol=tcp sources=[*] destinations=[*] %s"
                .formatted(name, priority, access, rest);
    }

    private static void assertAllowed(Ruling verdict, String rule) {
        assertThat(verdict.isCertain()).as("%s", verdict).isTrue();
        assertThat(verdict.allowed()).as("%s", verdict).isTrue();
        assertThat(verdict.rule()).isEqualTo(rule);
    }

    private static void assertDenied(Ruling verdict, String rule) {
        assertThat(verdict.isCertain()).as("%s", verdict).isTrue();
        assertThat(verdict.allowed()).as("%s", verdict).isFalse();
        assertThat(verdict.rule()).isEqualTo(rule);
    }

    private static void assertOpen(Ruling verdict, String rule) {
        assertThat(verdict.doubt()).isEqualTo("it is not known whether rule " + rule + " holds for this traffic");
    }

    @Test
    void theLowestPriorityThatHoldsDecidesInWhateverOrderTheyStand() {
        Drawing d = design(
                rule("late", 300, "deny", "destinationPorts=[*]"),
                rule("early", 200, "allow", "destinationPorts=[443]"));
        assertAllowed(in(d, "10.1.0.9", 443), "early");
        assertThat(in(d, "10.1.0.9", 443).priority()).isEqualTo(200);
        assertThat(in(d, "10.1.0.9", 443).byDefault()).isFalse();
        assertDenied(in(d, "10.1.0.9", 444), "late");
    }

    @Test
    void aRuleIsForItsDirectionItsProtocolAndItsPorts() {
        Drawing d = design(rule("web", 100, "deny", "destinationPorts=[80,8000-8080]"));
        assertDenied(in(d, "10.1.0.9", 80), "web");
        assertDenied(in(d, "10.1.0.9", 8000), "web");
        assertDenied(in(d, "10.1.0.9", 8080), "web");
        assertAllowed(in(d, "10.1.0.9", 8081), "AllowVnetInBound");
        assertAllowed(ask(d, Direction.INBOUND, "10.1.0.9", "10.1.0.4", 80, Protocol.UDP), "AllowVnetInBound");
        assertAllowed(ask(d, Direction.OUTBOUND, "10.1.0.4", "10.1.0.9", 80, Protocol.TCP), "AllowVnetOutBound");
    }

    @Test
    void azuresDefaultRulesComeLast() {
        Drawing none = design();
        assertAllowed(in(none, "10.1.0.9", 80), "AllowVnetInBound");
        assertThat(in(none, "10.1.0.9", 80).priority()).isEqualTo(65_000);
        assertThat(in(none, "10.1.0.9", 80).byDefault()).isTrue();
        assertAllowed(in(none, "168.63.129.16", 80), "AllowVnetInBound");
        assertDenied(in(none, "Internet", 80), "DenyAllInBound");
        assertThat(in(none, "Internet", 80).priority()).isEqualTo(65_500);
        assertDenied(in(none, "10.9.0.4", 80), "DenyAllInBound");
        assertAllowed(ask(none, Direction.OUTBOUND, "10.1.0.4", "Internet", 80, Protocol.TCP), "AllowInternetOutBound");
        assertAllowed(ask(none, Direction.OUTBOUND, "10.1.0.4", "20.1.2.3", 80, Protocol.TCP), "AllowInternetOutBound");
        assertDenied(ask(none, Direction.OUTBOUND, "10.1.0.4", "10.9.0.4", 80, Protocol.TCP), "DenyAllOutBound");
    }

    @Test
    void aRuleThatPerhapsHoldsMattersOnlyWhereItSaysSomethingElse() {
        String half = "name=half priority=100 direction=inbound access=%s protocol=tcp sources=[10.1.0.0/28]"
                + " destinations=[*] destinationPorts=[*]";
        assertOpen(in(design(half.formatted("deny")), "10.1.0.0/24", 80), "half");
        assertAllowed(in(design(half.formatted("allow")), "10.1.0.0/24", 80), "AllowVnetInBound");
        assertDenied(in(design(half.formatted("deny")), "10.1.0.4", 80), "half");
        assertAllowed(in(design(half.formatted("deny")), "10.1.0.128", 80), "AllowVnetInBound");
    }

    @Test
    void whatARuleDoesNotSayLeavesItOpen() {
        assertOpen(in(design("name=r priority=100 direction=inbound access=deny"), "10.1.0.9", 80), "r");
        assertOpen(
                in(
                        design("name=r priority=100 direction=inbound protocol=tcp sources=[*] destinations=[*]"
                                + " destinationPorts=[*]"),
                        "10.1.0.9",
                        80),
                "r");
        assertOpen(
                in(
                        design("name=r priority=100 access=deny protocol=tcp sources=[*] destinations=[*]"
                                + " destinationPorts=[*]"),
                        "10.1.0.9",
                        80),
                "r");
        assertOpen(
                in(design(rule("r", 100, "deny", "destinationPorts=[*] sourcePorts=[1000-2000]")), "10.1.0.9", 80),
                "r");
        assertDenied(in(design(rule("r", 100, "deny", "destinationPorts=[*] sourcePorts=[*]")), "10.1.0.9", 80), "r");
    }

    @Test
    void theTagVirtualNetworkHoldsPeersSitesAndRoutesToo() {
        Drawing d = design();
        d.add("peer", "virtual-network", "", "addressSpace=[10.7.0.0/16]");
        assertDenied(in(d, "10.7.0.4", 80), "DenyAllInBound");
        d.link("a", "peering", "vnet", "peer").link("b", "peering", "peer", "vnet");
        assertAllowed(in(d, "10.7.0.4", 80), "AllowVnetInBound");
        assertDenied(in(d.onLink("a", "allowVirtualNetworkAccess", "false"), "10.7.0.4", 80), "DenyAllInBound");
        d.add("gws", "subnet", "vnet", "prefixes=[10.1.255.0/27]");
        d.add("gw", "vpn-gateway", "gws", "advertisedPrefixes=[172.20.0.0/16]");
        assertAllowed(in(d, "172.20.0.4", 80), "AllowVnetInBound");
        d.add("rt", "route-table", "").rules("rt", "routes", "name=r prefix=10.33.0.0/16 " + Baseline.appliance());
        assertDenied(in(d, "10.33.0.4", 80), "DenyAllInBound");
        assertAllowed(in(d.set("snet", "routeTable", "rt"), "10.33.0.4", 80), "AllowVnetInBound");
        d.rules("rt", "routes", "name=all prefix=0.0.0.0/0 " + Baseline.appliance());
        assertDenied(in(d, "10.33.0.4", 80), "DenyAllInBound");
    }

    private static Match is(String ends, String entry) {
        return Ends.of(ends).isIn(entry, NETWORK);
    }

    @Test
    void anEntryIsARangeOrATag() {
        assertThat(is("10.1.0.4", "*")).isEqualTo(Match.YES);
        assertThat(is("Internet", "0.0.0.0/0")).isEqualTo(Match.YES);
        assertThat(is("10.1.0.4", "10.1.0.4")).isEqualTo(Match.YES);
        assertThat(is("10.1.0.4", "10.1.0.5")).isEqualTo(Match.NO);
        assertThat(is("10.1.0.0/24", "10.1.0.0/25")).isEqualTo(Match.MAYBE);
        assertThat(is("10.1.0.4, 10.1.0.5", "10.1.0.4")).isEqualTo(Match.MAYBE);
        assertThat(is("10.1.0.4, 10.1.0.5", "10.1.0.0/24")).isEqualTo(Match.YES);
        assertThat(is("", "10.1.0.0/24")).isEqualTo(Match.MAYBE);
        assertThat(is("", "VirtualNetwork")).isEqualTo(Match.MAYBE);
    }

    @Test
    void theInternetIsEverythingPublicBesideTheNetwork() {
        assertThat(is("Internet", "Internet")).isEqualTo(Match.YES);
        assertThat(is("20.1.2.3", "Internet")).isEqualTo(Match.YES);
        assertThat(is("20.5.0.4", "Internet"))
                .as("a public range of the network")
                .isEqualTo(Match.NO);
        assertThat(is("10.9.0.4", "Internet")).isEqualTo(Match.NO);
        assertThat(is("20.0.0.0/8", "Internet")).isEqualTo(Match.MAYBE);
        assertThat(is("Internet", "10.0.0.0/8")).isEqualTo(Match.NO);
        assertThat(is("Internet", "20.0.0.0/8")).isEqualTo(Match.MAYBE);
        assertThat(is("Internet", "VirtualNetwork")).isEqualTo(Match.NO);
        assertThat(is("20.5.0.4", "VirtualNetwork")).isEqualTo(Match.YES);
    }

    @Test
    void tagsOfAzuresOwnSourcesAreNobodyElses() {
        assertThat(is("168.63.129.16", "AzureLoadBalancer")).isEqualTo(Match.YES);
        assertThat(is("10.1.0.4", "AzureLoadBalancer")).isEqualTo(Match.NO);
        assertThat(is("Internet", "AzureLoadBalancer")).isEqualTo(Match.NO);
        assertThat(is("AzureFrontDoor.Backend", "AzureFrontDoor.Backend")).isEqualTo(Match.YES);
        assertThat(is("AzureFrontDoor.Backend", "Internet")).isEqualTo(Match.YES);
        assertThat(is("Internet", "AzureFrontDoor.Backend")).isEqualTo(Match.NO);
        assertThat(is("20.1.2.3", "GatewayManager")).isEqualTo(Match.NO);
        assertThat(is("20.1.2.3", "AzureCloud")).isEqualTo(Match.MAYBE);
        assertThat(is("Internet", "AzureCloud")).isEqualTo(Match.MAYBE);
        assertThat(is("10.1.0.4", "AzureCloud")).isEqualTo(Match.NO);
    }

    @Test
    void onlyOneAddressThatIsPublicIsAPublicAddress() {
        assertThat(Ends.of("20.1.2.3").isPublicAddress()).isTrue();
        assertThat(Ends.of("10.1.2.3").isPublicAddress()).isFalse();
        assertThat(Ends.of("20.1.2.0/24").isPublicAddress()).isFalse();
        assertThat(Ends.of("20.1.2.3, 20.1.2.4").isPublicAddress()).isFalse();
        assertThat(Ends.of("Internet").isPublicAddress()).isFalse();
    }

    @Test
    void aDefaultRuleMayBeOpenToo() {
        assertThat(in(design(), "10.0.0.0/8", 80).doubt())
                .isEqualTo("it is not known whether default rule AllowVnetInBound holds for this traffic");
        assertThat(ask(design(), Direction.OUTBOUND, "10.1.0.4", "16.0.0.0/5", 80, Protocol.TCP)
                        .isCertain())
                .isTrue();
        assertThat(ask(design(), Direction.OUTBOUND, "10.1.0.4", "8.0.0.0/5", 80, Protocol.TCP)
                        .doubt())
                .startsWith("it is not known whether default rule ");
    }

    @Test
    void theDefaultRulesCanBeAskedAlone() {
        TopologyGraph graph = TopologyGraph.of(
                design(rule("no", 100, "deny", "destinationPorts=[*]")).design(), Catalog.azure());
        SecurityGroups groups = new SecurityGroups(graph, new Peerings(graph));
        assertAllowed(
                groups.withoutRules(
                        graph.topology().require(new ComponentId("snet")),
                        new SecurityGroups.Question(
                                Direction.INBOUND, Ends.of("10.1.0.9"), Ends.of("10.1.0.4"), 80, Protocol.TCP)),
                "AllowVnetInBound");
    }
}
