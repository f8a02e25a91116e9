package dev.portolan.guidance.retirement;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.Design;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontDoorClassicRuleTest implements FixContract {

    private static final Sketch CLASSIC = Sketch.empty().with("afd", "front-door", "", "tier", "classic");
    private static final Sketch CERTIFIED = CLASSIC.saying(
            "afd",
            "certificates",
            List.of(fields("name", "own", "issuer", "publicCa"), fields("name", "azure", "issuer", "azureManaged")));

    @Override
    public String rule() {
        return "RET-005";
    }

    @Override
    public Sketch offender() {
        return CLASSIC;
    }

    @Test
    void theClassicOneEndsOn31March2027() {
        Ends.on("2027-03-31", "RET-005", CLASSIC);
        Ends.on("2027-03-31", "RET-005", CLASSIC.saying("afd", "lifecycle", "existing"));
        assertThat(CLASSIC.offends("RET-005").message())
                .isEqualTo("'afd' is a Front Door (classic), which is out of support from 2027-03-31 on, in 128 days.");
    }

    @Test
    void aPlannedOneCannotBeCreatedSince1April2025() {
        Sketch planned = CLASSIC.saying("afd", "lifecycle", "planned");
        assertThat(planned.on("2025-03-31").offends("RET-005").severity()).isEqualTo(Severity.WARNING);
        for (String day : List.of("2025-04-01", "2025-04-02", "2027-04-01")) {
            Finding finding = planned.on(day).offends("RET-005");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.message()).endsWith("which cannot be created since 2025-04-01.");
        }
    }

    @Test
    void aManagedCertificateEndedBy14April2026() {
        assertThat(CERTIFIED.on("2026-04-14").offends("RET-005").severity()).isEqualTo(Severity.WARNING);
        Finding finding = CERTIFIED.on("2026-04-15").offends("RET-005");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message()).contains("managed certificate", "2026-04-14", "2027-03-31");
    }

    @Test
    void aCertificateOfOnesOwnIsNoReason() {
        Sketch own = CLASSIC.saying("afd", "certificates", List.of(fields("name", "own", "issuer", "publicCa")));
        assertThat(own.offends("RET-005").severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void theFixTakesPremiumOnlyWhereItIsNeeded() {
        assertThat(cured(CLASSIC))
                .isEqualTo(CLASSIC.saying("afd", "tier", "standard").design());
        Sketch filtered = CLASSIC.with("waf", "waf-policy", "").saying("afd", "wafPolicy", "waf");
        assertThat(cured(filtered))
                .isEqualTo(filtered.saying("afd", "tier", "premium").design());
        Sketch linked = CLASSIC.saying("afd", "origins", List.of(fields("name", "o", "privateLink", true)));
        assertThat(cured(linked))
                .isEqualTo(linked.saying("afd", "tier", "premium").design());
        Sketch open = CLASSIC.saying("afd", "origins", List.of(fields("name", "o", "privateLink", false)));
        assertThat(cured(open)).isEqualTo(open.saying("afd", "tier", "standard").design());
    }

    @Test
    void theOtherTiersAreFine() {
        CLASSIC.saying("afd", "tier", "standard").passes("RET-005");
        CLASSIC.saying("afd", "tier", "premium").passes("RET-005");
    }

    @Test
    void aTierThatNobodySaidIsNotDetermined() {
        CLASSIC.silent("afd", "tier").isNotDetermined("RET-005", "tier");
    }

    @Test
    void aDesignWithoutFrontDoorIsNotJudged() {
        Sketch.empty().doesNotApply("RET-005");
    }

    private static Design cured(Sketch sketch) {
        return sketch.offends("RET-005").fixes().get(0).apply(sketch.design());
    }
}
