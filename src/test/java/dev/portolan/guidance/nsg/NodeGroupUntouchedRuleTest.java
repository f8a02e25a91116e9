package dev.portolan.guidance.nsg;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodeGroupUntouchedRuleTest implements FixContract {

    private static final String ID = "NSG-006";

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Sketch offender() {
        return group("k8s-azure-lb_allow_IPv4_556f7044", 500).saying("nsg", "managedByAks", true);
    }

    private static Sketch group(String name, int priority) {
        return Sketch.empty()
                .with(
                        "nsg",
                        "network-security-group",
                        "",
                        "rules",
                        List.of(fields("name", name, "priority", priority), fields("name", "mine", "priority", 700)))
                .saying("nsg", "managedByAks", true);
    }

    @Test
    void rulesOfOnesOwnAreReportedAndTakenOut() {
        Finding finding = offender().offends(ID);
        assertThat(finding.message()).isEqualTo("'nsg', which AKS manages, has rules that AKS did not write: 'mine'.");
        Sketch cured = offender().on(finding.fixes().get(0).apply(offender().design()));
        cured.passes(ID);
        assertThat(cured.design().topology().components().toString()).contains("k8s-azure-lb_allow_IPv4_556f7044");
    }

    @Test
    void aRuleOfAksHasItsNameAndItsPriority() {
        assertThat(group("k8s-azure-lb_allow", 499).offends(ID).message()).contains("'k8s-azure-lb_allow', 'mine'");
        assertThat(group("other", 500).offends(ID).message()).contains("'other', 'mine'");
    }

    @Test
    void aGroupOfTheSubnetsOwnIsFree() {
        offender().saying("nsg", "managedByAks", false).doesNotApply(ID);
        offender().silent("nsg", "managedByAks").doesNotApply(ID);
    }

    @Test
    void rulesThatNobodyGaveAreNotDetermined() {
        offender().silent("nsg", "rules").isNotDetermined(ID, "rules");
        offender().saying("nsg", "rules", List.of()).passes(ID);
    }
}
