package dev.portolan.trace;

import static dev.portolan.trace.Drawing.record;
import static dev.portolan.trace.Ways.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The near misses of the reference designs: one thing wrong each, and the verdict that an architect would expect. */
class TracerTest {

    @Test
    void theBaselineDelivers() {
        assertThat(ends(Baseline.design(), Baseline.PUBLIC)).containsExactly(Disposition.DELIVERED);
        assertThat(ends(Baseline.design(), Baseline.EGRESS)).containsExactly(Disposition.DELIVERED);
        assertThat(ends(Baseline.hybrid("expressroute-gateway"), Baseline.CORPORATE))
                .containsExactly(Disposition.DELIVERED);
        assertThat(ends(Baseline.hybrid("vpn-gateway"), Baseline.CORPORATE)).containsExactly(Disposition.DELIVERED);
    }

    @Test
    void aSecurityGroupThatDoesNotNameTheFrontendDenies() {
        Drawing d = Baseline.design()
                .set(
                        "nsg-nodes",
                        "rules",
                        List.of(
                                record(
                                        "name",
                                        "Allow",
                                        "priority",
                                        100,
                                        "direction",
                                        "inbound",
                                        "access",
                                        "allow",
                                        "sources",
                                        List.of("10.240.5.0/24"),
                                        "destinations",
                                        List.of("10.240.0.0/22"),
                                        "destinationPorts",
                                        List.of("443")),
                                record(
                                        "name",
                                        "DenyRest",
                                        "priority",
                                        4000,
                                        "direction",
                                        "inbound",
                                        "access",
                                        "deny",
                                        "sources",
                                        List.of("*"),
                                        "destinations",
                                        List.of("*"),
                                        "destinationPorts",
                                        List.of("*"))));
        Branch branch = only(d, Baseline.PUBLIC);
        assertThat(branch.disposition()).isEqualTo(Disposition.DENIED);
        assertThat(d.told(branch)).contains("  STOPPED FILTERED: nsg-nodes, rule DenyRest (4000), inbound: deny");
        assertThat(branch.hops()).extracting(Hop::asIfAllowed).containsExactly(false, false, false, false, true);
    }

    @Test
    void anUnknownServiceTagLeavesTheVerdictOpen() {
        Drawing d = Baseline.design()
                .set(
                        "nsg-agw",
                        "rules",
                        List.of(record(
                                "name",
                                "Somebody",
                                "priority",
                                100,
                                "direction",
                                "inbound",
                                "access",
                                "allow",
                                "sources",
                                List.of("AzureCloud"),
                                "destinations",
                                List.of("*"),
                                "destinationPorts",
                                List.of("443"))));
        Branch branch = only(d, Baseline.PUBLIC);
        assertThat(branch.disposition()).isEqualTo(Disposition.UNDETERMINED);
        assertThat(branch.missing()).extracting(Missing::component).containsExactly(new ComponentId("nsg-agw"));
    }

    @Test
    void aPrivateAuthorityThatTheGatewayDoesNotTrustFails() {
        Branch branch = only(withSettings(List.of("OtherCA")), Baseline.PUBLIC);
        assertThat(branch.disposition()).isEqualTo(Disposition.TLS_FAILED);
    }

    @Test
    void aCertificateOfAnotherNameFails() {
        Drawing d = withIngressCertificate("hostNames", List.of("shop.contoso.com"), "issuer", "publicCa");
        assertThat(ends(d, Baseline.PUBLIC)).containsExactly(Disposition.TLS_FAILED);
    }

    @Test
    void aCertificateOfAnUnknownIssuerIsNotDetermined() {
        Drawing d = withIngressCertificate("hostNames", List.of("*.aks-ingress.contoso.com"));
        Branch branch = only(d, Baseline.PUBLIC);
        assertThat(branch.disposition()).isEqualTo(Disposition.UNDETERMINED);
        assertThat(branch.missing()).extracting(Missing::property).containsExactly("certificates.issuer");
    }

    @Test
    void aHostWithoutAListenerIsUnreachable() {
        Drawing d = Baseline.design()
                .set(
                        "agw",
                        "listeners",
                        List.of(record(
                                "name",
                                "https",
                                "frontend",
                                "public",
                                "protocol",
                                "https",
                                "port",
                                443,
                                "hostNames",
                                List.of("shop.contoso.com"),
                                "certificate",
                                "EXT")));
        assertThat(ends(d, Baseline.PUBLIC)).containsExactly(Disposition.UNREACHABLE);
    }

