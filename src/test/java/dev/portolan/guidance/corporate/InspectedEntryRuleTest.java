package dev.portolan.guidance.corporate;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class InspectedEntryRuleTest {

    private static final String RULE = "INT-004";

    private static Sketch hub() {
        return CorporateSketches.joined(CorporateSketches.company())
                .with("snet-fw", "subnet", "hub", "prefixes", List.of("10.9.0.0/26"))
                .with("fw", "azure-firewall", "snet-fw", "privateAddress", "10.9.0.4");
    }

    private static Sketch routed(String prefix) {
        return hub().with(
                        "rt",
                        "route-table",
                        "",
                        "routes",
                        List.of(fields("prefix", prefix, "nextHop", "virtualAppliance", "nextHopAddress", "10.9.0.4")))
                .saying("snet-gw", "routeTable", "rt");
    }

    @Test
    void trafficThatPassesTheFirewallByIsWorthKnowing() {
        Finding finding = hub().flowing("users", "agw").offends(RULE);
        assertThat(finding.message()).isEqualTo("What comes in by 'vpn' goes straight to 'spoke', past 'fw'.");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.paths()).isNotEmpty();
    }

    @Test
    void aRouteFromTheGatewaySubnetMakesItPass() {
        routed("10.0.0.0/16").passes(RULE);
        routed("10.0.0.0/24").passes(RULE);
        routed("10.5.0.0/16").offends(RULE);
    }

    @Test
    void anApplianceThatDoesNotInspectDeclaresNothing() {
        Sketch appliance = CorporateSketches.joined(CorporateSketches.company())
                .with("snet-nva", "subnet", "hub", "prefixes", List.of("10.9.0.0/26"))
                .with("nva", "network-virtual-appliance", "snet-nva");
        assertThat(appliance.offends(RULE).message()).endsWith("past 'nva'.");
        appliance.saying("nva", "inspects", false).doesNotApply(RULE);
    }

    @Test
    void aSpokeThatDoesNotUseTheGatewayIsNotReached() {
        CorporateSketches.company()
                .with("snet-fw", "subnet", "hub", "prefixes", List.of("10.9.0.0/26"))
                .with("fw", "azure-firewall", "snet-fw")
                .peered("hub", "spoke")
                .passes(RULE);
    }

    @Test
    void withoutAFirewallNobodyDeclaredInspection() {
        CorporateSketches.joined(CorporateSketches.company()).doesNotApply(RULE);
    }

    @Test
    void onlyTracesThatPassTheFirewallByAreShown() {
        Sketch quiet = hub().silent("agw", "listeners");
        Sketch two = quiet.with("snet-web", "subnet", "hub", "prefixes", List.of("10.9.4.0/24"))
                .with("vm", "virtual-machine", "snet-web", "privateAddress", "10.9.4.4")
                .flowing("users", "agw")
                .flowing("users", "vm");
        assertThat(two.offends(RULE).paths())
                .extracting(trace -> trace.branches().get(0).travelled().stream()
                        .anyMatch(hop -> hop.component().value().equals("agw")))
                .containsExactly(true);
        assertThat(quiet.flowing("users", "fw").offends(RULE).paths()).isEmpty();
    }
}
