package dev.portolan.guidance.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.LinkKinds;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class ForwardedTrafficRuleTest implements FixContract {

    private static final String ID = "HUB-004";

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Sketch offender() {
        return spokes().flowing("vm", "vm-other");
    }

    private static Sketch spokes() {
        Sketch sketch = Hybrid.withOther(Hybrid.withAppliance(Hybrid.sketch()));
        sketch = Hybrid.routed(sketch, "snet", Hybrid.to("10.1.2.4", "10.3.0.0/16"));
        return Hybrid.routed(sketch, "snet-other", Hybrid.to("10.1.2.4", "10.2.0.0/16"));
    }

    @Test
    void aSpokeThatTakesNothingForwardedIsReportedWhereAnotherSpokeAsksForIt() {
        Finding finding = offender().offends(ID);
        assertThat(finding.message())
                .isEqualTo("'other' does not take what 'hub' forwards, and so refuses 'vm to vm-other'.");
        assertThat(finding.subjects()).singleElement().hasToString("Subject[type=LINK, id=other-hub]");
        assertThat(finding.paths()).hasSize(1);
    }

    @Test
    void flowsOfOnePeeringAreReportedTogether() {
        Sketch two = spokes().with("vm2", "virtual-machine", "snet", "address", "10.2.0.5");
        Finding finding =
                two.flowing("vm", "vm-other").flowing("vm2", "vm-other").offends(ID);
        assertThat(finding.message()).contains("'vm to vm-other', 'vm2 to vm-other'");
        assertThat(finding.paths()).hasSize(2);
    }

    @Test
    void theFlagOnTheReceivingHalfIsWhatCounts() {
        Hybrid.half(offender(), "hub-other", LinkKinds.ALLOW_FORWARDED, true).offends(ID);
        Hybrid.half(offender(), "other-hub", LinkKinds.ALLOW_FORWARDED, true).passes(ID);
    }

    @Test
    void aPeeringThatAllowsNoAccessAtAllIsNotAboutForwarding() {
        Hybrid.half(offender(), "hub-other", LinkKinds.ALLOW_ACCESS, false).passes(ID);
    }

    @Test
    void aSiteThatIsInspectedNeedsTheFlagAndOneThatIsNotDoesNot() {
        Sketch direct = Hybrid.shared().flowing("users", "vm");
        direct.passes(ID);
        Sketch inspected =
                Hybrid.routed(Hybrid.withAppliance(Hybrid.shared()), "gw", Hybrid.to("10.1.2.4", "10.2.0.0/16"));
        inspected.flowing("users", "vm").offends(ID);
    }

    @Test
    void egressThroughTheHubIsNotBroken() {
        Sketch.sample("aks-baseline").passes(ID);
    }

    @Test
    void aFlowThatIsToBeDeniedMayBeRefused() {
        Hybrid.forbidden(offender()).doesNotApply(ID);
    }

    @Test
    void withoutPeeringsOrFlowsThereIsNothingToLookAt() {
        spokes().doesNotApply(ID);
        assertThat(Sketch.empty().verdict(ID).notApplicable()).isEqualTo("the design has no peering");
        assertThat(spokes().verdict(ID).notApplicable()).isEqualTo("no flow is asked for");
    }
}
