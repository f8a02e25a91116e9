package dev.portolan.guidance.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZoneRedundantGatewayRuleTest implements FixContract {

    @Override
    public String rule() {
        return "AGW-006";
    }

    @Override
    public Sketch offender() {
        return in(List.of("1"));
    }

    private static Sketch in(List<String> zones) {
        return Gateways.sketch().saying("agw", "zones", zones);
    }

    private static Sketch inRegion(List<String> zones) {
        return Sketch.empty().with("west", "region", "").with("agw", "application-gateway", "west", "zones", zones);
    }

    @Test
    void aGatewayInOneZoneIsAWarningAndOneInTwoIsFine() {
        Finding finding = offender().offends("AGW-006");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).isEqualTo("'agw' is in zone 1 only.");
        in(List.of("1", "2")).passes("AGW-006");
        in(List.of("2", "2")).offends("AGW-006");
    }

    @Test
    void aGatewayInNoZoneIsAWarningWhereTheRegionHasZones() {
        assertThat(inRegion(List.of())
                        .saying("west", "hasZones", true)
                        .offends("AGW-006")
                        .message())
                .isEqualTo("'agw' names no availability zone.");
        inRegion(List.of()).saying("west", "hasZones", false).passes("AGW-006");
        inRegion(List.of("1")).saying("west", "hasZones", false).passes("AGW-006");
    }

    @Test
    void whatIsNotSaidIsNotDetermined() {
        inRegion(List.of()).isNotDetermined("AGW-006", "hasZones");
        in(List.of()).isNotDetermined("AGW-006", "");
        Gateways.sketch().isNotDetermined("AGW-006", "zones");
        inRegion(List.of())
                .silent("agw", "zones")
                .saying("west", "hasZones", false)
                .passes("AGW-006");
        Sketch.empty().doesNotApply("AGW-006");
    }
}
