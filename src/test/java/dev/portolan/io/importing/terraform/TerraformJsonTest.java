package dev.portolan.io.importing.terraform;

import static dev.portolan.io.importing.terraform.PlanText.GROUP;
import static dev.portolan.io.importing.terraform.PlanText.body;
import static dev.portolan.io.importing.terraform.PlanText.expressions;
import static dev.portolan.io.importing.terraform.PlanText.get;
import static dev.portolan.io.importing.terraform.PlanText.names;
import static dev.portolan.io.importing.terraform.PlanText.plan;
import static dev.portolan.io.importing.terraform.PlanText.resource;
import static dev.portolan.io.importing.terraform.PlanText.to;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.io.importing.Resources;
import org.junit.jupiter.api.Test;

class TerraformJsonTest {

    @Test
    void aSubnetIsWithinItsNetworkAndHasWhatAssociationsGiveIt() {
        Resources resources = plan(
                String.join(
                        ",",
                        resource("azurerm_virtual_network", "v", "'name': 'vnet', 'address_space': ['10.0.0.0/16']"),
                        resource(
                                "azurerm_subnet",
                                "s",
                                "'name': 'aks', 'virtual_network_name': 'vnet', 'address_prefixes': ['10.0.1.0/24']"),
                        resource(
                                "azurerm_route_table",
                                "r",
                                "'name': 'rt', 'bgp_route_propagation_enabled': false, 'route': [{'name': 'out', 'address_prefix': '0.0.0.0/0', 'next_hop_type': 'VirtualAppliance', 'next_hop_in_ip_address': '10.9.0.4'}]"),
                        resource("azurerm_network_security_group", "n", "'name': 'nsg'"),
                        resource(
                                "azurerm_network_security_rule",
                                "web",
                                "'name': 'web', 'network_security_group_name': 'nsg', 'priority': 100, 'source_port_range': '*', 'source_port_ranges': []"),
                        resource("azurerm_subnet_route_table_association", "a", "'x': 1"),
                        resource("azurerm_subnet_network_security_group_association", "a", "'x': 1")),
                String.join(
                        ",",
                        expressions(
                                "azurerm_subnet_route_table_association",
                                "a",
                                "'subnet_id': " + to("azurerm_subnet.s.id", "azurerm_subnet.s") + ", 'route_table_id': "
                                        + to("azurerm_route_table.r.id", "azurerm_route_table.r")),
                        expressions(
                                "azurerm_subnet_network_security_group_association",
                                "a",
                                "'subnet_id': " + to("azurerm_subnet.s.id") + ", 'network_security_group_id': "
                                        + to("azurerm_network_security_group.n.id"))));
        assertEquals("vnet vnet/aks rt nsg nsg/web", names(resources));
        assertEquals(
                GROUP + "virtualNetworks/vnet/subnets/aks",
                get(resources, "vnet/aks").id());
        assertEquals(
                "Microsoft.Network/virtualNetworks/subnets",
                get(resources, "vnet/aks").type());
        assertEquals(
                "{'properties':{'addressPrefixes':['10.0.1.0/24'],'routeTable':{'id':'" + GROUP + "routeTables/rt'},"
                        + "'networkSecurityGroup':{'id':'" + GROUP + "networkSecurityGroups/nsg'}}}",
                body(resources, "vnet/aks"));
        assertEquals(
                "{'properties':{'disableBgpRoutePropagation':true,'routes':[{'name':'out','properties':"
                        + "{'addressPrefix':'0.0.0.0/0','nextHopType':'VirtualAppliance','nextHopIpAddress':'10.9.0.4'}}]}}",
                body(resources, "rt"));
        assertEquals("{'properties':{'priority':100,'sourcePortRange':'*'}}", body(resources, "nsg/web"));
        assertEquals(2, resources.evaluated());
    }

