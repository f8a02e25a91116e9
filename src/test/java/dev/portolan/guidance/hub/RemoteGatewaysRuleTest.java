package dev.portolan.guidance.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.LinkKinds;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemoteGatewaysRuleTest implements FixContract {

    private static final String ID = "HUB-003";

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Sketch offender() {
        return Hybrid.shared()
                .with("gw2", "subnet", "spoke", "prefixes", List.of("10.2.1.0/27"))
                .with("vpn2", "vpn-gateway", "gw2");
    }

    @Test
    void aNetworkWithItsOwnGatewayMayNotUseThoseOfAPeer() {
        Finding finding = offender().offends(ID);
        assertThat(finding.message()).isEqualTo("'spoke' has the gateway 'vpn2' and is to use those of 'hub' as well.");
        assertThat(finding.subjects()).hasSize(2);
        Sketch cured = offender().on(finding.fixes().get(0).apply(offender().design()));
        cured.doesNotApply(ID);
    }

    @Test
    void onePeerWithGatewaysIsFine() {
        Hybrid.shared().passes(ID);
        Hybrid.sketch().doesNotApply(ID);
    }

    @Test
    void twoPeersAreOneTooMany() {
        Sketch two = Hybrid.shared()
                .with("hub2", "virtual-network", "", "addressSpace", List.of("10.4.0.0/16"))
                .peered("hub2", "spoke");
        two = Hybrid.half(two, "spoke-hub2", LinkKinds.USE_REMOTE_GATEWAYS, true);
        Finding finding = two.offends(ID);
        assertThat(finding.message())
                .isEqualTo("'spoke' is to use the gateways of 'hub' and 'hub2', and Azure accepts one peer.");
        assertThat(finding.subjects()).hasSize(3);
        two.on(finding.fixes().get(0).apply(two.design())).passes(ID);
    }

    @Test
    void whichOfTwoUsefulPeersToKeepTakesADecision() {
        Sketch two = Hybrid.shared()
                .with("hub2", "virtual-network", "", "addressSpace", List.of("10.4.0.0/16"))
                .with("vpn2", "vpn-gateway", "hub2")
                .peered("hub2", "spoke");
        two = Hybrid.half(two, "spoke-hub2", LinkKinds.USE_REMOTE_GATEWAYS, true);
        two = Hybrid.half(two, "hub2-spoke", LinkKinds.ALLOW_GATEWAY_TRANSIT, true);
        assertThat(two.offends(ID).fixes()).isEmpty();
        assertThat(Hybrid.removing(two, "vpn2").offends(ID).fixes()).hasSize(1);
    }
}
