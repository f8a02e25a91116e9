package dev.portolan.guidance.corporate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.guidance.Finding;
import dev.portolan.guidance.Severity;
import dev.portolan.guidance.Sketch;
import org.junit.jupiter.api.Test;

class BackupConnectionRuleTest {

    private static final String RULE = "INT-005";

    private static Sketch line() {
        return Sketch.empty()
                .with("hq", "on-premises-site", "")
                .with("er", "expressroute-circuit", "hq")
                .with("hub", "virtual-network", "")
                .with("snet", "subnet", "hub")
                .with("gw", "expressroute-gateway", "snet")
                .linked("connection", "er", "gw");
    }

    @Test
    void aSingleCircuitIsWorthKnowing() {
        Finding finding = line().offends(RULE);
        assertThat(finding.message()).isEqualTo("'gw' has the circuit 'er' alone and no VPN behind it.");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
    }

    @Test
    void aSecondCircuitIsEnough() {
        line().with("er2", "expressroute-circuit", "")
                .linked("connection", "er2", "gw")
                .passes(RULE);
    }

    @Test
    void aVpnInTheNetworkOrToTheSameSiteIsABackup() {
        Sketch idle = line().with("vpn", "vpn-gateway", "snet");
        idle.offends(RULE);
        idle.linked("connection", "hq", "vpn").passes(RULE);
        idle.with("branch", "local-network-gateway", "")
                .linked("connection", "branch", "vpn")
                .passes(RULE);
        Sketch elsewhere = line().with("other", "virtual-network", "").with("vpn", "vpn-gateway", "other");
        elsewhere.offends(RULE);
        elsewhere.linked("connection", "hq", "vpn").passes(RULE);
    }

    @Test
    void circuitsThatNobodyDrewAreNotDetermined() {
        Sketch.empty().with("gw", "expressroute-gateway", "").isNotDetermined(RULE, "connection");
        Sketch.empty().doesNotApply(RULE);
    }

    @Test
    void aVpnThatLeadsToAnotherNetworkOrSiteIsNoBackup() {
        Sketch far = line().with("other", "virtual-network", "")
                .with("vpn", "vpn-gateway", "other")
                .with("branch", "on-premises-site", "")
                .linked("connection", "branch", "vpn");
        far.offends(RULE);
        Sketch between = line().with("vpn", "vpn-gateway", "snet")
                .with("other", "virtual-network", "")
                .with("vpn2", "vpn-gateway", "other")
                .linked("connection", "vpn2", "vpn");
        between.offends(RULE);
    }

    @Test
    void gatewaysOfTheSameVirtualHubBackEachOther() {
        Sketch hub = Sketch.empty()
                .with("hq", "on-premises-site", "")
                .with("er", "expressroute-circuit", "")
                .with("vhub", "virtual-wan-hub", "")
                .with("gw", "expressroute-gateway", "vhub")
                .linked("connection", "er", "gw");
        hub.offends(RULE);
        hub.with("vpn", "vpn-gateway", "vhub").linked("connection", "hq", "vpn").passes(RULE);
    }
}
