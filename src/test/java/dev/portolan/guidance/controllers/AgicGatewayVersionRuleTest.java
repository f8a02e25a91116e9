package dev.portolan.guidance.controllers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class AgicGatewayVersionRuleTest implements FixContract {

    @Override
    public String rule() {
        return "AGIC-006";
    }

    @Override
    public Sketch offender() {
        return Controllers.agic("addOn").saying("agw", "sku", "waf");
    }

    @Test
    void anythingButVersion2IsAnError() {
        Finding finding = offender().offends("AGIC-006");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message()).isEqualTo("'agic' configures 'agw', which is WAF (v1).");
        assertThat(finding.fixes().get(0).apply(offender().design()))
                .isEqualTo(offender().saying("agw", "sku", "wafV2").design());
        Sketch standard = offender().saying("agw", "sku", "standard");
        assertThat(standard.offends("AGIC-006").fixes().get(0).apply(standard.design()))
                .isEqualTo(standard.saying("agw", "sku", "standardV2").design());
        offender().saying("agw", "sku", "basic").offends("AGIC-006");
    }

    @Test
    void version2IsFineAndAnUnknownSkuIsNotDetermined() {
        offender().saying("agw", "sku", "wafV2").passes("AGIC-006");
        offender().saying("agw", "sku", "standardV2").passes("AGIC-006");
        offender().silent("agw", "sku").isNotDetermined("AGIC-006", "sku");
        Sketch.empty().doesNotApply("AGIC-006");
    }
}
