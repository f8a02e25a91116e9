package dev.portolan.guidance.frontdoor;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneRegionRuleTest {

    private static Sketch two(String secondRegion) {
        return Doors.linked()
                .with("there", "region", "", "azureRegion", "northeurope")
                .with("pls2", "private-link-service", secondRegion)
                .saying(
                        "afd",
                        "origins",
                        List.of(fields("name", "one", "target", "pls"), fields("name", "two", "target", "pls2")));
    }

    @Test
    void originsInOneRegionAreNoted() {
        Finding finding = two("here").offends("AFD-010");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message()).isEqualTo("All origins of 'afd' are in 'here': one, two.");
        two("there").passes("AFD-010");
    }

    @Test
    void aSingleOriginIsOnePlaceWhateverItsRegion() {
        assertThat(Doors.service().offends("AFD-010").message())
                .isEqualTo("All origins of 'afd' are in one place: one.");
        Sketch twice = Doors.service()
                .saying(
                        "afd",
                        "origins",
                        List.of(fields("name", "a", "target", "pip"), fields("name", "b", "target", "pip")));
        twice.offends("AFD-010");
    }

    @Test
    void severalOriginsOfUnknownRegionsAreNotDetermined() {
        two("").isNotDetermined("AFD-010", "origins");
    }

    @Test
    void aPublicAddressDrawnOutsideHasTheRegionOfWhatItLeadsTo() {
        Sketch outside = two("here")
                .with("pip", "public-ip", "")
                .with("agw", "application-gateway", "there", "publicIp", "pip")
                .saying(
                        "afd",
                        "origins",
                        List.of(fields("name", "one", "target", "pls"), fields("name", "two", "target", "pip")));
        outside.passes("AFD-010");
    }

    @Test
    void aDoorWithoutOriginsHasNothingToLookAt() {
        Sketch.empty().with("afd", "front-door", "").doesNotApply("AFD-010");
        Doors.door("gone").saying("afd", "origins", List.of()).doesNotApply("AFD-010");
    }
}
