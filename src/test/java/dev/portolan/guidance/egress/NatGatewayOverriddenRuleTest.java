package dev.portolan.guidance.egress;

import static dev.portolan.guidance.Sketch.fields;
import static dev.portolan.guidance.egress.Routed.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** EGR-014. */
class NatGatewayOverriddenRuleTest implements FixContract {

    @Override
    public String rule() {
        return "EGR-014";
    }

    @Override
    public Sketch offender() {
        return both();
    }

    private static Sketch both() {
        return to("userDefinedRouting").with("nat", "nat-gateway", "").saying("snet", "natGateway", "nat");
    }

    @Test
    void aNatGatewayBehindADefaultRouteToAFirewallIsReported() {
        Finding finding = both().offends("EGR-014");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message())
                .isEqualTo(
                        "'snet' has NAT gateway 'nat', but its default route 0.0.0.0/0 (all, virtual appliance) wins.");
    }

    @Test
    void aDefaultRouteToAGatewayWinsToo() {
        both().saying("rt", "routes", List.of(fields("prefix", "0.0.0.0/0", "nextHop", "virtualNetworkGateway")))
                .offends("EGR-014");
    }

    @Test
    void aDefaultRouteToTheInternetLeavesItInUse() {
        both().silent("snet", "routeTable").passes("EGR-014");
        both().saying("rt", "routes", List.of(fields("prefix", "0.0.0.0/0", "nextHop", "internet")))
                .passes("EGR-014");
    }

    @Test
    void theFirewallsOwnNatGatewayIsInUse() {
        to("userDefinedRouting")
                .with("nat", "nat-gateway", "")
                .saying("snet-fw", "natGateway", "nat")
                .doesNotApply("EGR-014");
    }

    @Test
    void aPodSubnetIsLookedAtToo() {
        Sketch pods = to("userDefinedRouting")
                .with("nat", "nat-gateway", "")
                .with("snet-pods", "subnet", "spoke", "routeTable", "rt", "natGateway", "nat")
                .saying("pool", "podSubnet", "snet-pods");
        assertThat(pods.offends("EGR-014").message()).startsWith("'snet-pods'");
    }

    @Override
    public List<Sketch> fuller() {
        return List.of(both().saying("aks", "outboundType", "userAssignedNATGateway"));
    }

    @Test
    void theOutboundTypeFollowsTheRoute() {
        Sketch cured = fuller().get(0).cured("EGR-014");
        cured.doesNotApply("EGR-016");
        cured.passes("EGR-003");
    }

    @Test
    void anotherSubnetThatNeedsItsNatGatewayKeepsTheOutboundType() {
        Sketch two = fuller().get(0)
                .with("nat2", "nat-gateway", "")
                .with("snet2", "subnet", "spoke", "prefixes", List.of("10.2.8.0/24"), "natGateway", "nat2")
                .with("pool2", "node-pool", "aks", "subnet", "snet2");
        assertThat(two.offends("EGR-014").fixes()).isEmpty();
    }

    @Test
    void aRouteThatWasLearnedMayGoAgain() {
        Sketch learned = both().silent("snet", "routeTable")
                .with("ergw", "expressroute-gateway", "spoke", "advertisedPrefixes", List.of("0.0.0.0/0"));
        assertThat(learned.offends("EGR-014").fixes()).isEmpty();
    }
}
