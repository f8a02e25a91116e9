package dev.portolan.io.importing.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.io.importing.Imported;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import org.junit.jupiter.api.Test;

class ClusterTypesTest {

    private static String cluster(String properties) {
        return "{'id': '/subscriptions/s/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/aks', 'name': 'aks',"
                + " 'type': 'Microsoft.ContainerService/managedClusters', 'location': 'westeurope', 'properties': {"
                + properties + "}}";
    }

    private static final String NODES = "'vnetSubnetID': '@/virtualNetworks/vnet/subnets/nodes'";

    @Test
    void aPrivateClusterWithUserDefinedRoutingIsDrawnInTheSubnetOfItsNodes() {
        Imported imported = Estates.of(cluster("""
                'kubernetesVersion': '1.33', 'privateFQDN': 'aks.privatelink.westeurope.azmk8s.io',
                'apiServerAccessProfile': {'enablePrivateCluster': true, 'privateDNSZone': 'none'},
                'networkProfile': {'networkPlugin': 'azure', 'networkPluginMode': 'overlay', 'networkPolicy': 'cilium', 'podCidr': '192.168.0.0/16',
                 'serviceCidr': '172.16.0.0/16', 'dnsServiceIP': '172.16.0.10', 'outboundType': 'userDefinedRouting'},
                'addonProfiles': {'azurePolicy': {'enabled': true}},
                'agentPoolProfiles': [{'name': 'system', 'mode': 'System', 'count': 3, 'enableAutoScaling': true, 'minCount': 3, 'maxCount': 6,
                 'upgradeSettings': {'maxSurge': '33%'}, 'availabilityZones': ['1', '2', '3'], """ + NODES + "}]"));
        Component aks = Estates.component(imported, "aks");
        assertThat(aks.parent()).isEqualTo(new ComponentId("nodes"));
        assertThat(ClusterKinds.API_SERVER_ACCESS.of(aks).value()).isEqualTo(ClusterKinds.ApiServerAccess.PRIVATE);
        assertThat(ClusterKinds.PRIVATE_ZONE_MODE.of(aks).value()).isEqualTo(ClusterKinds.PrivateZone.NONE);
        assertThat(ClusterKinds.CNI_MODE.of(aks).value()).isEqualTo(ClusterKinds.CniMode.OVERLAY);
        assertThat(ClusterKinds.POLICY_ENGINE.of(aks).value()).isEqualTo(ClusterKinds.PolicyEngine.CILIUM);
        assertThat(ClusterKinds.OUTBOUND_TYPE.of(aks).value())
                .isEqualTo(ClusterKinds.OutboundType.USER_DEFINED_ROUTING);
        assertThat(ClusterKinds.AZURE_POLICY.of(aks).value()).isTrue();
        assertThat(ClusterKinds.KEY_VAULT_CSI.of(aks).value()).isFalse();
        Component pool = Estates.component(imported, "system");
        assertThat(pool.parent()).isEqualTo(aks.id());
        assertThat(NodePoolKinds.MAX_SURGE.of(pool).value()).isEqualTo(2);
        assertThat(NodePoolKinds.NODE_SUBNET.of(pool).value()).isEqualTo(new ComponentId("nodes"));
        Component server = Estates.component(imported, "aks-api-server");
        assertThat(server.parent()).isEqualTo(aks.id());
        assertThat(ClusterKinds.API_HOST.of(server).value()).isEqualTo("aks.privatelink.westeurope.azmk8s.io");
    }

    @Test
    void aClusterKnowsThePrefixesByWhoseAddressesItIsLetOut() {
        String prefix = Estates.resource("publicIPPrefixes", "block", "'ipPrefix': '198.51.100.0/30'");
        String aks = cluster("""
                'networkProfile': {'outboundType': 'loadBalancer', 'loadBalancerProfile':
                 {'outboundIPPrefixes': {'publicIPPrefixes': [{'id': '@/publicIPPrefixes/block'}]}}}
                """);
        Imported imported = Estates.of("[" + aks + "," + prefix + "]");
        assertThat(ClusterKinds.OUTBOUND_PREFIXES
                        .of(Estates.component(imported, "aks"))
                        .value())
                .containsExactly(Estates.component(imported, "block").id());
    }