    @Test
    void peeringsGatewaysOfNatAndTheirAddressesAreLinked() {
        Resources resources = plan(
                String.join(
                        ",",
                        resource("azurerm_virtual_network", "hub", "'name': 'hub'"),
                        resource("azurerm_virtual_network", "spoke", "'name': 'spoke'"),
                        resource(
                                "azurerm_virtual_network_peering",
                                "p",
                                "'name': 'to-spoke', 'virtual_network_name': 'hub', 'allow_forwarded_traffic': true"),
                        resource("azurerm_public_ip", "ip", "'name': 'pip', 'sku': 'Standard', 'zones': ['1']"),
                        resource("azurerm_nat_gateway", "n", "'name': 'nat'"),
                        resource("azurerm_nat_gateway_public_ip_association", "n", "'x': 1")),
                String.join(
                        ",",
                        expressions(
                                "azurerm_virtual_network_peering",
                                "p",
                                "'remote_virtual_network_id': " + to("azurerm_virtual_network.spoke.id")),
                        expressions(
                                "azurerm_nat_gateway_public_ip_association",
                                "n",
                                "'nat_gateway_id': " + to("azurerm_nat_gateway.n.id") + ", 'public_ip_address_id': "
                                        + to("azurerm_public_ip.ip.id"))));

        assertEquals(
                "{'properties':{'remoteVirtualNetwork':{'id':'" + GROUP + "virtualNetworks/spoke'},"
                        + "'allowForwardedTraffic':true}}",
                body(resources, "hub/to-spoke"));
        assertEquals(
                "{'properties':{'publicIpAddresses':[{'id':'" + GROUP + "publicIPAddresses/pip'}]}}",
                body(resources, "nat"));
        assertEquals("{'zones':['1'],'properties':{},'sku':{'name':'Standard'}}", body(resources, "pip"));
    }

    @Test
    void namesOfPartsOfAGatewayBecomeIds() {
        Resources resources = plan(
                resource(
                        "azurerm_application_gateway",
                        "g",
                        "'name': 'agw', 'http_listener': [{'name': 'web', 'protocol': 'Https', 'frontend_port_name': 'p443', 'ssl_certificate_name': ''}],"
                                + "'backend_address_pool': [{'name': 'aks', 'fqdns': ['a.contoso.com'], 'ip_addresses': ['10.0.0.4']}]"),
                "");

        assertEquals(
                "{'properties':{'httpListeners':[{'name':'web','properties':{'frontendPort':{'id':'" + GROUP
                        + "applicationGateways/agw/frontendPorts/p443'},'protocol':'Https'}}],'backendAddressPools':[{'name':'aks',"
                        + "'properties':{'backendAddresses':[{'fqdn':'a.contoso.com'},{'ipAddress':'10.0.0.4'}]}}]}}",
                body(resources, "agw"));
    }

    @Test
    void rulesOfALoadBalancerArePartsOfIt() {
        Resources resources = plan(
                String.join(
                        ",",
                        resource(
                                "azurerm_lb",
                                "lb",
                                "'name': 'lb', 'sku': 'Standard', 'frontend_ip_configuration': [{'name': 'front'}]"),
                        resource("azurerm_lb_backend_address_pool", "pool", "'name': 'nodes'"),
                        resource(
                                "azurerm_lb_rule",
                                "rule",
                                "'name': 'https', 'frontend_ip_configuration_name': 'front', 'frontend_port': 443"),
                        resource("azurerm_private_link_service", "pls", "'name': 'pls'")),
                String.join(
                        ",",
                        expressions(
                                "azurerm_lb_backend_address_pool",
                                "pool",
                                "'loadbalancer_id': " + to("azurerm_lb.lb.id")),
                        expressions(
                                "azurerm_lb_rule",
                                "rule",
                                "'loadbalancer_id': " + to("azurerm_lb.lb.id") + ", 'backend_address_pool_ids': "
                                        + to("azurerm_lb_backend_address_pool.pool.id")),
                        expressions(
                                "azurerm_private_link_service",
                                "pls",
                                "'load_balancer_frontend_ip_configuration_ids': "
                                        + to(
                                                "azurerm_lb.lb.frontend_ip_configuration[0].id",
                                                "azurerm_lb.lb.frontend_ip_configuration[0]",
                                                "azurerm_lb.lb"))));

        String lb = GROUP + "loadBalancers/lb/";
        assertEquals(
                "{'properties':{'frontendIPConfigurations':[{'name':'front'}],'backendAddressPools':[{'id':'" + lb
                        + "backendAddressPools/nodes','name':'nodes','properties':{}}],'loadBalancingRules':[{'id':'"
                        + lb
                        + "loadBalancingRules/https','name':'https','properties':{'frontendIPConfiguration':{'id':'"
                        + lb
                        + "frontendIPConfigurations/front'},'frontendPort':443,'backendAddressPool':{'id':'" + lb
                        + "backendAddressPools/nodes'}}}]},'sku':{'name':'Standard'}}",
                body(resources, "lb"));
        assertEquals(
                "{'properties':{'loadBalancerFrontendIpConfigurations':[{'id':'" + lb
                        + "frontendIPConfigurations/front'}]}}",
                body(resources, "pls"));
    }

