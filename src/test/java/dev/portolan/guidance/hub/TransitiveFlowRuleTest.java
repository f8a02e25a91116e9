package dev.portolan.guidance.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransitiveFlowRuleTest implements FixContract {

    private static final String ID = "HUB-005";

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Sketch offender() {
        return Hybrid.withOther(Hybrid.sketch()).flowing("vm", "vm-other");
    }

    @Test
    void twoSpokesOfOneHubDoNotReachEachOther() {
        Finding finding = offender().offends(ID);
        assertThat(finding.message())
                .isEqualTo("'spoke' has no route to 'other', with which it is joined over 'hub' only, and nothing"
                        + " carries 'vm to vm-other' further.");
        assertThat(finding.subjects()).hasSize(2);
        assertThat(finding.paths()).hasSize(1);
    }

    @Test
    void aSecondNetworkBetweenThemChangesNothing() {
        Sketch far = Hybrid.without(Hybrid.without(offender(), "hub-other"), "other-hub")
                .with("hub2", "virtual-network", "", "addressSpace", List.of("10.4.0.0/16"))
                .peered("hub", "hub2")
                .peered("hub2", "other");
        assertThat(far.offends(ID).message()).contains("over 'hub', 'hub2' only");
    }

    @Test
    void publicRangesEndAtTheInternet() {
        Sketch odd = Hybrid.sketch()
                .with("other", "virtual-network", "", "addressSpace", List.of("20.3.0.0/16"))
                .with("snet-other", "subnet", "other", "prefixes", List.of("20.3.0.0/24"))
                .with("vm-other", "virtual-machine", "snet-other", "address", "20.3.0.4")
                .peered("hub", "other");
        odd.flowing("vm", "vm-other").offends(ID);
    }

    @Test
    void networksThatArePeeredOrRoutedReachEachOther() {
        offender().peered("spoke", "other").passes(ID);
        Sketch routed = Hybrid.withAppliance(offender());
        routed = Hybrid.routed(routed, "snet", Hybrid.to("10.1.2.4", "10.3.0.0/16"));
        Hybrid.routed(routed, "snet-other", Hybrid.to("10.1.2.4", "10.2.0.0/16"))
                .forwarding("hub", "other")
                .passes(ID);
    }

    @Test
    void networksThatNothingJoinsAreAnotherMatter() {
        Hybrid.without(offender(), "hub-other").passes(ID);
    }

    @Test
    void aFlowWithinANetworkOrToItsPeerIsFine() {
        Hybrid.sketch()
                .with("vm2", "virtual-machine", "snet", "address", "10.2.0.5")
                .flowing("vm", "vm2")
                .passes(ID);
    }

    @Test
    void onlyFlowsThatAreToArriveCount() {
        Hybrid.forbidden(offender()).doesNotApply(ID);
        Hybrid.withOther(Hybrid.sketch()).doesNotApply(ID);
    }

    @Test
    void pastAFirewallInTheHubNoPeeringIsOffered() {
        assertThat(Hybrid.withAppliance(offender()).offends(ID).fixes()).isEmpty();
        assertThat(offender().offends(ID).fixes()).hasSize(1);
    }
}
