package dev.portolan.guidance.egress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

/** EGR-022. */
class ThreatProtectionRuleTest implements FixContract {

    @Override
    public String rule() {
        return "EGR-022";
    }

    @Override
    public Sketch offender() {
        return firewall("premium", "alert").saying("fw", "idps", "off");
    }

    private static Sketch firewall(String tier, String intelligence) {
        return Sketch.empty().with("fw", "azure-firewall", "", "tier", tier, "threatIntel", intelligence);
    }

    @Test
    void threatIntelligenceThatDoesNotDenyIsNoted() {
        Finding finding = firewall("standard", "alert").offends("EGR-022");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message()).isEqualTo("'fw': threat intelligence is alert.");
        assertThat(firewall("standard", "off").offends("EGR-022").message()).contains("is off");
        firewall("standard", "alert").silent("fw", "threatIntel").offends("EGR-022");
        firewall("standard", "deny").passes("EGR-022");
    }

    @Test
    void aPremiumFirewallsIdpsIsLookedAtToo() {
        assertThat(firewall("premium", "deny")
                        .saying("fw", "idps", "alert")
                        .offends("EGR-022")
                        .message())
                .isEqualTo("'fw': IDPS is alert.");
        assertThat(firewall("premium", "off")
                        .saying("fw", "idps", "off")
                        .offends("EGR-022")
                        .message())
                .isEqualTo("'fw': threat intelligence is off, IDPS is off.");
        firewall("premium", "deny").saying("fw", "idps", "deny").passes("EGR-022");
        firewall("premium", "deny").isNotDetermined("EGR-022", "idps");
        firewall("standard", "deny").saying("fw", "idps", "off").passes("EGR-022");
    }

    @Test
    void aBasicFirewallCanOnlyAlert() {
        firewall("basic", "alert").passes("EGR-022");
        firewall("basic", "off").offends("EGR-022");
    }

    @Test
    void withoutAFirewallThereIsNothingToSet() {
        Sketch.empty().doesNotApply("EGR-022");
    }
}