    @Test
    void aClusterHasItsPoolsItsNetworkAndItsAddOns() {
        Resources resources = plan(
                String.join(
                        ",",
                        resource("azurerm_subnet", "s", "'name': 'nodes', 'virtual_network_name': 'vnet'"),
                        resource(
                                "azurerm_kubernetes_cluster",
                                "aks",
                                "'name': 'aks', 'private_cluster_enabled': true, 'default_node_pool': [{'name': 'sys', 'node_count': 3}],"
                                        + "'network_profile': [{'network_plugin': 'azure', 'outbound_type': 'userDefinedRouting'}],"
                                        + "'ingress_application_gateway': [], 'web_app_routing': [{'dns_zone_ids': []}], 'azure_policy_enabled': true"),
                        resource("azurerm_kubernetes_cluster_node_pool", "np", "'name': 'apps', 'mode': 'User'")),
                String.join(
                        ",",
                        expressions(
                                "azurerm_kubernetes_cluster",
                                "aks",
                                "'default_node_pool': [{'vnet_subnet_id': " + to("azurerm_subnet.s.id") + "}]"),
                        expressions(
                                "azurerm_kubernetes_cluster_node_pool",
                                "np",
                                "'kubernetes_cluster_id': " + to("azurerm_kubernetes_cluster.aks.id"))));

        assertEquals(
                "{'properties':{'agentPoolProfiles':[{'mode':'System','name':'sys','count':3,'vnetSubnetID':'" + GROUP
                        + "virtualNetworks/vnet/subnets/nodes'}],'apiServerAccessProfile':{'enablePrivateCluster':true},"
                        + "'networkProfile':{'networkPlugin':'azure','outboundType':'userDefinedRouting'},"
                        + "'ingressProfile':{'webAppRouting':{'enabled':true}},'addonProfiles':{'azurepolicy':{'enabled':true}}}}",
                body(resources, "aks"));
        assertEquals(
                "Microsoft.ContainerService/managedClusters/agentPools",
                get(resources, "aks/apps").type());
    }

