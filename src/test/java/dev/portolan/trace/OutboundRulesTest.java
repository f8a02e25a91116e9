package dev.portolan.trace;

import static dev.portolan.trace.ExitWalkTest.NO_ADDRESS;
import static dev.portolan.trace.ExitWalkTest.appliance;
import static dev.portolan.trace.ExitWalkTest.assertLeaves;
import static dev.portolan.trace.ExitWalkTest.machine;
import static dev.portolan.trace.ExitWalkTest.only;
import static dev.portolan.trace.ExitWalkTest.out;
import static dev.portolan.trace.ExitWalkTest.outboundRule;
import static dev.portolan.trace.FirewallWalkTest.assertEnd;
import static dev.portolan.trace.FirewallWalkTest.assertOpen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Machines leave by what is said of themselves: their pool's outbound rule, their nodes' addresses (B.5). */
class OutboundRulesTest {

    private static final Flow NODES = out("pool");
    private static final Flow MACHINE = out("vm");

    @Test
    void anOutboundRuleGivesAMachineItsFrontend() {
        Drawing d = machine();
        d.add("out-lb", "load-balancer", "", "scope=public").rules("out-lb", "frontends", "name=a publicIp=lb-ip");
        d.rules("out-lb", "pools", "name=machines members=[vm]");
        assertEnd(d, MACHINE, Disposition.DROPPED, NO_ADDRESS);
        d.rules("out-lb", "outboundRules", "name=out frontends=[a] pool=machines");
        assertLeaves(d, MACHINE, "20.40.0.2", "vm", "out-lb");
        assertLeaves(d.set("vm", "publicIp", "vm-ip"), MACHINE, "20.40.0.1", "vm");
    }

    @Test
    void anOutboundRuleGivesAnApplianceItsFrontend() {
        Drawing d = appliance("sourceNat=internetOnly publicIps=[]");
        d.add("out-lb", "load-balancer", "", "scope=public").rules("out-lb", "frontends", "name=a publicIp=nva-ip");
        d.rules("out-lb", "pools", "name=machines members=[nva]");
        d.rules("out-lb", "outboundRules", "name=out frontends=[a] pool=machines");
        assertLeaves(d, NODES, "20.90.0.1", "pool", "nva", "out-lb");
    }

    @Test
    void everyNodePoolLeavesByItsOwnOutboundRule() {
        Drawing d = outboundRule("[pool]", " frontends=[a]").add("second", "node-pool", "aks");
        d.rules("out-lb", "pools", "name=nodes members=[pool]", "name=spare members=[second]");
        d.rules("out-lb", "outboundRules", "name=one pool=nodes frontends=[a]", "name=two pool=spare frontends=[b]");
        assertLeaves(d, NODES, "20.80.1.1", "pool", "out-lb");
        assertLeaves(d, out("second"), "20.80.1.2", "second", "out-lb");
        d.rules("out-lb", "outboundRules", "name=one pool=nodes frontends=[a]");
        assertEnd(d, out("second"), Disposition.DROPPED, NO_ADDRESS);
    }

    @Test
    void aNodePoolHasPublicAddressesForItselfOnly() {
        Drawing d = EgressWalkTest.balancer().set("aks", "outboundType", "none").set("pool", "nodePublicIp", true);
        d.add("second", "node-pool", "aks");
        assertLeaves(d, NODES, "Internet", "pool");
        assertEnd(d, out("second"), Disposition.DROPPED, NO_ADDRESS);
    }

    @Test
    void podsThatMayRunOnEitherPoolAreNotDetermined() {
        Drawing d = EgressWalkTest.balancer().set("pool", "nodePublicIp", true).add("second", "node-pool", "aks");
        assertOpen(d, out("web"), "web", "nodePool");
        assertThat(only(d, out("web")).missing())
                .extracting(Missing::why)
                .containsExactly("only nodes of pool leave by a public address of their own, and on which pool it runs"
                        + " is not given");
        assertLeaves(d.set("web", "nodePool", "pool"), out("web"), "Internet", "web");
        d.add("lb-ip", "public-ip", "", "address=20.80.0.1").set("aks", "outboundIps", List.of("lb-ip"));
        assertLeaves(d.set("web", "nodePool", "second"), out("web"), "20.80.0.1", "web", "aks");
    }

    @Test
    void podsWhosePoolsLeaveByDifferentRulesAreNotDetermined() {
        Drawing d = outboundRule("[pool]", " frontends=[a]").add("second", "node-pool", "aks");
        assertOpen(d, out("web"), "web", "nodePool");
        assertThat(only(d, out("web")).missing())
                .extracting(Missing::why)
                .containsExactly(
                        "only nodes of pool leave by out-lb with out-1, and on which pool it runs is not given");
        d.rules("out-lb", "pools", "name=nodes members=[pool,second]");
        assertLeaves(d, out("web"), "20.80.1.1", "web", "out-lb");
        d.rules("out-lb", "pools", "name=nodes members=[pool]", "name=spare members=[second]");
        d.rules("out-lb", "outboundRules", "name=one pool=nodes frontends=[a]", "name=two pool=spare frontends=[b]");
        assertOpen(d, out("web"), "web", "nodePool");
    }

    @Test
    void podsOnPoolsInSubnetsOfTheirOwnLeaveAsTheirNodesDo() {
        Drawing d = EgressWalkTest.balancer().set("pool", "nodePublicIp", true);
        d.add("far", "subnet", "spoke", "prefixes=[10.240.16.0/24]").add("second", "node-pool", "aks", "subnet=far");
        assertThat(d.trace(out("web")).branches())
                .extracting(branch -> branch.hops().get(1).name())
                .containsExactly("mcr.microsoft.com", "aks");
        assertThat(d.trace(out("web")).disposition()).isEqualTo(Disposition.DELIVERED);
    }

    @Test
    void aClusterLeavesAsItsNodesDo() {
        Flow flow = out("aks");
        assertThat(only(EgressWalkTest.balancer(), flow).disposition()).isEqualTo(Disposition.DELIVERED);
        Drawing d = outboundRule("[pool]", " frontends=[a]");
        assertLeaves(d, flow, "20.80.1.1", "aks", "out-lb");
        Branch open = only(d.add("second", "node-pool", "aks"), flow);
        assertThat(open.missing())
                .extracting(Missing::component, Missing::property)
                .containsExactly(tuple(ComponentId.CANVAS, "from"));
    }
}
