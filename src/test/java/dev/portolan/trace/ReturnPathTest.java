package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The way of the answer beside that of the request. */
class ReturnPathTest {

    private static List<String> names(List<Hop> hops) {
        return hops.stream().map(Hop::name).toList();
    }

    @Test
    void theAnswerThatIsLostComesToWhereItIsLost() {
        Drawing d = PodWalkTest.addOn().set("agw-subnet", "routeTable", "rt-nodes");
        Branch branch = d.trace(Baseline.PUBLIC).branches().get(0);
        assertThat(branch.disposition()).isEqualTo(Disposition.RETURN_LOST);
        List<Hop> travelled = branch.back().travelled();
        assertThat(travelled.get(travelled.size() - 1).steps())
                .anyMatch(step -> step.outcome() == Step.Outcome.STOPPED);
        assertThat(travelled.subList(0, travelled.size() - 1))
                .allSatisfy(hop -> assertThat(hop.steps()).allMatch(step -> step.outcome() == Step.Outcome.PASSED));
    }

    @Test
    void theAnswerThatArrivesIsTravelledToItsEnd() {
        Branch branch = Baseline.design().trace(Baseline.PUBLIC).branches().get(0);
        assertThat(branch.back().travelled()).isEqualTo(branch.back().hops());
        assertThat(names(branch.back().travelled())).isNotEmpty();
    }

    @Test
    void anAnswerIsSymmetricWhereItPassesTheSameTheOtherWay() {
        Branch direct = direct(Baseline.design());
        assertThat(names(direct.hops())).containsExactly("pool", "vm");
        assertThat(names(direct.back().hops())).containsExactly("vm", "pool");
        assertThat(direct.isSymmetric()).isTrue();
    }

    @Test
    void anAnswerThatSkipsTheFirewallIsNot() {
        Drawing d = Baseline.design();
        d.rules(
                "rt-nodes",
                "routes",
                "name=to-firewall prefix=0.0.0.0/0 " + Baseline.appliance(),
                "name=spoke prefix=10.240.6.0/24 " + Baseline.appliance());
        String rule = "name=any sources=[*] destinations=[*] protocols=[any] ports=[*]";
        d.set("fw", "ruleCollections", List.of(Baseline.collection("all", "network", rule)));
        Branch around = direct(d);
        assertThat(names(around.hops())).containsExactly("pool", "fw", "vm");
        assertThat(around.isSymmetric()).isFalse();
    }

    private static Branch direct(Drawing d) {
        d.add("jump", "subnet", "spoke", "prefixes=[10.240.6.0/24]");
        d.add("vm", "virtual-machine", "jump", "address=10.240.6.4");
        return d.trace(Flow.https(
                        "ask", FlowEnd.component(new ComponentId("pool")), FlowEnd.component(new ComponentId("vm"))))
                .branches()
                .get(0);
    }

    /** A request from the spoke to the hub, whose servers have a table of their own for the way back. */
    private static Branch answered(String... routes) {
        Drawing d = RouteWalkTest.networks().set("servers", "routeTable", "rt-back");
        d.add("rt-back", "route-table", "").rules("rt-back", "routes", routes);
        return RouteWalkTest.only(d, RouteWalkTest.ASK);
    }

    private static void assertLost(Branch branch, String why) {
        assertThat(branch.disposition()).isEqualTo(Disposition.RETURN_LOST);
        assertThat(branch.back().hops())
                .flatExtracting(Hop::steps)
                .filteredOn(step -> step.outcome() == Step.Outcome.STOPPED)
                .extracting(step -> step.because().detail("why"))
                .containsExactly(why);
    }

    @Test
    void anAnswerIsLostWhereItsRouteLeadsNowhere() {
        assertThat(answered().disposition()).isEqualTo(Disposition.DELIVERED);
        assertLost(
                answered("name=no prefix=10.1.0.0/24 nextHop=none"),
                "route 10.1.0.0/24 does not lead back to 10.1.0.4");
        assertLost(
                answered("name=out prefix=10.1.0.0/24 nextHop=internet"),
                "route 10.1.0.0/24 does not lead back to 10.1.0.4");
        assertLost(
                answered("name=gone prefix=10.1.0.0/24 nextHop=virtualAppliance nextHopAddress=10.2.1.9"),
                "route 10.1.0.0/24 leads to 10.2.1.9, which has not seen the request");
        assertLost(
                answered("name=home prefix=10.1.0.0/24 nextHop=virtualNetworkGateway"),
                "the network neither has a gateway nor uses one of a peer");
    }

    /** A request of a site's users, answered along a table of the gateway's subnet. */
    private static Branch home(String gateway) {
        Drawing d = Baseline.hybrid(gateway).set("agw-subnet", "routeTable", "rt-home");
        d.add("rt-home", "route-table", "");
        d.rules("rt-home", "routes", "name=home prefix=10.10.0.0/24 nextHop=virtualNetworkGateway");
        return d.trace(Baseline.CORPORATE).branches().get(0);
    }

    @Test
    void anAnswerByHandGoesThroughAVpnGatewayOnly() {
        Branch vpn = home("vpn-gateway");
        assertThat(vpn.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(names(vpn.back().hops())).endsWith("agw", "gw", "staff");
        assertLost(
                home("expressroute-gateway"),
                "a user-defined route can lead to a VPN gateway only, and gw is an ExpressRoute gateway");
    }

    @Test
    void theHopsOfAnAnswerAreNumbered() {
        assertThat(Baseline.design()
                        .trace(Baseline.PUBLIC)
                        .branches()
                        .get(0)
                        .back()
                        .hops())
                .extracting(Hop::number)
                .startsWith(1, 2, 3);
    }

    private static void assertOpen(Branch branch, String component, String property) {
        assertThat(branch.disposition()).isEqualTo(Disposition.UNDETERMINED);
        assertThat(branch.missing())
                .extracting(each -> each.component().value(), Missing::property)
                .containsExactly(tuple(component, property));
        assertThat(branch.back().hops())
                .flatExtracting(Hop::steps)
                .filteredOn(step -> step.outcome() == Step.Outcome.UNDETERMINED)
                .hasSize(1);
    }

    @Test
    void anAnswerWhoseRouteIsNotCertainIsNotDetermined() {
        Drawing d = Fronted.open().unset("svc", "sourceRanges").set("nodes", "routeTable", "rt-open");
        d.add("rt-open", "route-table", "");
        d.rules(
                "rt-open",
                "routes",
                "name=all prefix=0.0.0.0/0 nextHop=internet",
                "name=cloud prefix=AzureCloud " + Baseline.appliance());
        assertOpen(d.trace(Baseline.PUBLIC).branches().get(0), "rt-open", "routes");
        Drawing learned = Baseline.hybrid("vpn-gateway").set("gw", "advertisedPrefixes", List.of("0.0.0.0/0"));
        learned.set("staff", "address", "172.16.0.9");
        assertOpen(learned.trace(Baseline.CORPORATE).branches().get(0), "agw-subnet", "routeTable");
    }

    @Test
    void onlyWhatHandledThePacketCountsAsTravelled() {
        Drawing closed =
                Baseline.design().rules("nsg-agw", "rules", Baseline.inbound("Other", "Internet", "*", "8443"));
        Branch branch = closed.trace(Baseline.PUBLIC).branches().get(0);
        assertThat(names(branch.hops())).startsWith("users", "agw", "lb");
        assertThat(names(branch.travelled())).containsExactly("users", "agw");
        Branch whole = Baseline.design().trace(Baseline.PUBLIC).branches().get(0);
        assertThat(whole.travelled()).isEqualTo(whole.hops());
    }
}
