package dev.portolan.io.importing.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.io.importing.Imported;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Link;
import dev.portolan.model.Properties;
import org.junit.jupiter.api.Test;

class NetworkTypesTest {

    private static final String SPOKE = Estates.resource("virtualNetworks", "spoke", """
            'addressSpace': {'addressPrefixes': ['10.1.0.0/16']},
            'virtualNetworkPeerings': [{'name': 'to-hub', 'properties': {'remoteVirtualNetwork': {'id': '@/virtualNetworks/HUB'},
              'allowVirtualNetworkAccess': true, 'allowForwardedTraffic': true, 'useRemoteGateways': true, 'peeringState': 'Connected'}}],
            'subnets': [{'name': 'nodes', 'properties': {'addressPrefixes': ['10.1.0.0/24', '10.1.1.0/24'],
              'networkSecurityGroup': {'id': '@/networkSecurityGroups/nsg'}, 'defaultOutboundAccess': false,
              'delegations': [{'properties': {'serviceName': 'Microsoft.ContainerService/managedClusters'}}],
              'serviceEndpoints': [{'service': 'Microsoft.Storage'}],
              'privateEndpointNetworkPolicies': 'NetworkSecurityGroupEnabled', 'privateLinkServiceNetworkPolicies': 'Disabled'}}]
            """);
    private static final String HUB = Estates.resource("virtualNetworks", "hub", "");

    @Test
    void aSubnetHasEverythingThatHoldsForIt() {
        Component subnet = Estates.component(Estates.of("[" + SPOKE + "]"), "nodes");
        assertThat(subnet.parent()).isEqualTo(new ComponentId("spoke"));
        assertThat(NetworkKinds.SUBNET_PREFIXES.of(subnet).value()).hasSize(2);
        assertThat(NetworkKinds.NETWORK_SECURITY_GROUP.of(subnet).value()).isEqualTo(new ComponentId("nsg"));
        assertThat(NetworkKinds.DELEGATION.of(subnet).value()).isEqualTo("Microsoft.ContainerService/managedClusters");
        assertThat(NetworkKinds.SERVICE_ENDPOINTS.of(subnet).value()).containsExactly("Microsoft.Storage");
        assertThat(NetworkKinds.DEFAULT_OUTBOUND_ACCESS.of(subnet).value()).isFalse();
        assertThat(NetworkKinds.ENDPOINT_POLICIES.of(subnet).value())
                .isEqualTo(NetworkKinds.EndpointPolicies.NETWORK_SECURITY_GROUP_ENABLED);
        assertThat(NetworkKinds.LINK_SERVICE_POLICIES.of(subnet).value()).isFalse();
    }

    @Test
    void eachHalfOfAPeeringIsALinkWithItsFlags() {
        Link half = Estates.link(Estates.of("[" + SPOKE + "," + HUB + "]"), "spoke-to-hub");
        assertThat(half.kind()).isEqualTo(LinkKinds.PEERING.id());
        assertThat(LinkKinds.USE_REMOTE_GATEWAYS.of(half).value()).isTrue();
        assertThat(LinkKinds.ALLOW_FORWARDED.of(half).value()).isTrue();
        assertThat(half.properties().get("allowGatewayTransit")).isEmpty();
        assertThat(LinkKinds.PEERING_STATE.of(half).value()).isEqualTo(LinkKinds.PeeringState.CONNECTED);
    }

    @Test
    void routesInlineAndOnTheirOwnAreRoutesOfTheTable() {
        String table = Estates.resource("routeTables", "rt", """
                'disableBgpRoutePropagation': true, 'routes': [{'name': 'all', 'properties': {'addressPrefix': '0.0.0.0/0',
                 'nextHopType': 'VirtualAppliance', 'nextHopIpAddress': '10.0.0.4'}}]
                """);
        String alone = "{'id': '@/routeTables/rt/routes/local', 'type': 'Microsoft.Network/routeTables/routes',"
                + " 'properties': {'addressPrefix': '10.2.0.0/16', 'nextHopType': 'VnetLocal'}}";
        Component drawn = Estates.component(Estates.of("[" + table + "," + alone + "]"), "rt");
        assertThat(FilterKinds.GATEWAY_PROPAGATION.of(drawn).value()).isFalse();
        assertThat(FilterKinds.ROUTES.of(drawn).value())
                .extracting(route -> FilterKinds.NEXT_HOP.of(route).value())
                .containsExactly(FilterKinds.NextHop.VIRTUAL_APPLIANCE, FilterKinds.NextHop.VIRTUAL_NETWORK);
    }

