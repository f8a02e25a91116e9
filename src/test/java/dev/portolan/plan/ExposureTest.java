package dev.portolan.plan;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.guidance.Sketch;
import dev.portolan.plan.Exposure.Degree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who on the Internet gets to a Kubernetes service, by its own sources and the group of the nodes. */
class ExposureTest {

    private static Object rule(int priority, String access, String source, String port) {
        return fields(
                "name",
                access + priority,
                "priority",
                priority,
                "direction",
                "inbound",
                "access",
                access,
                "protocol",
                "any",
                "sources",
                List.of(source),
                "destinations",
                List.of("*"),
                "destinationPorts",
                List.of(port));
    }

    private static Sketch service(Object... rules) {
        return Sketch.empty()
                .with("vnet", "virtual-network", "", "addressSpace", List.of("10.1.0.0/16"))
                .with("snet", "subnet", "vnet", "prefixes", List.of("10.1.0.0/22"), "networkSecurityGroup", "nsg")
                .with("nsg", "network-security-group", "vnet", "rules", List.of(rules))
                .with("aks", "aks-cluster", "snet")
                .with("pool", "node-pool", "aks")
                .with("svc", "kubernetes-service", "aks", "type", "loadBalancer")
                .saying("svc", "ports", List.of(fields("port", 443), fields("port", 8443)));
    }

    private static void assertExposed(Sketch sketch, Degree degree, String why) {
        Catalog catalog = Catalog.azure();
        Estate estate = new Estate(TopologyGraph.of(sketch.design(), catalog), catalog);
        assertThat(Exposure.of(sketch.component("svc"), estate)).isEqualTo(new Exposure(degree, why));
    }

    @Test
    void aServiceThatIsNotPublicIsClosed() {
        assertExposed(service().saying("svc", "internal", true), Degree.CLOSED, "its load balancer is internal");
        assertExposed(service().saying("svc", "type", "clusterIp"), Degree.CLOSED, "its load balancer is internal");
    }

    @Test
    void privateSourcesCloseIt() {
        String why = "only private addresses are among its allowed sources";
        Sketch open = service(rule(100, "allow", "Internet", "*"));
        assertExposed(open.saying("svc", "sourceRanges", List.of("10.0.0.0/8")), Degree.CLOSED, why);
        assertExposed(open.saying("svc", "sourceRanges", List.of("VirtualNetwork", "192.168.1.1")), Degree.CLOSED, why);
        assertExposed(
                open.saying("svc", "sourceRanges", List.of("10.0.0.0/8", "20.1.2.0/24")),
                Degree.OPEN,
                "rule allow100 of nsg allows it");
        assertExposed(
                open.saying("svc", "sourceRanges", List.of("0.0.0.0/0")),
                Degree.OPEN,
                "rule allow100 of nsg allows it");
    }

    @Test
    void azuresDefaultRulesLetNobodyIn() {
        assertExposed(service(), Degree.CLOSED, "the network security group of the nodes lets nobody in");
    }

    @Test
    void withoutAGroupOrPortsNothingStandsInTheWay() {
        assertExposed(service().silent("snet", "networkSecurityGroup"), Degree.OPEN, "");
        assertExposed(service().silent("svc", "ports"), Degree.OPEN, "");
        Sketch second = service()
                .with("snet-two", "subnet", "vnet", "prefixes", List.of("10.1.4.0/22"))
                .with("two", "node-pool", "aks", "subnet", "snet-two")
                .saying("pool", "subnet", "snet");
        assertExposed(second, Degree.OPEN, "");
    }

    @Test
    void oneOpenPortIsEnough() {
        assertExposed(service(rule(100, "allow", "Internet", "8443")), Degree.OPEN, "rule allow100 of nsg allows it");
        assertExposed(
                service(rule(100, "allow", "Internet", "22")),
                Degree.CLOSED,
                "the network security group of the nodes lets nobody in");
    }

    @Test
    void frontDoorAloneIsTold() {
        assertExposed(
                service(rule(100, "allow", "AzureFrontDoor.Backend", "443")),
                Degree.FRONT_DOOR_ONLY,
                "the network security group of the nodes lets in Front Door only");
        assertExposed(
                service(rule(100, "allow", "Internet", "*"))
                        .saying("svc", "sourceRanges", List.of("AzureFrontDoor.Backend")),
                Degree.FRONT_DOOR_ONLY,
                "only Front Door is among its allowed sources");
        assertExposed(
                service().saying("svc", "sourceRanges", List.of("AzureFrontDoor.Backend")),
                Degree.CLOSED,
                "the network security group of the nodes lets nobody in");
        assertExposed(
                service(rule(100, "allow", "AzureFrontDoor.Backend", "443"))
                        .saying("svc", "sourceRanges", List.of("20.1.2.0/24")),
                Degree.CLOSED,
                "the network security group of the nodes lets nobody in");
    }

    @Test
    void rulesThatNobodyGaveLeaveItOpen() {
        assertExposed(service().silent("nsg", "rules"), Degree.NOT_DETERMINED, "the rules of nsg are not given");
    }
}
