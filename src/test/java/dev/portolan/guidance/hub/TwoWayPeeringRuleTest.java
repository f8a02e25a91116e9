package dev.portolan.guidance.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.LinkKinds;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class TwoWayPeeringRuleTest implements FixContract {

    private static final String ID = "HUB-001";

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Sketch offender() {
        return Hybrid.without(Hybrid.sketch(), "spoke-hub");
    }

    @Test
    void aMissingHalfIsReportedWhicheverItIs() {
        assertThat(offender().offends(ID).message())
                .isEqualTo("'hub' and 'spoke' are not joined: 'spoke' has no half towards 'hub'.");
        Finding finding = Hybrid.without(Hybrid.sketch(), "hub-spoke").offends(ID);
        assertThat(finding.message()).contains("'hub' has no half towards 'spoke'");
        assertThat(finding.subjects()).hasSize(2);
        assertThat(finding.fixes().get(0).label()).isEqualTo("Plan both halves between 'spoke' and 'hub' as connected");
    }

    @Test
    void aHalfThatIsNotConnectedIsReported() {
        Sketch initiated =
                Hybrid.half(Hybrid.sketch(), "hub-spoke", LinkKinds.PEERING_STATE, LinkKinds.PeeringState.INITIATED);
        Finding finding = initiated.offends(ID);
        assertThat(finding.message()).contains("the half from 'hub' to 'spoke' is initiated");
        assertThat(finding.subjects()).hasSize(3);
        Sketch both = Hybrid.half(initiated, "spoke-hub", LinkKinds.PEERING_STATE, LinkKinds.PeeringState.DISCONNECTED);
        assertThat(both.offends(ID).message())
                .contains(
                        "initiated; the half from 'spoke' to 'hub' is disconnected, and has to be deleted and created anew");
    }

    @Test
    void twoConnectedHalvesAreFine() {
        Hybrid.sketch().passes(ID);
    }

    @Test
    void aVirtualWanHubKeepsItsOwnHalf() {
        Sketch joined = Sketch.empty()
                .with("spoke", "virtual-network", "")
                .with("wan", "virtual-wan-hub", "")
                .linked("peering", "wan", "spoke");
        joined.passes(ID);
        Hybrid.half(joined, "wan-to-spoke", LinkKinds.PEERING_STATE, LinkKinds.PeeringState.DISCONNECTED)
                .offends(ID);
    }

    @Test
    void aDesignWithoutPeeringsHasNothingToLookAt() {
        Sketch.empty().with("spoke", "virtual-network", "").doesNotApply(ID);
    }
}
