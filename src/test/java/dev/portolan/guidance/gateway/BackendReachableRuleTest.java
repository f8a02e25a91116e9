package dev.portolan.guidance.gateway;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.guidance.Verdict;
import dev.portolan.trace.Missing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BackendReachableRuleTest {

    private static Sketch serving() {
        return Gateways.serving("vnet")
                .saying("snet-aks", "prefixes", List.of("10.0.4.0/22"))
                .saying("svc", "loadBalancerIp", "10.0.4.200");
    }

    private static Map<String, Object> deny(String direction) {
        return fields(
                "name",
                "deny",
                "priority",
                100,
                "direction",
                direction,
                "access",
                "deny",
                "protocol",
                "any",
                "sources",
                List.of("*"),
                "destinations",
                List.of("*"),
                "destinationPorts",
                List.of("*"));
    }

    private static Sketch denying(Sketch sketch, String subnet, String direction) {
        return sketch.with("nsg", "network-security-group", "", "rules", List.of(deny(direction)))
                .saying(subnet, "networkSecurityGroup", "nsg");
    }

    @Test
    void aReachedBackendIsFine() {
        serving().passes("AGW-010");
        serving().with("users", "public-users", "").flowing("users", "agw").passes("AGW-010");
    }

    @Test
    void aSecurityGroupAtTheNodesKeepsTheGatewayOut() {
        Finding finding = denying(serving(), "snet-aks", "inbound").offends("AGW-010");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .startsWith("'agw' does not reach its backend")
                .contains("nsg", "deny");
        assertThat(finding.subjects()).extracting(subject -> subject.id()).containsExactly("agw", "nsg");
        assertThat(finding.paths()).hasSize(1);
    }

    @Test
    void aSecurityGroupAtTheGatewayThatLetsNothingOutDoesToo() {
        denying(serving(), "snet-agw", "outbound").offends("AGW-010");
    }

    @Test
    void clientsThatAreKeptOutBeforeTheGatewayAreNotItsBackends() {
        denying(serving(), "snet-agw", "inbound").passes("AGW-010");
    }

    @Test
    void anAddressThatNothingHasIsReportedUnlessAClusterIsDrawnWithoutItsServices() {
        Sketch gone = Gateways.sketch()
                .with("snet-aks", "subnet", "vnet", "prefixes", List.of("10.0.4.0/22"))
                .saying("agw", "rules", List.of(fields("name", "r", "listener", "https", "pool", "p", "settings", "s")))
                .saying("agw", "backendSettings", List.of(fields("name", "s", "protocol", "https", "port", 443)))
                .saying(
                        "agw",
                        "pools",
                        List.of(fields("name", "p", "members", List.of(fields("address", "10.0.4.200")))));
        assertThat(gone.offends("AGW-010").message()).contains("10.0.4.200");
        Verdict open = gone.with("aks", "aks-cluster", "snet-aks").verdict("AGW-010");
        assertThat(open.found()).isEmpty();
        assertThat(open.missing()).extracting(Missing::why).anyMatch(why -> why.contains("services of aks"));
    }

    @Test
    void aRouteToNowhereLosesTheBackend() {
        serving()
                .with(
                        "rt",
                        "route-table",
                        "",
                        "routes",
                        List.of(fields("name", "none", "prefix", "10.0.4.0/22", "nextHop", "none")))
                .saying("snet-agw", "routeTable", "rt")
                .offends("AGW-010");
    }

    @Test
    void aPrivateListenerIsAskedToo() {
        Sketch inside = serving().saying("agw", "listeners", List.of(Gateways.listener("private")));
        inside.passes("AGW-010");
        denying(inside, "snet-aks", "inbound").offends("AGW-010");
    }

    @Test
    void everyPathOfAListenerIsAskedAndEachObstacleReportedOnce() {
        Sketch paths = serving()
                .with("snet-vm", "subnet", "vnet", "prefixes", List.of("10.0.8.0/24"))
                .with("vm", "virtual-machine", "snet-vm", "address", "10.0.8.4")
                .with("users", "public-users", "")
                .with("pip", "public-ip", "")
                .saying("agw", "publicIp", "pip")
                .flowing("users", "agw")
                .saying(
                        "agw",
                        "rules",
                        List.of(
                                fields("name", "all", "listener", "https", "pool", "p", "settings", "s"),
                                fields(
                                        "name",
                                        "old",
                                        "listener",
                                        "https",
                                        "paths",
                                        List.of("/old/*", "/older/*"),
                                        "pool",
                                        "vms",
                                        "settings",
                                        "s")))
                .saying(
                        "agw",
                        "pools",
                        List.of(
                                fields("name", "p", "members", List.of(fields("target", "slb"))),
                                fields("name", "vms", "members", List.of(fields("target", "vm")))));
        paths.passes("AGW-010");
        assertThat(denying(paths, "snet-vm", "inbound").offends("AGW-010").message())
                .contains("'vm'");
    }

    @Test
    void aRuleThatSaysNotWhomItKeepsOutIsNotDetermined() {
        Map<String, Object> vague = deny("inbound");
        vague.remove("sources");
        serving()
                .with("nsg", "network-security-group", "", "rules", List.of(vague))
                .saying("snet-aks", "networkSecurityGroup", "nsg")
                .isNotDetermined("AGW-010", "rules");
    }

    @Test
    void withoutListenersOrGatewayThereIsNothingToAsk() {
        serving().silent("agw", "listeners").doesNotApply("AGW-010");
        serving()
                .saying("agw", "listeners", List.of(fields("frontend", "public")))
                .doesNotApply("AGW-010");
        Sketch.empty().doesNotApply("AGW-010");
    }
}
