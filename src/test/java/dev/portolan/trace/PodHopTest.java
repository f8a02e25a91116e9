package dev.portolan.trace;

import static dev.portolan.trace.FirewallWalkTest.assertEnd;
import static dev.portolan.trace.FirewallWalkTest.assertOpen;
import static dev.portolan.trace.Ways.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Services, ingress controllers and pods: who hands on to whom, from and to which address and port (B.4, B.8). */
class PodHopTest {

    private static Flow from(String client, String pod, int port) {
        return Flow.tcp(
                "ask", FlowEnd.component(new ComponentId(client)), FlowEnd.component(new ComponentId(pod)), port);
    }

    @Test
    void trafficPolicyClusterHidesTheSenderBehindANode() {
        Drawing d = Baseline.design().set("svc", "externalTrafficPolicy", "cluster");
        Branch branch = only(d);
        assertThat(d.told(branch))
                .contains(
                        "  BALANCED: service svc, externalTrafficPolicy Cluster: the source becomes a node",
                        "  TRANSLATED: source becomes the node: 10.240.5.0/24 to 10.240.0.0/22",
                        "  STOPPED FILTERED: traefik lets in 10.240.5.0/24 only: deny for 10.240.0.0/22");
        assertThat(branch.disposition()).isEqualTo(Disposition.DENIED);
        Branch local = only(Baseline.design());
        assertThat(local.hops().get(3).in().source()).isEqualTo("10.240.5.0/24");
        assertThat(Baseline.design().told(local)).noneMatch(line -> line.contains("source becomes the node"));
    }

