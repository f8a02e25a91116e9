package dev.portolan.guidance.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.Subject;
import org.junit.jupiter.api.Test;

class PrivateLinkFloatingIpRuleTest implements FixContract {

    @Override
    public String rule() {
        return "ING-017";
    }

    @Override
    public Sketch offender() {
        return Published.throughPrivateLink().saying("svc", "internal", false).saying("lb", "scope", "public");
    }

    @Test
    void aPublicServiceWithFloatingIpIsReportedWithBothCures() {
        Finding finding = offender().offends("ING-017");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message()).isEqualTo("'pls' offers 'svc', which is public and has floating IP.");
        assertThat(finding.fixes()).hasSize(2);
        assertThat(finding.subjects()).extracting(Subject::id).containsExactly("pls", "svc");
    }

    @Test
    void anInternalServiceOrOneWithoutFloatingIpIsFine() {
        Published.throughPrivateLink().passes("ING-017");
        offender().saying("svc", "floatingIpDisabled", true).passes("ING-017");
    }

    @Test
    void withoutPrivateLinkThereIsNothingToLookAt() {
        Published.plainly("workload").doesNotApply("ING-017");
    }
}
