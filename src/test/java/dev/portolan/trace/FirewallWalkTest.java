package dev.portolan.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The hub's firewall as the way in by DNAT and as an inspector of TLS (data-plane.md B.4 and B.6, tls.md C, G.8). */
class FirewallWalkTest {

    @Test
    void theFirewallTranslatesBothEndsOfARequestFromTheInternet() throws IOException {
        GoldenWalkTest.compare("g8-1-firewall", Inward.firewall(), Inward.PUBLIC);
    }

    @Test
    void aGatewayBehindTheFirewallTellsTheFirewallsInstanceAsTheClient() throws IOException {
        GoldenWalkTest.compare("g8-3-firewall-gateway", Inward.beforeGateway(), Inward.PUBLIC);
    }

    @Test
    void aRouteForTheFirewallsOwnSubnetLosesTheAnswers() throws IOException {
        GoldenWalkTest.compare("g8-4-hub-route", hubRoute("10.200.0.0/24"), Inward.PUBLIC);
    }

    @Test
    void aRouteForAnotherPartOfTheHubKeepsThem() {
        assertThat(hubRoute("10.200.0.64/26").trace(Inward.PUBLIC).disposition())
                .isEqualTo(Disposition.DELIVERED);
    }

    private static Drawing hubRoute(String prefix) {
        return Inward.firewall()
                .rules(
                        "rt-nodes",
                        "routes",
                        "name=to-firewall prefix=0.0.0.0/0 " + Baseline.appliance(),
                        "name=hub prefix=" + prefix + " " + Baseline.appliance());
    }

    @Test
    void aPortWithoutADnatRuleIsDenied() {
        Flow other = Flow.https("other", FlowEnd.component(new ComponentId("users")), FlowEnd.host(Baseline.HOST))
                .over("https", 8443)
                .at("");
        assertEnd(
                Inward.firewall(),
                other,
                Disposition.DENIED,
                "fw has no DNAT rule for TCP port 8443, so the firewall denies");
        Drawing another = Inward.firewall();
        another.rules("zone", "records", "name=bicycle type=a target=fw-ip-2");
        assertEnd(
                another,
                Inward.PUBLIC,
                Disposition.DENIED,
                "fw has no DNAT rule for TCP port 443, so the firewall denies");
    }

    @Test
    void anAddressThatNobodyHasIsNotReached() {
        Drawing d = Inward.translating(Inward.firewall(), "translatedAddress=10.240.4.9 translatedPort=443");
        assertEnd(d, Inward.PUBLIC, Disposition.UNREACHABLE, "nothing in the design has the address 10.240.4.9");
        Drawing port = Inward.translating(Inward.firewall(), "translatedAddress=10.240.4.4 translatedPort=8443");
        assertEnd(port, Inward.PUBLIC, Disposition.UNREACHABLE, "lb has no rule for HTTPS port 8443 on 10.240.4.4");
    }

    @Test
    void aSecurityGroupHasToLetInTheFirewallsSubnetAndNotTheClient() {
        String deny = "name=Deny priority=4000 direction=inbound access=deny sources=[*] destinations=[*]"
                + " destinationPorts=[*]";
        Drawing d = Inward.firewall();
        d.rules("nsg-nodes", "rules", Baseline.inbound("AllowClient", "203.0.113.10", "10.240.4.4", "443"), deny);
        assertEnd(d, Inward.PUBLIC, Disposition.DENIED, "nsg-nodes, rule Deny (4000), inbound: deny");
    }

    @Test
    void aFirewallThatIsTunnelledElsewhereLosesTheAnswersToTheInternet() {
        Drawing d = Inward.firewall();
        d.add("GatewaySubnet", "subnet", "hub", "prefixes=[10.200.0.64/27]");
        d.add("gw", "vpn-gateway", "GatewaySubnet");
        d.add("rt-firewall", "route-table", "");
        d.rules("rt-firewall", "routes", "name=out prefix=0.0.0.0/0 nextHop=virtualNetworkGateway");
        d.set("AzureFirewallSubnet", "routeTable", "rt-firewall");
        assertThat(d.trace(Inward.PUBLIC).disposition()).isEqualTo(Disposition.RETURN_LOST);
    }

    @Test
    void aNetworkRuleThatDeniesTheTranslatedTrafficLeavesTheVerdictOpen() {
        String deny = "name=no sources=[*] destinations=[10.240.4.4] protocols=[tcp] ports=[443]";
        String dnat = "name=https sources=[*] destinations=[20.60.0.1] protocols=[tcp] ports=[443]"
                + " translatedAddress=10.240.4.4 translatedPort=443";
        Drawing d = Inward.with(
                Inward.firewall(),
                Baseline.collection("inbound", "dnat", dnat),
                Drawing.record(
                        "name=deny type=network priority=100 action=deny", "rules", List.of(Drawing.record(deny))));
        assertOpen(d, Inward.PUBLIC, "fw", "ruleCollections");
    }

