package dev.portolan.guidance.firewall;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FW-003. */
class DnatSourceRuleTest {

    private static Sketch from(Object sources, String port, String target) {
        return Dnat.hub(fields(
                "name",
                "in",
                "sources",
                sources,
                "ports",
                List.of(port),
                "translatedAddress",
                target,
                "translatedPort",
                443));
    }

    @Test
    void aRuleForEverybodyIsNoted() {
        Finding finding = from(List.of("*"), "22", "10.2.0.100").offends("FW-003");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message()).isEqualTo("DNAT rules of 'fw' let in everybody: in.");
        from(List.of("0.0.0.0/0"), "22", "10.2.0.100").offends("FW-003");
        from(List.of("203.0.113.0/24", "Internet"), "22", "10.2.0.100").offends("FW-003");
        from(List.of("203.0.113.0/24"), "22", "10.2.0.100").passes("FW-003");
    }

    @Test
    void aPublicWebEntryIsMeantForEverybody() {
        from(List.of("*"), "443", "10.2.0.100").passes("FW-003");
        from(List.of("*"), "80", "10.2.0.100").passes("FW-003");
        from(List.of("*"), "80-443", "10.2.0.100").offends("FW-003");
        from(List.of("*"), "443", "10.2.0.99").offends("FW-003");
    }

    @Test
    void sourcesThatNobodySaidAreNotDetermined() {
        Dnat.hub(fields("name", "in", "ports", List.of("22"))).isNotDetermined("FW-003", "ruleCollections");
        Sketch.empty().with("fw", "azure-firewall", "").doesNotApply("FW-003");
    }
}
