package dev.portolan.trace;

import static dev.portolan.trace.FirewallWalkTest.assertEnd;
import static dev.portolan.trace.FirewallWalkTest.assertOpen;
import static dev.portolan.trace.PodWalkTest.addOn;
import static dev.portolan.trace.PodWalkTest.containers;
import static dev.portolan.trace.PodWalkTest.kubenet;
import static dev.portolan.trace.PodWalkTest.overlay;
import static dev.portolan.trace.Ways.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far a packet for pods gets, by the networking of their cluster (data-plane.md B.8). */
class PodReachTest {

    private static final Flow PUBLIC = Baseline.PUBLIC;
    private static final String DENY_OUT =
            "name=DenyOut priority=100 direction=outbound access=deny protocol=any sources=[*] destinations=[*]"
                    + " destinationPorts=[*]";

    private static void assertWay(Drawing d, Flow flow, String... names) {
        Branch branch = only(d, flow);
        assertThat(branch.hops()).as("%s", d.told(branch)).extracting(Hop::name).containsExactly(names);
    }

    private static void assertArrives(Drawing d) {
        assertThat(only(d, PUBLIC).disposition())
                .as("%s", d.told(only(d, PUBLIC)))
                .isEqualTo(Disposition.DELIVERED);
        assertWay(d, PUBLIC, "users", "agw", "web");
    }

    private static void assertStays(Drawing d, Disposition end) {
        assertThat(only(d, PUBLIC).disposition()).isEqualTo(end);
        assertWay(d, PUBLIC, "users", "agw");
    }

    private static Flow from(String client) {
        return Flow.https("ask", FlowEnd.component(new ComponentId(client)), FlowEnd.component(new ComponentId("web")))
                .over("http", 8080);
    }

    private static Drawing shared() {
        Drawing d = kubenet().add("rt-aks", "route-table", "").set("nodes", "routeTable", "rt-aks");
        return d.set("agw-subnet", "routeTable", "rt-aks");
    }

    @Test
    void whatDoesNotReachThePodsStaysAtTheGateway() {
        assertStays(kubenet(), Disposition.UNREACHABLE);
        Drawing other = kubenet().add("rt-agw", "route-table", "").set("agw-subnet", "routeTable", "rt-agw");
        assertStays(other, Disposition.UNDETERMINED);
        assertStays(other.set("nodes", "routeTable", "rt-nodes"), Disposition.UNREACHABLE);
        assertStays(addOn().unset("aks", "cniMode"), Disposition.UNDETERMINED);
        Drawing away = overlay().add("edge", "virtual-network", "", "addressSpace=[10.250.0.0/16]");
        assertStays(away.add("agw-subnet", "subnet", "edge", "prefixes=[10.250.5.0/24]"), Disposition.UNDETERMINED);
        Drawing dropped = addOn().add("rt-agw", "route-table", "").set("agw-subnet", "routeTable", "rt-agw");
        assertStays(
                dropped.rules("rt-agw", "routes", "name=no prefix=10.240.0.0/22 nextHop=none"), Disposition.DROPPED);
        assertWay(containers().set("aks", "cniMode", "kubenet"), PUBLIC, "users", "agc");
        Drawing far = containers().add("edge", "virtual-network", "", "addressSpace=[10.250.0.0/16]");
        assertWay(far.add("agc-subnet", "subnet", "edge", "prefixes=[10.250.5.0/24]"), PUBLIC, "users", "agc");
    }

    @Test
    void withKubenetTheTableOfTheNodesLeadsToThem() {
        assertArrives(shared());
        assertThat(shared().told(only(shared(), PUBLIC)))
                .contains("  ROUTED: straight to the pods of aks from agw-subnet: the route table of AKS leads to each"
                        + " node");
        Drawing denied =
                shared().rules("nsg-agw", "rules", Baseline.inbound("Allow443", "Internet", "*", "443"), DENY_OUT);
        assertEnd(denied, PUBLIC, Disposition.DENIED, "nsg-agw, rule DenyOut (100), outbound: deny");
    }

    /** A table of the gateway's own with a route to one node. */
    private static Drawing byHand(String route) {
        Drawing d = kubenet().add("rt-agw", "route-table", "").set("agw-subnet", "routeTable", "rt-agw");
        d.set("nodes", "routeTable", "rt-nodes");
        return d.rules("rt-agw", "routes", route);
    }

    @Test
    void withKubenetARouteToANodeDoesAsWell() {
        String node = "name=node prefix=192.168.2.0/24 nextHop=virtualAppliance nextHopAddress=";
        assertArrives(byHand(node + "10.240.0.9"));
        assertStays(byHand(node + "10.240.5.9"), Disposition.UNREACHABLE);
        assertStays(byHand("name=node prefix=192.168.2.0/24 nextHop=internet"), Disposition.UNREACHABLE);
        assertStays(
                byHand("name=node prefix=192.168.2.0/24 nextHop=internet nextHopAddress=10.240.0.9"),
                Disposition.UNREACHABLE);
    }

