package dev.portolan.guidance.ingress;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrivateLinkPoolRuleTest implements FixContract {

    @Override
    public String rule() {
        return "ING-016";
    }

    @Override
    public Sketch offender() {
        return Published.throughPrivateLink().saying("aks", "loadBalancerBackendPoolType", "nodeIP");
    }

    @Test
    void aPoolOfAddressesBehindPrivateLinkIsReported() {
        Finding finding = offender().offends("ING-016");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("'pls' offers 'svc', and the backend pools of 'aks' are of type nodeIP, which Private Link "
                        + "cannot use.");
        Published.throughPrivateLink().passes("ING-016");
        Published.throughPrivateLink()
                .saying("aks", "loadBalancerBackendPoolType", "nodeIPConfiguration")
                .passes("ING-016");
    }

    @Test
    void withoutPrivateLinkThePoolIsFree() {
        offender().silent("pls", "loadBalancer").doesNotApply("ING-016");
        Sketch.empty().doesNotApply("ING-016");
    }

    @Test
    void aLinkToAnotherFrontendOfTheBalancerIsNotMeant() {
        offender().saying("svc", "loadBalancerIp", "10.0.1.5").doesNotApply("ING-016");
        offender().silent("svc", "loadBalancerIp").offends("ING-016");
        offender().saying("pls", "frontend", "other").offends("ING-016");
        Sketch open = offender().with("one", "public-ip", "").with("two", "public-ip", "");
        open.saying("lb", "frontends", List.of(fields("name", "in", "publicIp", "one")))
                .saying("svc", "publicIp", "two")
                .doesNotApply("ING-016");
    }

    @Test
    void aLinkThatIsOnlyDrawnCounts() {
        Sketch drawn = offender().silent("pls", "loadBalancer");
        drawn.linked("traffic", "pls", "svc").offends("ING-016");
        drawn.linked("traffic", "pls", "lb").offends("ING-016");
    }

    @Test
    void podsInStaticBlocksAreReported() {
        Sketch blocks = Published.throughPrivateLink()
                .saying("aks", "cniMode", "podSubnet")
                .saying("pool", "podIpAllocation", "staticBlock");
        Finding finding = blocks.offends("ING-016");
        assertThat(finding.message()).contains("'pls' offers 'svc'", "pods on pool have addresses in static blocks");
        assertThat(finding.subjects()).extracting(Subject::id).containsExactly("pool", "svc");
        blocks.saying("pool", "podIpAllocation", "dynamic").passes("ING-016");
        blocks.saying("aks", "cniMode", "overlay").passes("ING-016");
        blocks.silent("aks", "cniMode").isNotDetermined("ING-016", "cniMode");
    }

    @Test
    void bothAreTwoFindings() {
        Sketch both = offender().saying("aks", "cniMode", "podSubnet").saying("pool", "podIpAllocation", "staticBlock");
        assertThat(both.verdict("ING-016").found()).hasSize(2);
    }

    @Test
    void aServiceInNoClusterIsNotDetermined() {
        Sketch.empty()
                .with("svc", "kubernetes-service", "", "type", "loadBalancer")
                .with("pls", "private-link-service", "")
                .linked("traffic", "pls", "svc")
                .isNotDetermined("ING-016", "");
    }
}
