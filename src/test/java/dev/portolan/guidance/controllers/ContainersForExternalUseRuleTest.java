package dev.portolan.guidance.controllers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class ContainersForExternalUseRuleTest {

    private static Sketch corporate() {
        return Controllers.containers().with("staff", "corporate-users", "").linked("traffic", "staff", "agc");
    }

    @Test
    void internalUsersAloneAreAnError() {
        Finding finding = corporate().offends("AGC-004");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).isEqualTo("'agc' faces the Internet, but is for internal use only: 'staff'.");
        corporate()
                .with("users", "public-users", "")
                .linked("traffic", "users", "agc")
                .passes("AGC-004");
        corporate()
                .with("afd", "front-door", "")
                .linked("traffic", "afd", "agc")
                .passes("AGC-004");
    }

    @Test
    void aFlowCountsAsADrawnLineDoes() {
        Controllers.containers()
                .with("staff", "corporate-users", "")
                .flowing("staff", "agc")
                .offends("AGC-004");
    }

    @Test
    void workloadsThatAreAllInternalAreAnError() {
        Sketch internal = Controllers.containers().saying("web", "exposure", "internal");
        assertThat(internal.offends("AGC-004").message()).contains("'web'");
        internal.with("api", "workload", "aks").linked("traffic", "agc", "api").passes("AGC-004");
        corporate().saying("web", "exposure", "external").passes("AGC-004");
    }

    @Test
    void withoutASignOfInternalUseItIsExternal() {
        Controllers.containers().passes("AGC-004");
        Sketch.empty().doesNotApply("AGC-004");
    }
}
