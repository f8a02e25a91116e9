package dev.portolan.guidance.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class InternalBalancersEnforcedRuleTest implements FixContract {

    private static final String POLICY = "3fc4dc25-5baf-40d8-9b05-7fe74c1bc64e";

    @Override
    public String rule() {
        return "ING-003";
    }

    @Override
    public Sketch offender() {
        return Sketch.empty().with("aks", "aks-cluster", "", "azurePolicy", false);
    }

    private Sketch assigned(String effect) {
        return offender().with("policy", "policy-assignment", "", "policy", POLICY, "effect", effect);
    }

    @Test
    void aClusterThatNothingKeepsInternalIsNoted() {
        Finding finding = offender().offends("ING-003");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message()).contains("'aks'", "3fc4dc25 is not assigned", "add-on is off");
        Sketch.empty().doesNotApply("ING-003");
    }

    @Test
    void theFixAssignsThePolicyAndInstallsTheAddOn() {
        Sketch cured = offender()
                .on(offender()
                        .offends("ING-003")
                        .fixes()
                        .get(0)
                        .apply(offender().design()));
        cured.saying("aks", "azurePolicy", false).passes("ING-003");
        cured.silent("policy-internal-lb", "policy").passes("ING-003");
    }

    @Test
    void anAssignmentOrTheAddOnIsEnough() {
        assigned("deny").passes("ING-003");
        assigned("audit").passes("ING-003");
        offender().saying("aks", "azurePolicy", true).passes("ING-003");
    }

    @Test
    void anotherPolicyOrADisabledOneIsNone() {
        assigned("disabled").offends("ING-003");
        assigned("deny")
                .saying("policy", "policy", "1a5b4dca-0b6f-4cf5-907c-56316bc1bf3d")
                .offends("ING-003");
    }

    @Test
    void anAssignmentHoldsForItsScopeOnly() {
        Sketch two = assigned("deny").with("other", "aks-cluster", "", "azurePolicy", false);
        two.passes("ING-003");
        assertThat(two.linked("association", "policy", "other")
                        .offends("ING-003")
                        .message())
                .contains("'aks'");
        Sketch regional = Sketch.empty()
                .with("here", "region", "")
                .with("there", "region", "")
                .with("aks", "aks-cluster", "here", "azurePolicy", false);
        regional.with("policy", "policy-assignment", "here", "policy", POLICY).passes("ING-003");
        regional.with("policy", "policy-assignment", "there", "policy", POLICY).offends("ING-003");
        regional.with("policy", "policy-assignment", "", "policy", POLICY)
                .linked("association", "policy", "here")
                .passes("ING-003");
    }

    @Test
    void anUnknownAddOnIsNotDetermined() {
        offender().silent("aks", "azurePolicy").isNotDetermined("ING-003", "azurePolicy");
    }

    @Test
    void aPublicLoadBalancerForFrontDoorIsNotedInstead() {
        Sketch door = Published.throughFrontDoor("ingress-controller", Published.DOOR);
        Finding finding = door.offends("ING-003");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message()).contains("'svc'", "'aks'", "would deny");
        assertThat(finding.fixes()).isEmpty();
        assertThat(door.with("policy", "policy-assignment", "", "policy", POLICY, "effect", "deny")
                        .offends("ING-003")
                        .message())
                .contains("which the assigned policy 3fc4dc25 denies");
        assertThat(door.with("policy", "policy-assignment", "", "policy", POLICY, "effect", "audit")
                        .offends("ING-003")
                        .message())
                .contains("would deny");
    }

    @Test
    void anOpenPublicLoadBalancerIsNotFrontDoorsPattern() {
        Sketch open =
                Published.throughFrontDoor("ingress-controller", "Internet").saying("aks", "azurePolicy", true);
        open.passes("ING-003");
    }
}
