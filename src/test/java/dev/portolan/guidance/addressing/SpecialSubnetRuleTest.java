package dev.portolan.guidance.addressing;

import static dev.portolan.guidance.Bench.assertFixSilences;
import static dev.portolan.guidance.Bench.assertFound;
import static dev.portolan.guidance.Bench.assertNotDetermined;
import static dev.portolan.guidance.Bench.assertSilent;
import static dev.portolan.guidance.Bench.component;
import static dev.portolan.guidance.Bench.design;
import static dev.portolan.guidance.Bench.ranges;
import static dev.portolan.guidance.Bench.with;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.ApiServerAccess;
import dev.portolan.catalog.ClusterKinds.CniMode;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.guidance.Bench;
import dev.portolan.guidance.FixContract;
import dev.portolan.guidance.Rule;
import dev.portolan.guidance.Sketch;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpecialSubnetRuleTest implements FixContract {

    @Override
    public String rule() {
        return "IP-001";
    }

    @Override
    public Sketch offender() {
        return Sketch.empty()
                .with("hub", "virtual-network", "", "addressSpace", List.of("10.200.0.0/24"))
                .with("snet-fw", "subnet", "hub", "prefixes", List.of("10.200.0.0/26"))
                .with("fw", "azure-firewall", "snet-fw");
    }

    private static final Rule RULE = new SpecialSubnetRule();
    private static final Component HUB = component("hub", "virtual-network", "");

    @Test
    void theBastionSubnetOfTheBaselineCodeIsTooSmall() {
        assertFound(
                RULE,
                design(HUB, subnet("AzureBastionSubnet", "10.200.0.96/27")),
                "10.200.0.96/27 is smaller than /26");
    }

    @Test
    void theBastionSubnetOfTheBaselinePageIsLargeEnough() {
        assertSilent(RULE, design(HUB, subnet("AzureBastionSubnet", "10.200.0.128/26")));
    }

    @Test
    void aSubnetWithoutRangeIsNotDetermined() {
        Component subnet = component("AzureFirewallSubnet", "subnet", "hub");
        assertNotDetermined(RULE, design(HUB, subnet), "AzureFirewallSubnet", "prefixes");
    }

    @Test
    void aFirewallNeedsItsOwnSubnetAndTheFixNamesIt() {
        Component firewall = component("fw", "azure-firewall", "snet-1");
        assertFound(RULE, design(HUB, subnet("snet-1", "10.0.0.0/26"), firewall), "not named AzureFirewallSubnet");
        assertFixSilences(RULE, design(HUB, subnet("snet-1", "10.0.0.0/26"), firewall));
    }

    @Test
    void aFirewallOfVirtualWanHasNoSubnet() {
        Component hub = component("wan", "virtual-wan-hub", "");
        assertSilent(RULE, design(hub, component("fw", "azure-firewall", "wan")));
    }

    @Test
    void anApiServerSubnetIsDelegated() {
        Component cluster = with(
                with(
                        component("aks", "aks-cluster", ""),
                        ClusterKinds.API_SERVER_ACCESS,
                        ApiServerAccess.VNET_INTEGRATION_PRIVATE),
                ClusterKinds.API_SERVER_SUBNET,
                new ComponentId("snet-api"));
        Component subnet = subnet("snet-api", "10.0.1.0/28");
        assertNotDetermined(RULE, design(HUB, subnet, cluster), "snet-api", "delegation");
        Component other = with(subnet, NetworkKinds.DELEGATION, "Microsoft.Web/serverFarms");
        assertFound(RULE, design(HUB, other, cluster), "delegated to Microsoft.Web/serverFarms");
        assertFixSilences(RULE, design(HUB, other, cluster));
        assertFound(RULE, design(HUB, subnet("snet-api", "10.0.1.0/29"), cluster), "smaller than /28");
    }

    @Test
    void applicationGatewayForContainersNeedsExactlyOneSizeBesideAnOverlayCluster() {
        Component gateway = component("agc", "application-gateway-for-containers", "snet-agc");
        Component cluster = component("aks", "aks-cluster", "hub");
        Component overlay = with(cluster, ClusterKinds.CNI_MODE, CniMode.OVERLAY);
        Component flat = with(cluster, ClusterKinds.CNI_MODE, CniMode.NODE_SUBNET);
        Component small = subnet("snet-agc", "10.0.2.0/25");
        assertFound(RULE, design(HUB, small, gateway, overlay), "is not /24");
        assertSilent(RULE, design(HUB, subnet("snet-agc", "10.0.2.0/24"), gateway, overlay));
        assertSilent(RULE, design(HUB, small, gateway, flat));
        assertNotDetermined(RULE, design(HUB, small, gateway, cluster), "aks", "cniMode");
    }

    @Test
    void onlyTheBaselineAndThePoorSampleOffend() {
        assertFound(RULE, Bench.sample("aks-baseline"), "AzureBastionSubnet");
        assertSilent(RULE, Bench.sample("aks-regional"));
    }

    private static Component subnet(String name, String range) {
        return with(component(name, "subnet", "hub"), NetworkKinds.SUBNET_PREFIXES, ranges(range));
    }
}
