package dev.portolan.guidance.addressing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class LongNamesRuleTest implements FixContract {

    private static final String SIXTY_THREE = "x".repeat(63);
    private static final Sketch SHORT = Sketch.empty()
            .with("vnet", "virtual-network", "")
            .with("snet", "subnet", "vnet")
            .with("aks", "aks-cluster", "snet", "cniMode", "overlay")
            .with("np", "node-pool", "aks");

    @Override
    public String rule() {
        return "IP-009";
    }

    @Override
    public Sketch offender() {
        return SHORT.named("snet", SIXTY_THREE + "y");
    }

    @Test
    void namesOfNodeSubnetsHave63CharactersAtMost() {
        SHORT.named("snet", SIXTY_THREE).passes("IP-009");
        Finding finding = offender().offends("IP-009");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo(
                        "The name '" + SIXTY_THREE + "y' has 64 characters, 1 more than an overlay cluster can take.");
        assertThat(finding.fixes().get(0).apply(offender().design()))
                .isEqualTo(SHORT.named("snet", SIXTY_THREE).design());
    }

    @Test
    void soDoesTheNameOfTheNetwork() {
        SHORT.named("vnet", SIXTY_THREE).passes("IP-009");
        assertThat(SHORT.named("vnet", SIXTY_THREE + "yz").offends("IP-009").message())
                .contains("has 65 characters, 2 more");
    }

    @Test
    void theFixDoesNotTakeANameThatIsTaken() {
        Sketch taken = offender().with("other", "subnet", "vnet").named("other", SIXTY_THREE);
        assertThat(taken.offends("IP-009").fixes()).isEmpty();
    }

    @Test
    void otherSubnetsMayHaveLongNames() {
        SHORT.with("other", "subnet", "vnet").named("other", SIXTY_THREE + "y").passes("IP-009");
    }

    @Test
    void onlyOverlayMinds() {
        offender().saying("aks", "cniMode", "nodeSubnet").doesNotApply("IP-009");
        Sketch.empty().doesNotApply("IP-009");
    }
}
