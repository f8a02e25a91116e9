package dev.portolan.trace;

import static dev.portolan.trace.FirewallWalkTest.assertEnd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.ComponentId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Health probes: a backend that its probe cannot reach is unhealthy, and a probe that nobody gave decides nothing. */
class ProbeTest {

    private static final String DENY_HEALTH =
            "name=DenyHealth priority=100 direction=inbound access=deny sources=[*] destinations=[*]"
                    + " destinationPorts=[8081]";
    private static final String ALLOW_GATEWAY = Baseline.inbound("AllowGateway", "10.240.5.0/24", "10.240.0.0/22", "*")
            .replace("priority=100", "priority=300");
    private static final String DENY_PROBES = "name=DenyProbes priority=200 direction=inbound access=deny"
            + " sources=[AzureLoadBalancer] destinations=[*] destinationPorts=[*]";

    @Test
    void aGroupThatStopsTheGatewaysProbeMakesTheBackendUnhealthy() {
        Drawing d = probed("name=health protocol=http path=/ready port=8081");
        assertThat(d.trace(Baseline.PUBLIC).disposition()).isEqualTo(Disposition.BACKEND_UNHEALTHY);
        assertEnd(
                d,
                Baseline.PUBLIC,
                Disposition.BACKEND_UNHEALTHY,
                "health probe health cannot get through to port 8081: nsg-nodes, rule DenyHealth (100), inbound: deny");
    }

    @Test
    void aProbeToTheTrafficsPortOrWithoutAPortDecidesNothing() {
        assertThat(probed("name=health protocol=http path=/ready port=8080")
                        .trace(Baseline.PUBLIC)
                        .disposition())
                .isEqualTo(Disposition.DELIVERED);
        assertThat(probed("name=health protocol=http path=/ready")
                        .trace(Baseline.PUBLIC)
                        .disposition())
                .isEqualTo(Disposition.DELIVERED);
        assertThat(probed("name=other path=/ready port=8081")
                        .trace(Baseline.PUBLIC)
                        .branches()
                        .get(0))
                .satisfies(branch -> {
                    assertThat(branch.disposition()).isEqualTo(Disposition.DELIVERED);
                    assertThat(branch.missing())
                            .extracting(Missing::why)
                            .contains("the health probe health is not given");
                });
    }

