package dev.portolan.guidance.controllers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class PassthroughKeepsNoClientRuleTest implements FixContract {

    @Override
    public String rule() {
        return "ICT-003";
    }

    @Override
    public Sketch offender() {
        return Controllers.ingress()
                .saying("ingress", "tlsPassthrough", true)
                .saying("svc-ingress", "externalTrafficPolicy", "local");
    }

    @Test
    void passingTlsThroughAndKeepingTheClientIsAnError() {
        Finding finding = offender().offends("ICT-003");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("'ingress' passes TLS through, and its service 'svc-ingress' keeps the client's address.");
    }

    @Test
    void oneOfTheTwoIsFine() {
        offender().saying("svc-ingress", "externalTrafficPolicy", "cluster").passes("ICT-003");
        offender().silent("svc-ingress", "externalTrafficPolicy").passes("ICT-003");
        offender().silent("ingress", "tlsPassthrough").doesNotApply("ICT-003");
    }

    @Test
    void aControllerThatNoServicePublishesIsNotDetermined() {
        offender().silent("ingress", "service").isNotDetermined("ICT-003", "service");
    }
}
