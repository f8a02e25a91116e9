package dev.portolan.guidance.frontdoor;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class OriginChecksDoorRuleTest implements FixContract {

    @Override
    public String rule() {
        return "AFD-003";
    }

    @Override
    public Sketch offender() {
        return Doors.service();
    }

    /** Behind a Front Door without a WAF. */
    private static Sketch gateway() {
        return Doors.gateway(Doors.TAG).silent("afd", "wafPolicy");
    }

    @Test
    void ofAGatewayBetweenTwoWafsOneRuleSpeaks() {
        Sketch between = Doors.gateway(Doors.TAG);
        between.passes("AFD-003");
        between.offends("AFD-007");
        Sketch open = Doors.gateway("Internet");
        open.offends("AFD-003");
        open.doesNotApply("AFD-007");
    }

    @Test
    void anOriginThatLetsInOtherFrontDoorsIsReported() {
        Finding finding = offender().offends("AFD-003");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message())
                .isEqualTo("'svc' is an origin of 'afd', and nothing there refuses the requests of other Front Doors.");
        offender()
                .with("other", "front-door", "")
                .saying("ing", "requiredFrontDoor", "other")
                .offends("AFD-003");
    }

    @Test
    void aControllerThatChecksIsEnoughWhereAllDo() {
        Sketch checked = offender().saying("ing", "requiredFrontDoor", "afd");
        checked.passes("AFD-003");
        checked.with("second", "ingress-controller", "aks")
                .linked("traffic", "svc", "second")
                .offends("AFD-003");
    }

    @Test
    void podsThatNobodyChecksForCannotBeFixedHere() {
        Sketch pods = offender().with("app", "workload", "aks").saying("svc", "selects", "app");
        assertThat(pods.offends("AFD-003").fixes()).isEmpty();
    }

    @Test
    void aGatewayChecksOrWhatIsBehindIt() {
        Sketch gateway = gateway();
        assertThat(gateway.offends("AFD-003").fixes()).hasSize(1);
        gateway.saying("agw", "requiredFrontDoor", "afd").passes("AFD-003");
        gateway.with("ing", "ingress-controller", "", "requiredFrontDoor", "afd")
                .linked("traffic", "agw", "ing")
                .passes("AFD-003");
    }

    @Test
    void aWafThatOnlyDetectsDoesNotRefuse() {
        Sketch detecting =
                gateway().saying("agw", "requiredFrontDoor", "afd").saying("agw-waf", "wafMode", "detection");
        assertThat(detecting.offends("AFD-003").message())
                .isEqualTo("'agw' checks X-Azure-FDID for 'afd' by a WAF that only detects, so that other Front Doors "
                        + "get in.");
        assertThat(detecting.offends("AFD-003").fixes()).isEmpty();
        detecting.silent("agw", "wafPolicy").isNotDetermined("AFD-003", "wafPolicy");
        detecting
                .silent("agw", "wafPolicy")
                .saying("agw", "wafMode", "detection")
                .offends("AFD-003");
    }

    @Test
    void applicationGatewayForContainersChecksByItsRoutes() {
        Sketch containers = Doors.door("agc").with("agc", "application-gateway-for-containers", "");
        containers.offends("AFD-003");
        containers.saying("agc", "requiredFrontDoor", "afd").passes("AFD-003");
    }

    @Test
    void originsOverPrivateLinkNeedNoCheck() {
        Doors.linked().doesNotApply("AFD-003");
        Sketch.empty().doesNotApply("AFD-003");
        offender().saying("afd", "origins", List.of(fields("name", "one"))).isNotDetermined("AFD-003", "origins");
    }

    @Test
    void aGatewayWithoutAWafCannotCheck() {
        Sketch without = gateway().saying("agw", "sku", "standardV2");
        assertThat(without.offends("AFD-003").fixes()).isEmpty();
        Sketch said = without.saying("agw", "requiredFrontDoor", "afd");
        assertThat(said.offends("AFD-003").message())
                .isEqualTo(
                        "'agw' is said to check X-Azure-FDID for 'afd', but has no WAF that is on, whose rule would do"
                                + " it.");
        assertThat(said.offends("AFD-003").fixes()).isEmpty();
        said.silent("agw", "sku").isNotDetermined("AFD-003", "sku");
        said.silent("agw", "sku").saying("agw-waf", "wafEnabled", false).offends("AFD-003");
        said.with("ing", "ingress-controller", "", "requiredFrontDoor", "afd")
                .linked("traffic", "agw", "ing")
                .passes("AFD-003");
    }

    @Test
    void aDisabledPolicyRefusesNobody() {
        Sketch off = gateway().saying("agw", "requiredFrontDoor", "afd").saying("agw-waf", "wafEnabled", false);
        assertThat(off.offends("AFD-003").message()).contains("no WAF that is on");
    }

    @Test
    void aWafThatOnlyDetectsGetsNoFixEither() {
        assertThat(gateway()
                        .saying("agw-waf", "wafMode", "detection")
                        .offends("AFD-003")
                        .fixes())
                .isEmpty();
    }
}
