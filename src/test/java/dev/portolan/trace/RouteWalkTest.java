package dev.portolan.trace;

import static dev.portolan.trace.FirewallWalkTest.assertEnd;
import static dev.portolan.trace.FirewallWalkTest.assertOpen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Routes, peerings and appliances between two networks (data-plane.md B.1, B.2). */
class RouteWalkTest {

    static final Flow ASK = to("10.2.0.4");

    static Flow to(String address) {
        return Flow.https("ask", FlowEnd.component(new ComponentId("vm")), FlowEnd.address(address));
    }

    static Drawing networks() {
        Drawing d = new Drawing();
        d.add("spoke", "virtual-network", "", "addressSpace=[10.1.0.0/16]");
        d.add("clients", "subnet", "spoke", "prefixes=[10.1.0.0/24] routeTable=rt");
        d.add("vm", "virtual-machine", "clients", "address=10.1.0.4");
        d.add("rt", "route-table", "", "routes=[]");
        d.add("hub", "virtual-network", "", "addressSpace=[10.2.0.0/16]");
        d.add("servers", "subnet", "hub", "prefixes=[10.2.0.0/24]");
        d.add("server", "virtual-machine", "servers", "address=10.2.0.4");
        d.add("transit", "subnet", "hub", "prefixes=[10.2.1.0/24]");
        d.link("there", "peering", "spoke", "hub");
        return d.link("back", "peering", "hub", "spoke");
    }

    static Drawing through(String kind, String... traits) {
        Drawing d = networks();
        d.add("nva", kind, "transit", "privateAddress=10.2.1.4" + String.join(" ", traits));
        return d.rules("rt", "routes", "name=all prefix=0.0.0.0/0 nextHop=virtualAppliance nextHopAddress=10.2.1.4");
    }

    static Branch only(Drawing d, Flow flow) {
        Trace trace = d.trace(flow);
        assertThat(trace.branches()).hasSize(1);
        return trace.branches().get(0);
    }

