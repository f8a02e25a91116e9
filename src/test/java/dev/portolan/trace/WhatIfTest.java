package dev.portolan.trace;

import static dev.portolan.trace.Drawing.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.trace.questions.Failure;
import dev.portolan.trace.questions.FlowChange;
import dev.portolan.trace.questions.FlowChange.Kind;
import dev.portolan.trace.questions.Progress;
import dev.portolan.trace.questions.WhatIf;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What breaks when something fails, and what takes over where something does. */
class WhatIfTest {

    private static final Design REGIONAL = Sample.named("aks-regional");

    @Test
    void withoutTheFirewallThatServesDnsNeitherEgressNorTheGatewaysBackendIsFound() {
        WhatIf lost = without(REGIONAL, "afw-hub");
        assertThat(end(lost, "orders → partner")).isEqualTo(Disposition.NAME_NOT_RESOLVED);
        assertThat(end(lost, "public → orders")).isEqualTo(Disposition.NAME_NOT_RESOLVED);
        assertThat(change(lost, "public → orders").kinds()).containsExactly(Kind.LOST);
        assertThat(hops(lost, "public → orders")).containsExactly("public-users", "agw-public");
    }

    @Test
    void routesStillPointAtAFirewallThatHasFailed() {
        Drawing d = Baseline.design();
        d.add("api", "internet-service", "", "addresses=[192.0.2.80]");
        WhatIf lost = without(
                with(d, Flow.tcp("out", FlowEnd.component(id("web")), FlowEnd.address("192.0.2.80"), 443)), "fw");
        assertThat(end(lost, "out")).isEqualTo(Disposition.UNREACHABLE);
        assertThat(hops(lost, "out")).containsExactly("web", "fw");
    }

    @Test
    void withoutItsOnlyCircuitTheSiteIsCutOffAndNothingElse() {
        WhatIf lost = without(REGIONAL, "er-circuit");
        assertThat(lost.failed()).containsOnlyKeys(id("er-circuit"), id("ergw-hub"));
        assertThat(lost.changes()).singleElement().satisfies(change -> {
            assertThat(change.flow().name()).isEqualTo("corporate → orders");
            assertThat(change.kinds()).containsExactly(Kind.LOST);
        });
        assertThat(end(lost, "corporate → orders")).isEqualTo(Disposition.UNREACHABLE);
    }

    @Test
    void whereTheSiteHasAVpnBesidesTheCircuitItTakesThat() {
        Drawing d = Baseline.hybrid("expressroute-gateway");
        d.add("vpn", "vpn-gateway", "GatewaySubnet").link("tunnel", "connection", "site", "vpn");
        Design both = with(d, Baseline.CORPORATE);
        WhatIf lost = without(both, "gw");
        assertThat(change(lost, "corporate").kinds()).doesNotContain(Kind.LOST);
        assertThat(end(lost, "corporate")).isEqualTo(Disposition.DELIVERED);
        assertThat(hops(lost, "corporate")).contains("vpn").doesNotContain("gw");
    }

    @Test
    void theHubTakesItsFirewallResolverAndGatewayWithIt() {
        WhatIf lost = without(REGIONAL, "hub");
        assertThat(lost.failed()).containsKeys(id("afw-hub"), id("dnspr-hub"), id("ergw-hub"));
        assertThat(end(lost, "corporate → orders")).isEqualTo(Disposition.NAME_NOT_RESOLVED);
        assertThat(end(lost, "orders → partner")).isEqualTo(Disposition.NAME_NOT_RESOLVED);
    }

    @Test
    void podsThatAreBoundToAPoolFailWithItAndTheirOwnFlowsAreNotAsked() {
        WhatIf lost = without(REGIONAL, "np-apps");
        assertThat(lost.failed()).containsKeys(id("traefik"), id("orders"));
        assertThat(end(lost, "public → orders")).isEqualTo(Disposition.UNREACHABLE);
        assertThat(hops(lost, "public → orders")).endsWith("traefik");
        assertThat(lost.startless()).extracting(Flow::name).contains("orders → partner");
    }

