package dev.portolan.guidance.ingress;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressKeptRuleTest {

    private static Sketch needy(String sample) {
        return Sketch.sample(sample).saying("orders", "needsClientIp", true);
    }

    private static Sketch trusting(String sample, String controller, String... proxies) {
        return needy(sample).saying(controller, "trustedProxies", List.of((Object[]) proxies));
    }

    @Test
    void aWorkloadThatDoesNotNeedItIsNoMatter() {
        Sketch.sample("aks-baseline").doesNotApply("ING-013");
        needy("aks-baseline").saying("orders", "needsClientIp", false).doesNotApply("ING-013");
    }

    @Test
    void anIngressThatTrustsTheGatewaysSubnetKeepsIt() {
        trusting("aks-baseline", "traefik", "10.240.5.0/24").passes("ING-013");
        trusting("aks-baseline", "traefik", "10.0.0.0/8").passes("ING-013");
    }

    @Test
    void anIngressThatTrustsOthersOnlyLosesIt() {
        Finding finding = trusting("aks-baseline", "traefik", "10.1.0.0/24").offends("ING-013");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message())
                .contains("'aspnetapp' needs its client's address and does not get it")
                .contains("'traefik' does not trust X-Forwarded-For from 10.240.5.0/24");
        assertThat(finding.paths()).hasSize(1);
        assertThat(finding.subjects()).extracting(Subject::id).containsExactly("orders", "traefik");
    }

    @Test
    void whomAnIngressTrustsHasToBeSaid() {
        needy("aks-baseline").isNotDetermined("ING-013", "trustedProxies");
    }

    @Test
    void aFirewallBeforeTheFirstLayerSevenHopLosesIt() {
        Finding finding = needy("firewall-ingress").offends("ING-013");
        assertThat(finding.message()).contains("the firewall 'afw-hub' translates it to", "before 'traefik'");
    }

    @Test
    void policyClusterBeforeTheFirstLayerSevenHopLosesIt() {
        Sketch open = needy("public-service-udr");
        open.passes("ING-013");
        Finding finding =
                open.saying("svc-ingress", "externalTrafficPolicy", "cluster").offends("ING-013");
        assertThat(finding.message())
                .contains("behind 'svc-ingress' nodes translate it before 'traefik', as the traffic policy is Cluster");
    }

    @Test
    void behindAGatewayPolicyClusterMakesTheNodesTheOnesToTrust() {
        Sketch clustered = trusting("aks-baseline", "traefik", "10.240.5.0/24")
                .saying("svc-ingress", "externalTrafficPolicy", "cluster");
        assertThat(clustered.offends("ING-013").message())
                .contains("'traefik' does not trust X-Forwarded-For from 10.240.0.0/22");
        clustered.saying("traefik", "trustedProxies", List.of("10.240.0.0/22")).passes("ING-013");
    }

    @Test
    void frontDoorKeepsItOverPrivateLinkWhereTheIngressTrustsTheLink() {
        trusting("front-door-private-link", "traefik", "10.240.4.5").passes("ING-013");
        trusting("front-door-private-link", "traefik", "10.240.4.6").offends("ING-013");
    }

    @Test
    void frontDoorKeepsItOverThePublicAddressToo() {
        trusting("front-door-public", "traefik", Published.DOOR).passes("ING-013");
    }

    @Test
    void aPrivateLinkServiceWithoutHeaderLosesIt() {
        Sketch linked = Published.throughPrivateLink()
                .saying("app", "needsClientIp", true)
                .saying("app", "port", 5432)
                .saying("svc", "ports", List.of(fields("port", 5432)))
                .saying("svc", "externalTrafficPolicy", "local")
                .with("far", "virtual-network", "", "addressSpace", List.of("10.5.0.0/16"))
                .with("ends", "subnet", "far", "prefixes", List.of("10.5.0.0/24"))
                .with("pe", "private-endpoint", "ends", "target", "pls", "address", "10.5.0.4", "state", "approved")
                .with("vm", "virtual-machine", "ends", "address", "10.5.0.5");
        Sketch asked = linked.on(linked.design()
                .withFlows(List.of(Flow.tcp(
                        "vm to app",
                        FlowEnd.component(new ComponentId("vm")),
                        FlowEnd.component(new ComponentId("pe")),
                        5432))));
        Finding finding = asked.offends("ING-013");
        assertThat(finding.message()).contains("the Private Link Service 'pls' translates it without PROXY protocol");
        asked.saying("pls", "proxyProtocol", true)
                .saying("app", "proxyProtocol", true)
                .isSilent("ING-013");
    }

    @Test
    void aWorkloadAtWhichNoFlowEndsIsNotDetermined() {
        Sketch.empty().with("app", "workload", "", "needsClientIp", true).isNotDetermined("ING-013", "");
    }
}
