package dev.portolan.guidance.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class GatewayLockedToDoorRuleTest implements FixContract {

    @Override
    public String rule() {
        return "AFD-007";
    }

    @Override
    public Sketch offender() {
        return Doors.gateway(Doors.TAG);
    }

    @Test
    void aGatewayThatTakesOtherFrontDoorsIsReported() {
        Finding finding = offender().offends("AFD-007");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message())
                .isEqualTo(
                        "'afd' and 'agw' both have a WAF, and requests of other Front Doors get to the gateway: nothing"
                                + " checks X-Azure-FDID.");
        offender().saying("agw", "requiredFrontDoor", "afd").passes("AFD-007");
        offender().cured("AFD-007").passes("AFD-003");
    }

    @Test
    void aGatewayThatIsOpenToEverybodyIsAnotherRulesCase() {
        Sketch open = Doors.gateway("Internet");
        open.doesNotApply("AFD-007");
        open.offends("AFD-002");
        open.saying("agw", "requiredFrontDoor", "afd").doesNotApply("AFD-007");
        open.silent("snet", "networkSecurityGroup").doesNotApply("AFD-007");
    }

    @Test
    void aWafThatOnlyDetectsRefusesNobody() {
        Sketch detecting = offender().saying("agw-waf", "wafMode", "detection");
        assertThat(detecting.offends("AFD-007").fixes()).isEmpty();
        assertThat(detecting
                        .saying("agw", "requiredFrontDoor", "afd")
                        .offends("AFD-007")
                        .message())
                .endsWith("its WAF checks X-Azure-FDID, and only detects.");
    }

    @Test
    void aWafOnOneOfTheTwoIsAnotherRulesAffair() {
        offender().silent("afd", "wafPolicy").doesNotApply("AFD-007");
        offender().saying("waf", "wafEnabled", false).doesNotApply("AFD-007");
        offender().saying("agw", "sku", "standardV2").doesNotApply("AFD-007");
        Doors.service().doesNotApply("AFD-007");
        Sketch.empty().doesNotApply("AFD-007");
    }

    @Test
    void whatIsNotSaidIsNotDetermined() {
        Sketch checked = offender().saying("agw", "requiredFrontDoor", "afd");
        checked.silent("nsg", "rules").isNotDetermined("AFD-007", "");
        offender().silent("nsg", "rules").offends("AFD-007");
    }
}
