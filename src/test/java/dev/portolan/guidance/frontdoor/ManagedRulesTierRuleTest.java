package dev.portolan.guidance.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class ManagedRulesTierRuleTest implements FixContract {

    @Override
    public String rule() {
        return "AFD-006";
    }

    @Override
    public Sketch offender() {
        return Doors.service().saying("waf", "ruleSet", "DRS 2.1").saying("afd", "tier", "standard");
    }

    @Test
    void managedRulesOnStandardAreReported() {
        Finding finding = offender().offends("AFD-006");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message())
                .isEqualTo(
                        "The WAF policy 'waf' of 'afd' expects the managed rules DRS 2.1, which the tier Standard does "
                                + "not have.");
        offender().saying("afd", "tier", "premium").passes("AFD-006");
        offender().saying("afd", "tier", "classic").passes("AFD-006");
    }

    @Test
    void customRulesAloneTakeNoPremium() {
        offender().silent("waf", "ruleSet").doesNotApply("AFD-006");
        offender().saying("waf", "ruleSet", " ").doesNotApply("AFD-006");
        offender().silent("afd", "wafPolicy").doesNotApply("AFD-006");
    }

    @Test
    void anUnknownTierIsNotDetermined() {
        offender().silent("afd", "tier").isNotDetermined("AFD-006", "tier");
    }
}