    @Test
    void rulesAreInOrderOfTheirPriorityWithAllTheirAddressesAndPorts() {
        String group = Estates.resource("networkSecurityGroups", "nsg", """
                'securityRules': [
                 {'name': 'deny', 'properties': {'priority': 4096, 'direction': 'Inbound', 'access': 'Deny', 'protocol': '*',
                  'sourceAddressPrefix': '*', 'sourcePortRange': '*', 'destinationAddressPrefix': '*', 'destinationPortRange': '*'}},
                 {'name': 'web', 'properties': {'priority': 100, 'direction': 'Inbound', 'access': 'Allow', 'protocol': 'Tcp',
                  'sourceAddressPrefixes': ['Internet', '10.0.0.0/8'], 'destinationAddressPrefix': '', 'sourcePortRange': '*',
                  'destinationAddressPrefixes': ['10.1.0.4'], 'destinationPortRanges': ['80', '8000-8010']}},
                 {'name': 'group', 'properties': {'priority': 200, 'direction': 'Inbound', 'access': 'Allow', 'protocol': 'Udp',
                  'sourceApplicationSecurityGroups': [{'id': '@/applicationSecurityGroups/web'}], 'destinationAddressPrefix': '*',
                  'sourcePortRange': '*', 'destinationPortRange': '53'}}]
                """);
        Component drawn = Estates.component(Estates.of("[" + group + "]"), "nsg");
        assertThat(FilterKinds.RULES.of(drawn).value())
                .extracting(rule -> FilterKinds.NAME.of(rule).value())
                .containsExactly("web", "group", "deny");
        Properties web = FilterKinds.RULES.of(drawn).value().get(0);
        assertThat(FilterKinds.SOURCES.of(web).value()).containsExactly("Internet", "10.0.0.0/8");
        assertThat(FilterKinds.DESTINATIONS.of(web).value()).containsExactly("10.1.0.4");
        assertThat(FilterKinds.DESTINATION_PORTS.of(web).value()).hasSize(2);
        assertThat(FilterKinds.SOURCES
                        .of(FilterKinds.RULES.of(drawn).value().get(1))
                        .isKnown())
                .isFalse();
        assertThat(FilterKinds.PROTOCOL
                        .of(FilterKinds.RULES.of(drawn).value().get(2))
                        .value())
                .isEqualTo(FilterKinds.RuleProtocol.ANY);
    }

    @Test
    void aNatGatewayThatNamesTheSubnetIsItsGateway() {
        String gateway = Estates.resource("natGateways", "nat", """
                'subnets': [{'id': '@/virtualNetworks/spoke/subnets/nodes'}], 'idleTimeoutInMinutes': 10,
                'publicIpAddresses': [{'id': '@/publicIPAddresses/pip'}]
                """);
        Imported imported = Estates.of("[" + SPOKE + "," + gateway + "]");
        assertThat(NetworkKinds.NAT_GATEWAY
                        .of(Estates.component(imported, "nodes"))
                        .value())
                .isEqualTo(new ComponentId("nat"));
        assertThat(Estates.component(imported, "nat").parent()).isEqualTo(new ComponentId("spoke"));
        assertThat(EgressKinds.IDLE_TIMEOUT
                        .of(Estates.component(imported, "nat"))
                        .value())
                .isEqualTo(10);
        assertThat(Estates.component(imported, "pip").parent()).isEqualTo(new ComponentId("spoke"));
    }

    @Test
    void aNetworkWithAFirewallIsAHubAndItsPeersAreSpokes() {
        String firewall = Estates.resource(
                "azureFirewalls",
                "fw",
                "'ipConfigurations': [{'properties': {'subnet': {'id': '@/virtualNetworks/hub/subnets/AzureFirewallSubnet'}}}]");
        Imported imported = Estates.of("[" + SPOKE + "," + HUB + "," + firewall + "]");
        assertThat(NetworkKinds.ROLE.of(Estates.component(imported, "hub")).value())
                .isEqualTo(NetworkKinds.Role.HUB);
        assertThat(NetworkKinds.ROLE.of(Estates.component(imported, "spoke")).value())
                .isEqualTo(NetworkKinds.Role.SPOKE);
        assertThat(imported.report().assumed()).anyMatch(sentence -> sentence.contains("\"hub\" is taken for a hub"));
    }
}
