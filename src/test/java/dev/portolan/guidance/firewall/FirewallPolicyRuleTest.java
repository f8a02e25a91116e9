package dev.portolan.guidance.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

/** FW-002. */
class FirewallPolicyRuleTest implements FixContract {

    @Override
    public String rule() {
        return "FW-002";
    }

    @Override
    public Sketch offender() {
        return classic(true);
    }

    private static Sketch classic(boolean rules) {
        return Sketch.empty().with("fw", "azure-firewall", "", "classicRules", rules);
    }

    @Test
    void classicRulesAreNoted() {
        Finding finding = classic(true).offends("FW-002");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message()).isEqualTo("'fw' has classic rules instead of a firewall policy.");
    }

    @Test
    void aFirewallHasAPolicyUnlessSomebodySaysOtherwise() {
        classic(false).passes("FW-002");
        classic(false).silent("fw", "classicRules").passes("FW-002");
        Sketch.empty().doesNotApply("FW-002");
    }
}
