package dev.portolan.guidance.addressing;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicIpZonesRuleTest implements FixContract {

    private static final Sketch SOUND = Sketch.empty()
            .with("region", "region", "")
            .with("pip", "public-ip", "region", "zones", List.of("1", "2"))
            .with("agw", "application-gateway", "region", "publicIp", "pip");

    @Override
    public String rule() {
        return "IP-010";
    }

    @Override
    public Sketch offender() {
        return SOUND.saying("pip", "zones", List.of("1"));
    }

    @Test
    void anAddressInOneZoneOrNoneIsNoted() {
        Finding finding = offender().offends("IP-010");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message()).isEqualTo("'pip' is in zone 1 only.");
        assertThat(SOUND.saying("pip", "zones", List.of())
                        .saying("region", "hasZones", true)
                        .offends("IP-010")
                        .message())
                .isEqualTo("'pip' is in no zone.");
        SOUND.passes("IP-010");
    }

    @Test
    void zonesThatNobodySaidAreNotDetermined() {
        SOUND.silent("pip", "zones").isNotDetermined("IP-010", "zones");
    }

    @Test
    void anAddressOfAPrefixHasItsZones() {
        Sketch taken = SOUND.silent("pip", "zones")
                .with("prefix", "public-ip-prefix", "", "zones", List.of("1", "2", "3"))
                .saying("pip", "prefix", "prefix");
        taken.passes("IP-010");
        assertThat(taken.saying("prefix", "zones", List.of("3"))
                        .offends("IP-010")
                        .message())
                .isEqualTo("'pip' is in zone 3 only.");
    }

    @Test
    void aRegionWithoutZonesAndABasicAddressHaveNone() {
        offender().saying("region", "hasZones", false).passes("IP-010");
        offender().saying("region", "hasZones", true).offends("IP-010");
        offender().saying("pip", "sku", "basic").passes("IP-010");
    }

    @Test
    void anAddressThatNothingCarriesIsNoted() {
        Sketch alone = SOUND.silent("agw", "publicIp");
        Finding finding = alone.offends("IP-010");
        assertThat(finding.message()).isEqualTo("'pip' is attached to nothing.");
        assertThat(finding.fixes()).isEmpty();
        alone.under(Profile.DEVELOPMENT).offends("IP-010");
    }

    @Test
    void aNameOrAFrontDoorThatPointsAtItDoesNotCarryIt() {
        Sketch alone = SOUND.silent("agw", "publicIp");
        alone.with("zone", "public-dns-zone", "", "records", List.of(fields("name", "www", "target", "pip")))
                .offends("IP-010");
        alone.with("afd", "front-door", "", "origins", List.of(fields("name", "o", "target", "pip")))
                .offends("IP-010");
    }

    @Test
    void whatIsDrawnToOrTakesTheWholePrefixCarriesIt() {
        Sketch alone = SOUND.silent("agw", "publicIp");
        alone.linked("traffic", "pip", "agw").passes("IP-010");
        Sketch taken = alone.with("prefix", "public-ip-prefix", "").saying("pip", "prefix", "prefix");
        taken.offends("IP-010");
        taken.with("nat", "nat-gateway", "", "publicIpPrefix", "prefix").passes("IP-010");
        taken.with("pip-2", "public-ip", "region", "zones", List.of("1", "2"), "prefix", "prefix")
                .with("agw-2", "application-gateway", "", "publicIp", "pip-2")
                .offends("IP-010");
    }

    @Test
    void inADesignThatIsNotForProductionZonesAreNotAsked() {
        offender().under(Profile.DEVELOPMENT).passes("IP-010");
    }

    @Test
    void aDesignWithoutPublicAddressIsNotJudged() {
        Sketch.empty().doesNotApply("IP-010");
    }

    @Test
    void whetherARegionHasZonesHasToBeKnownWhereTheAddressIsInNone() {
        SOUND.saying("pip", "zones", List.of()).isNotDetermined("IP-010", "hasZones");
        offender().offends("IP-010");
    }

    @Test
    void aStandardV2AddressAlwaysSpansZones() {
        offender().saying("pip", "sku", "standardV2").passes("IP-010");
        SOUND.silent("pip", "zones").saying("pip", "sku", "standardV2").passes("IP-010");
    }
}