    @Test
    void anEmptyListOfAllowedSourcesLetsEverybodyIn() {
        Branch branch = only(Baseline.design().set("traefik", "sourceAllowList", List.of()));
        assertThat(branch.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(branch.hops())
                .flatExtracting(Hop::steps)
                .extracting(step -> step.because().reason())
                .doesNotContain(Reason.SOURCE_ALLOW_LIST);
    }

    @Test
    void aControllerSendsToTheServicesTargetPort() {
        Drawing d = Baseline.design().add("web-svc", "kubernetes-service", "aks", "selects=web");
        d.rules("traefik", "rules", "host=" + Baseline.INNER + " path=/ backend=web-svc");
        d.rules("web-svc", "ports", "port=80 targetPort=8080");
        assertThat(only(d).last().in().port()).isEqualTo(8080);
        assertThat(only(d).disposition()).isEqualTo(Disposition.DELIVERED);
        d.rules("web-svc", "ports", "port=80 targetPort=9090");
        assertThat(only(d).last().in().port()).isEqualTo(9090);
        assertThat(only(d).disposition()).isEqualTo(Disposition.UNREACHABLE);
        d.rules("web-svc", "ports", "port=8080");
        assertThat(only(d).last().in().port()).isEqualTo(8080);
        assertThat(only(d).disposition()).isEqualTo(Disposition.DELIVERED);
        d.unset("web-svc", "ports");
        assertThat(only(d).last().in().port()).as("the pods' own").isEqualTo(8080);
        d.unset("web", "port");
        assertThat(only(d).last().in().port()).isZero();
    }

    @Test
    void whoIsBehindAServiceIsSaidByEitherOrDrawn() {
        Drawing d = Baseline.design().unset("svc", "selects");
        assertOpen(d, Baseline.PUBLIC, "svc", "selects");
        d.add("other", "ingress-controller", "aks").set("traefik", "service", "svc");
        assertThat(only(d).disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(only(d).passes(new ComponentId("traefik"))).isTrue();
        d.unset("traefik", "service").link("drawn", "traffic", "svc", "traefik");
        assertThat(only(d).disposition()).isEqualTo(Disposition.DELIVERED);
    }

    @Test
    void onlyWorkloadsAndServicesStandInForRules() {
        Drawing d = Baseline.design().unset("traefik", "rules").link("l", "traffic", "traefik", "web");
        d.add("partner", "internet-service", "").link("out", "traffic", "traefik", "partner");
        Branch branch = only(d);
        assertThat(branch.last().name()).isEqualTo("web");
        assertThat(d.told(branch)).contains("  BALANCED: ingress rule any names web");
        assertThat(branch.assumptions())
                .contains(new Assumption(new ComponentId("traefik"), "rules", "every host to web"));
        d.unset("traefik", "rules").onLink("l", "", "");
        d.add("web-svc", "kubernetes-service", "aks", "selects=web").link("s", "traffic", "traefik", "web-svc");
        assertThat(only(d).last().name()).isEqualTo("web");
    }

    @Test
    void plainAndEncryptedPodsAreToldApart() {
        assertThat(only(Baseline.design()).last().in().protocol()).hasToString("HTTP");
        assertThat(only(Baseline.design()).last().in().encryption()).isEqualTo(Encryption.PLAIN);
        Branch secure = only(Baseline.design().set("traefik", "backendProtocol", "https"));
        assertThat(secure.last().in().protocol()).hasToString("HTTPS");
        assertThat(secure.last().in().encryption()).isEqualTo(Encryption.tls(3));
        assertThat(secure.hops().get(3).out().source()).isEqualTo("192.168.1.10");
        assertThat(secure.hops().get(3).out().destination()).isEqualTo("192.168.2.20");
    }

    @Test
    void podsWithCertificatesEndTlsThemselves() {
        Drawing d = Baseline.design().set("traefik", "backendProtocol", "https");
        d.rules("web", "certificates", "name=POD hostNames=[" + Baseline.INNER + "] issuer=selfSigned");
        assertThat(only(d).tls().get(2).certificate()).isEqualTo("POD");
        d.set("web", "certificates", List.of());
        assertThat(only(d).tls().get(2).certificate()).isEmpty();
        assertThat(only(d).tls().get(2).to()).isEqualTo(new ComponentId("web"));
        assertThat(only(d).missing()).isEmpty();
    }

    @Test
    void aPolicyThatNamesNoSenderLeavesNodesOpen() {
        Drawing d = Baseline.design().unset("nodes", "networkSecurityGroup");
        Branch node = only(d, from("pool", "web", 8080));
        assertThat(node.missing())
                .contains(new Missing(
                        new ComponentId("np"),
                        "allowedFromRanges",
                        "it names no range of the nodes, and whether it holds for a node depends on where the"
                                + " pod runs"));
        d.set("np", "allowedFromRanges", List.of("192.168.3.0/28"));
        d.add("caller", "workload", "aks", "addresses=[192.168.3.30]");
        assertThat(only(d, from("caller", "web", 8080)).disposition()).isEqualTo(Disposition.DENIED);
        d.unset("caller", "addresses");
        assertThat(only(d, from("caller", "web", 8080)).missing())
                .extracting(Missing::why)
                .contains("whether caller is in the ranges that the policy allows is not known");
        assertEnd(
                d.set("np", "allowedFromRanges", List.of()),
                from("caller", "web", 8080),
                Disposition.DENIED,
                "network policy np: deny for caller");
    }

    @Test
    void podsHaveTheAddressesThatTheirNetworkingGives() {
        Drawing overlay = Baseline.design().set("web", "addresses", List.of());
        assertThat(only(overlay).last().in().destination()).isEqualTo("192.168.0.0/16");
        Drawing nodes = Baseline.design().unset("aks", "podCidr").set("aks", "cniMode", "nodeSubnet");
        nodes.unset("web", "addresses");
        assertThat(only(nodes).last().in().destination()).isEqualTo("10.240.0.0/22");
        Drawing pods = EgressWalkTest.podSubnet();
        assertThat(only(pods).last().in().destination()).isEqualTo("10.240.16.0/20");
        Drawing open = Baseline.design()
                .unset("aks", "podCidr")
                .unset("aks", "cniMode")
                .unset("web", "addresses");
        assertThat(only(open).last().in().destination()).isEmpty();
    }

    @Test
    void podsStandInTheSubnetsInWhichTheirAddressesLie() {
        Drawing d = Baseline.design().unset("aks", "podCidr").set("aks", "cniMode", "nodeSubnet");
        d.unset("aks", "outboundType").add("far", "subnet", "spoke", "prefixes=[10.240.16.0/24]");
        d.add("second", "node-pool", "aks", "subnet=far").set("web", "addresses", List.of("10.240.16.7"));
        Flow out = Baseline.EGRESS;
        assertThat(d.trace(out).branches()).hasSize(1);
        assertThat(only(d, out).hops().get(0).in().source()).isEqualTo("10.240.16.7");
        d.set("web", "addresses", List.of("10.240.16.7", "10.240.1.7"));
        assertThat(d.trace(out).branches())
                .extracting(branch -> branch.hops().get(0).in().source())
                .containsExactly("10.240.1.7", "10.240.16.7");
        d.set("web", "addresses", List.of());
        assertThat(d.trace(out).branches())
                .extracting(branch -> branch.hops().get(0).in().source())
                .containsExactly("10.240.0.0/22", "10.240.16.0/24");
    }

    @Test
    void aClusterWithoutPoolsStandsWhereItIsDrawn() {
        Drawing d = Baseline.design().add("bare", "aks-cluster", "ingress-lb", "cniMode=nodeSubnet");
        d.add("job", "workload", "bare", "protocol=http port=80");
        Flow ask = from("job", "agw", 443);
        assertThat(only(d, ask).hops().get(0).in().source()).isEqualTo("10.240.4.0/28");
        d.set("bare", "cniMode", "podSubnet");
        assertThat(only(d, ask).missing())
                .extracting(each -> each.component().value(), Missing::property)
                .contains(tuple("bare", Missing.PLACE));
    }
}
