package dev.portolan.guidance.hub;

import static dev.portolan.guidance.Sketch.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.LinkKinds;
import dev.portolan.guidance.Finding;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatewayTransitRuleTest implements FixContract {

    private static final String ID = "HUB-002";

    @Override
    public String rule() {
        return ID;
    }

    @Override
    public Sketch offender() {
        return Hybrid.sketch().flowing("users", "vm");
    }

    @Test
    void aPeeringThatDoesNotShareTheGatewayIsReportedWhereSitesAskForTheSpoke() {
        Finding finding = offender().offends(ID);
        assertThat(finding.message())
                .isEqualTo("Sites cannot reach 'spoke' through the gateway of 'hub': the hub does not allow gateway"
                        + " transit and the spoke does not use remote gateways.");
        assertThat(finding.paths()).hasSize(1);
        Hybrid.sketch().doesNotApply(ID);
    }

    @Test
    void eachFlagAloneIsNotEnough() {
        assertThat(Hybrid.half(offender(), "hub-spoke", LinkKinds.ALLOW_GATEWAY_TRANSIT, true)
                        .offends(ID)
                        .message())
                .endsWith("'hub': the spoke does not use remote gateways.");
        assertThat(Hybrid.half(offender(), "spoke-hub", LinkKinds.USE_REMOTE_GATEWAYS, true)
                        .offends(ID)
                        .message())
                .endsWith("'hub': the hub does not allow gateway transit.");
        Hybrid.shared().flowing("users", "vm").passes(ID);
    }

    @Test
    void aFlowThatIsToBeDeniedNeedsNoGateway() {
        Hybrid.forbidden(offender()).doesNotApply(ID);
    }

    @Test
    void aFlowThatCannotBeFollowedLeavesOpenWhetherThereIsAnotherWay() {
        Hybrid.sketch()
                .with("aks", "aks-cluster", "snet")
                .with("app", "workload", "aks")
                .flowing("users", "app")
                .isNotDetermined(ID, "");
    }

    @Test
    void aSpokeWithItsOwnGatewayIsFine() {
        Hybrid.sketch()
                .with("gw2", "subnet", "spoke", "prefixes", List.of("10.2.1.0/27"))
                .with("vpn2", "vpn-gateway", "gw2")
                .flowing("users", "vm")
                .passes(ID);
    }

    @Test
    void aWayThroughAnApplianceOfTheHubNeedsNoSharedGateway() {
        Sketch around = Hybrid.withAppliance(Hybrid.sketch());
        around = Hybrid.routed(around, "gw", Hybrid.to("10.1.2.4", "10.2.0.0/16"));
        around = Hybrid.routed(around, "snet", Hybrid.to("10.1.2.4", "10.9.0.0/16"))
                .forwarding("hub", "spoke");
        around.flowing("users", "vm").passes(ID);
        around.silent("gw", "routeTable").flowing("users", "vm").offends(ID);
    }

    @Test
    void oneFlowThatArrivesSaysNothingOfTheOthers() {
        Sketch half = Hybrid.withAppliance(Hybrid.sketch())
                .with("snet-far", "subnet", "spoke", "prefixes", List.of("10.2.9.0/24"))
                .with("far", "virtual-machine", "snet-far", "address", "10.2.9.4");
        half = Hybrid.routed(half, "gw", Hybrid.to("10.1.2.4", "10.2.0.0/24"));
        half = Hybrid.routed(half, "snet", Hybrid.to("10.1.2.4", "10.9.0.0/16")).forwarding("hub", "spoke");
        half.flowing("users", "vm").passes(ID);
        assertThat(half.flowing("users", "vm")
                        .flowing("users", "far")
                        .offends(ID)
                        .paths())
                .extracting(trace -> trace.flow().name())
                .containsExactly("users to far");
    }

    @Test
    void whatIsStoppedInTheSpokeGotThere() {
        Sketch around = Hybrid.withAppliance(Hybrid.sketch());
        around = Hybrid.routed(around, "gw", Hybrid.to("10.1.2.4", "10.2.0.0/16"));
        around = Hybrid.routed(around, "snet", Hybrid.to("10.1.2.4", "10.9.0.0/16"))
                .forwarding("hub", "spoke");
        around.with("nsg", "network-security-group", "", "rules", List.of(deny()))
                .saying("snet", "networkSecurityGroup", "nsg")
                .flowing("users", "vm")
                .passes(ID);
    }

    private static Object deny() {
        return fields(
                "name",
                "no",
                "priority",
                100,
                "direction",
                "inbound",
                "access",
                "deny",
                "protocol",
                "any",
                "sources",
                List.of("*"),
                "destinations",
                List.of("*"),
                "destinationPorts",
                List.of("*"));
    }

    @Test
    void aVirtualWanHubSharesItsGatewaysByItself() {
        Sketch.empty()
                .with("wan", "virtual-wan-hub", "", "prefix", "10.1.0.0/23")
                .with("vpn", "vpn-gateway", "wan")
                .with("spoke", "virtual-network", "", "addressSpace", List.of("10.2.0.0/16"))
                .with("snet", "subnet", "spoke", "prefixes", List.of("10.2.0.0/24"))
                .with("vm", "virtual-machine", "snet", "address", "10.2.0.4")
                .with("site", "on-premises-site", "", "prefixes", List.of("10.9.0.0/16"))
                .with("users", "corporate-users", "site", "address", "10.9.0.5")
                .linked("connection", "site", "vpn")
                .peered("wan", "spoke")
                .flowing("users", "vm")
                .passes(ID);
    }

    @Test
    void theCorporateDesignBreaksWithoutRemoteGateways() {
        Sketch inspected = Sketch.sample("corporate-vpn");
        inspected.passes(ID);
        Sketch.sample("aks-regional").passes(ID);
        Hybrid.half(Sketch.sample("aks-regional"), "spoke-to-hub", LinkKinds.USE_REMOTE_GATEWAYS, false)
                .offends(ID);
    }
}
