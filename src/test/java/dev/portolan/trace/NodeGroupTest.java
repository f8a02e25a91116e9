package dev.portolan.trace;

import static dev.portolan.trace.FirewallWalkTest.assertEnd;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The group that AKS keeps on the nodes' interfaces (G.1 row 7, G.2 row 4; data-plane.md B.3). */
class NodeGroupTest {

    private static final String NODES = "AKS's network security group of the nodes, ";

    @Test
    void anInternalServiceIsOpenToTheNetworkByDefaultRules() {
        assertThat(told(Baseline.design()))
                .anyMatch(line -> line.endsWith(NODES + "default rule AllowVnetInBound (65000), inbound: allow"));
    }

    @Test
    void aPublicServiceIsOpenToTheInternetByAks() {
        Drawing d = TracerTest.publicBalancer().unset("nodes", "routeTable");
        assertThat(told(d)).anyMatch(line -> line.endsWith(NODES + "rule of svc, which lets in Internet: allow"));
    }

    @Test
    void allowedSourcesKeepEverybodyElseOut() {
        Drawing d = Baseline.design().set("svc", "sourceRanges", List.of("10.240.5.0/24"));
        assertThat(d.trace(Baseline.PUBLIC).disposition()).isEqualTo(Disposition.DELIVERED);
        d.set("svc", "sourceRanges", List.of("10.1.0.0/16"));
        assertEnd(
                d,
                Baseline.PUBLIC,
                Disposition.DENIED,
                "svc lets in 10.1.0.0/16 only: deny for 10.240.5.0/24"); // default rules would let it in
    }

    private static List<String> told(Drawing d) {
        return d.told(d.trace(Baseline.PUBLIC).branches().get(0));
    }
}
