package dev.portolan.guidance.hub;

import static dev.portolan.guidance.Bench.assertFound;
import static dev.portolan.guidance.Bench.assertNotDetermined;
import static dev.portolan.guidance.Bench.assertSilent;
import static dev.portolan.guidance.Bench.component;
import static dev.portolan.guidance.Bench.design;
import static dev.portolan.guidance.Bench.ranges;
import static dev.portolan.guidance.Bench.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.CniMode;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.guidance.Bench;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.net.Prefix;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverlappingSpacesRuleTest {

    private static final Rule RULE = new OverlappingSpacesRule();

    @Test
    void peeredNetworksThatShareAddressesAreAnError() {
        assertFound(
                RULE,
                peered(design(network("hub", "10.0.0.0/16"), network("spoke", "10.0.4.0/22")), "hub", "spoke"),
                "10.0.0.0/16",
                "10.0.4.0/22");
    }

    @Test
    void networksThatDoNotReachEachOtherMayShareAddresses() {
        assertSilent(RULE, design(network("hub", "10.0.0.0/16"), network("other", "10.0.4.0/22")));
    }

    @Test
    void spokesReachEachOtherOnlyWhereTheHubForwards() {
        Design star = peered(
                peered(
                        design(network("hub", "10.0.0.0/24"), network("a", "10.1.0.0/16"), network("b", "10.1.0.0/16")),
                        "hub",
                        "a"),
                "hub",
                "b");
        assertSilent(RULE, star);
        assertFound(RULE, star.with(component("fw", "azure-firewall", "hub")), "'a'", "'b'");
    }

    @Test
    void thePodRangeOfAnOverlayCountsAndThatOfAFlatNetworkDoesNot() {
        assertFound(
                RULE, design(network("spoke", "10.1.0.0/16"), cluster(CniMode.OVERLAY, "10.1.0.0/18")), "10.1.0.0/18");
        assertSilent(RULE, design(network("spoke", "10.1.0.0/16"), cluster(CniMode.NODE_SUBNET, "10.1.0.0/18")));
        assertFound(
                RULE,
                design(network("spoke", "10.1.0.0/16"), cluster(CniMode.OVERLAY, "172.16.0.0/18")),
                "172.16.0.0/18");
    }

    @Test
    void aSiteCountsWhereAGatewayJoinsIt() {
        Component site = with(component("hq", "on-premises-site", ""), ActorKinds.SITE_PREFIXES, ranges("10.0.0.0/8"));
        Design apart = design(network("hub", "10.0.0.0/24"), site, component("vpngw", "vpn-gateway", "hub"));
        assertSilent(RULE, apart);
        assertFound(RULE, apart.with(Link.of("c", "connection", "hq", "vpngw")), "10.0.0.0/8");
    }

    @Test
    void anUnknownRangeIsNotDetermined() {
        Design design = peered(
                design(network("hub", "10.0.0.0/16"), component("spoke", "virtual-network", "")), "hub", "spoke");
        assertNotDetermined(RULE, design, "spoke", "addressSpace");
    }

    @Test
    void onlyThePoorSampleOffends() {
        assertSilent(RULE, Bench.sample("aks-regional"));
        assertSilent(RULE, Bench.sample("aks-baseline"));
        assertThat(Bench.judge(RULE, Bench.sample("poor-design")).found()).isNotEmpty();
    }

    @Test
    void aSiteThatAdvertisesAllOfTenOverlapsTheHub() {
        Sketch inspected = Sketch.sample("corporate-inspected");
        inspected.passes("HUB-010");
        assertThat(inspected
                        .saying("ergw-hub", "advertisedPrefixes", List.of("10.0.0.0/8"))
                        .verdict("HUB-010")
                        .found())
                .isNotEmpty();
    }

    @Test
    void eachPairIsReportedOnce() {
        Sketch two = Hybrid.sketch()
                .saying("hub", "addressSpace", List.of("10.1.0.0/16", "10.4.0.0/16"))
                .saying("site", "prefixes", List.of("10.1.0.0/24", "10.4.0.0/24"));
        assertThat(two.offends("HUB-010").message()).contains("10.1.0.0/24", "10.4.0.0/24");
    }

    @Test
    void podsThatGetAddressesNobodySaysHowAreNotDetermined() {
        Hybrid.sketch()
                .with("aks", "aks-cluster", "snet", "podCidr", "10.1.0.0/16", "serviceCidr", "172.16.0.0/16")
                .isNotDetermined("HUB-010", "cniMode");
    }

    private static Component network(String name, String range) {
        return with(component(name, "virtual-network", ""), NetworkKinds.ADDRESS_SPACE, ranges(range));
    }

    private static Component cluster(CniMode mode, String pods) {
        Component cluster = with(component("aks", "aks-cluster", "spoke"), ClusterKinds.CNI_MODE, mode);
        return with(
                with(cluster, ClusterKinds.POD_CIDR, Prefix.of(pods)),
                ClusterKinds.SERVICE_CIDR,
                Prefix.of("172.16.0.0/16"));
    }

    private static Design peered(Design design, String one, String other) {
        return design.with(Link.of(one + "-" + other, "peering", one, other))
                .with(Link.of(other + "-" + one, "peering", other, one));
    }
}