    @Test
    void withKubenetTheNetworksHaveToBePeered() {
        Drawing d = shared().add("edge", "virtual-network", "", "addressSpace=[10.250.0.0/16]");
        d.add(
                "agw-subnet",
                "subnet",
                "edge",
                "prefixes=[10.240.5.0/24] routeTable=rt-aks networkSecurityGroup=nsg-agw");
        assertEnd(d, PUBLIC, Disposition.UNREACHABLE, "peering refuses it: edge and spoke are not peered both ways");
        assertStays(d, Disposition.UNREACHABLE);
        d.link("out", "peering", "edge", "spoke").link("in", "peering", "spoke", "edge");
        assertWay(d, PUBLIC, "users", "agw", "web");
        d.add("agw-subnet", "subnet", "", "prefixes=[10.240.5.0/24] routeTable=rt-aks networkSecurityGroup=nsg-agw");
        assertStays(d, Disposition.UNDETERMINED);
        assertThat(only(d, PUBLIC).missing())
                .extracting(each -> each.component().value(), Missing::property)
                .contains(tuple("agw-subnet", Missing.PLACE));
        Drawing nodes = shared().add("nodes", "subnet", "", "prefixes=[10.240.0.0/22] routeTable=rt-aks");
        assertStays(nodes, Disposition.UNDETERMINED);
        assertThat(only(nodes, PUBLIC).missing())
                .extracting(each -> each.component().value(), Missing::property)
                .contains(tuple("nodes", Missing.PLACE));
    }

    @Test
    void anOverlayIsCarriedToAGatewayInItsNetworkOnly() {
        assertArrives(overlay());
        Drawing loose = overlay().add("agw-subnet", "subnet", "", "prefixes=[10.240.5.0/24]");
        assertThat(only(loose, PUBLIC).missing())
                .extracting(each -> each.component().value(), Missing::property)
                .contains(tuple("agw-subnet", Missing.PLACE));
        Drawing cluster = overlay().add("nodes", "subnet", "", "prefixes=[10.240.0.0/22]");
        assertThat(only(cluster, PUBLIC).missing())
                .extracting(each -> each.component().value(), Missing::property)
                .contains(tuple("aks", Missing.PLACE));
    }

    @Test
    void aRouteOfOnesOwnBesideTheOverlayIsNotDetermined() {
        Drawing d = overlay().add("rt-agw", "route-table", "").set("agw-subnet", "routeTable", "rt-agw");
        d.rules("rt-agw", "routes", "name=all prefix=0.0.0.0/0 nextHop=internet");
        assertArrives(d);
        d.rules("rt-agw", "routes", "name=pods prefix=192.168.0.0/16 nextHop=none");
        assertThat(only(d, PUBLIC).missing())
                .contains(new Missing(
                        new ComponentId("rt-agw"),
                        "routes",
                        "whether route pods or Azure's routing of the overlay carries it is not known"));
    }

    @Test
    void theAgicOfAnotherClusterSaysNothing() {
        Drawing d = overlay().add("green", "aks-cluster", "nodes", "cniMode=overlay podCidr=172.20.0.0/16");
        d.add("aagic", "agic", "green", "deployment=helm version=1.7.5 gateway=agw");
        assertArrives(d);
        Drawing none = overlay().unset("agic", "gateway");
        none.add("green", "aks-cluster", "nodes", "cniMode=overlay podCidr=172.20.0.0/16");
        none.add("aagic", "agic", "green", "deployment=helm version=1.8.5");
        none.set("agw", "pools", List.of(Drawing.record("name=aks", "members", List.of(Drawing.record("target=web")))));
        assertOpen(none, PUBLIC, "agic", "gateway");
    }

    /** A machine beside the cluster that asks a pod by its address. */
    private static Drawing withMachine(String mode) {
        Drawing d =
                kubenet().set("aks", "cniMode", mode).unset("np", "appliesTo").add("rt-aks", "route-table", "");
        d.set("nodes", "routeTable", "rt-aks").unset("nodes", "networkSecurityGroup");
        d.add("machines", "subnet", "spoke", "prefixes=[10.240.6.0/24] routeTable=rt-aks");
        return d.add("vm", "virtual-machine", "machines", "address=10.240.6.4");
    }

    @Test
    void aMachineReachesPodsAsTheirNetworkingAllows() {
        assertWay(withMachine("kubenet"), from("vm"), "vm", "web");
        assertThat(only(withMachine("kubenet"), from("vm")).disposition()).isEqualTo(Disposition.DELIVERED);
        assertWay(withMachine("overlay"), from("vm"), "vm");
        assertWay(withMachine("overlay").unset("aks", "cniMode"), from("vm"), "vm");
        assertOpen(withMachine("overlay").unset("aks", "cniMode"), from("vm"), "aks", "cniMode");
        Drawing inside = withMachine("nodeSubnet").set("web", "addresses", List.of("10.240.1.20"));
        assertWay(inside, from("vm"), "vm", "web");
        assertWay(inside.rules("rt-aks", "routes", "name=no prefix=10.240.0.0/22 nextHop=none"), from("vm"), "vm");
    }

    @Test
    void theGroupOfTheSendersSubnetLooksFirst() {
        Drawing d = withMachine("overlay")
                .add("nsg-out", "network-security-group", "")
                .rules("nsg-out", "rules", DENY_OUT);
        d.set("machines", "networkSecurityGroup", "nsg-out");
        assertThat(only(d, from("vm")).disposition()).isEqualTo(Disposition.DENIED);
        d.add("caller", "workload", "aks", "addresses=[192.168.3.30]").set("nodes", "networkSecurityGroup", "nsg-out");
        assertEnd(d, from("caller"), Disposition.DENIED, "nsg-out, rule DenyOut (100), outbound: deny");
    }

    @Test
    void podsOfOneClusterMeetByWhatJoinsItsNodes() {
        Drawing d = withMachine("overlay").add("caller", "workload", "aks", "addresses=[192.168.3.30]");
        String straight = "  ROUTED: straight to the pods of aks from nodes: ";
        assertThat(d.told(only(d, from("caller")))).contains(straight + "the overlay joins the nodes of a cluster");
        d.set("aks", "cniMode", "kubenet");
        assertThat(d.told(only(d, from("caller")))).contains(straight + "the route table of AKS leads to each node");
    }
}
