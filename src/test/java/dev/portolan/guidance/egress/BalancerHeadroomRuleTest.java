package dev.portolan.guidance.egress;

import static dev.portolan.guidance.Sketch.fields;
import static dev.portolan.guidance.egress.Routed.direct;
import static dev.portolan.guidance.egress.Routed.to;
import static dev.portolan.guidance.egress.Routed.translated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** EGR-012. */
class BalancerHeadroomRuleTest {

    private static Sketch nodes(int today, int most, int surge) {
        return direct("loadBalancer")
                .saying("pool", "count", today)
                .saying("pool", "maxCount", most)
                .saying("pool", "maxSurge", surge);
    }

    @Test
    void aPoolThatGrowsOverABoundaryOfTheTableIsReported() {
        Finding finding = nodes(40, 50, 1).offends("EGR-012");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message())
                .isEqualTo(
                        "'aks': From 51 nodes on each node has 512 ports; there are 40 nodes today, 51 nodes at most.");
        nodes(40, 50, 0).passes("EGR-012");
        nodes(60, 90, 10).passes("EGR-012");
    }

    @Test
    void portsByHandLimitTheNodes() {
        assertThat(nodes(10, 31, 1)
                        .saying("aks", "allocatedOutboundPorts", 2_048)
                        .offends("EGR-012")
                        .message())
                .contains("= 31 nodes at most, but there can be 32 nodes");
        nodes(10, 30, 1).saying("aks", "allocatedOutboundPorts", 2_048).passes("EGR-012");
        nodes(10, 61, 1)
                .saying("aks", "allocatedOutboundPorts", 2_048)
                .saying("aks", "managedOutboundIps", 2)
                .passes("EGR-012");
    }

    @Test
    void portsByHandComeInMultiplesOfEight() {
        assertThat(nodes(10, 20, 1)
                        .saying("aks", "allocatedOutboundPorts", 1_001)
                        .offends("EGR-012")
                        .message())
                .contains("1,001 ports per node are no multiple of 8");
    }

    @Test
    void connectionsBeyondANodesPortsAreReported() {
        Sketch busy = nodes(10, 20, 1)
                .with("api", "internet-service", "", "hostName", "api.example", "addresses", List.of("192.0.2.80"));
        assertThat(busy.saying("pool", "outboundFlows", List.of(fields("destination", "api", "perNode", 1_025)))
                        .offends("EGR-012")
                        .message())
                .isEqualTo("'aks': 1,025 connections per node to api, but 1,024 ports.");
        busy.saying("pool", "outboundFlows", List.of(fields("destination", "api", "perNode", 1_024)))
                .passes("EGR-012");
        assertThat(busy.saying("pool", "outboundFlows", List.of(fields("perNode", 1_025)))
                        .offends("EGR-012")
                        .message())
                .contains("1,025 connections per node to one destination");
    }

    @Test
    void nodesThatNobodyCountedAreNotDetermined() {
        nodes(10, 20, 1).silent("pool", "maxCount").isNotDetermined("EGR-012", "maxCount");
        nodes(10, 60, 1).silent("pool", "count").isNotDetermined("EGR-012", "count");
        nodes(10, 49, 1).silent("pool", "count").passes("EGR-012");
        nodes(10, 50, 1).silent("pool", "count").isNotDetermined("EGR-012", "count");
        nodes(10, 50, 1)
                .silent("pool", "count")
                .saying("aks", "allocatedOutboundPorts", 800)
                .passes("EGR-012");
    }

    @Test
    void whoLeavesAnotherWayNeedsNone() {
        translated().doesNotApply("EGR-012");
        to("loadBalancer").saying("fw", "ruleCollections", List.of()).passes("EGR-012");
    }
}