    @Test
    void firewallsRulesKeepTheirTypes() {
        Resources resources = plan(
                String.join(
                        ",",
                        resource(
                                "azurerm_firewall_policy",
                                "p",
                                "'name': 'policy', 'sku': 'Premium', 'dns': [{'proxy_enabled': true}]"),
                        resource(
                                "azurerm_firewall_policy_rule_collection_group",
                                "g",
                                "'name': 'group', 'priority': 500, 'network_rule_collection': [{'name': 'dns', 'priority': 400, 'action': 'Allow', 'rule': [{'name': 'r', 'protocols': ['UDP'], 'destination_ports': ['53']}]}],"
                                        + "'nat_rule_collection': [{'name': 'in', 'priority': 300, 'rule': [{'name': 'n', 'destination_address': '198.51.100.7', 'translated_port': 443}]}]")),
                expressions(
                        "azurerm_firewall_policy_rule_collection_group",
                        "g",
                        "'firewall_policy_id': " + to("azurerm_firewall_policy.p.id")));

        assertEquals(
                "{'properties':{'sku':{'tier':'Premium'},'dnsSettings':{'enableProxy':true}}}",
                body(resources, "policy"));
        assertEquals(
                "{'properties':{'priority':500,'ruleCollections':[{'ruleCollectionType':'FirewallPolicyFilterRuleCollection',"
                        + "'name':'dns','priority':400,'action':{'type':'Allow'},'rules':[{'ruleType':'NetworkRule','name':'r',"
                        + "'ipProtocols':['UDP'],'destinationPorts':['53']}]},{'ruleCollectionType':'FirewallPolicyNatRuleCollection',"
                        + "'name':'in','priority':300,'action':{'type':'DNAT'},'rules':[{'ruleType':'NatRule','name':'n',"
                        + "'destinationAddresses':['198.51.100.7'],'translatedPort':443}]}]}}",
                body(resources, "policy/group"));
    }

    @Test
    void frontDoorsPartsStandInEachOther() {
        Resources resources = plan(
                String.join(
                        ",",
                        resource(
                                "azurerm_cdn_frontdoor_profile",
                                "p",
                                "'name': 'afd', 'sku_name': 'Premium_AzureFrontDoor'"),
                        resource("azurerm_cdn_frontdoor_origin_group", "g", "'name': 'og'"),
                        resource(
                                "azurerm_cdn_frontdoor_origin",
                                "o",
                                "'name': 'aks', 'host_name': 'a.contoso.com', 'enabled': true, 'private_link': [{'location': 'westeurope'}]"),
                        resource("azurerm_private_link_service", "pls", "'name': 'pls'")),
                String.join(
                        ",",
                        expressions(
                                "azurerm_cdn_frontdoor_origin_group",
                                "g",
                                "'cdn_frontdoor_profile_id': " + to("azurerm_cdn_frontdoor_profile.p.id")),
                        expressions(
                                "azurerm_cdn_frontdoor_origin",
                                "o",
                                "'cdn_frontdoor_origin_group_id': " + to("azurerm_cdn_frontdoor_origin_group.g.id")
                                        + ", 'private_link': [{'private_link_target_id': "
                                        + to("azurerm_private_link_service.pls.id") + "}]")));

        assertEquals(
                "Microsoft.Cdn/profiles/originGroups/origins",
                get(resources, "afd/og/aks").type());
        assertEquals(
                "{'properties':{'hostName':'a.contoso.com','enabledState':'Enabled','sharedPrivateLinkResource':{'privateLink':"
                        + "{'id':'" + GROUP + "privateLinkServices/pls'},'privateLinkLocation':'westeurope'}}}",
                body(resources, "afd/og/aks"));
    }

    @Test
    void zoneGroupsOfPrivateEndpointsAreResourcesOfTheirOwn() {
        Resources resources = plan(
                String.join(
                        ",",
                        resource("azurerm_private_dns_zone", "z", "'name': 'privatelink.vaultcore.azure.net'"),
                        resource(
                                "azurerm_private_endpoint",
                                "e",
                                "'name': 'pe', 'private_dns_zone_group': [{'name': 'default'}]")),
                expressions(
                        "azurerm_private_endpoint",
                        "e",
                        "'private_dns_zone_group': [{'private_dns_zone_ids': " + to("azurerm_private_dns_zone.z.id")
                                + "}]"));

        assertEquals(
                "{'properties':{'privateDnsZoneConfigs':[{'properties':{'privateDnsZoneId':'" + GROUP
                        + "privateDnsZones/privatelink.vaultcore.azure.net'}}]}}",
                body(resources, "pe/default"));
    }
}
