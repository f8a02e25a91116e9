package dev.portolan.guidance.privateaccess;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndpointFilteredRuleTest implements FixContract {

    @Override
    public String rule() {
        return "PRV-003";
    }

    @Override
    public Sketch offender() {
        return filtered("inbound", "deny");
    }

    private static Sketch filtered(String direction, String access) {
        return Sketch.empty()
                .with("nsg", "network-security-group", "")
                .saying("nsg", "rules", List.of(fields("name", "only-us", "direction", direction, "access", access)))
                .with("vnet", "virtual-network", "")
                .with("snet", "subnet", "vnet", "networkSecurityGroup", "nsg")
                .with("pe", "private-endpoint", "snet");
    }

    private Sketch under(String policies) {
        return offender().saying("snet", "privateEndpointNetworkPolicies", policies);
    }

    @Test
    void aDenyThatDoesNotHoldForTheEndpointsIsReported() {
        Finding finding = offender().offends(rule());
        assertThat(finding.message())
                .isEqualTo(
                        "Rule only-us of 'nsg' does not hold for the private endpoints of 'snet', whose policies are off for it.");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        under("disabled").offends(rule());
        under("routeTableEnabled").offends(rule());
    }

    @Test
    void theFixKeepsThePolicyForRouteTables() {
        Sketch routed = under("routeTableEnabled");
        assertThat(routed.offends(rule())
                        .fixes()
                        .get(0)
                        .apply(routed.design())
                        .topology()
                        .require(new ComponentId("snet"))
                        .properties()
                        .get("privateEndpointNetworkPolicies"))
                .contains(Value.of("enabled"));
    }

    @Test
    void withThePolicyOnTheGroupFilters() {
        under("networkSecurityGroupEnabled").passes(rule());
        under("enabled").passes(rule());
    }

    @Test
    void aGroupThatDeniesNothingInboundIsNotMeantToFilter() {
        filtered("inbound", "allow").passes(rule());
        filtered("outbound", "deny").passes(rule());
        offender().silent("snet", "networkSecurityGroup").passes(rule());
    }

    @Test
    void rulesThatNobodyGaveAreNotDetermined() {
        offender().silent("nsg", "rules").isNotDetermined(rule(), "rules");
        Sketch.empty().doesNotApply(rule());
    }
}
