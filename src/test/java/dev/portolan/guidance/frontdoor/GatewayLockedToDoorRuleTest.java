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
        return Doors.gateway("Internet");
    }

    @Test
    void aGatewayThatTakesOthersIsReported() {
        Finding finding = offender().offends("AFD-007");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message())
                .isEqualTo(
                        "'afd' and 'agw' both have a WAF, and requests get to the gateway past Front Door: rule in of "
                                + "'nsg' lets the Internet in on port 443.");
        assertThat(Doors.gateway(Doors.TAG).offends("AFD-007").message()).contains("nothing checks X-Azure-FDID");
        offender().saying("agw", "requiredFrontDoor", "afd").offends("AFD-007");
    }

    @Test
    void bothLocksAreNeededAndSetByTheFix() {
        Doors.gateway(Doors.TAG).saying("agw", "requiredFrontDoor", "afd").passes("AFD-007");
        Sketch cured = offender()
                .on(offender()
                        .offends("AFD-007")
                        .fixes()
                        .get(0)
                        .apply(offender().design()));
        cured.passes("AFD-002");
        cured.passes("AFD-003");
    }

    @Test
    void thereIsNoFixWhereOneLockTakesMoreThanAnEdit() {
        Sketch open = offender().silent("snet", "networkSecurityGroup");
        assertThat(open.offends("AFD-007").fixes()).isEmpty();
        Sketch detecting = Doors.gateway(Doors.TAG).saying("agw-waf", "wafMode", "detection");
        assertThat(detecting.offends("AFD-007").fixes()).isEmpty();
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
