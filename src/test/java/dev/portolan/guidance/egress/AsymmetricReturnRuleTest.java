package dev.portolan.guidance.egress;

import static dev.portolan.guidance.Sketch.fields;
import static dev.portolan.guidance.egress.Routed.collection;
import static dev.portolan.guidance.egress.Routed.to;
import static dev.portolan.guidance.egress.Routed.toAppliance;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.Component;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** EGR-006. */
class AsymmetricReturnRuleTest implements FixContract {

    @Override
    public String rule() {
        return "EGR-006";
    }

    @Override
    public Sketch offender() {
        return published()
                .with("pip", "public-ip", "")
                .with("slb", "load-balancer", "spoke", "scope", "public")
                .saying("slb", "frontends", List.of(fields("name", "in", "publicIp", "pip")))
                .saying("svc", "publicIp", "pip")
                .saying("svc", "loadBalancer", "slb")
                .with("snet-agw", "subnet", "spoke", "prefixes", List.of("10.2.8.0/24"))
                .with("agw", "application-gateway", "snet-agw", "sku", "wafV2")
                .saying("agw", "pools", List.of(fields("name", "p", "members", List.of(fields("target", "svc")))));
    }

    private static Sketch published() {
        return to("userDefinedRouting")
                .with("app", "workload", "aks")
                .with("svc", "kubernetes-service", "aks", "type", "loadBalancer", "selects", "app");
    }

    @Test
    void aPublicServiceBehindADefaultRouteToAFirewallIsReported() {
        Finding finding = published().offends("EGR-006");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message()).contains("'svc'").contains("'snet'").contains("'fw'");
        published().silent("snet", "routeTable").passes("EGR-006");
        published().saying("svc", "internal", true).doesNotApply("EGR-006");
    }

    @Test
    void theFlowWhoseAnswerIsLostIsShown() {
        List<Trace> paths =
                Sketch.sample("public-service-udr").offends("EGR-006").paths();
        assertThat(paths).isNotEmpty().allMatch(trace -> trace.disposition() == Disposition.RETURN_LOST);
    }

    @Test
    void requestsThroughTheFirewallsDnatComeBackTheSameWay() {
        published()
                .saying("svc", "internal", true)
                .saying("svc", "loadBalancerIp", "10.2.0.100")
                .saying(
                        "fw",
                        "ruleCollections",
                        List.of(collection(
                                "dnat",
                                100,
                                "allow",
                                fields(
                                        "name",
                                        "web",
                                        "sources",
                                        List.of("*"),
                                        "ports",
                                        List.of("443"),
                                        "translatedAddress",
                                        "10.2.0.100",
                                        "translatedPort",
                                        443))))
                .doesNotApply("EGR-006");
    }

    @Test
    void requestsThroughAGatewayInTheNetworkComeBackTheSameWay() {
        published()
                .saying("svc", "internal", true)
                .with("snet-agw", "subnet", "spoke", "prefixes", List.of("10.2.8.0/24"))
                .with("agw", "application-gateway", "snet-agw", "sku", "wafV2")
                .doesNotApply("EGR-006");
    }

    @Test
    void requestsOverPrivateLinkComeBackTheSameWay() {
        Sketch.sample("front-door-private-link").doesNotApply("EGR-006");
    }

    @Test
    void knownClientsWithARouteToTheInternetAreFine() {
        Sketch known = published().saying("svc", "sourceRanges", List.of("198.51.100.0/24"));
        known.offends("EGR-006");
        Object back = fields("name", "back", "prefix", "198.51.100.0/24", "nextHop", "internet");
        Sketch routed = known.saying("rt", "routes", List.of(toAppliance("10.1.0.4"), back));
        routed.passes("EGR-006");
        routed.saying("svc", "sourceRanges", List.of("198.51.100.0/24", "203.0.113.0/24"))
                .offends("EGR-006");
    }

    @Test
    void makingAServiceOfFrontDoorInternalWouldCutItOff() {
        Finding finding = published()
                .saying("svc", "sourceRanges", List.of("AzureFrontDoor.Backend"))
                .offends("EGR-006");
        assertThat(finding.fixes()).isEmpty();
    }

    @Test
    void aServiceThatNobodyReachesLosesNoAnswer() {
        published().saying("svc", "sourceRanges", List.of("10.0.0.0/8")).passes("EGR-006");
    }

    @Test
    void aServiceOfAClusterWithoutSubnetIsNotDetermined() {
        Sketch.empty()
                .with("aks", "aks-cluster", "")
                .with("svc", "kubernetes-service", "aks", "type", "loadBalancer")
                .isNotDetermined("EGR-006", "");
    }

    @Test
    void theFixTakesThePublicAddressAndLoadBalancerFromTheService() {
        assertThat(offender().cured("EGR-006").component("svc")).satisfies(service -> {
            assertThat(KubernetesKinds.INTERNAL.of(service).is(true)).isTrue();
            assertThat(KubernetesKinds.PUBLIC_IP.of(service).isKnown()).isFalse();
            assertThat(KubernetesKinds.LOAD_BALANCER.of(service).isKnown()).isFalse();
        });
    }

    @Test
    void withoutAnotherWayInMakingItInternalWouldCutClientsOff() {
        assertThat(published().offends("EGR-006").fixes()).isEmpty();
        assertThat(Sketch.sample("public-service-udr").offends("EGR-006").fixes())
                .isEmpty();
        assertThat(offender()
                        .saying("agw", "pools", List.of())
                        .offends("EGR-006")
                        .fixes())
                .isEmpty();
    }

    @Test
    void aGatewayBehindTheSamePublicLoadBalancerOnlyIsNoOtherWayIn() {
        Object throughBalancer = fields("name", "p", "members", List.of(fields("target", "slb")));
        assertThat(offender()
                        .saying("agw", "pools", List.of(throughBalancer))
                        .offends("EGR-006")
                        .fixes())
                .isEmpty();
    }

    @Test
    void dnatToItsPrivateAddressIsAnotherWayIn() {
        Object rule = fields("name", "web", "translatedAddress", "10.2.0.100", "translatedPort", 443);
        Sketch translated = published()
                .saying("svc", "loadBalancerIp", "10.2.0.100")
                .saying("fw", "ruleCollections", List.of(collection("dnat", 100, "allow", rule)));
        assertThat(translated.offends("EGR-006").fixes()).hasSize(1);
        assertThat(translated
                        .saying("svc", "loadBalancerIp", "10.2.0.101")
                        .offends("EGR-006")
                        .fixes())
                .isEmpty();
    }

    @Test
    void aPublicLoadBalancerAddressGoesTooAndAPrivateOneStays() {
        Component cured = offender()
                .saying("svc", "loadBalancerIp", "20.50.1.1")
                .cured("EGR-006")
                .component("svc");
        assertThat(KubernetesKinds.LOAD_BALANCER_ADDRESS.of(cured).isKnown()).isFalse();
        Component kept = offender()
                .saying("svc", "loadBalancerIp", "10.2.0.100")
                .cured("EGR-006")
                .component("svc");
        assertThat(KubernetesKinds.LOAD_BALANCER_ADDRESS.of(kept).isKnown()).isTrue();
    }
}
