package dev.portolan.guidance.controllers;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollingUpdateRuleTest implements FixContract {

    @Override
    public String rule() {
        return "AGIC-004";
    }

    @Override
    public Sketch offender() {
        return Controllers.agic("addOn").saying("agw", "backendSettings", List.of(fields("name", "s")));
    }

    @Test
    void withoutABackendSettingThereIsNoneToDrain() {
        assertThat(Controllers.agic("addOn").offends("AGIC-004").fixes()).isEmpty();
        assertThat(offender().offends("AGIC-004").fixes()).hasSize(1);
    }

    private static Sketch mitigated() {
        return Controllers.agic("addOn")
                .saying("web", "preStopDelay", 90)
                .saying("web", "terminationGracePeriod", 91)
                .saying("web", "readinessProbe", true)
                .saying("agw", "backendSettings", List.of(fields("name", "s", "connectionDraining", true)));
    }

    @Test
    void aWorkloadThatMitigatesNothingIsNoted() {
        Finding finding = offender().offends("AGIC-004");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message())
                .isEqualTo("'web' is published by 'agic' without a preStop delay of 90 seconds (has 0), a termination"
                        + " grace period over 90 seconds (has 30), a readiness probe, connection draining on 'agw'.");
        mitigated().passes("AGIC-004");
    }

    @Test
    void eachMitigationIsNeeded() {
        assertThat(mitigated()
                        .saying("web", "preStopDelay", 89)
                        .offends("AGIC-004")
                        .message())
                .isEqualTo("'web' is published by 'agic' without a preStop delay of 90 seconds (has 89).");
        assertThat(mitigated()
                        .saying("web", "terminationGracePeriod", 90)
                        .offends("AGIC-004")
                        .message())
                .isEqualTo("'web' is published by 'agic' without a termination grace period over 90 seconds (has 90).");
        assertThat(mitigated()
                        .saying("web", "preStopDelay", 91)
                        .offends("AGIC-004")
                        .message())
                .contains("over 91 seconds (has 91)");
        assertThat(mitigated()
                        .silent("web", "readinessProbe")
                        .offends("AGIC-004")
                        .message())
                .isEqualTo("'web' is published by 'agic' without a readiness probe.");
        assertThat(mitigated()
                        .saying(
                                "agw",
                                "backendSettings",
                                List.of(fields("name", "s", "connectionDraining", true), fields("name", "t")))
                        .offends("AGIC-004")
                        .message())
                .isEqualTo("'web' is published by 'agic' without connection draining on 'agw'.");
        mitigated().silent("agw", "backendSettings").offends("AGIC-004");
    }

    @Test
    void workloadsAreFoundByPoolsAndAsDrawn() {
        Sketch bare = offender().silent("agw", "pools");
        bare.linked("traffic", "agw", "web").offends("AGIC-004");
        bare.linked("traffic", "agw", "svc").offends("AGIC-004");
        bare.linked("traffic", "agic", "svc").offends("AGIC-004");
        bare.silent("svc", "selects")
                .linked("traffic", "agw", "svc")
                .linked("traffic", "svc", "web")
                .offends("AGIC-004");
        offender().saying("agw", "pools", List.of(Controllers.pool("web"))).offends("AGIC-004");
        bare.isNotDetermined("AGIC-004", "pools");
    }

    @Test
    void workloadsOfAnotherClusterAreThatOnesCase() {
        offender()
                .with("aks-two", "aks-cluster", "")
                .with("other", "workload", "aks-two")
                .saying("agw", "pools", List.of(Controllers.pool("svc"), Controllers.pool("other")))
                .offends("AGIC-004");
        Sketch.empty().doesNotApply("AGIC-004");
    }
}
