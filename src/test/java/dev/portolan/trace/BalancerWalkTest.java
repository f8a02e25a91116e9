package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Standard load balancers: which rule takes a packet, and as what it arrives at the machines (data-plane.md B.3, B.4). */
class BalancerWalkTest {

    private static final ComponentId SERVICE = new ComponentId("svc");

    /** A cluster with a service behind an internal load balancer, and somebody in the network who asks. */
    static Drawing cluster() {
        Drawing d = new Drawing();
        d.add("vnet", "virtual-network", "", "addressSpace=[10.1.0.0/16]");
        d.add("nodes", "subnet", "vnet", "prefixes=[10.1.0.0/22] networkSecurityGroup=nsg");
        d.add("nsg", "network-security-group", "", "rules=[]");
        d.add("clients", "subnet", "vnet", "prefixes=[10.1.8.0/24]");
        d.add("vm", "virtual-machine", "clients", "address=10.1.8.4");
        d.add("aks", "aks-cluster", "nodes", "cniMode=overlay podCidr=192.168.0.0/16");
        d.add("pool", "node-pool", "aks");
        d.add("web", "workload", "aks", "protocol=http port=8080");
        d.add("lb", "load-balancer", "nodes", "scope=internal");
        d.rules("lb", "frontends", "name=front address=10.1.0.100");
        d.add("svc", "kubernetes-service", "aks", "type=loadBalancer internal=true loadBalancer=lb selects=web");
        return d.set("svc", "loadBalancerIp", "10.1.0.100").rules("svc", "ports", "port=80 targetPort=8080");
    }

    /** Two machines behind a load balancer with rules of its own. */
    static Drawing machines() {
        Drawing d = new Drawing();
        d.add("vnet", "virtual-network", "", "addressSpace=[10.1.0.0/16]");
        d.add("servers", "subnet", "vnet", "prefixes=[10.1.0.0/24]");
        d.add("clients", "subnet", "vnet", "prefixes=[10.1.8.0/24]");
        d.add("vm", "virtual-machine", "clients", "address=10.1.8.4");
        d.add("one", "virtual-machine", "servers", "address=10.1.0.4");
        d.add("two", "virtual-machine", "servers", "address=10.1.0.5");
        d.add("lb", "load-balancer", "servers", "scope=internal");
        d.rules("lb", "frontends", "name=a address=10.1.0.100", "name=b address=10.1.0.101");
        d.rules("lb", "pools", "name=p members=[one]", "name=q members=[two]");
        return d.rules(
                "lb",
                "rules",
                "name=first frontend=a port=80 backendPort=8080 pool=p",
                "name=second frontend=b port=80 backendPort=8081 pool=q floatingIp=true");
    }

    static Trace ask(Drawing d, String address, int port) {
        return d.trace(Flow.tcp("ask", FlowEnd.component(new ComponentId("vm")), FlowEnd.address(address), port));
    }

    static Branch one(Trace trace) {
        assertThat(trace.branches()).hasSize(1);
        return trace.branches().get(0);
    }

