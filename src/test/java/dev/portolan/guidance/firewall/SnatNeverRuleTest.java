package dev.portolan.guidance.firewall;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.EgressKinds;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FW-005. */
class SnatNeverRuleTest implements FixContract {

    @Override
    public String rule() {
        return "FW-005";
    }

    @Override
    public Sketch offender() {
        return never("0.0.0.0/0");
    }

    private static Sketch never(Object... ranges) {
        return Dnat.hub(fields("name", "in")).saying("fw", "privateRanges", List.of(ranges));
    }

    @Test
    void aFirewallThatNeverTranslatesAndSendsToTheInternetIsReported() {
        Finding finding = never("0.0.0.0/0").offends("FW-005");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("'fw' never translates, but 'snet' leaves for the Internet through it.");
        never("10.0.0.0/8").passes("FW-005");
        never().silent("fw", "privateRanges").passes("FW-005");
    }

    @Test
    void theFixKeepsTheOtherRanges() {
        Sketch two = never("10.0.0.0/8", "0.0.0.0/0");
        Component cured = two.offends("FW-005")
                .fixes()
                .get(0)
                .apply(two.design())
                .topology()
                .component(new ComponentId("fw"))
                .orElseThrow();
        assertThat(EgressKinds.SNAT_PRIVATE_RANGES.of(cured).value()).containsExactly("10.0.0.0/8");
    }

    @Test
    void aTunnelledFirewallIsFine() {
        never("0.0.0.0/0")
                .with(
                        "rt-fw",
                        "route-table",
                        "",
                        "routes",
                        List.of(fields(
                                "prefix", "0.0.0.0/0", "nextHop", "virtualAppliance", "nextHopAddress", "10.1.0.200")))
                .saying("snet-fw", "routeTable", "rt-fw")
                .passes("FW-005");
    }

    @Test
    void aFirewallByWhichNobodyLeavesIsFine() {
        never("0.0.0.0/0").silent("snet", "routeTable").passes("FW-005");
        Sketch.empty().doesNotApply("FW-005");
    }
}
