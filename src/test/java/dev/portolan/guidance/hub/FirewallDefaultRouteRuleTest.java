package dev.portolan.guidance.hub;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.ComponentId;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirewallDefaultRouteRuleTest implements FixContract {

    private static final String ID = "HUB-009";

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Sketch offender() {
        return Hybrid.routed(firewall(), "snet-fw", Hybrid.to("10.1.2.4", "0.0.0.0/0"));
    }

    private static Sketch firewall() {
        return Hybrid.withAppliance(Hybrid.shared())
                .with("snet-fw", "subnet", "hub", "prefixes", List.of("10.1.3.0/26"))
                .with("fw", "azure-firewall", "snet-fw", "privateAddress", "10.1.3.4");
    }

    @Test
    void aDefaultRouteToAnApplianceIsReported() {
        Finding finding = offender().offends(ID);
        assertThat(finding.message())
                .isEqualTo("The user-defined route leads 0.0.0.0/0 of 'snet-fw', the subnet of 'fw', to virtual"
                        + " appliance, and the firewall has no management subnet.");
        assertThat(finding.subjects()).hasSize(2);
    }

    @Test
    void aDefaultRouteThatTheGatewayLearnedIsReportedAndGetsATable() {
        Sketch learned = firewall().saying("vpn", "advertisedPrefixes", List.of("0.0.0.0/0"));
        Finding finding = learned.offends(ID);
        assertThat(finding.message()).startsWith("The gateway's route leads").contains("to virtual network gateway");
        assertThat(learned.on(finding.fixes().get(0).apply(learned.design()))
                        .design()
                        .topology()
                        .components())
                .hasSize(learned.design().topology().components().size() + 1);
    }

    @Test
    void theInternetIsFine() {
        firewall().passes(ID);
        Hybrid.routed(firewall(), "snet-fw", fields("name", "out", "prefix", "0.0.0.0/0", "nextHop", "internet"))
                .saying("vpn", "advertisedPrefixes", List.of("0.0.0.0/0"))
                .passes(ID);
    }

    @Test
    void aManagementSubnetLetsItBeTunnelled() {
        offender()
                .with("AzureFirewallManagementSubnet", "subnet", "hub", "prefixes", List.of("10.1.4.0/26"))
                .saying("fw", "managementSubnet", "AzureFirewallManagementSubnet")
                .passes(ID);
    }

    @Test
    void aTableWithoutRoutesIsNotDetermined() {
        offender().silent("rt-snet-fw", "routes").isNotDetermined(ID, "routes");
    }

    @Test
    void aFirewallOfVirtualWanHasNoSubnet() {
        Sketch.empty()
                .with("wan", "virtual-wan-hub", "")
                .with("fw", "azure-firewall", "wan")
                .doesNotApply(ID);
    }

    @Test
    void aTableThatOthersUseIsCopied() {
        Sketch shared = offender().saying("snet", "routeTable", "rt-snet-fw");
        Sketch cured = shared.on(shared.offends(ID).fixes().get(0).apply(shared.design()));
        assertThat(cured.design().topology().require(new ComponentId("rt-snet-fw")))
                .isEqualTo(shared.design().topology().require(new ComponentId("rt-snet-fw")));
    }
}
