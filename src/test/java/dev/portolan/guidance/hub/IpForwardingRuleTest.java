package dev.portolan.guidance.hub;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class IpForwardingRuleTest implements FixContract {

    private static final String ID = "HUB-016";

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Sketch offender() {
        return routed().saying("nva", "ipForwarding", false);
    }

    private static Sketch routed() {
        return Hybrid.routed(Hybrid.withAppliance(Hybrid.sketch()), "snet", Hybrid.to("10.1.2.4", "0.0.0.0/0"));
    }

    @Test
    void anApplianceThatMayNotForwardIsReported() {
        assertThat(offender().offends(ID).message())
                .isEqualTo("The route 'to-10.1.2.4' of 'rt-snet' (0.0.0.0/0) leads to 'nva', which does not have IP"
                        + " forwarding enabled.");
        routed().passes(ID);
        routed().silent("nva", "ipForwarding").isNotDetermined(ID, "ipForwarding");
    }

    @Test
    void onesBehindALoadBalancerCountToo() {
        Sketch balanced = Hybrid.routed(
                Hybrid.withAppliance(Hybrid.sketch())
                        .saying("nva", "ipForwarding", false)
                        .with(
                                "lb",
                                "load-balancer",
                                "hub",
                                "scope",
                                "internal",
                                "frontends",
                                List.of(fields("name", "in", "address", "10.1.2.9", "subnet", "snet-nva")),
                                "pools",
                                List.of(fields("name", "nvas", "members", List.of("nva")))),
                "snet",
                Hybrid.to("10.1.2.9", "0.0.0.0/0"));
        balanced.offends(ID);
    }

    @Test
    void anApplianceThatNoRouteLeadsToMayDoOtherThings() {
        offender().silent("snet", "routeTable").doesNotApply(ID);
        Sketch.sample("aks-baseline").doesNotApply(ID);
    }
}
