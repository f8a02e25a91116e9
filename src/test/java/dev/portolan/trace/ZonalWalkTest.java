package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.model.ComponentId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Zones, which Azure's forwarding sees as the subnets and devices that stand in them (data-plane.md B.5, S-N3). */
class ZonalWalkTest {

    static Drawing stacks() {
        Drawing d = Baseline.design();
        d.unset("nodes", "routeTable").set("aks", "outboundType", "userAssignedNatGateway");
        for (String zone : List.of("1", "2")) {
            d.add("nat-ip-" + zone, "public-ip", "", "address=20.90.0." + zone + " zones=[" + zone + "]");
            d.add("nat-" + zone, "nat-gateway", "", "publicIps=[nat-ip-" + zone + "] zones=[" + zone + "]");
            d.add("nodes-" + zone, "subnet", "spoke", "prefixes=[10.240.1" + zone + ".0/24] natGateway=nat-" + zone);
            d.add("pool-" + zone, "node-pool", "aks", "subnet=nodes-" + zone + " zones=[" + zone + "]");
        }
        return d.set("pool", "subnet", "nodes-1").set("pool", "zones", List.of("1"));
    }

    @Test
    void podsOfZonalPoolsLeaveByTheNatGatewayOfTheirZone() {
        assertThat(stacks().trace(Baseline.EGRESS).branches())
                .extracting(Branch::disposition, ZonalWalkTest::source)
                .containsExactly(tuple(Disposition.DELIVERED, "20.90.0.1"), tuple(Disposition.DELIVERED, "20.90.0.2"));
    }

    @Test
    void aWorkloadThatRunsInOneZoneLeavesFromThere() {
        assertThat(stacks().set("web", "nodePool", "pool-2")
                        .trace(Baseline.EGRESS)
                        .branches())
                .extracting(ZonalWalkTest::source)
                .containsExactly("20.90.0.2");
    }

    @Test
    void aZonesOwnRouteTableIsABranchOfItsOwn() {
        Drawing d = stacks().set("nodes-2", "routeTable", "rt-nodes");
        assertThat(d.trace(Baseline.EGRESS).branches())
                .extracting(branch -> branch.passes(new ComponentId("fw")))
                .containsExactly(false, true);
    }

    private static String source(Branch branch) {
        return branch.last().in().source();
    }
}