    @Test
    void aProbeThatMayOrMayNotBeStoppedIsNotedOnly() {
        Drawing d = probed("name=health protocol=http path=/ready port=8081");
        d.rules("nsg-nodes", "rules", DENY_HEALTH.replace("sources=[*]", "sources=[10.240.5.0/28]"), ALLOW_GATEWAY);
        Branch branch = d.trace(Baseline.PUBLIC).branches().get(0);
        assertThat(branch.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(branch.missing())
                .extracting(Missing::why)
                .contains("whether the health probe health gets through to port 8081 is not determined");
    }

    @Test
    void trafficThatIsDeniedItselfStaysDenied() {
        Drawing d = probed("name=health protocol=http path=/ready port=8081");
        d.rules("nsg-nodes", "rules", DENY_HEALTH.replace("[8081]", "[*]"));
        assertEnd(d, Baseline.PUBLIC, Disposition.DENIED, "nsg-nodes, rule DenyHealth (100), inbound: deny");
    }

    @Test
    void aProbeToAPortForWhichTheBalancerHasNoRuleFails() {
        Drawing d = Baseline.design();
        d.rules("agw", "backendSettings", Baseline.settings("ContosoCA") + " probe=health");
        d.rules("agw", "probes", "name=health protocol=http path=/ port=8081");
        assertThat(d.trace(Baseline.PUBLIC).disposition()).isEqualTo(Disposition.BACKEND_UNHEALTHY);
        d.rules("agw", "probes", "name=health protocol=https path=/favicon.ico port=443");
        assertThat(d.trace(Baseline.PUBLIC).disposition()).isEqualTo(Disposition.DELIVERED);
    }

    @Test
    void aGroupThatDeniesAzuresProbesMakesTheBalancersBackendUnhealthy() {
        Drawing d = balanced(DENY_PROBES);
        assertEnd(
                d,
                Baseline.PUBLIC,
                Disposition.BACKEND_UNHEALTHY,
                "health probe of service svc cannot get through: nsg-nodes, rule DenyProbes (200), inbound: deny for"
                        + " Azure's probes from 168.63.129.16");
        Drawing own = balanced(DENY_PROBES);
        own.rules(
                "lb",
                "rules",
                "name=https frontend=front port=443 backendPort=443 pool=nodes probe=tcp floatingIp=true");
        own.rules("lb", "probes", "name=tcp protocol=tcp port=31000");
        Branch branch = own.trace(Baseline.PUBLIC).branches().get(0);
        assertThat(branch.disposition()).isEqualTo(Disposition.BACKEND_UNHEALTHY);
        assertThat(own.told(branch))
                .contains("  BALANCED: rule https: 10.240.4.4 to traefik, port 443, floating IP, probe tcp");
    }

    @Test
    void theDefaultRuleLetsAzuresProbesIn() {
        Branch branch = Baseline.design().trace(Baseline.PUBLIC).branches().get(0);
        assertThat(branch.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(branch.missing()).isEmpty();
    }

    @Test
    void aGroupThatLetsAzuresProbesInToSomePortsOnlyIsNoted() {
        Drawing d = balanced(DENY_PROBES.replace("destinationPorts=[*]", "destinationPorts=[31000]"));
        Branch branch = d.trace(Baseline.PUBLIC).branches().get(0);
        assertThat(branch.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(branch.missing()).extracting(Missing::component).containsExactly(new ComponentId("nsg-nodes"));
    }

    private static Drawing balanced(String rule) {
        return Baseline.design()
                .rules(
                        "nsg-nodes",
                        "rules",
                        Baseline.inbound("AllowGateway", "10.240.5.0/24", "10.240.4.4", "443"),
                        rule);
    }

    private static Drawing probed(String probe) {
        Drawing d = PodWalkTest.addOn();
        d.rules("agw", "backendSettings", "name=pods protocol=http port=80 probe=health");
        d.rules("agw", "probes", probe);
        return d.rules("nsg-nodes", "rules", DENY_HEALTH, ALLOW_GATEWAY);
    }

    @Test
    void everyProbeOfAServiceThatIsStoppedEverywhereCounts() {
        Drawing d = balanced(DENY_PROBES).set("svc", "externalTrafficPolicy", "cluster");
        assertThat(d.trace(Baseline.PUBLIC).branches())
                .extracting(Branch::disposition)
                .isEqualTo(List.of(Disposition.BACKEND_UNHEALTHY));
    }

    /** A balancer's own rule and probe, and a group that treats some ports otherwise. */
    private static Branch ruled(String probe, String... rules) {
        Drawing d = Baseline.design().rules("nsg-nodes", "rules", rules);
        d.rules("lb", "rules", "name=https frontend=front port=443 pool=nodes probe=tcp floatingIp=true");
        return d.rules("lb", "probes", "name=other protocol=tcp port=443", probe)
                .trace(Baseline.PUBLIC)
                .branches()
                .get(0);
    }

    private static final String ALLOW_443 = Baseline.inbound("AllowGateway", "10.240.5.0/24", "10.240.4.4", "443");

    @Test
    void theProbeOfARuleGoesToItsOwnPort() {
        String deny = DENY_PROBES.replace("destinationPorts=[*]", "destinationPorts=[31000]");
        assertThat(ruled("name=tcp protocol=tcp port=31000", ALLOW_443, deny).disposition())
                .isEqualTo(Disposition.BACKEND_UNHEALTHY);
        assertThat(ruled("name=tcp protocol=tcp port=31001", ALLOW_443, deny).disposition())
                .isEqualTo(Disposition.DELIVERED);
    }

    @Test
    void aProbeWithoutAPortOrACertainAnswerIsNoted() {
        Branch portless = ruled("name=tcp protocol=tcp", ALLOW_443, DENY_PROBES);
        assertThat(portless.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(portless.missing())
                .containsExactly(
                        new Missing(new ComponentId("lb"), "probes", "the port of the health probe tcp is not given"));
        String some = DENY_PROBES.replace("destinations=[*]", "destinations=[10.240.0.0/24]");
        Branch open = ruled("name=tcp protocol=tcp port=31000", ALLOW_443, some);
        assertThat(open.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(open.missing())
                .extracting(Missing::why)
                .singleElement()
                .asString()
                .startsWith("for the health probe, ");
    }

    @Test
    void whatAGroupDoesToEveryPortIsCertain() {
        String low = DENY_PROBES.replace("destinationPorts=[*]", "destinationPorts=[0-30000]");
        String high = DENY_PROBES.replace("name=DenyProbes priority=200", "name=DenyHigh priority=210");
        Branch both = balanced(low)
                .rules(
                        "nsg-nodes",
                        "rules",
                        ALLOW_443,
                        low,
                        high.replace("destinationPorts=[*]", "destinationPorts=[30001-65535]"))
                .trace(Baseline.PUBLIC)
                .branches()
                .get(0);
        assertThat(both.disposition()).isEqualTo(Disposition.BACKEND_UNHEALTHY);
        Branch gap = balanced(low)
                .rules(
                        "nsg-nodes",
                        "rules",
                        ALLOW_443,
                        low,
                        high.replace("destinationPorts=[*]", "destinationPorts=[30002-65535]"))
                .trace(Baseline.PUBLIC)
                .branches()
                .get(0);
        assertThat(gap.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(gap.missing()).hasSize(1);
    }

    @Test
    void trafficThatIsRoutedAwayItselfIsToldAsSuch() {
        Drawing d = Baseline.design();
        d.rules("agw", "backendSettings", Baseline.settings("ContosoCA") + " probe=health");
        d.rules("agw", "probes", "name=health protocol=https path=/ port=8443");
        d.rules("lb", "rules", "name=health frontend=front port=8443 pool=none");
        d.add("rt-agw", "route-table", "").set("agw-subnet", "routeTable", "rt-agw");
        d.rules("rt-agw", "routes", "name=no prefix=10.240.4.0/28 nextHop=none");
        assertEnd(
                d,
                Baseline.PUBLIC,
                Disposition.DROPPED,
                "10.240.4.0/28 by the user-defined route of rt-agw, route no: next hop None drops it");
    }

    @Test
    void whatAnEntrysWafDoesIsTold() {
        Drawing d = PodWalkTest.containers();
        assertThat(inspected(d)).containsExactly(Reason.WAF_PREVENTS);
        assertThat(inspected(d.set("waf", "wafMode", "detection"))).containsExactly(Reason.WAF_DETECTS);
        assertThat(inspected(d.set("waf", "wafEnabled", false))).containsExactly(Reason.NO_WAF);
        assertThat(inspected(d.unset("agc", "wafPolicy"))).containsExactly(Reason.NO_WAF);
        assertThat(inspected(PodWalkTest.containers().unset("waf", "wafMode"))).containsExactly(Reason.NOT_DETERMINED);
        assertThat(inspected(Fronted.open().unset("fd", "wafPolicy"))).containsExactly(Reason.NOT_DETERMINED);
    }

    private static List<Reason> inspected(Drawing d) {
        return d.trace(Baseline.PUBLIC).branches().get(0).hops().stream()
                .flatMap(hop -> hop.steps().stream())
                .filter(step -> step.action() == Step.Action.INSPECTED)
                .map(step -> step.because().reason())
                .toList();
    }

    @Test
    void whoProtectsAPublicAddressIsTold() {
        Drawing d = Baseline.design().add("plan", "ddos-plan", "");
        assertThat(protectedBy(d)).containsExactly(Reason.DDOS_INFRASTRUCTURE);
        assertThat(protectedBy(d.set("spoke", "ddosPlan", "plan"))).containsExactly(Reason.DDOS_NETWORK_PROTECTION);
        assertThat(protectedBy(d.set("pip", "ddosProtection", "none"))).containsExactly(Reason.DDOS_INFRASTRUCTURE);
        assertThat(protectedBy(d.set("pip", "ddosProtection", "ipProtection")))
                .containsExactly(Reason.DDOS_IP_PROTECTION);
        assertThat(d.told(d.trace(Baseline.PUBLIC).branches().get(0)))
                .contains("  TRANSLATED: public address 20.50.1.1 of pip becomes 10.240.5.0/24");
    }

    private static List<Reason> protectedBy(Drawing d) {
        return d.trace(Baseline.PUBLIC).branches().get(0).hops().stream()
                .flatMap(hop -> hop.steps().stream())
                .filter(step -> step.action() == Step.Action.PROTECTED)
                .map(step -> step.because().reason())
                .toList();
    }
}
