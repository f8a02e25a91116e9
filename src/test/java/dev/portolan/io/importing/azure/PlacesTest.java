package dev.portolan.io.importing.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.FilterKinds;
import dev.portolan.io.importing.Imported;
import dev.portolan.io.importing.SourceFile;
import dev.portolan.io.importing.arm.ArmTemplates;
import dev.portolan.model.ComponentId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two templates that do not say where they are deployed, and know of each other by parameters. */
class PlacesTest {

    private static final String HUB_ID =
            "/subscriptions/sub1/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/hub";

    private static final String HUB = template("""
            {'type': 'Microsoft.Network/virtualNetworks', 'apiVersion': '2023-04-01', 'name': 'hub', 'properties': {
             'addressSpace': {'addressPrefixes': ['10.0.0.0/24']}, 'subnets': [{'name': 'AzureFirewallSubnet', 'properties': {'addressPrefix': '10.0.0.0/26'}}]}},
            {'type': 'Microsoft.Network/azureFirewalls', 'apiVersion': '2023-04-01', 'name': 'fw', 'properties': {'ipConfigurations': [{'name': 'c', 'properties': {
             'subnet': {'id': '[resourceId(\\'Microsoft.Network/virtualNetworks/subnets\\', \\'hub\\', \\'AzureFirewallSubnet\\')]'}}}]}}
            """);
    private static final String SPOKE = template("""
            {'type': 'Microsoft.Network/virtualNetworks', 'apiVersion': '2023-04-01', 'name': 'spoke', 'properties': {
             'addressSpace': {'addressPrefixes': ['10.1.0.0/16']}, 'virtualNetworkPeerings': [{'name': 'to-hub', 'properties': {'remoteVirtualNetwork': {'id': '%s'}}}]}},
            {'type': 'Microsoft.Network/routeTables', 'apiVersion': '2023-04-01', 'name': 'rt', 'properties': {'routes': [{'name': 'all', 'properties': {
             'addressPrefix': '0.0.0.0/0', 'nextHopType': 'VirtualAppliance', 'nextHopIpAddress':
             '[reference(resourceId(\\'sub1\\', \\'rg-hub\\', \\'Microsoft.Network/azureFirewalls\\', \\'fw\\'), \\'2023-04-01\\').ipConfigurations[0].properties.privateIPAddress]'}}]}}
            """.formatted(HUB_ID));

    private static String template(String resources) {
        return ("{'$schema': 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#', 'contentVersion': '1.0.0.0',"
                        + " 'resources': [" + resources + "]}")
                .replace("\\'", "~")
                .replace('\'', '"')
                .replace('~', '\'');
    }

    private static Imported together(String... templates) {
        return AzureDesign.of(
                "both",
                Arrays.stream(templates)
                        .map(text -> ArmTemplates.read(new SourceFile("t.json", text)))
                        .toList());
    }

    @Test
    void aTemplateIsBoundToWhereAnotherKnowsItsResources() {
        Imported imported = together(HUB, SPOKE);
        assertThat(imported.design().topology().components().stream()
                        .filter(component -> component.name().equals("hub")))
                .singleElement()
                .satisfies(hub -> assertThat(hub.origin().resourceId()).isEqualTo(HUB_ID));
        assertThat(imported.report().assumed()).anyMatch(sentence -> sentence.contains("is taken to be deployed to"));
        assertThat(Estates.link(imported, "spoke-to-hub").to()).isEqualTo(new ComponentId("hub"));
    }

    @Test
    void aRouteToAnotherTemplatesFirewallHasTheAddressThatAzureWouldGive() {
        for (Imported imported : List.of(together(HUB, SPOKE), together(SPOKE, HUB))) {
            assertThat(FilterKinds.ROUTES.of(Estates.component(imported, "rt")).value())
                    .singleElement()
                    .satisfies(route -> assertThat(
                                    FilterKinds.NEXT_HOP_ADDRESS.of(route).value())
                            .hasToString("10.0.0.4"));
            assertThat(imported.report().assumed())
                    .anyMatch(sentence -> sentence.contains("\"fw\" is taken to have 10.0.0.4"));
        }
    }

    @Test
    void aRouteToAFirewallThatNobodyDescribesStaysOpen() {
        assertThat(FilterKinds.ROUTES
                        .of(Estates.component(together(SPOKE), "rt"))
                        .value())
                .singleElement()
                .satisfies(route -> assertThat(
                                FilterKinds.NEXT_HOP_ADDRESS.of(route).isKnown())
                        .isFalse());
    }
}