    @Test
    void podSubnetsAndPoolsInSeveralSubnetsPutTheClusterIntoTheNetwork() {
        String pools = "'networkProfile': {'networkPlugin': 'azure'}, 'agentPoolProfiles': [{'name': 'one', " + NODES
                + ", 'podSubnetID': '@/virtualNetworks/vnet/subnets/pods'}]";
        String other =
                "{'id': '/subscriptions/s/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/aks/agentPools/two',"
                        + " 'type': 'Microsoft.ContainerService/managedClusters/agentPools', 'properties': {'osType': 'Windows',"
                        + " 'vnetSubnetID': '@/virtualNetworks/vnet/subnets/more'}}";
        Imported imported = Estates.of("[" + cluster(pools) + "," + other + "]");
        Component aks = Estates.component(imported, "aks");
        assertThat(aks.parent()).isEqualTo(new ComponentId("vnet"));
        assertThat(ClusterKinds.CNI_MODE.of(aks).value()).isEqualTo(ClusterKinds.CniMode.POD_SUBNET);
        assertThat(NodePoolKinds.OS_TYPE.of(Estates.component(imported, "two")).value())
                .isEqualTo(NodePoolKinds.OsType.WINDOWS);
    }

    @Test
    void aClusterWithoutASubnetStandsInANetworkThatAksMakes() {
        Imported imported = Estates.of(cluster("'agentPoolProfiles': [{'name': 'one'}]"));
        Component network = Estates.component(imported, "aks-network");
        assertThat(NetworkKinds.AKS_MANAGED.of(network).value()).isTrue();
        assertThat(Estates.component(imported, "aks").parent()).isEqualTo(network.id());
    }

    @Test
    void applicationRoutingPublishesItsControllerInPublicUnlessToldOtherwise() {
        Imported open = Estates.of(cluster("'ingressProfile': {'webAppRouting': {'enabled': true}}"));
        assertThat(KubernetesKinds.INTERNAL
                        .of(Estates.component(open, "application-routing-service"))
                        .value())
                .isFalse();
        Imported inside = Estates.of(
                cluster(
                        "'ingressProfile': {'webAppRouting': {'enabled': true, 'nginx': {'defaultIngressControllerType': 'Internal'}}}"));
        assertThat(KubernetesKinds.INTERNAL
                        .of(Estates.component(inside, "application-routing-service"))
                        .value())
                .isTrue();
    }

    @Test
    void theAddOnOfApplicationGatewayConfiguresItsGateway() {
        Imported imported = Estates.of(cluster(
                "'addonProfiles': {'ingressApplicationGateway': {'enabled': true, 'config': {'applicationGatewayId':"
                        + " '@/applicationGateways/agw'}}}"));
        Component agic = Estates.component(imported, "agic");
        assertThat(KubernetesKinds.GATEWAY.of(agic).value()).isEqualTo(new ComponentId("agw"));
        assertThat(KubernetesKinds.DEPLOYMENT.of(agic).value()).isEqualTo(KubernetesKinds.AgicDeployment.ADD_ON);
    }

    @Test
    void theBalancerAndTheGroupOfTheNodeResourceGroupAreTheClusters() {
        String balancer = """
                {'id': '/subscriptions/s/resourceGroups/MC_rg_aks_westeurope/providers/Microsoft.Network/loadBalancers/kubernetes',
                 'type': 'Microsoft.Network/loadBalancers', 'sku': {'name': 'Standard'}, 'properties': {
                 'frontendIPConfigurations': [{'name': 'f', 'properties': {'publicIPAddress': {'id': '@/publicIPAddresses/pip'}}}],
                 'backendAddressPools': [{'name': 'nodes', 'properties': {'backendIPConfigurations': [{'id':
                  '/subscriptions/s/resourceGroups/MC_rg_aks_westeurope/providers/Microsoft.Compute/virtualMachineScaleSets/aks-one-123-vmss/virtualMachines/0/networkInterfaces/n/ipConfigurations/c'}]}}]}}
                """;
        String group =
                "{'id': '/subscriptions/s/resourceGroups/MC_rg_aks_westeurope/providers/Microsoft.Network/networkSecurityGroups/agentpool',"
                        + " 'type': 'Microsoft.Network/networkSecurityGroups', 'properties': {}}";
        Imported imported = Estates.of("["
                + cluster("'nodeResourceGroup': 'MC_rg_aks_westeurope', 'agentPoolProfiles': [{'name': 'one', " + NODES
                        + "}]")
                + "," + balancer + "," + group + "]");
        Component kubernetes = Estates.component(imported, "kubernetes");
        assertThat(BalancerKinds.POOLS.of(kubernetes).value())
                .singleElement()
                .satisfies(pool ->
                        assertThat(BalancerKinds.MEMBERS.of(pool).value()).containsExactly(new ComponentId("one")));
        assertThat(FilterKinds.MANAGED_BY_AKS
                        .of(Estates.component(imported, "agentpool"))
                        .value())
                .isTrue();
    }
}
