package dev.portolan.guidance.hub;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class ReachableNextHopRuleTest {

    private static final String ID = "HUB-014";

    private static Sketch routed(String address) {
        return Hybrid.routed(Hybrid.withOther(Hybrid.sketch()), "snet", Hybrid.to(address, "0.0.0.0/0"));
    }

    @Test
    void anApplianceTwoPeeringsAwayIsReported() {
        Finding finding = routed("10.3.0.4").offends(ID);
        assertThat(finding.message())
                .isEqualTo("The route 'to-10.3.0.4' of 'rt-snet' (0.0.0.0/0) sends packets of 'snet' to 10.3.0.4,"
                        + " which is neither in 'spoke' nor in a peered network.");
        assertThat(finding.subjects()).hasSize(2);
    }

    @Test
    void oneBehindTheGatewayToo() {
        routed("10.9.0.4").offends(ID);
    }

    @Test
    void oneInTheNetworkOrAPeeredOneIsFine() {
        routed("10.1.2.4").passes(ID);
        routed("10.2.5.4").passes(ID);
        Hybrid.without(routed("10.1.2.4"), "hub-spoke").offends(ID);
    }

    @Test
    void aNetworkWithoutRangeIsNotDetermined() {
        routed("10.1.2.4")
                .silent("hub", "addressSpace")
                .silent("gw", "prefixes")
                .isNotDetermined(ID, "addressSpace");
    }

    @Test
    void aRouteWithoutAddressIsNotDetermined() {
        Hybrid.routed(
                        Hybrid.sketch(),
                        "snet",
                        fields("name", "out", "prefix", "0.0.0.0/0", "nextHop", "virtualAppliance"))
                .isNotDetermined(ID, "routes");
    }

    @Test
    void tablesThatNoSubnetHasAreNotLookedAt() {
        routed("10.9.0.4").silent("snet", "routeTable").doesNotApply(ID);
        Hybrid.routed(
                        Hybrid.sketch(),
                        "snet",
                        fields(
                                "name",
                                "out",
                                "prefix",
                                "0.0.0.0/0",
                                "nextHop",
                                "internet",
                                "nextHopAddress",
                                "10.9.0.4"))
                .doesNotApply(ID);
    }
}
