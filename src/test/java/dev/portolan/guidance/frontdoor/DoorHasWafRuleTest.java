package dev.portolan.guidance.frontdoor;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.edit.Edit;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoorHasWafRuleTest implements FixContract {

    @Override
    public String rule() {
        return "AFD-005";
    }

    @Override
    public Sketch offender() {
        return Doors.service().silent("afd", "wafPolicy");
    }

    @Test
    void aDoorWithoutAPolicyIsReported() {
        Finding finding = offender().offends("AFD-005");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("'afd' is the only layer-7 edge before its origins and has no WAF policy.");
        Doors.service().passes("AFD-005");
        Sketch.empty().doesNotApply("AFD-005");
    }

    @Test
    void aDisabledPolicyIsNone() {
        Finding finding = Doors.service().saying("waf", "wafEnabled", false).offends("AFD-005");
        assertThat(finding.message()).contains("its WAF policy 'waf' is disabled");
    }

    @Test
    void theFixAttachesAPolicyThatPrevents() {
        Sketch cured = offender()
                .on(offender()
                        .offends("AFD-005")
                        .fixes()
                        .get(0)
                        .apply(offender().design()));
        cured.passes("ING-007");
        cured.passes("AFD-005");
    }

    @Test
    void gatewaysThatInspectBehindItAreEdgesToo() {
        Sketch gateway = Doors.gateway(Doors.TAG).silent("afd", "wafPolicy");
        gateway.passes("AFD-005");
        gateway.saying("agw-waf", "wafEnabled", false).offends("AFD-005");
        gateway.saying("agw", "sku", "standardV2").offends("AFD-005");
        gateway.saying("agw", "sku", "waf").passes("AFD-005");
        gateway.silent("agw", "wafPolicy").offends("AFD-005");
        gateway.silent("agw", "wafPolicy")
                .saying("agw", "wafMode", "prevention")
                .passes("AFD-005");
        Sketch containers = Doors.door("agc").silent("afd", "wafPolicy");
        containers
                .with("agc", "application-gateway-for-containers", "", "wafPolicy", "waf")
                .passes("AFD-005");
        containers.with("agc", "application-gateway-for-containers", "").offends("AFD-005");
    }

    @Test
    void everyOriginHasToInspect() {
        Sketch mixed = Doors.gateway(Doors.TAG)
                .silent("afd", "wafPolicy")
                .with("app", "platform-service", "")
                .saying(
                        "afd",
                        "origins",
                        List.of(fields("name", "a", "target", "agw"), fields("name", "b", "target", "app")));
        mixed.offends("AFD-005");
        Doors.service()
                .silent("afd", "wafPolicy")
                .saying("afd", "origins", List.of())
                .offends("AFD-005");
    }

    @Test
    void controllersThatInspectAreEnoughWhereAllDo() {
        offender().saying("ing", "waf", true).passes("AFD-005");
        offender()
                .saying("ing", "waf", true)
                .with("second", "ingress-controller", "aks")
                .linked("traffic", "svc", "second")
                .offends("AFD-005");
        offender().silent("svc", "selects").offends("AFD-005");
    }

    @Test
    void theNewPolicyHasManagedRulesWhereTheTierHasThem() {
        assertThat(offender().cured("AFD-005").design().topology().components())
                .filteredOn(each -> EdgeKinds.RULE_SET.of(each).is("DRS 2.1"))
                .hasSize(1);
        assertThat(offender().offends("AFD-005").fixes())
                .extracting(Edit::label)
                .containsExactly("Switch the WAF of 'afd' on");
        Sketch standard = offender().saying("afd", "tier", "standard");
        assertThat(standard.offends("AFD-005").fixes())
                .extracting(Edit::label)
                .containsExactly("Switch the WAF of 'afd' on, with custom rules only");
        standard.cured("AFD-005").doesNotApply("AFD-006");
    }
}