    @Test
    void aGatewayThatOnlyDetectsStillDelivers() {
        Drawing d = Baseline.design().set("waf", "wafMode", "detection");
        Branch branch = only(d, Baseline.PUBLIC);
        assertThat(branch.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(d.told(branch))
                .contains("  INSPECTED: WAF in detection mode, policy waf: it reports but does not block");
    }

    @Test
    void aPublicBalancerBeforeNodesThatAnswerThroughTheFirewallLosesTheAnswer() {
        Drawing d = publicBalancer();
        Branch branch = only(d, Baseline.PUBLIC);
        assertThat(branch.disposition()).isEqualTo(Disposition.RETURN_LOST);
        assertThat(branch.back().disposition()).isEqualTo(Disposition.RETURN_LOST);
    }

    @Test
    void aPublicBalancerAloneDelivers() {
        Drawing d = publicBalancer().unset("nodes", "routeTable");
        assertThat(ends(d, Baseline.PUBLIC)).containsExactly(Disposition.DELIVERED);
    }

    @Test
    void aNextHopThatNobodyHasIsUnreachable() {
        Drawing d = Baseline.design().set("fw", "privateAddress", "10.200.0.5");
        assertThat(ends(d, Baseline.EGRESS)).containsExactly(Disposition.UNREACHABLE);
    }

    @Test
    void aFirewallWithoutAFittingRuleDenies() {
        Drawing d = Baseline.design();
        Flow flow = Flow.https("other", FlowEnd.component(new ComponentId("web")), FlowEnd.host("example.com"));
        d.set("fw", "ruleCollections", List.of());
        assertThat(ends(d, flow)).containsExactly(Disposition.DENIED);
    }

    @Test
    void aFirewallWithoutRulesGivenIsNotDetermined() {
        Drawing d = Baseline.design().unset("fw", "ruleCollections");
        assertThat(ends(d, Baseline.EGRESS)).containsExactly(Disposition.UNDETERMINED);
    }

    @Test
    void aFirewallThatRoutesToItselfIsALoop() {
        Drawing d = Baseline.design().set("AzureFirewallSubnet", "routeTable", "rt-nodes");
        d.set("fw", "privateRanges", List.of("0.0.0.0/0"));
        assertThat(ends(d, Baseline.EGRESS)).containsExactly(Disposition.LOOP);
    }

    @Test
    void aRouteToNoneDrops() {
        Drawing d = Baseline.design()
                .set(
                        "rt-nodes",
                        "routes",
                        List.of(record("name", "nowhere", "prefix", "0.0.0.0/0", "nextHop", "none")));
        assertThat(ends(d, Baseline.EGRESS)).containsExactly(Disposition.DROPPED);
    }

    @Test
    void withoutRemoteGatewaysTheSiteCannotReachTheSpoke() {
        Drawing d = Baseline.hybrid("expressroute-gateway").link("spoke-hub", "peering", "spoke", "hub");
        Branch branch = only(d, Baseline.CORPORATE);
        assertThat(branch.disposition()).isEqualTo(Disposition.UNREACHABLE);
        assertThat(branch.hops().get(0).steps())
                .extracting(step -> step.because().reason())
                .contains(Reason.GATEWAY_TRANSIT_MISSING);
    }

    @Test
    void inspectionOnTheWayInOnlyLosesTheAnswer() {
        assertThat(ends(inspected(false), Baseline.CORPORATE)).containsExactly(Disposition.RETURN_LOST);
    }

    @Test
    void inspectionBothWaysDelivers() {
        Branch branch = only(inspected(true), Baseline.CORPORATE);
        assertThat(branch.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(branch.hops())
                .extracting(hop -> hop.component().value())
                .containsExactly("staff", "gw", "fw", "agw", "lb", "traefik", "web");
    }

    @Test
    void aSpokeThatRefusesForwardedTrafficCannotBeReachedThroughTheFirewall() {
        Drawing d = inspected(true).link("spoke-hub", "peering", "spoke", "hub", "useRemoteGateways=true");
        assertThat(ends(d, Baseline.CORPORATE)).containsExactly(Disposition.UNREACHABLE);
    }

    @Test
    void aPrivateZoneThatIsNotLinkedIsNotVisible() {
        Drawing d = Baseline.design().set("private-zone", "linkedNetworks", List.of("hub"));
        assertThat(ends(d, Baseline.PUBLIC)).containsExactly(Disposition.NAME_NOT_RESOLVED);
    }

    @Test
    void withoutARouteTableTheClusterLeavesByTheBalancerThatAksManages() {
        Drawing d = Baseline.design().unset("nodes", "routeTable").set("aks", "outboundType", "loadBalancer");
        Branch branch = only(d, Baseline.EGRESS);
        assertThat(branch.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(branch.assumptions()).extracting(Assumption::property).containsExactly("outboundIps");
        assertThat(branch.hops().get(1).steps())
                .extracting(step -> step.because().reason())
                .contains(Reason.SNAT_LOAD_BALANCER);
    }

    @Test
    void aNatGatewayTakesWhatLeavesTheSubnet() {
        Drawing d = natGateway();
        Branch branch = only(d, Baseline.EGRESS);
        assertThat(branch.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(branch.hops().get(1).component().value()).isEqualTo("nat");
        assertThat(branch.last().in().source()).isEqualTo("20.70.0.1");
    }

    static Drawing natGateway() {
        Drawing d = Baseline.design().unset("nodes", "routeTable").set("nodes", "natGateway", "nat");
        d.add("nat-ip", "public-ip", "", "address=20.70.0.1");
        return d.add("nat", "nat-gateway", "", "publicIps=[nat-ip]");
    }

    static Drawing inspected(boolean bothWays) {
        Drawing d = Baseline.hybrid("expressroute-gateway");
        d.add("rt-gateway", "route-table", "");
        d.rules("rt-gateway", "routes", "name=spoke prefix=10.240.0.0/16 " + Baseline.appliance());
        d.set("GatewaySubnet", "routeTable", "rt-gateway");
        String rule = "name=site sources=[10.10.0.0/16] destinations=[10.240.5.0/24] protocols=[tcp] ports=[443]";
        d.set("fw", "ruleCollections", List.of(Baseline.collection("in", "network", rule)));
        if (bothWays) {
            d.add("rt-agw", "route-table", "");
            d.rules("rt-agw", "routes", "name=site prefix=10.10.0.0/16 " + Baseline.appliance());
            d.set("agw-subnet", "routeTable", "rt-agw");
        }
        return d;
    }

    @Test
    void aServiceThatSendsToAnotherPortThanThePodsListenOnIsUnreachable() {
        Drawing d = publicBalancer().unset("nodes", "routeTable");
        d.set("svc", "selects", "web").rules("svc", "ports", "port=443 targetPort=9090");
        assertThat(d.trace(Baseline.PUBLIC).disposition()).isEqualTo(Disposition.UNREACHABLE);
        d.rules("svc", "ports", "port=443");
        assertThat(d.trace(Baseline.PUBLIC).disposition()).isEqualTo(Disposition.UNDETERMINED);
    }

    @Test
    void theAnswerToASitePassesTheGateway() {
        Branch branch = only(Baseline.hybrid("vpn-gateway"), Baseline.CORPORATE);
        assertThat(branch.back().hops()).extracting(Hop::name).containsSubsequence("agw", "gw", "staff");
    }

    @Test
    void anAnswerThatFindsNoGatewayIsLost() {
        Drawing d = Baseline.hybrid("vpn-gateway");
        d.add("rt-agw", "route-table", "", "gatewayPropagation=false");
        d.set("agw-subnet", "routeTable", "rt-agw");
        assertThat(ends(d, Baseline.CORPORATE)).containsExactly(Disposition.RETURN_LOST);
    }

    @Test
    void aPublicAddressBelongsToTheBalancerAlthoughTheClusterLeavesByIt() {
        Drawing d = publicBalancer().set("aks", "outboundIps", List.of("lb-ip"));
        Branch branch = only(d, Baseline.PUBLIC);
        assertThat(branch.hops()).extracting(Hop::name).contains("public-lb", "traefik");
        assertThat(branch.disposition()).isEqualTo(Disposition.RETURN_LOST);
    }

    static Drawing publicBalancer() {
        Drawing d = Baseline.design();
        d.add("lb-ip", "public-ip", "", "address=20.80.0.1");
        d.add("public-lb", "load-balancer", "aks", "scope=public");
        d.rules("public-lb", "frontends", "name=front publicIp=lb-ip");
        d.set("svc", "loadBalancer", "public-lb").unset("svc", "loadBalancerIp").set("svc", "publicIp", "lb-ip");
        d.rules("zone", "records", "name=bicycle type=a target=lb-ip");
        d.unset("traefik", "sourceAllowList");
        d.rules("traefik", "certificates", "name=EXT hostNames=[" + Baseline.HOST + "] issuer=publicCa");
        d.rules("traefik", "rules", "host=" + Baseline.HOST + " path=/ backend=web");
        d.rules("nsg-nodes", "rules", Baseline.inbound("AllowAll", "Internet", "*", "443"));
        return d;
    }

    private static Drawing withSettings(List<String> roots) {
        return Baseline.design()
                .set(
                        "agw",
                        "backendSettings",
                        List.of(record(
                                "name",
                                "aks-https",
                                "protocol",
                                "https",
                                "port",
                                443,
                                "pickHostFromBackend",
                                true,
                                "trustedRoots",
                                roots)));
    }

    private static Drawing withIngressCertificate(Object... pairs) {
        return Baseline.design().set("traefik", "certificates", List.of(record(pairs)));
    }

    private static List<Disposition> ends(Drawing d, Flow flow) {
        return d.trace(flow).branches().stream().map(Branch::disposition).toList();
    }
}
