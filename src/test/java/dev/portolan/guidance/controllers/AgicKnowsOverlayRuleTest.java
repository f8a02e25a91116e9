package dev.portolan.guidance.controllers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class AgicKnowsOverlayRuleTest {

    private static Sketch overlay(String version) {
        return Controllers.agic("addOn").saying("aks", "cniMode", "overlay").saying("agic", "version", version);
    }

    @Test
    void anOlderAgicIsAWarningWithAnOverlay() {
        Finding finding = overlay("1.7.4").offends("AGIC-007");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message())
                .isEqualTo("'agic' is version 1.7.4, and 'aks' has an overlay, which needs 1.8.0 or later.");
        overlay("0.9.0").offends("AGIC-007");
        overlay("1.8.0").passes("AGIC-007");
        overlay("v1.9.4").passes("AGIC-007");
        overlay("2.0.0").passes("AGIC-007");
    }

    @Test
    void withoutAnOverlayTheVersionDoesNotMatter() {
        overlay("1.7.4").saying("aks", "cniMode", "nodeSubnet").passes("AGIC-007");
        overlay("1.9.4").silent("aks", "cniMode").passes("AGIC-007");
        Sketch.empty().doesNotApply("AGIC-007");
    }

    @Test
    void whatIsNotSaidIsNotDetermined() {
        overlay("newest").isNotDetermined("AGIC-007", "version");
        overlay("1.7.4").silent("agic", "version").isNotDetermined("AGIC-007", "version");
        overlay("1.7.4").silent("aks", "cniMode").isNotDetermined("AGIC-007", "cniMode");
    }
}
