package dev.portolan.guidance.controllers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class ContainersWithoutKubenetRuleTest {

    @Test
    void kubenetIsAnErrorAndAzureCniIsFine() {
        Finding finding =
                Controllers.containers().saying("aks", "cniMode", "kubenet").offends("AGC-002");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message()).isEqualTo("'agc' sends to pods of 'aks', which has kubenet.");
        Controllers.containers().passes("AGC-002");
        Controllers.containers().saying("aks", "cniMode", "podSubnet").passes("AGC-002");
    }

    @Test
    void whatIsNotSaidIsNotDetermined() {
        Controllers.containers().silent("aks", "cniMode").isNotDetermined("AGC-002", "cniMode");
        Controllers.containers().silent("agc", "rules").isNotDetermined("AGC-002", "rules");
        Sketch.empty().doesNotApply("AGC-002");
    }
}
