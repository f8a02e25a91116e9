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

/** Requests to the addresses of pods themselves (data-plane.md B.8). */
class DirectToPodsTest {

    private static final String PODS = "name=Pods priority=200 direction=inbound access=allow protocol=tcp"
            + " sources=[192.168.0.0/16] destinations=[192.168.0.0/16] destinationPorts=[*]";

    @Test
    void podsOfAnOverlayMeetWithTheirOwnAddresses() {
        Drawing d = withCaller().unset("nodes", "networkSecurityGroup").unset("np", "appliesTo");
        Branch branch = only(d, from("caller", 8080));
        assertThat(branch.disposition()).as("%s", d.told(branch)).isEqualTo(Disposition.DELIVERED);
        assertThat(d.told(branch)).anyMatch(line -> line.startsWith("2 web 192.168.3.30 > 192.168.2.20:8080 plain"));
    }

    /** NSG-003: what blocks traffic within a cluster is a rule of the user's own. */
    @Test
    void onlyARuleOfTheUsersOwnKeepsPodsOfOneClusterApart() {
        Drawing d = withCaller().unset("np", "appliesTo");
        assertThat(only(d, from("caller", 8080)).disposition()).isEqualTo(Disposition.DELIVERED);
        d.rules("nsg-nodes", "rules", PODS.replace("access=allow", "access=deny"));
        assertEnd(d, from("caller", 8080), Disposition.DENIED, "nsg-nodes, rule Pods (200), inbound: deny");
    }

    @Test
    void aNetworkPolicyKeepsOtherPodsOut() {
        Drawing d = withCaller().unset("nodes", "networkSecurityGroup");
        assertEnd(d, from("caller", 8080), Disposition.DENIED, "network policy np: deny for caller");
        assertThat(only(d, from("traefik", 8080)).disposition()).isEqualTo(Disposition.DELIVERED);
        assertOpen(d, from("pool", 8080), "np", "allowedFromRanges");
    }

    @Test
    void aPortThatNobodyListensOnIsToldAsSuch() {
        Drawing d = withCaller().unset("nodes", "networkSecurityGroup").unset("np", "appliesTo");
        assertEnd(
                d,
                from("caller", 9090),
                Disposition.UNREACHABLE,
                "the client sends it to port 9090, but web listens on port 8080");
    }

    @Test
    void anOverlayIsNotReachedFromOutsideItsCluster() {
        Drawing d = withMachine();
        assertEnd(
                d,
                from("vm", 8080),
                Disposition.UNREACHABLE,
                "the pods of aks cannot be reached from machines: the addresses of an overlay are known within its"
                        + " cluster only");
    }

    @Test
    void podsWithAddressesOfTheNetworkAreReachedFromAllOfIt() {
        Drawing d = withMachine().unset("np", "appliesTo").unset("nodes", "networkSecurityGroup");
        d.set("aks", "cniMode", "nodeSubnet").unset("aks", "podCidr").unset("web", "addresses");
        Branch branch = only(d, from("vm", 8080));
        assertThat(branch.disposition()).as("%s", d.told(branch)).isEqualTo(Disposition.DELIVERED);
        assertThat(d.told(branch)).anyMatch(line -> line.startsWith("2 web 10.240.6.4 > 10.240.0.0/22:8080 plain"));
    }

    private static Drawing withCaller() {
        return Baseline.design().add("caller", "workload", "aks", "addresses=[192.168.3.30]");
    }

    private static Drawing withMachine() {
        Drawing d = Baseline.design().add("machines", "subnet", "spoke", "prefixes=[10.240.6.0/24]");
        return d.add("vm", "virtual-machine", "machines", "privateAddress=10.240.6.4");
    }

    private static Flow from(String client, int port) {
        return Flow.https(
                        client + " to web",
                        FlowEnd.component(new ComponentId(client)),
                        FlowEnd.component(new ComponentId("web")))
                .over("http", port);
    }

    @Test
    void everyPlaceOfThePodsIsAWay() {
        Drawing d = withMachine().unset("np", "appliesTo").unset("nodes", "networkSecurityGroup");
        d.set("aks", "cniMode", "nodeSubnet").unset("aks", "podCidr").unset("web", "addresses");
        d.add("far", "subnet", "spoke", "prefixes=[10.240.16.0/24]").add("second", "node-pool", "aks", "subnet=far");
        assertThat(d.trace(from("vm", 8080)).branches())
                .extracting(branch -> branch.hops().stream().map(Hop::name).toList())
                .containsExactly(List.of("vm", "web"), List.of("vm", "web"));
        assertThat(d.trace(from("vm", 8080)).branches())
                .extracting(branch -> branch.last().in().destination())
                .containsExactly("10.240.0.0/22", "10.240.16.0/24");
    }

    @Test
    void podsThatAreNotReachedAreNotShown() {
        Drawing d = withMachine();
        assertThat(only(d, from("vm", 8080)).hops()).extracting(Hop::name).containsExactly("vm");
    }
}
