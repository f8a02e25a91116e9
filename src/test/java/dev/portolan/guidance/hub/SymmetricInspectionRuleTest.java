package dev.portolan.guidance.hub;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class SymmetricInspectionRuleTest implements FixContract {

    private static final String ID = "HUB-007";

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Sketch offender() {
        return inspectedIn().flowing("users", "vm");
    }

    private static Sketch base() {
        return Hybrid.withAppliance(Hybrid.shared()).forwarding("hub", "spoke");
    }

    private static Sketch inspectedIn() {
        return Hybrid.routed(base(), "gw", Hybrid.to("10.1.2.4", "10.2.0.0/16"));
    }

    private static Sketch inspectedOut() {
        return Hybrid.routed(base(), "snet", Hybrid.to("10.1.2.4", "10.9.0.0/16"));
    }

    @Test
    void aRouteOnGatewaySubnetAloneIsReportedWithItsTrace() {
        Finding finding = offender().offends(ID);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("'GatewaySubnet' sends packets for 'snet' through 'nva', and 'snet' answers 10.9.0.0/16"
                        + " straight to the gateway 'vpn'.");
        assertThat(finding.paths()).hasSize(1);
        assertThat(finding.subjects()).hasSize(2);
        assertThat(finding.fixes().get(0).label()).isEqualTo("Route 10.9.0.0/16 of 'snet' through 'nva'");
    }

    @Test
    void theFixAddsToATableThatIsThere() {
        Sketch tabled = Hybrid.routed(offender(), "snet", Hybrid.to("10.1.2.4", "10.7.0.0/16"));
        Finding finding = tabled.offends(ID);
        Sketch cured = tabled.on(finding.fixes().get(0).apply(tabled.design()));
        assertThat(cured.design().topology().components())
                .hasSameSizeAs(tabled.design().topology().components());
    }

    @Test
    void withoutAFlowItIsAWarning() {
        Finding finding = inspectedIn().offends(ID);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.paths()).isEmpty();
    }

    @Test
    void aRouteOnTheSpokeAloneIsReportedWhereAFlowTakesIt() {
        Finding note = inspectedOut().offends(ID);
        assertThat(note.severity()).isEqualTo(Severity.INFO);
        assertThat(note.message())
                .isEqualTo("Should a site ask for 'snet', packets of 'vpn' would get there straight, and answers go"
                        + " through 'nva', which has not seen them.");
        Sketch more = inspectedOut()
                .with("snet-2", "subnet", "spoke", "prefixes", List.of("10.2.1.0/24"), "routeTable", "rt-snet")
                .with("vm-2", "virtual-machine", "snet-2", "address", "10.2.1.4");
        assertThat(more.offends(ID).message()).contains("ask for 'snet', 'snet-2',");
        Finding finding = inspectedOut().flowing("users", "vm").offends(ID);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("'GatewaySubnet' sends packets straight to 'snet', and 'snet' answers 10.9.0.0/16 through"
                        + " 'nva', which has not seen them.");
        assertThat(finding.fixes().get(0).label()).isEqualTo("Route 10.2.0.0/24 of 'GatewaySubnet' through 'nva'");
    }

    @Test
    void twoDifferentFirewallsAreNoBetter() {
        Sketch two = inspectedIn()
                .with("nva2", "network-virtual-appliance", "snet-nva", "privateAddress", "10.1.2.5")
                .saying("nva2", "ipForwarding", true)
                .saying("nva2", "sourceNat", "never");
        Finding finding = Hybrid.routed(two, "snet", Hybrid.to("10.1.2.5", "10.9.0.0/16"))
                .flowing("users", "vm")
                .offends(ID);
        assertThat(finding.message()).contains("through 'nva', and 'snet' answers 10.9.0.0/16 through 'nva2'");
        assertThat(finding.fixes()).isEmpty();
    }

    @Test
    void matchingRoutesOrNoneAreFine() {
        base().flowing("users", "vm").passes(ID);
        Hybrid.routed(inspectedIn(), "snet", Hybrid.to("10.1.2.4", "10.9.0.0/16"))
                .flowing("users", "vm")
                .passes(ID);
        Hybrid.routed(inspectedIn(), "snet", Hybrid.to("10.1.2.4", "0.0.0.0/0"))
                .saying("rt-snet", "gatewayPropagation", false)
                .flowing("users", "vm")
                .passes(ID);
    }

    @Test
    void aDefaultRouteDoesNotBeatThePropagatedOne() {
        Hybrid.routed(inspectedIn(), "snet", Hybrid.to("10.1.2.4", "0.0.0.0/0"))
                .flowing("users", "vm")
                .offends(ID);
    }

    @Test
    void aSubnetOfPrivateEndpointsAnswersPastRoutesAnyway() {
        Hybrid.removing(inspectedIn(), "vm")
                .with("pe", "private-endpoint", "snet", "address", "10.2.0.4")
                .passes(ID);
    }

    @Test
    void aLearnedDefaultRouteIsNoSite() {
        inspectedIn().saying("vpn", "advertisedPrefixes", List.of("0.0.0.0/0")).passes(ID);
    }

    @Test
    void aFlowThatIsToBeDeniedSaysNothing() {
        assertThat(Hybrid.forbidden(inspectedOut().flowing("users", "vm"))
                        .offends(ID)
                        .severity())
                .isEqualTo(Severity.INFO);
    }

    @Test
    void withoutAGatewayInASubnetThereIsNothingToLookAt() {
        Sketch.empty().doesNotApply(ID);
        Sketch.empty()
                .with("wan", "virtual-wan-hub", "")
                .with("vpn", "vpn-gateway", "wan")
                .doesNotApply(ID);
    }

    @Test
    void theInspectedSampleBreaksWithoutTheRouteOfItsGatewaysSubnet() {
        Sketch inspected = Sketch.sample("corporate-inspected");
        inspected.passes(ID);
        inspected.silent("snet-appgw", "routeTable").offends(ID);
    }

    @Test
    void aLoadBalancerBeforeAppliancesCountsAsTheFirewall() {
        Sketch pair = base().with("ilb", "load-balancer", "snet-nva", "scope", "internal")
                .saying(
                        "ilb",
                        "frontends",
                        List.of(
                                fields("name", "ha", "address", "10.1.2.9"),
                                fields("name", "b", "address", "10.1.2.10")));
        Sketch in = Hybrid.routed(pair, "gw", Hybrid.to("10.1.2.9", "10.2.0.0/16"));
        assertThat(in.offends(ID).message()).contains("through 'ilb', and 'snet' answers");
        Hybrid.routed(in, "snet", Hybrid.to("10.1.2.9", "10.9.0.0/16")).passes(ID);
    }

    @Test
    void whatStopsAtTheFirewallIsAnsweredByNobody() {
        Sketch denying = Hybrid.shared()
                .forwarding("hub", "spoke")
                .with("AzureFirewallSubnet", "subnet", "hub", "prefixes", List.of("10.1.3.0/26"))
                .with("fw", "azure-firewall", "AzureFirewallSubnet", "privateAddress", "10.1.3.4")
                .saying("fw", "ruleCollections", List.of());
        denying = Hybrid.routed(denying, "gw", Hybrid.to("10.1.3.4", "10.2.0.0/16"));
        Hybrid.routed(denying, "snet", Hybrid.to("10.1.3.4", "10.9.0.0/16"))
                .flowing("users", "vm")
                .passes(ID);
    }

    @Test
    void aFirewallsOwnSubnetGetsNoRouteToTheFirewall() {
        Sketch beside = base().with("beside", "virtual-machine", "snet-nva", "address", "10.1.2.20");
        Finding finding = Hybrid.routed(beside, "gw", Hybrid.to("10.1.2.4", "10.1.2.0/27"))
                .offends(ID);
        assertThat(finding.message()).contains("'snet-nva' answers");
        assertThat(finding.fixes()).isEmpty();
    }
}
