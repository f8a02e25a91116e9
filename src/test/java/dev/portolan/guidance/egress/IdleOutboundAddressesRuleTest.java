package dev.portolan.guidance.egress;

import static dev.portolan.guidance.egress.Routed.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** EGR-005. */
class IdleOutboundAddressesRuleTest implements FixContract {

    @Override
    public String rule() {
        return "EGR-005";
    }

    @Override
    public Sketch offender() {
        return to("loadBalancer");
    }

    @Test
    void aRouteToAFirewallBesideALoadBalancersOutboundAddressesIsReported() {
        Finding finding = to("loadBalancer").offends("EGR-005");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message())
                .isEqualTo("'aks' has outboundType loadBalancer, but 'snet' routes 0.0.0.0/0 to 'fw'.");
    }

    @Test
    void theFixGivesTheAddressesUp() {
        Sketch kept =
                to("loadBalancer").saying("aks", "outboundIps", List.of("pip0")).saying("aks", "managedOutboundIps", 2);
        Component cured = kept.offends("EGR-005")
                .fixes()
                .get(0)
                .apply(kept.design())
                .topology()
                .component(new ComponentId("aks"))
                .orElseThrow();
        assertThat(ClusterKinds.OUTBOUND_TYPE.of(cured).value())
                .isEqualTo(ClusterKinds.OutboundType.USER_DEFINED_ROUTING);
        assertThat(ClusterKinds.OUTBOUND_IPS.of(cured).isKnown()).isFalse();
        assertThat(ClusterKinds.MANAGED_OUTBOUND_IPS.of(cured).isKnown()).isFalse();
    }

    @Test
    void oneOfTheTwoAloneIsFine() {
        to("userDefinedRouting").passes("EGR-005");
        to("loadBalancer").silent("snet", "routeTable").passes("EGR-005");
    }

    @Test
    void aClusterWithoutSubnetIsNotDetermined() {
        Sketch.empty().with("aks", "aks-cluster", "").isNotDetermined("EGR-005", "");
        Sketch.empty().doesNotApply("EGR-005");
    }
}