    @Test
    void withFloatingIpAPacketArrivesAsItWasSent() {
        Branch branch = one(ask(cluster(), "10.1.0.100", 80));
        assertThat(branch.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(branch.last().in().destination()).isEqualTo("10.1.0.100");
        assertThat(branch.last().in().port()).isEqualTo(80);
    }

    @Test
    void withoutFloatingIpItArrivesAtTheNodePort() {
        Drawing d = cluster().set("svc", "floatingIpDisabled", true);
        d.rules("svc", "ports", "port=80 targetPort=8080 nodePort=30080");
        Branch branch = one(ask(d, "10.1.0.100", 80));
        assertThat(branch.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(branch.last().in().destination()).isEqualTo("10.1.0.0/22");
        assertThat(branch.last().in().port()).isEqualTo(30_080);
    }

    @Test
    void aNodePortThatNobodyGaveIsNotDetermined() {
        Drawing d = cluster().set("svc", "floatingIpDisabled", true);
        d.rules(
                "nsg",
                "rules",
                "name=NodePorts priority=100 direction=inbound access=allow protocol=tcp sources=[*] destinations=[*]"
                        + " destinationPorts=[30000-32767]",
                "name=Rest priority=200 direction=inbound access=deny protocol=any sources=[VirtualNetwork]"
                        + " destinations=[*] destinationPorts=[*]");
        Branch branch = one(ask(d, "10.1.0.100", 80));
        assertThat(branch.disposition()).isEqualTo(Disposition.UNDETERMINED);
        assertThat(branch.missing()).anySatisfy(missing -> {
            assertThat(missing.component()).isEqualTo(SERVICE);
            assertThat(missing.property()).isEqualTo("ports");
            assertThat(missing.why()).contains("the node port of service svc");
        });
    }

    @Test
    void aPortThatNoServiceTakesEndsAtTheBalancer() {
        Branch branch = one(ask(cluster(), "10.1.0.100", 81));
        assertThat(branch.disposition()).isEqualTo(Disposition.UNREACHABLE);
        assertThat(branch.last().component()).isEqualTo(new ComponentId("lb"));
        assertThat(branch.last().steps())
                .extracting(step -> step.because().reason())
                .contains(Reason.NO_BALANCER_RULE);
    }

    @Test
    void aServiceTakesItsOwnProtocolOnly() {
        Drawing d = cluster().rules("svc", "ports", "port=80 protocol=udp targetPort=8080");
        assertThat(ask(d, "10.1.0.100", 80).disposition()).isEqualTo(Disposition.UNREACHABLE);
    }

    @Test
    void aServiceOfWhichNobodyNamedPortsTakesWhatComes() {
        Branch branch = one(ask(cluster().unset("svc", "ports"), "10.1.0.100", 8443));
        assertThat(branch.passes(new ComponentId("web"))).isTrue();
        assertThat(branch.assumptions()).contains(new Assumption(SERVICE, "ports", "8443"));
    }

    @Test
    void aServiceThatSelectsNothingKnownIsNotDetermined() {
        Branch branch = one(ask(cluster().unset("svc", "selects"), "10.1.0.100", 80));
        assertThat(branch.disposition()).isEqualTo(Disposition.UNDETERMINED);
        assertThat(branch.missing()).extracting(Missing::property).contains("selects");
    }

    @Test
    void everyFrontendHasItsRuleAndEveryRuleItsPool() {
        Branch first = one(ask(machines(), "10.1.0.100", 80));
        assertThat(first.last().component()).isEqualTo(new ComponentId("one"));
        assertThat(first.last().in().port()).isEqualTo(8080);
        assertThat(first.last().in().destination()).isEqualTo("10.1.0.0/24");
        Branch second = one(ask(machines(), "10.1.0.101", 80));
        assertThat(second.last().component()).isEqualTo(new ComponentId("two"));
        assertThat(second.last().in().destination()).isEqualTo("10.1.0.101");
        assertThat(second.last().in().port())
                .as("with floating IP the port stays")
                .isEqualTo(80);
        assertThat(first.disposition()).isEqualTo(Disposition.DELIVERED);
    }

    @Test
    void anotherPortOrProtocolHasNoRule() {
        assertThat(ask(machines(), "10.1.0.100", 81).disposition()).isEqualTo(Disposition.UNREACHABLE);
        Drawing udp = machines();
        udp.rules("lb", "rules", "name=first frontend=a protocol=udp port=80 pool=p");
        assertThat(ask(udp, "10.1.0.100", 80).disposition()).isEqualTo(Disposition.UNREACHABLE);
        udp.rules("lb", "rules", "name=first frontend=a protocol=all port=80 pool=p");
        assertThat(ask(udp, "10.1.0.100", 80).disposition()).isEqualTo(Disposition.DELIVERED);
    }

    @Test
    void everyMachineOfAPoolIsAWay() {
        Drawing d = machines().rules("lb", "pools", "name=p members=[one,two]");
        assertThat(ask(d, "10.1.0.100", 80).branches())
                .extracting(branch -> branch.last().component().value())
                .containsExactly("one", "two");
    }

    @Test
    void whatIsDrawnStandsInForRules() {
        Drawing d = machines().unset("lb", "rules").unset("lb", "pools");
        Branch open = one(ask(d, "10.1.0.100", 80));
        assertThat(open.disposition()).isEqualTo(Disposition.UNDETERMINED);
        assertThat(open.missing()).extracting(Missing::property).contains("rules");
        Branch drawn = one(ask(d.link("l", "traffic", "lb", "two"), "10.1.0.100", 80));
        assertThat(drawn.last().component()).isEqualTo(new ComponentId("two"));
        assertThat(drawn.assumptions())
                .contains(
                        new Assumption(new ComponentId("lb"), "rules", "the traffic that is drawn, with floating IP"));
    }

    @Test
    void aNodePoolWithoutAServiceOnThePortIsNotDetermined() {
        Drawing d = cluster().set("svc", "type", "clusterIp").unset("svc", "loadBalancer");
        d.rules("lb", "pools", "name=p members=[pool]");
        d.rules("lb", "rules", "name=r frontend=front port=80 pool=p floatingIp=true");
        Branch open = one(ask(d, "10.1.0.100", 80));
        assertThat(open.disposition()).isEqualTo(Disposition.UNDETERMINED);
        assertThat(open.missing())
                .extracting(Missing::why)
                .contains("no Kubernetes service in the design takes port 80 on the nodes");
        Branch known = one(ask(d.set("svc", "type", "nodePort"), "10.1.0.100", 80));
        assertThat(known.last().component()).isEqualTo(new ComponentId("web"));
        assertThat(List.of(known.disposition())).containsExactly(Disposition.DELIVERED);
    }
}
