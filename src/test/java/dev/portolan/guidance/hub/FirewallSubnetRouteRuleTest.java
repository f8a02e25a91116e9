package dev.portolan.guidance.hub;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.ComponentId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The addresses are those of Microsoft's packet walks (reference-designs.md G.8 item 4). */
class FirewallSubnetRouteRuleTest implements FixContract {

    private static final String ID = "HUB-008";

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Sketch offender() {
        return routed("192.168.0.0/16");
    }

    private static Sketch hub() {
        return Sketch.empty()
                .with("hub", "virtual-network", "", "addressSpace", List.of("192.168.0.0/16"))
                .with("AzureFirewallSubnet", "subnet", "hub", "prefixes", List.of("192.168.100.0/26"))
                .with("fw", "azure-firewall", "AzureFirewallSubnet", "privateAddress", "192.168.100.4")
                .with("snet-shared", "subnet", "hub", "prefixes", List.of("192.168.1.0/24"))
                .with("spoke", "virtual-network", "", "addressSpace", List.of("10.2.0.0/16"))
                .with("snet", "subnet", "spoke", "prefixes", List.of("10.2.0.0/24"))
                .peered("hub", "spoke");
    }

    private static Sketch routed(String prefix) {
        return Hybrid.routed(hub(), "snet", Hybrid.to("192.168.100.4", prefix));
    }

    @Test
    void aRouteForTheWholeHubCoversTheFirewallsSubnet() {
        Finding finding = offender().offends(ID);
        assertThat(finding.message())
                .isEqualTo("The route 'to-192.168.100.4' of 'rt-snet' (192.168.0.0/16) sends the answers of 'snet' to"
                        + " 'fw' in 'AzureFirewallSubnet' to 192.168.100.4, not to the instance that asked.");
        assertThat(finding.subjects()).hasSize(2);
    }

    @Test
    void theFixRoutesTheOtherSubnetsOfTheHub() {
        Sketch cured = offender()
                .on(offender().offends(ID).fixes().get(0).apply(offender().design()));
        cured.passes(ID);
        assertThat(cured.design().topology().require(new ComponentId("rt-snet")).toString())
                .contains("192.168.1.0/24")
                .doesNotContain("192.168.0.0/16", "192.168.100.0/26");
    }

    @Test
    void aRouteForTheSubnetThatIsToBeInspectedIsFine() {
        routed("192.168.1.0/24").passes(ID);
    }

    @Test
    void theDefaultRouteAloneIsHarmless() {
        routed("0.0.0.0/0").passes(ID);
        Sketch.sample("aks-baseline").passes(ID);
    }

    @Test
    void anyAddressOfTheFirewallsSubnetIsTooMuch() {
        routed("192.168.100.0/26").offends(ID);
        routed("192.168.100.32/27").offends(ID);
        routed("192.168.100.0/24").offends(ID);
        routed("192.168.100.64/26").passes(ID);
    }

    @Test
    void aLongerRouteToTheInternetHidesTheOther() {
        Hybrid.routed(
                        hub(),
                        "snet",
                        Hybrid.to("192.168.100.4", "192.168.0.0/16"),
                        fields("name", "direct", "prefix", "192.168.100.0/24", "nextHop", "internet"))
                .passes(ID);
    }

    @Test
    void theFirewallsOwnSubnetAndThatOfAGatewayAreNotMeant() {
        Hybrid.routed(hub(), "AzureFirewallSubnet", Hybrid.to("192.168.100.4", "192.168.0.0/16"))
                .passes(ID);
        Sketch gateway = hub().with("GatewaySubnet", "subnet", "hub", "prefixes", List.of("192.168.2.0/27"));
        Hybrid.routed(gateway, "GatewaySubnet", Hybrid.to("192.168.100.4", "192.168.0.0/16"))
                .passes(ID);
    }

    @Test
    void aNetworkThatIsNotPeeredHasNoAnswersToGive() {
        Hybrid.without(offender(), "hub-spoke").passes(ID);
    }

    private static Sketch proxied(String prefix) {
        return routed(prefix)
                .with("snet-agw", "subnet", "hub", "prefixes", List.of("192.168.200.0/24"))
                .with("agw", "application-gateway", "snet-agw");
    }

    @Test
    void aGatewayInTheHubIsAnsweredDirectlyUnlessItAsksThroughTheFirewall() {
        Finding finding = proxied("192.168.200.0/24").offends(ID);
        assertThat(finding.message()).contains("'agw' in 'snet-agw'");
        Hybrid.routed(proxied("192.168.200.0/24"), "snet-agw", Hybrid.to("192.168.100.4", "10.2.0.0/24"))
                .passes(ID);
        Hybrid.routed(proxied("192.168.200.0/24"), "snet-agw", Hybrid.to("192.168.100.5", "10.2.0.0/24"))
                .offends(ID);
        proxied("192.168.1.0/24").passes(ID);
    }

    @Test
    void aGatewayInTheSpokeIsNoProxyInTheHub() {
        routed("10.2.5.0/24")
                .with("snet-agw", "subnet", "spoke", "prefixes", List.of("10.2.5.0/24"))
                .with("agw", "application-gateway", "snet-agw")
                .passes(ID);
    }

    @Test
    void withoutRoutesOrProxiesThereIsNothingToLookAt() {
        hub().doesNotApply(ID);
        Hybrid.routed(Hybrid.withAppliance(Hybrid.sketch()), "snet", Hybrid.to("10.1.2.4", "10.1.0.0/16"))
                .doesNotApply(ID);
    }

    @Test
    void theDefaultRouteIsHarmlessAlsoWhereTheHubsRangesAreWrong() {
        routed("0.0.0.0/0").saying("hub", "addressSpace", List.of()).passes(ID);
    }

    @Test
    void aRouteForMoreThanTheHubIsNotTakenAway() {
        assertThat(offender()
                        .saying("hub", "addressSpace", List.of())
                        .offends(ID)
                        .fixes())
                .isEmpty();
        routed("192.168.0.0/15").passes(ID);
    }
}