    @Test
    void podsThatAreNotBoundStartAnewOnAnotherPool() {
        Drawing d = Baseline.design().add("pool2", "node-pool", "aks");
        WhatIf lost = without(with(d, Baseline.PUBLIC), "pool");
        assertThat(changeOf(lost, "public")).isEmpty();
        WhatIf all = WhatIf.of(
                with(d, Baseline.PUBLIC), Failure.of(id("pool"), id("pool2")), Catalog.azure(), Progress.NONE);
        assertThat(end(all, "public")).isEqualTo(Disposition.UNREACHABLE);
    }

    @Test
    void theGatewayLeavesOutAMemberThatDoesNotAnswerAndKeepsTheOther() {
        Drawing d = twoBalancers();
        Design two = with(d, Baseline.PUBLIC);
        assertThat(d.trace(Baseline.PUBLIC).branches())
                .hasSize(2)
                .allMatch(branch -> branch.disposition() == Disposition.DELIVERED);
        WhatIf one = without(two, "lb2");
        assertThat(end(one, "public")).isEqualTo(Disposition.DELIVERED);
        assertThat(change(one, "public").kinds()).containsExactly(Kind.REROUTED);
        WhatIf none = WhatIf.of(two, Failure.of(id("lb"), id("lb2")), Catalog.azure(), Progress.NONE);
        assertThat(end(none, "public")).isEqualTo(Disposition.UNREACHABLE);
    }

