package dev.portolan.guidance.privateaccess;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Expectation;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndpointInspectedRuleTest implements FixContract {

    @Override
    public String rule() {
        return "PRV-002";
    }

    @Override
    public Sketch offender() {
        return routed("10.0.8.0/24");
    }

    private static Sketch routed(String prefix) {
        return Sketch.empty()
                .with("vnet", "virtual-network", "", "addressSpace", List.of("10.0.0.0/16"))
                .with("snet-fw", "subnet", "vnet", "prefixes", List.of("10.0.2.0/26"))
                .with("fw", "azure-firewall", "snet-fw", "privateAddress", "10.0.2.4")
                .with("rt", "route-table", "", "routes", List.of(toFirewall(prefix)))
                .with("snet", "subnet", "vnet", "prefixes", List.of("10.0.0.0/24"), "routeTable", "rt")
                .with("vm", "virtual-machine", "snet", "address", "10.0.0.5")
                .with("snet-pe", "subnet", "vnet", "prefixes", List.of("10.0.8.0/24"))
                .with("kv", "key-vault", "", "hostName", "kv.vault.azure.net")
                .with("pe", "private-endpoint", "snet-pe", "address", "10.0.8.5", "target", "kv", "state", "approved");
    }

    private static Object toFirewall(String prefix) {
        return fields("prefix", prefix, "nextHop", "virtualAppliance", "nextHopAddress", "10.0.2.4");
    }

    private static Sketch expecting(Sketch sketch, Expectation... expectations) {
        Flow flow = Flow.https(
                "vm to vault", FlowEnd.component(new ComponentId("vm")), FlowEnd.component(new ComponentId("pe")));
        return sketch.on(sketch.design().withFlows(List.of(flow.expecting(expectations))));
    }

    @Test
    void aRouteForTheEndpointsRangeThatLosesIsReported() {
        Finding finding = offender().offends(rule());
        assertThat(finding.message())
                .isEqualTo(
                        "Subnet 'snet' routes 'pe' to an appliance in vain: route tables do not hold for the endpoint's subnet.");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.fixes()).hasSize(1);
    }

    @Test
    void thePolicyForRouteTablesLetsItWin() {
        offender()
                .saying("snet-pe", "privateEndpointNetworkPolicies", "routeTableEnabled")
                .passes(rule());
        offender()
                .saying("snet-pe", "privateEndpointNetworkPolicies", "enabled")
                .passes(rule());
        offender()
                .saying("snet-pe", "privateEndpointNetworkPolicies", "networkSecurityGroupEnabled")
                .offends(rule());
    }

    @Test
    void routesForMoreThanTheEndpointsRangeAreNoSignOfIntent() {
        routed("0.0.0.0/0").passes(rule());
        routed("10.0.0.0/16").passes(rule());
    }

    @Test
    void aFlowThatShouldPassTheFirewallAndDoesNotIsReportedAlongItsTrace() {
        Finding finding =
                expecting(routed("0.0.0.0/0"), Expectation.through("fw")).offends(rule());
        assertThat(finding.message()).startsWith("Flow 'vm to vault' gets to 'pe' past the firewall: ");
        assertThat(finding.paths()).hasSize(1);
        assertThat(finding.fixes()).isEmpty();
        expecting(routed("0.0.0.0/0"), Expectation.through("vm")).passes(rule());
        expecting(routed("0.0.0.0/0"), Expectation.delivered()).passes(rule());
    }

    @Test
    void withThePolicyOnTheRouteMayStillBeTooShort() {
        assertThat(expecting(
                                routed("0.0.0.0/0").saying("snet-pe", "privateEndpointNetworkPolicies", "enabled"),
                                Expectation.through("fw"))
                        .offends(rule())
                        .message())
                .endsWith("no route to the firewall is as long as the network's range.");
    }

    @Test
    void aDesignWithoutEndpointsIsNoneOfItsBusiness() {
        Sketch.empty().doesNotApply(rule());
    }
}