    @Test
    void aPeeringJoinsTwoNetworks() {
        Branch branch = only(networks(), ASK);
        assertThat(branch.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(branch.passes(new ComponentId("server"))).isTrue();
    }

    @Test
    void oneHalfOfAPeeringOrOneThatIsNotConnectedJoinsNothing() {
        Drawing half = networks().onLink("back", "", "");
        assertThat(only(half, ASK).disposition()).isEqualTo(Disposition.DROPPED);
        Drawing apart = networks().onLink("back", "state", "disconnected");
        assertThat(only(apart, ASK).disposition()).isEqualTo(Disposition.DROPPED);
    }

    @Test
    void bothHalvesHaveToGrantAccess() {
        for (String half : List.of("there", "back")) {
            assertEnd(
                    networks().onLink(half, "allowVirtualNetworkAccess", "false"),
                    ASK,
                    Disposition.UNREACHABLE,
                    "access between spoke and hub is not allowed");
        }
    }

    @Test
    void anAddressThatNobodyHasInThePeeredNetworkIsUnreachable() {
        assertThat(only(networks(), to("10.2.0.9")).disposition()).isEqualTo(Disposition.UNREACHABLE);
    }

    @Test
    void theInternetDoesNotKnowAPrivateAddress() {
        Drawing d = networks().rules("rt", "routes", "name=wrong prefix=10.2.0.0/24 nextHop=internet");
        assertEnd(d, ASK, Disposition.DROPPED, "the Internet does not know the private address 10.2.0.4");
    }

    @Test
    void aRouteWithoutANextHopOrAnAddressIsNotDetermined() {
        Drawing hop = networks().rules("rt", "routes", "name=half prefix=10.2.0.0/24");
        assertOpen(hop, ASK, "rt", "routes");
        assertThat(only(hop, ASK).missing()).extracting(Missing::why).contains("route half has no next hop");
        Drawing address = networks().rules("rt", "routes", "name=half prefix=10.2.0.0/24 nextHop=virtualAppliance");
        assertOpen(address, ASK, "rt", "routes");
        assertThat(only(address, ASK).missing()).extracting(Missing::why).contains("route half has no address");
    }

    @Test
    void aRouteToNoneDropsAndNamesItsTable() {
        Drawing d = networks().rules("rt", "routes", "name=no prefix=10.2.0.0/24 nextHop=none");
        Branch branch = only(d, ASK);
        assertThat(branch.disposition()).isEqualTo(Disposition.DROPPED);
        assertThat(branch.last().steps())
                .filteredOn(step -> step.outcome() == Step.Outcome.STOPPED)
                .extracting(step -> step.because().component())
                .containsExactly(new ComponentId("rt"));
    }

    @Test
    void anAddressThatNobodyHasIsNoNextHop() {
        Drawing d = networks();
        d.rules("rt", "routes", "name=far prefix=10.2.0.0/24 nextHop=virtualAppliance nextHopAddress=10.2.1.9");
        Branch branch = only(d, ASK);
        assertThat(branch.disposition()).isEqualTo(Disposition.UNREACHABLE);
        assertThat(d.told(branch)).anyMatch(line -> line.contains("10.2.1.9"));
    }

    @Test
    void anApplianceOfANetworkThatIsNotPeeredIsNoNextHop() {
        Drawing d = through("network-virtual-appliance").onLink("back", "", "");
        Branch branch = only(d, to("10.2.0.4"));
        assertThat(branch.disposition()).isEqualTo(Disposition.UNREACHABLE);
        assertThat(d.told(branch))
                .anyMatch(line -> line.contains("nva is neither in this network nor in a peered one"));
    }

    @Test
    void anApplianceHandsOnWhatItIsSaidToForward() {
        Drawing open = through("network-virtual-appliance", " ipForwarding=true sourceNat=never");
        Drawing own = open.rules(
                "rt", "routes", "name=own prefix=10.2.0.0/24 nextHop=virtualAppliance nextHopAddress=10.2.1.4");
        Branch branch = only(own, ASK);
        assertThat(branch.passes(new ComponentId("nva"))).isTrue();
        Drawing off = through("network-virtual-appliance", " ipForwarding=false sourceNat=never");
        off.rules("rt", "routes", "name=own prefix=10.2.0.0/24 nextHop=virtualAppliance nextHopAddress=10.2.1.4");
        assertEnd(off, ASK, Disposition.DROPPED, "IP forwarding is off");
    }

    @Test
    void howAMachineForwardsIsNotFollowed() {
        Drawing d = networks();
        d.add("box", "virtual-machine", "transit", "address=10.2.1.4");
        d.rules("rt", "routes", "name=own prefix=10.2.0.0/24 nextHop=virtualAppliance nextHopAddress=10.2.1.4");
        assertOpen(d, ASK, "box", "");
        assertThat(only(d, ASK).missing()).extracting(Missing::why).contains("how box forwards is not followed");
    }

    @Test
    void aForeignSourceNeedsForwardedTraffic() {
        Drawing d = networks();
        d.add("third", "virtual-network", "", "addressSpace=[10.3.0.0/16]");
        d.add("far", "subnet", "third", "prefixes=[10.3.0.0/24]");
        d.add("target", "virtual-machine", "far", "address=10.3.0.4");
        d.link("out", "peering", "hub", "third").link("in", "peering", "third", "hub");
        d.add(
                "nva",
                "network-virtual-appliance",
                "transit",
                "privateAddress=10.2.1.4 ipForwarding=true sourceNat=never");
        d.rules("rt", "routes", "name=on prefix=10.3.0.0/16 nextHop=virtualAppliance nextHopAddress=10.2.1.4");
        assertEnd(
                d,
                to("10.3.0.4"),
                Disposition.UNREACHABLE,
                "the source 10.1.0.4 is not of hub, and third does not allow forwarded traffic");
        d.onLink("in", "allowForwardedTraffic", "true");
        Branch branch = only(d, to("10.3.0.4"));
        assertThat(branch.hops()).extracting(Hop::name).containsExactly("vm", "nva", "target");
        assertThat(branch.disposition()).as("it has no way back").isNotEqualTo(Disposition.UNREACHABLE);
    }

    @Test
    void aRouteToAGatewayNeedsOne() {
        Drawing d = networks().rules("rt", "routes", "name=home prefix=10.9.0.0/16 nextHop=virtualNetworkGateway");
        Branch branch = only(d, to("10.9.0.4"));
        assertThat(branch.disposition()).isEqualTo(Disposition.UNREACHABLE);
        assertThat(d.told(branch))
                .anyMatch(line -> line.contains("the network neither has a gateway nor uses one of a peer"));
    }

    @Test
    void whatAGatewayLearnsHasToBeSaidForARouteToIt() {
        Drawing d = networks().rules("rt", "routes", "name=home prefix=10.9.0.0/16 nextHop=virtualNetworkGateway");
        d.add("GatewaySubnet", "subnet", "spoke", "prefixes=[10.1.255.0/27]");
        d.add("gw", "vpn-gateway", "GatewaySubnet");
        assertOpen(d, to("10.9.0.4"), "gw", "advertisedPrefixes");
    }

    @Test
    void whatStandsInANetworkWithoutASubnetIsReachedThere() {
        Drawing d = networks().add("lb", "load-balancer", "hub", "scope=internal");
        d.rules("lb", "frontends", "name=front address=10.2.9.100").rules("lb", "pools", "name=p members=[server]");
        d.rules("lb", "rules", "name=https frontend=front port=443 pool=p");
        assertThat(only(d, to("10.2.9.100")).hops()).extracting(Hop::name).containsExactly("vm", "lb", "server");
    }

    @Test
    void whatStandsNowhereIsNotDetermined() {
        Drawing d = networks().add("loose", "virtual-machine", "", "address=10.2.9.4");
        assertOpen(d, to("10.2.9.4"), "loose", Missing.PLACE);
        assertThat(only(d, to("10.2.9.4")).hops()).extracting(Hop::name).containsExactly("vm");
    }
}