    @Test
    void aSecondDnsServerAnswersForTheFirst() {
        Drawing d = Baseline.design().add("dns-snet", "subnet", "hub", "prefixes=[10.200.0.128/27]");
        d.add("dns-a", "dns-resolver", "dns-snet", "inboundAddress=10.200.0.132");
        d.add("dns-b", "dns-resolver", "dns-snet", "inboundAddress=10.200.0.133");
        d.set("spoke", "dnsServers", List.of("10.200.0.132", "10.200.0.133"));
        d.set("private-zone", "linkedNetworks", List.of("hub"));
        Design design = with(d, Baseline.PUBLIC);
        assertThat(d.trace(Baseline.PUBLIC).disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(changeOf(without(design, "dns-a"), "public")).isEmpty();
        WhatIf both = WhatIf.of(design, Failure.of(id("dns-a"), id("dns-b")), Catalog.azure(), Progress.NONE);
        assertThat(end(both, "public")).isEqualTo(Disposition.NAME_NOT_RESOLVED);
    }

    @Test
    void aNatGatewayThatHasFailedIsNotReplacedByAzuresOwnWayOut() {
        Design design = Sample.named("egress-nat-gateway");
        ComponentId nat = design.topology().components().stream()
                .filter(component -> component.kind().value().equals("nat-gateway"))
                .findFirst()
                .orElseThrow()
                .id();
        WhatIf lost = without(design, nat.value());
        assertThat(end(lost, "orders → partner")).isEqualTo(Disposition.UNREACHABLE);
    }

    @Test
    void aNameWhosePrivateEndpointHasFailedIsNotLookedUpElsewhere() {
        WhatIf lost = without(REGIONAL, "pe-kv");
        assertThat(end(lost, "np-apps to kv-shared.vault.azure.net")).isEqualTo(Disposition.UNREACHABLE);
        assertThat(hops(lost, "np-apps to kv-shared.vault.azure.net")).containsExactly("np-apps", "pe-kv");
    }

    @Test
    void anAssumedAddressDoesNotGoToSomebodyElseWhenItsHolderFails() {
        Drawing d = Baseline.design().unset("fw", "privateAddress");
        d.add("vm", "virtual-machine", "AzureFirewallSubnet");
        Flow out = Flow.tcp("out", FlowEnd.component(id("web")), FlowEnd.address("192.0.2.80"), 443);
        WhatIf lost = without(with(d, out), "fw");
        assertThat(hops(lost, "out")).containsExactly("web", "fw");
    }

    @Test
    void aRouteTableIsTakenAwayInsteadOfFailing() {
        WhatIf lost = without(REGIONAL, "rt-spoke");
        assertThat(lost.failed()).isEmpty();
        assertThat(lost.removed()).containsExactly(id("rt-spoke"));
        assertThat(end(lost, "orders → partner")).isEqualTo(Disposition.DROPPED);
    }

    @Test
    void aSecurityGroupThatDeniesIsMissed() {
        Drawing d = Baseline.design();
        String deny =
                "name=Deny priority=100 direction=inbound access=deny sources=[*] destinations=[*] destinationPorts=[*]";
        d.rules("nsg-agw", "rules", deny);
        WhatIf open = without(with(d, Baseline.PUBLIC), "nsg-agw");
        assertThat(change(open, "public").kinds()).containsExactly(Kind.GAINED);
    }

    @Test
    void withoutItsPolicyTheGatewayIsAWayPastEveryWaf() {
        Design design = with(Baseline.design(), Baseline.PUBLIC);
        assertThat(change(without(design, "waf"), "public").kinds()).containsExactly(Kind.UNPROTECTED);
    }

    @Test
    void aZoneTakesWhatStandsInItOnly() {
        Drawing d = zonal().set("agw", "zones", List.of("1"));
        WhatIf lost = zone(d, "1");
        assertThat(lost.failed()).containsOnlyKeys(id("agw"));
        assertThat(end(lost, "public")).isEqualTo(Disposition.UNREACHABLE);
        assertThat(zone(d, "2").changes()).isEmpty();
    }

    @Test
    void whatSpansZonesSurvivesTheLossOfOne() {
        WhatIf lost = zone(zonal(), "1");
        assertThat(lost.failed()).isEmpty();
        assertThat(changeOf(lost, "public")).isEmpty();
    }

    @Test
    void aComponentWhoseZonesAreNotGivenLeavesItsFlowsOpen() {
        WhatIf lost = zone(zonal().unset("lb", "zones"), "1");
        assertThat(change(lost, "public").kinds()).containsExactly(Kind.NEWLY_OPEN);
        assertThat(lost.open()).contains(new Missing(id("lb"), "zones", "the availability zones of lb are not given"));
    }

    @Test
    void whatCertainlyFailsIsLostWhateverElseIsNotKnown() {
        Drawing d = zonal().unset("agw", "zones").set("pool", "zones", List.of("1"));
        assertThat(change(zone(d, "1"), "public").kinds()).containsExactly(Kind.LOST);
        assertThat(change(zone(d, "2"), "public").kinds()).containsExactly(Kind.NEWLY_OPEN);
    }

    @Test
    void aMemberOfAnUnknownZoneIsNotMissedWhereAnotherSurvives() {
        Drawing d = twoBalancers();
        for (String id : List.of("agw", "lb", "pool", "fw", "pip")) {
            d.set(id, "zones", List.of("1", "2", "3"));
        }
        assertThat(changeOf(zone(d, "1"), "public")).isEmpty();
        assertThat(change(zone(d.unset("lb", "zones"), "1"), "public").kinds()).containsExactly(Kind.NEWLY_OPEN);
    }

    @Test
    void aNodePoolFailsWithTheSubnetThatItNames() {
        Drawing d = Baseline.design().add("other", "subnet", "spoke", "prefixes=[10.240.16.0/24]");
        d.set("pool", "subnet", "other");
        WhatIf lost = without(with(d, Baseline.PUBLIC), "other");
        assertThat(lost.failed())
                .containsEntry(id("pool"), "its subnet other has failed")
                .containsKey(id("traefik"));
    }

    @Test
    void aClusterTakesItsApiServerWithItWhereverThatIsDrawn() {
        WhatIf lost = without(REGIONAL, "aks-prod");
        assertThat(lost.failed())
                .containsKeys(id("np-apps"), id("traefik"), id("orders"))
                .containsEntry(id("api-prod"), "its cluster aks-prod has failed");
    }

    @Test
    void aPublicAddressInTheLostZoneIsGone() {
        WhatIf lost = zone(zonal().set("pip", "zones", List.of("1")), "1");
        assertThat(end(lost, "public")).isEqualTo(Disposition.UNREACHABLE);
    }

    @Test
    void aRegionWithoutZonesCannotLoseOne() {
        Drawing d = new Drawing().add("region", "region", "", "hasZones=false");
        d.add("net", "virtual-network", "region").add("snet", "subnet", "net");
        d.add("vm", "virtual-machine", "snet");
        assertThat(zone(d, "1").open()).isEmpty();
    }

    /** Whatever fails, the answer comes, and a flow through it is not still said to be delivered through it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "aks-baseline",
                "aks-regional",
                "corporate-vpn",
                "egress-load-balancer",
                "firewall-nat-gateway",
                "network-isolated",
                "poor-design",
                "public-service-udr"
            })
    void nothingIsDeliveredThroughWhatHasFailed(String sample) {
        Design design = Sample.named(sample);
        design.topology().components().forEach(component -> {
            WhatIf lost = without(design, component.id().value());
            for (FlowChange change : lost.changes()) {
                change.after().orElseThrow().branches().stream()
                        .filter(branch -> branch.disposition() == Disposition.DELIVERED)
                        .flatMap(branch -> branch.hops().stream())
                        .forEach(hop -> assertThat(lost.failed()).doesNotContainKey(hop.component()));
            }
        });
    }

    /** The baseline with a second balancer before the ingress, and a gateway that knows both. */
    private static Drawing twoBalancers() {
        Drawing d = Baseline.design();
        d.add("lb2", "load-balancer", "ingress-lb", "scope=internal");
        d.rules("lb2", "frontends", "name=front address=10.240.4.5");
        String service = "type=loadBalancer internal=true externalTrafficPolicy=local loadBalancer=lb2";
        d.add("svc2", "kubernetes-service", "aks", service + " loadBalancerIp=10.240.4.5 selects=traefik");
        d.rules("svc2", "ports", "port=443 targetPort=8443");
        d.rules("nsg-nodes", "rules", Baseline.inbound("AllowGateway", "10.240.5.0/24", "10.240.4.0/28", "443"));
        d.rules(
                "private-zone",
                "records",
                "name=bu0001a0008-00 type=a value=10.240.4.4",
                "name=second type=a value=10.240.4.5");
        d.rules(
                "traefik",
                "rules",
                "host=" + Baseline.INNER + " path=/ backend=web",
                "host=second.aks-ingress.contoso.com path=/ backend=web");
        d.set(
                "agw",
                "pools",
                List.of(record(
                        "name=aks",
                        "members",
                        List.of(record("host=" + Baseline.INNER), record("host=second.aks-ingress.contoso.com")))));
        return d;
    }

    private static Drawing zonal() {
        Drawing d = Baseline.design();
        for (String id : List.of("agw", "lb", "pool", "fw", "pip", "fw-ip-1", "fw-ip-2", "fw-ip-3")) {
            d.set(id, "zones", List.of("1", "2", "3"));
        }
        return d;
    }

    private static WhatIf zone(Drawing d, String zone) {
        return WhatIf.of(with(d, Baseline.PUBLIC), Failure.ofZone(zone), Catalog.azure(), Progress.NONE);
    }

    private static WhatIf without(Design design, String component) {
        return WhatIf.of(design, Failure.of(id(component)), Catalog.azure(), Progress.NONE);
    }

    private static Design with(Drawing d, Flow flow) {
        return d.design().withFlows(List.of(flow));
    }

    private static Optional<FlowChange> changeOf(WhatIf answer, String flow) {
        return answer.changes().stream()
                .filter(change -> change.flow().name().equals(flow))
                .findFirst();
    }

    private static FlowChange change(WhatIf answer, String flow) {
        assertThat(answer.changes()).extracting(change -> change.flow().name()).contains(flow);
        return changeOf(answer, flow).orElseThrow();
    }

    private static Disposition end(WhatIf answer, String flow) {
        return change(answer, flow).after().orElseThrow().disposition();
    }

    private static List<String> hops(WhatIf answer, String flow) {
        return change(answer, flow).after().orElseThrow().branches().stream()
                .flatMap(branch -> branch.travelled().stream())
                .map(hop -> hop.component().value())
                .toList();
    }

    private static ComponentId id(String id) {
        return new ComponentId(id);
    }
}