    @Test
    void aDnatRuleWithoutADestinationMeansTheOnlyAddressOfTheFirewall() {
        String rule =
                "name=https sources=[*] protocols=[tcp] ports=[443] translatedAddress=10.240.4.4 translatedPort=443";
        Drawing d = Inward.with(Inward.firewall(), Baseline.collection("inbound", "dnat", rule));
        assertOpen(d, Inward.PUBLIC, "fw", "ruleCollections");
        d.set("fw", "publicIps", List.of("fw-ip-1"));
        assertThat(d.trace(Inward.PUBLIC).disposition()).isEqualTo(Disposition.DELIVERED);
    }

    @Test
    void theFirewallsPrivateAddressTranslatesToo() {
        Drawing d = Inward.firewall();
        String rule = "name=inside sources=[10.240.0.0/22] destinations=[10.200.0.4] protocols=[tcp] ports=[443]"
                + " translatedAddress=10.240.4.4 translatedPort=443";
        Inward.with(d, Baseline.collection("inside", "dnat", rule));
        Flow inside = Flow.https("inside", FlowEnd.component(new ComponentId("pool")), FlowEnd.address("10.200.0.4"));
        assertThat(d.told(d.trace(inside).branches().get(0)))
                .contains(
                        "  TRANSLATED: fw changes the destination: 10.200.0.4:443 to 10.240.4.4:443",
                        "  TRANSLATED: fw changes the source: 10.240.0.0/22 to 10.200.0.0/26 (one of the firewall's"
                                + " instances)");
    }

    @Test
    void trafficFromInsideToTheFirewallsPublicAddressIsNotDetermined() {
        Flow hairpin = Flow.https("hairpin", FlowEnd.component(new ComponentId("web")), FlowEnd.address("20.60.0.1"));
        String rule = "name=any sources=[*] destinations=[*] protocols=[tcp] ports=[443]";
        Drawing d = Inward.with(Inward.firewall(), Baseline.collection("any", "network", rule));
        assertThat(d.trace(hairpin).disposition()).isEqualTo(Disposition.UNDETERMINED);
    }

    @Test
    void anAddressThatNobodyGaveLeavesTheDnatRulesOpen() {
        assertOpen(Inward.firewall().unset("fw-ip-1", "address"), Inward.PUBLIC, "fw-ip-1", "address");
    }

    @Test
    void theHopsSummaryTellsBothChanges() {
        Drawing d = Inward.firewall();
        Hop firewall = d.trace(Inward.PUBLIC).branches().get(0).hops().get(1);
        assertThat(new Wording(d.design().topology()).summary(firewall))
                .isEqualTo("Allow by rule https, change the destination, change the source");
    }

    @Test
    void inspectedEgressIsDecryptedAndEncryptedAgain() throws IOException {
        GoldenWalkTest.compare("e1-inspected", Inward.inspecting(), Baseline.EGRESS);
    }

    @Test
    void aClusterThatDoesNotTrustTheInspectionAuthorityFails() {
        Drawing d = Inward.inspecting().set("aks", "customCaTrust", List.of("OtherCA"));
        assertThat(d.trace(Baseline.EGRESS).disposition()).isEqualTo(Disposition.TLS_FAILED);
        d.set("aks", "customCaTrust", List.of());
        assertThat(d.trace(Baseline.EGRESS).disposition()).isEqualTo(Disposition.TLS_FAILED);
    }

    @Test
    void whetherTheClusterTrustsTheInspectionAuthorityHasToBeSaid() {
        assertOpen(Inward.inspecting().unset("aks", "customCaTrust"), Baseline.EGRESS, "aks", "customCaTrust");
        assertOpen(Inward.inspecting().unset("fw", "inspectionCa"), Baseline.EGRESS, "fw", "inspectionCa");
    }

    @Test
    void onlyPremiumInspects() {
        assertOpen(Inward.inspecting().set("fw", "tier", "standard"), Baseline.EGRESS, "fw", "tier");
        assertOpen(Inward.inspecting().unset("fw", "tier"), Baseline.EGRESS, "fw", "tier");
        assertOpen(Inward.inspecting().set("fw", "tlsInspection", false), Baseline.EGRESS, "fw", "tlsInspection");
    }

    static void assertEnd(Drawing d, Flow flow, Disposition end, String because) {
        Trace trace = d.trace(flow);
        assertThat(trace.branches()).hasSize(1);
        Branch branch = trace.branches().get(0);
        assertThat(branch.disposition()).as("%s", d.told(branch)).isEqualTo(end);
        assertThat(d.told(branch)).anyMatch(line -> line.contains("STOPPED") && line.endsWith(because));
    }

    static void assertOpen(Drawing d, Flow flow, String component, String property) {
        Trace trace = d.trace(flow);
        assertThat(trace.disposition()).isEqualTo(Disposition.UNDETERMINED);
        assertThat(trace.branches().get(0).missing())
                .anyMatch(missing -> missing.component().value().equals(component)
                        && missing.property().equals(property));
    }
}
