package dev.portolan.guidance.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FW-001. */
class FirewallZonesRuleTest implements FixContract {

    @Override
    public String rule() {
        return "FW-001";
    }

    @Override
    public Sketch offender() {
        return zones("1");
    }

    private static Sketch zones(Object... zones) {
        return Sketch.empty()
                .with("region", "region", "")
                .with("hub", "virtual-network", "region")
                .with("fw", "azure-firewall", "hub", "zones", List.of(zones));
    }

    @Test
    void aFirewallInOneZoneIsNoted() {
        Finding finding = zones("2").offends("FW-001");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message()).isEqualTo("'fw' stands in zone 2 alone.");
        assertThat(zones().saying("region", "hasZones", true).offends("FW-001").message())
                .isEqualTo("'fw' names no availability zone.");
        zones("1", "1").offends("FW-001");
        zones("1", "2").passes("FW-001");
    }

    @Test
    void aRegionWithoutZonesOffersNone() {
        zones("1").saying("region", "hasZones", false).passes("FW-001");
        zones("1").saying("region", "hasZones", true).offends("FW-001");
    }

    @Test
    void zonesThatNobodySaidAreNotDetermined() {
        zones().silent("fw", "zones").isNotDetermined("FW-001", "zones");
        Sketch.empty().doesNotApply("FW-001");
    }

    @Test
    void withoutZonesItDependsOnTheRegion() {
        zones().isNotDetermined("FW-001", "hasZones");
        zones().saying("region", "hasZones", false).passes("FW-001");
        Sketch.empty().with("fw", "azure-firewall", "", "zones", List.of()).isNotDetermined("FW-001", "");
        Sketch.empty().with("fw", "azure-firewall", "", "zones", List.of("1")).offends("FW-001");
    }
}
