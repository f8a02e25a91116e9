package dev.portolan.guidance.ingress;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Profile;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class WafPreventsRuleTest implements FixContract {

    @Override
    public String rule() {
        return "ING-007";
    }

    @Override
    public Sketch offender() {
        return Published.gateway().saying("waf", "wafMode", "detection");
    }

    @Test
    void aWafThatOnlyDetectsIsReported() {
        Finding finding = offender().offends("ING-007");
        assertThat(finding.message()).isEqualTo("'waf' only detects attacks; the requests pass on.");
        assertThat(finding.assumed()).hasSize(1);
        assertThat(offender()
                        .about("environment", "production")
                        .offends("ING-007")
                        .assumed())
                .isEmpty();
        Published.gateway().passes("ING-007");
    }

    @Test
    void aWafMayBeTunedOutsideProduction() {
        offender().about("environment", "nonProduction").passes("ING-007");
        offender().under(Profile.DEVELOPMENT).passes("ING-007");
    }

    @Test
    void aWafWithoutModeIsNotDetermined() {
        Published.gateway().silent("waf", "wafMode").isNotDetermined("ING-007", "wafMode");
    }

    @Test
    void aPolicyThatIsOffIsNotAboutItsMode() {
        offender().saying("waf", "wafEnabled", false).passes("ING-007");
    }

    @Test
    void aGatewayWithPrivateListenersIsNotOnAWayFromTheInternet() {
        Object inside = fields("name", "web", "frontend", "private");
        offender().saying("agw", "listeners", List.of(inside)).doesNotApply("ING-007");
    }

    @Test
    void aGatewayOfUnknownFrontendsIsNotDetermined() {
        offender().silent("agw", "listeners").isNotDetermined("ING-007", "listeners");
    }

    @Test
    void frontDoorsOwnWafShouldPrevent() {
        Sketch door = Published.throughFrontDoor("ingress-controller", Published.DOOR);
        door.passes("ING-007");
        door.saying("waf", "wafMode", "detection").offends("ING-007");
    }

    @Test
    void theTraceThatShowsItComesWithTheFinding() {
        Sketch asked = Published.gateway().with("users", "public-users", "").flowing("users", "agw");
        assertThat(asked.saying("waf", "wafMode", "detection")
                        .offends("ING-007")
                        .paths())
                .hasSize(1);
        assertThat(offender().offends("ING-007").paths()).isEmpty();
    }
}
