package dev.portolan.guidance.controllers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class ProhibitedTargetsRuleTest implements FixContract {

    @Override
    public String rule() {
        return "AGIC-002";
    }

    @Override
    public Sketch offender() {
        return Controllers.shared("helm").saying("agic", "prohibitedTargets", false);
    }

    @Test
    void aSharedGatewayWithoutProhibitedTargetsIsAnError() {
        Finding finding = offender().offends("AGIC-002");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message()).isEqualTo("'agic' has no prohibited targets, but 'agw' serves aks-two as well.");
        offender().saying("agic", "prohibitedTargets", true).passes("AGIC-002");
        offender().silent("agic", "prohibitedTargets").isNotDetermined("AGIC-002", "prohibitedTargets");
    }

    @Test
    void aGatewayOfItsOwnAndTheAddOnAreNoCases() {
        Controllers.agic("helm").saying("agic", "prohibitedTargets", false).passes("AGIC-002");
        offender().saying("agic", "deployment", "addOn").passes("AGIC-002");
        Sketch.empty().doesNotApply("AGIC-002");
    }
}
