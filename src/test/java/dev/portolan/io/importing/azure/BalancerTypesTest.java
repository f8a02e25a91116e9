package dev.portolan.io.importing.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.DnsKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.io.importing.Imported;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import java.util.List;
import org.junit.jupiter.api.Test;

class BalancerTypesTest {

    private static final String BALANCER = """
            {'id': '@/loadBalancers/ilb', 'type': 'Microsoft.Network/loadBalancers', 'sku': {'name': 'Standard'}, 'properties': {
             'frontendIPConfigurations': [{'name': 'f', 'zones': ['1', '2', '3'], 'properties': {'privateIPAddress': '10.0.1.10', 'subnet': {'id': '@/virtualNetworks/vnet/subnets/apps'}}}],
             'backendAddressPools': [{'name': 'web'}],
             'loadBalancingRules': [{'name': 'http', 'properties': {'frontendIPConfiguration': {'id': '@/loadBalancers/ilb/frontendIPConfigurations/f'},
              'backendAddressPool': {'id': '@/loadBalancers/ilb/backendAddressPools/web'}, 'probe': {'id': '@/loadBalancers/ilb/probes/p'}, 'protocol': 'Tcp',
              'frontendPort': 80, 'backendPort': 8080, 'enableFloatingIP': false}}],
             'inboundNatRules': [{'name': 'ssh', 'properties': {'frontendIPConfiguration': {'id': '@/loadBalancers/ilb/frontendIPConfigurations/f'}, 'protocol': 'Tcp', 'frontendPort': 2222, 'backendPort': 22}}],
             'probes': [{'name': 'p', 'properties': {'protocol': 'Http', 'port': 8080, 'requestPath': '/'}}]}}
            """;
    private static final String MACHINE = machine("vm", "nic");
    private static final String CARD = Estates.resource("networkInterfaces", "nic", """
            'networkSecurityGroup': {'id': '@/networkSecurityGroups/nsg'},
            'ipConfigurations': [{'properties': {'privateIPAddress': '10.0.1.4', 'subnet': {'id': '@/virtualNetworks/vnet/subnets/apps'},
             'loadBalancerBackendAddressPools': [{'id': '@/loadBalancers/ilb/backendAddressPools/web'}],
             'loadBalancerInboundNatRules': [{'id': '@/loadBalancers/ilb/inboundNatRules/ssh'}]}}]
            """);

    private static String machine(String name, String card) {
        return ("{'id': '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/%s',"
                        + " 'type': 'Microsoft.Compute/virtualMachines', 'properties': {'networkProfile': {'networkInterfaces':"
                        + " [{'id': '@/networkInterfaces/%s'}]}}}")
                .formatted(name, card);
    }

    @Test
    void membersAreTheMachinesWhoseInterfacesNameThePool() {
        Imported imported = Estates.of("[" + BALANCER + "," + MACHINE + "," + CARD + "]");
        Component balancer = Estates.component(imported, "ilb");
        assertThat(balancer.parent()).isEqualTo(new ComponentId("apps"));
        assertThat(BalancerKinds.SCOPE.of(balancer).value()).isEqualTo(BalancerKinds.Scope.INTERNAL);
        assertThat(AddressKinds.ZONES.of(balancer).value()).hasSize(3);
        List<Properties> pools = BalancerKinds.POOLS.of(balancer).value();
        assertThat(pools)
                .allSatisfy(pool ->
                        assertThat(BalancerKinds.MEMBERS.of(pool).value()).containsExactly(new ComponentId("vm")));
        assertThat(BalancerKinds.RULES.of(balancer).value())
                .extracting(rule -> BalancerKinds.POOL.of(rule).value())
                .containsExactly("web", "ssh");
        Component machine = Estates.component(imported, "vm");
        assertThat(SupportKinds.ADDRESS.of(machine).value()).hasToString("10.0.1.4");
        assertThat(machine.parent()).isEqualTo(new ComponentId("apps"));
    }

    @Test
    void aFrontendKnowsThePrefixByWhoseAddressesItLetsOut() {
        String balancer = Estates.resource("loadBalancers", "out", """
                'frontendIPConfigurations': [{'name': 'f', 'properties': {'publicIPPrefix': {'id': '@/publicIPPrefixes/block'}}}]
                """);
        String prefix = Estates.resource("publicIPPrefixes", "block", "'ipPrefix': '198.51.100.0/30'");
        Imported imported = Estates.of("[" + balancer + "," + prefix + "]");
        Component drawn = Estates.component(imported, "out");
        assertThat(BalancerKinds.FRONTENDS.of(drawn).value())
                .extracting(
                        frontend -> BalancerKinds.PUBLIC_IP_PREFIX.of(frontend).value())
                .containsExactly(Estates.component(imported, "block").id());
    }

    @Test
    void aMachineThatForwardsPacketsIsAnAppliance() {
        String forwarding =
                CARD.replace("'networkSecurityGroup'", "'enableIPForwarding': true, 'networkSecurityGroup'");
        Component appliance = Estates.component(Estates.of("[" + MACHINE + "," + forwarding + "]"), "vm");
        assertThat(appliance.kind()).isEqualTo(EgressKinds.NETWORK_VIRTUAL_APPLIANCE.id());
        assertThat(EgressKinds.PRIVATE_ADDRESS.of(appliance).value()).hasToString("10.0.1.4");
    }

