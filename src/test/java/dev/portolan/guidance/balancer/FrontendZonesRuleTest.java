package dev.portolan.guidance.balancer;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontendZonesRuleTest implements FixContract {

    private static final Sketch ONE = Sketch.empty()
            .with("region", "region", "")
            .with("slb", "load-balancer", "region", "scope", "internal", "zones", List.of("2"));

    @Override
    public String rule() {
        return "LB-003";
    }

    @Override
    public Sketch offender() {
        return ONE;
    }

    @Test
    void aFrontendInOneZoneOrNoneIsNoted() {
        Finding finding = ONE.offends("LB-003");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message()).isEqualTo("'slb' has its private frontend in zone 2 only.");
        assertThat(ONE.saying("slb", "zones", List.of()).offends("LB-003").message())
                .isEqualTo("'slb' has its private frontend in no zone.");
    }

    @Test
    void twoZonesAreSeveral() {
        ONE.saying("slb", "zones", List.of("1", "2")).passes("LB-003");
    }

    @Test
    void zonesThatNobodySaidAreNotDetermined() {
        ONE.silent("slb", "zones").isNotDetermined("LB-003", "zones");
    }

    @Test
    void aRegionWithoutZonesHasNoneToSpreadOver() {
        ONE.saying("region", "hasZones", false).doesNotApply("LB-003");
        ONE.saying("region", "hasZones", true).offends("LB-003");
    }

    @Test
    void aPublicFrontendHasTheZonesOfItsAddress() {
        ONE.saying("slb", "scope", "public").doesNotApply("LB-003");
        ONE.silent("slb", "scope").doesNotApply("LB-003");
        Sketch drawn = ONE.with("pip", "public-ip", "")
                .silent("slb", "scope")
                .saying("slb", "frontends", List.of(fields("name", "a", "publicIp", "pip")));
        drawn.doesNotApply("LB-003");
        drawn.saying("slb", "frontends", List.of(fields("publicIp", "pip"), fields("address", "10.0.0.4")))
                .offends("LB-003");
        ONE.saying("slb", "scope", "public")
                .saying("slb", "frontends", List.of(fields("name", "a")))
                .doesNotApply("LB-003");
    }

    @Test
    void aBasicOneKnowsNoZones() {
        ONE.saying("slb", "sku", "basic").doesNotApply("LB-003");
    }

    @Test
    void aDesignThatIsNotForProductionIsNotJudged() {
        ONE.about("environment", "nonProduction").doesNotApply("LB-003");
        ONE.under(Profile.DEVELOPMENT).doesNotApply("LB-003");
    }
}
