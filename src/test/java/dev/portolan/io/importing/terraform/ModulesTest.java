package dev.portolan.io.importing.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.io.importing.AzureResource;
import dev.portolan.io.importing.Resources;
import dev.portolan.io.importing.SourceFile;
import org.junit.jupiter.api.Test;

/** Links through modules, count and for_each, none of whose ids is known before apply. */
class ModulesTest {

    private static final String NETWORKS =
            "/subscriptions/terraform/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/";

    private static final String SUBNET = "/properties/agentPoolProfiles/0/vnetSubnetID";

    private static Resources read(String text) {
        return TerraformJson.read(new SourceFile("plan.json", text.replace('\'', '"')));
    }

    private static String at(Resources resources, String name, String pointer) {
        AzureResource found = resources.resources().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return found.body().at(pointer).asString("nothing");
    }

    private static String network(String region) {
        return "{'address': 'module.net[@%s@]', 'resources': [%s, %s, %s]}"
                .formatted(
                        region,
                        resource(
                                "module.net[@%s@]".formatted(region),
                                "azurerm_virtual_network",
                                "",
                                "'name': 'vnet-" + region + "'"),
                        resource(
                                "module.net[@%s@]".formatted(region),
                                "azurerm_subnet",
                                "nodes",
                                "'name': 'snet-nodes'"),
                        resource("module.net[@%s@]".formatted(region), "azurerm_subnet", "ilb", "'name': 'snet-ilb'"));
    }

    private static String cluster(String region) {
        return resource(
                "module.aks[@%s@]".formatted(region),
                "azurerm_kubernetes_cluster",
                "",
                "'name': 'aks-" + region + "', 'default_node_pool': [{'name': 'sys'}]");
    }

    private static String resource(String module, String type, String key, String values) {
        String index = key.isEmpty() ? "" : "[@" + key + "@]";
        return "{'address': '%s.%s.this%s', 'mode': 'managed', 'type': '%s', 'name': 'this', %s 'values': {'resource_group_name': 'rg', %s}}"
                .formatted(module, type, index, type, key.isEmpty() ? "" : "'index': '" + key + "',", values);
    }

    /** Two instances of a module that makes a network with two subnets, and two of one that makes a cluster. */
    private static Resources planned(String reference) {
        String text = """
                {'format_version': '1.2', 'planned_values': {'root_module': {'child_modules': [
                  %s, %s,
                  {'address': 'module.aks[@eu@]', 'resources': [%s]}, {'address': 'module.aks[@us@]', 'resources': [%s]}]}},
                 'configuration': {'root_module': {'module_calls': {
                  'net': {'module': {
                    'outputs': {'subnet_ids': {'expression': {'references': ['azurerm_subnet.this']}},
                                'nodes': {'expression': {'references': ['azurerm_subnet.this[@nodes@].id', 'azurerm_subnet.this[@nodes@]', 'azurerm_subnet.this']}}},
                    'resources': [{'mode': 'managed', 'type': 'azurerm_subnet', 'name': 'this',
                      'expressions': {'virtual_network_name': {'references': ['azurerm_virtual_network.this.name', 'azurerm_virtual_network.this']}}}]}},
                  'aks': {'expressions': {'subnet_id': {'references': [%s]}},
                    'module': {'resources': [{'mode': 'managed', 'type': 'azurerm_kubernetes_cluster', 'name': 'this',
                      'expressions': {'default_node_pool': [{'vnet_subnet_id': {'references': ['var.subnet_id']}}]}}]}}}}}}
                """.formatted(network("eu"), network("us"), cluster("eu"), cluster("us"), reference)
                .replace("@", "\\\"");
        return read(text);
    }

    @Test
    void eachInstanceOfAModuleIsLinkedToThatOfItsOwnKey() {
        Resources resources = planned("'module.net'");
        Resources byOutput = planned("'module.net[@eu@].nodes', 'module.net[@eu@]', 'module.net'");

        assertEquals("nothing", at(resources, "aks-eu", SUBNET));
        assertEquals(NETWORKS + "vnet-eu/subnets/snet-nodes", at(byOutput, "aks-eu", SUBNET));
        assertEquals(NETWORKS + "vnet-eu/subnets/snet-nodes", at(byOutput, "aks-us", SUBNET));
    }

    @Test
    void aKeyThatIsOnlyKnownAsEachIsThatOfWhoAsks() {
        Resources resources = planned("'module.net.nodes', 'module.net', 'each.key'");

        assertEquals(NETWORKS + "vnet-eu/subnets/snet-nodes", at(resources, "aks-eu", SUBNET));
        assertEquals(NETWORKS + "vnet-us/subnets/snet-nodes", at(resources, "aks-us", SUBNET));
    }

    @Test
    void aKeyBehindAnOutputChoosesAmongInstances() {
        Resources resources = planned("'module.net[@us@].subnet_ids[@ilb@]', 'module.net[@us@]', 'module.net'");

        assertEquals(NETWORKS + "vnet-us/subnets/snet-ilb", at(resources, "aks-us", SUBNET));
    }

    @Test
    void anOutputOfSeveralWithoutAKeyIsNotGuessed() {
        Resources resources = planned("'module.net[@us@].subnet_ids', 'module.net[@us@]', 'module.net'");

        assertEquals("nothing", at(resources, "aks-us", SUBNET));
        assertEquals(2, resources.opaque());
    }

    @Test
    void countedResourcesAreToldApartByTheirNumbers() {
        Resources resources = read("""
                {'format_version': '1.2', 'planned_values': {'root_module': {'resources': [
                  {'address': 'azurerm_public_ip.ip[0]', 'mode': 'managed', 'type': 'azurerm_public_ip', 'name': 'ip', 'index': 0, 'values': {'name': 'pip-0', 'resource_group_name': 'rg'}},
                  {'address': 'azurerm_public_ip.ip[1]', 'mode': 'managed', 'type': 'azurerm_public_ip', 'name': 'ip', 'index': 1, 'values': {'name': 'pip-1', 'resource_group_name': 'rg'}},
                  {'address': 'azurerm_bastion_host.b[1]', 'mode': 'managed', 'type': 'azurerm_bastion_host', 'name': 'b', 'index': 1, 'values': {'name': 'bastion', 'ip_configuration': [{'name': 'c'}]}},
                  {'address': 'azurerm_firewall.f', 'mode': 'managed', 'type': 'azurerm_firewall', 'name': 'f', 'values': {'name': 'fw', 'ip_configuration': [{'name': 'c'}]}}]}},
                 'configuration': {'root_module': {'resources': [
                  {'mode': 'managed', 'type': 'azurerm_bastion_host', 'name': 'b', 'expressions': {'ip_configuration': [{'public_ip_address_id': {'references': ['azurerm_public_ip.ip', 'count.index']}}]}},
                  {'mode': 'managed', 'type': 'azurerm_firewall', 'name': 'f', 'expressions': {'ip_configuration': [{'public_ip_address_id': {'references': ['azurerm_public_ip.ip[0].id', 'azurerm_public_ip.ip[0]', 'azurerm_public_ip.ip']}}]}}]}}}
                """);
        String pointer = "/properties/ipConfigurations/0/properties/publicIPAddress/id";

        assertEquals("pip-1", last(at(resources, "bastion", pointer)));
        assertEquals("pip-0", last(at(resources, "fw", pointer)));
    }

    private static String last(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }
}
