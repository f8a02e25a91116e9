package dev.portolan.io.importing.terraform;

import static dev.portolan.io.importing.terraform.PlanText.GROUP;
import static dev.portolan.io.importing.terraform.PlanText.body;
import static dev.portolan.io.importing.terraform.PlanText.expressions;
import static dev.portolan.io.importing.terraform.PlanText.get;
import static dev.portolan.io.importing.terraform.PlanText.plan;
import static dev.portolan.io.importing.terraform.PlanText.read;
import static dev.portolan.io.importing.terraform.PlanText.resource;
import static dev.portolan.io.importing.terraform.PlanText.to;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.io.importing.Resources;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerraformGapsTest {

    @Test
    void whatNobodyKnowsYetIsSaidWithWhoWillTell() {
        Resources resources = plan(
                String.join(
                        ",",
                        resource("azurerm_firewall", "f", "'name': 'fw'"),
                        resource(
                                "azurerm_route_table",
                                "r",
                                "'name': 'rt', 'route': [{'name': 'out', 'address_prefix': '0.0.0.0/0'}]")),
                expressions(
                        "azurerm_route_table",
                        "r",
                        "'route': [{'next_hop_in_ip_address': "
                                + to("azurerm_firewall.f.ip_configuration[0].private_ip_address", "azurerm_firewall.f")
                                + "}]"));

        assertEquals(
                Map.of(
                        "properties.routes[0].properties.nextHopIpAddress",
                        "known after apply: azurerm_firewall.f.ip_configuration[0].private_ip_address of " + GROUP
                                + "azureFirewalls/fw"),
                get(resources, "rt").undetermined());
        assertEquals(1, resources.opaque());
    }

    @Test
    void aReferenceThatMayMeanSeveralIsNotGuessed() {
        Resources resources = plan(
                String.join(
                        ",",
                        resource("azurerm_virtual_network", "a", "'name': 'a'"),
                        resource("azurerm_virtual_network", "b", "'name': 'b'"),
                        resource("azurerm_virtual_network_peering", "p", "'name': 'p', 'virtual_network_name': 'a'")),
                expressions(
                        "azurerm_virtual_network_peering",
                        "p",
                        "'remote_virtual_network_id': "
                                + to("var.which", "azurerm_virtual_network.a.id", "azurerm_virtual_network.b.id")));

        assertTrue(get(resources, "a/p").undetermined().containsKey("properties.remoteVirtualNetwork.id"));
        assertEquals("{'properties':{}}", body(resources, "a/p"));
    }

    @Test
    void aTextThatIsMadeWithAnIdAndALocalValueAreNotTakenForIds() {
        Resources resources = plan(
                String.join(
                        ",",
                        resource("azurerm_virtual_network", "v", "'name': 'vnet'"),
                        resource("azurerm_subnet", "s", "'name': 'aks', 'virtual_network_name': 'vnet'"),
                        resource("azurerm_bastion_host", "b", "'name': 'bastion', 'ip_configuration': [{'name': 'c'}]"),
                        resource("azurerm_private_endpoint", "e", "'name': 'pe'")),
                String.join(
                        ",",
                        expressions(
                                "azurerm_bastion_host",
                                "b",
                                "'ip_configuration': [{'subnet_id': " + to("azurerm_virtual_network.v.id") + "}]"),
                        expressions(
                                "azurerm_private_endpoint",
                                "e",
                                "'subnet_id': " + to("local.subnets", "azurerm_subnet.s.id"))));

        assertTrue(get(resources, "bastion")
                .undetermined()
                .containsKey("properties.ipConfigurations[0].properties.subnet.id"));
        assertTrue(get(resources, "pe").undetermined().containsKey("properties.subnet.id"));
    }

    @Test
    void anAssociationOfNobodyKnowsWhatIsAProblem() {
        Resources resources = plan(
                resource("azurerm_subnet_route_table_association", "a", "'route_table_id': '/x'"),
                expressions("azurerm_subnet_route_table_association", "a", "'subnet_id': " + to("local.subnet")));

        assertEquals(List.of(), resources.resources());
        assertEquals(
                "plan.json:1, azurerm_subnet_route_table_association.a: to which resource this belongs is not determined: known"
                        + " after apply: local.subnet",
                resources.problems().get(0).toString());
    }

    @Test
    void aStateHasRealIdsAndKeepsThem() {
        String id = "/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet";
        Resources resources = read(
                "{'format_version': '1.0', 'terraform_version': '1.9.0', 'values': {'root_module': {'child_modules': [{'address': 'module.net', 'resources': ["
                        + "{'address': 'module.net.azurerm_virtual_network.v', 'mode': 'managed', 'type': 'azurerm_virtual_network', 'name': 'v', 'values': {'id': '"
                        + id + "', 'name': 'vnet', 'subnet': [{'id': '" + id
                        + "/subnets/a', 'name': 'a', 'address_prefixes': ['10.0.0.0/24'], 'security_group': ''}]}}]}]}}}");

        assertEquals(id, get(resources, "vnet").id());
        assertEquals(
                "{'properties':{'subnets':[{'id':'" + id
                        + "/subnets/a','name':'a','properties':{'addressPrefixes':['10.0.0.0/24']}}]}}",
                body(resources, "vnet"));
    }

    @Test
    void azapiBringsBodiesAsAzureHasThem() {
        Resources resources = read("""
                {'format_version': '1.2', 'planned_values': {'root_module': {'resources': [
                  {'address': 'azurerm_virtual_network.v', 'mode': 'managed', 'type': 'azurerm_virtual_network', 'name': 'v',
                   'values': {'name': 'vnet', 'resource_group_name': 'rg'}},
                  {'address': 'azapi_resource.s', 'mode': 'managed', 'type': 'azapi_resource', 'name': 's', 'values': {
                   'type': 'Microsoft.Network/virtualNetworks/subnets@2024-05-01', 'name': 'aks',
                   'body': {'properties': {'addressPrefix': '10.0.1.0/24'}}}}]}},
                 'resource_changes': [{'address': 'azapi_resource.s', 'change': {'after_unknown': {'body': {'properties': {'routeTable': {'id': true}}}}}}],
                 'configuration': {'root_module': {'resources': [{'mode': 'managed', 'type': 'azapi_resource', 'name': 's', 'expressions': {
                   'parent_id': {'references': ['azurerm_virtual_network.v.id', 'azurerm_virtual_network.v']},
                   'body': {'references': ['azurerm_route_table.r.id', 'azurerm_route_table.r']}}}]}}}
                """);

        assertEquals(
                GROUP + "virtualNetworks/vnet/subnets/aks",
                get(resources, "vnet/aks").id());
        assertEquals("{'properties':{'addressPrefix':'10.0.1.0/24'}}", body(resources, "vnet/aks"));
        assertEquals(
                Map.of("properties.routeTable.id", "known after apply: azurerm_route_table.r.id"),
                get(resources, "vnet/aks").undetermined());
    }

    @Test
    void typesThatAreNotMappedAreKeptByName() {
        Resources resources =
                plan(resource("azurerm_monitor_action_group", "a", "'name': 'alerts', 'key': 'secret'"), "");

        assertEquals(
                "Terraform/azurerm_monitor_action_group",
                get(resources, "alerts").type());
        assertEquals("{}", body(resources, "alerts"));
    }

    @Test
    void otherFormatsAndOtherFilesAreRefusedWithASentence() {
        assertEquals(
                "plan.json:1: this has the format version 2.0, and Portolan reads 0.x and 1.x; update Portolan to open it",
                read("{'format_version': '2.0'}").problems().get(0).toString());
        assertTrue(read("{'version': 4, 'terraform_version': '1.9', 'lineage': 'x'}")
                .problems()
                .get(0)
                .message()
                .contains("\"terraform show -json\""));
        assertTrue(read("{'format_version': '1.0',\n 'x'")
                .problems()
                .get(0)
                .toString()
                .startsWith("plan.json:2: this is not JSON"));
    }

    @Test
    void modulesThatCallEachOtherInCirclesEnd() {
        String circle =
                "{'format_version': '1.0', 'planned_values': {'root_module': {'child_modules': [{'address': 'module.m', 'resources': ["
                        + "{'address': 'module.m.azurerm_nat_gateway.n', 'mode': 'managed', 'type': 'azurerm_nat_gateway', 'name': 'n', 'values': {'name': 'nat'}}]}]}},"
                        + "'configuration': {'root_module': {'module_calls': {'m': {'expressions': {'x': " + circle()
                        + "},"
                        + "'module': {'outputs': {'o': {'expression': " + to("var.x") + "}}, 'resources': ["
                        + expressions("azurerm_nat_gateway", "n", "'public_ip_address_ids': " + to("var.x"))
                        + "]}}}}}}";

        Resources resources = assertTimeout(Duration.ofSeconds(20), () -> read(circle));

        assertTrue(get(resources, "nat").undetermined().containsKey("properties.publicIpAddresses"));
    }

    private static String circle() {
        return "{'references': ['module.m.o', 'module.m.o.a', 'module.m.o.b', 'module.m.o.c', 'module.m.o.d']}";
    }
}