    @Test
    void aPrivateLinkServiceLeadsToItsBalancersFrontend() {
        String service = Estates.resource("privateLinkServices", "pls", """
                'enableProxyProtocol': true, 'loadBalancerFrontendIpConfigurations': [{'id': '@/loadBalancers/ilb/frontendIPConfigurations/f'}],
                'ipConfigurations': [{'properties': {'subnet': {'id': '@/virtualNetworks/vnet/subnets/pls'}, 'privateIPAddress': '10.0.2.4'}}]
                """);
        Component drawn =
                Estates.component(Estates.of("[" + service + "," + BALANCER + "]"), "pls-private-link-service");
        assertThat(BalancerKinds.LOAD_BALANCER.of(drawn).value()).isEqualTo(new ComponentId("ilb"));
        assertThat(BalancerKinds.FRONTEND.of(drawn).value()).isEqualTo("f");
        assertThat(BalancerKinds.NAT_ADDRESSES.of(drawn).value()).hasSize(1);
        assertThat(BalancerKinds.PROXY_PROTOCOL.of(drawn).value()).isTrue();
    }

    @Test
    void aPrivateEndpointHasItsAddressItsTargetAndARecordInItsZone() {
        String endpoint = Estates.resource("privateEndpoints", "pe-kv", """
                'subnet': {'id': '@/virtualNetworks/vnet/subnets/pe'}, 'networkInterfaces': [{'id': '@/networkInterfaces/nic'}],
                'privateLinkServiceConnections': [{'properties': {'privateLinkServiceId':
                 '/subscriptions/s/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv', 'groupIds': ['vault'],
                 'privateLinkServiceConnectionState': {'status': 'Approved'}}}]
                """);
        String zone = Estates.resource("privateDnsZones", "privatelink.vaultcore.azure.net", "");
        String link = Estates.resource(
                        "privateDnsZones",
                        "privatelink.vaultcore.azure.net/virtualNetworkLinks/l",
                        "'virtualNetwork': {'id': '@/virtualNetworks/vnet'}")
                .replace(
                        "'Microsoft.Network/privateDnsZones'",
                        "'Microsoft.Network/privateDnsZones/virtualNetworkLinks'");
        String group = Estates.resource(
                        "privateEndpoints",
                        "pe-kv/privateDnsZoneGroups/g",
                        "'privateDnsZoneConfigs': [{'properties': {'privateDnsZoneId': '@/privateDnsZones/privatelink.vaultcore.azure.net'}}]")
                .replace(
                        "'Microsoft.Network/privateEndpoints'",
                        "'Microsoft.Network/privateEndpoints/privateDnsZoneGroups'");
        Imported imported = Estates.of("[" + String.join(",", endpoint, zone, link, group, CARD) + "]");
        Component drawn = Estates.component(imported, "pe-kv");
        assertThat(BalancerKinds.ENDPOINT_ADDRESS.of(drawn).value()).hasToString("10.0.1.4");
        assertThat(BalancerKinds.ENDPOINT_TARGET.of(drawn).value()).isEqualTo(new ComponentId("kv"));
        assertThat(BalancerKinds.APPROVAL.of(drawn).value()).isEqualTo(BalancerKinds.ApprovalState.APPROVED);
        assertThat(BalancerKinds.SERVICE_NAME.of(drawn).value()).isEqualTo("kv.vault.azure.net");
        Component names = Estates.component(imported, "privatelink-vaultcore-azure-net");
        assertThat(DnsKinds.LINKED_NETWORKS.of(names).value()).containsExactly(new ComponentId("vnet"));
        assertThat(DnsKinds.RECORDS.of(names).value()).singleElement().satisfies(record -> {
            assertThat(DnsKinds.RECORD_NAME.of(record).value()).isEqualTo("kv");
            assertThat(DnsKinds.RECORD_TARGET.of(record).value()).isEqualTo(drawn.id());
        });
    }

    @Test
    void anAddressThatTwoResourcesClaimIsReported() {
        String one = Estates.resource("natGateways", "nat", "'publicIpAddresses': [{'id': '@/publicIPAddresses/pip'}]");
        String other = Estates.resource(
                "bastionHosts",
                "bas",
                "'ipConfigurations': [{'properties': {'publicIPAddress': {'id': '@/publicIPAddresses/pip'}}}]");
        String address = Estates.resource("publicIPAddresses", "pip", "'ipAddress': '198.51.100.7'");
        assertThat(Estates.of("[" + one + "," + other + "," + address + "]")
                        .report()
                        .problems())
                .singleElement()
                .asString()
                .contains("belongs to \"bas\" and \"nat\"");
    }

    @Test
    void whichSkuIsMeantWithoutOneIsNotDetermined() {
        Imported imported = Estates.of(Estates.resource("publicIPAddresses", "pip", ""));
        assertThat(AddressKinds.SKU.of(Estates.component(imported, "pip")).isKnown())
                .isFalse();
    }
}
