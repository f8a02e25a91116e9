package dev.portolan.guidance.frontdoor;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrivateLinkTierRuleTest implements FixContract {

    @Override
    public String rule() {
        return "AFD-001";
    }

    @Override
    public Sketch offender() {
        return Doors.linked().saying("afd", "tier", "standard");
    }

    @Test
    void aPrivateOriginWithoutPremiumIsReported() {
        Finding finding = offender().offends("AFD-001");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo(
                        "'afd' is of the tier Standard and reaches origin one over Private Link, which takes Premium.");
        assertThat(offender()
                        .saying("afd", "tier", "classic")
                        .offends("AFD-001")
                        .message())
                .contains("Classic");
        Doors.linked().passes("AFD-001");
    }

    @Test
    void anUnknownTierIsNotDetermined() {
        offender().silent("afd", "tier").isNotDetermined("AFD-001", "tier");
    }

    @Test
    void everyWayToSayPrivateLinkCounts() {
        Object flagged = fields("name", "one", "hostName", "app.contoso.com", "privateLink", true);
        offender().saying("afd", "origins", List.of(flagged)).offends("AFD-001");
        offender().silent("afd", "origins").linked("private-link", "afd", "pls").offends("AFD-001");
        offender().silent("afd", "origins").linked("traffic", "afd", "pls").offends("AFD-001");
    }

    @Test
    void publicOrDisabledOriginsTakeAnyTier() {
        Doors.service().saying("afd", "tier", "standard").doesNotApply("AFD-001");
        Object off = fields("name", "one", "target", "pls", "enabled", false);
        offender().saying("afd", "origins", List.of(off)).doesNotApply("AFD-001");
        Sketch.empty().doesNotApply("AFD-001");
    }

    @Test
    void theTraceThatShowsItComesWithTheFinding() {
        Sketch poor = Sketch.sample("front-door-private-link").saying("afd-shop", "tier", "standard");
        assertThat(poor.offends("AFD-001").paths()).hasSize(1);
    }
}
