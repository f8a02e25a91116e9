package dev.portolan.io.importing.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.NetworkKinds;
import dev.portolan.io.importing.AzureResource;
import dev.portolan.io.importing.Imported;
import dev.portolan.io.importing.Resources;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Origin;
import dev.portolan.model.Undetermined;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class AzureDesignTest {

    private static final String NETWORK =
            Estates.resource("virtualNetworks", "vnet", "'addressSpace': {'addressPrefixes': ['10.0.0.0/16']}");
    private static final String SUBNET = Estates.resource(
                    "virtualNetworks", "vnet/subnets/apps", "'addressPrefix': '10.0.1.0/24'")
            .replace("'Microsoft.Network/virtualNetworks'", "'Microsoft.Network/virtualNetworks/subnets'");

    @Test
    void aSubnetIsTheSameInItsNetworkAndAlone() {
        String inline = Estates.resource(
                "virtualNetworks",
                "vnet",
                "'addressSpace': {'addressPrefixes': ['10.0.0.0/16']}, 'subnets': [{'name': 'apps',"
                        + " 'properties': {'addressPrefix': '10.0.1.0/24'}}]");
        assertThat(Estates.component(Estates.of("[" + NETWORK + "," + SUBNET + "]"), "apps")
                        .properties())
                .isEqualTo(Estates.component(Estates.of("[" + inline + "]"), "apps")
                        .properties());
    }

    @Test
    void theOrderOfFilesDoesNotMatter() {
        Imported one = Estates.of(NETWORK, SUBNET);
        Imported other = Estates.of(SUBNET, NETWORK);
        assertThat(other.design().topology().components())
                .extracting(component -> component.id() + " " + component.parent() + " " + component.properties())
                .isEqualTo(one.design().topology().components().stream()
                        .map(component -> component.id() + " " + component.parent() + " " + component.properties())
                        .toList());
    }

    @Test
    void whatFilesSayOfOneResourceIsPutTogetherAndDifferencesAreSaid() {
        String more = Estates.resource(
                "virtualNetworks",
                "VNET/",
                "'addressSpace': {'addressPrefixes': ['10.0.0.0/8']}, 'dhcpOptions': {'dnsServers': ['10.0.0.4']}");
        Imported imported = Estates.of(NETWORK, more);
        assertThat(imported.design().topology().components()).hasSize(1);
        assertThat(imported.report().problems()).singleElement().asString().contains("described twice");
        assertThat(NetworkKinds.DNS_SERVERS
                        .of(imported.design().topology().components().iterator().next())
                        .value())
                .hasSize(1);
    }

    @Test
    void whatIsOnlyReferredToIsDrawnWithoutAzuresDefaults() {
        Imported imported = Estates.of("[" + SUBNET + "]");
        assertThat(imported.report().referred()).containsExactly(new ComponentId("vnet"));
        assertThat(Estates.component(imported, "apps").parent()).isEqualTo(new ComponentId("vnet"));
        assertThat(NetworkKinds.DNS_SERVERS
                        .of(Estates.component(imported, "vnet"))
                        .isKnown())
                .isFalse();
    }

    @Test
    void resourcesInASubnetAreKeptWhateverTheyAreAndOthersAreCounted() {
        String stranger =
                "{'id': '@/netThings/x', 'type': 'Microsoft.Network/netThings', 'properties': {'deep': [{'subnet':"
                        + " {'id': '@/virtualNetworks/vnet/subnets/apps'}}]}}";
        String wan = "{'id': '@/virtualWans/w', 'type': 'Microsoft.Network/virtualWans', 'properties': {}}";
        String other = "{'id': '@/networkWatchers/w', 'type': 'Microsoft.Network/networkWatchers', 'properties': {'at':"
                + " '@/virtualNetworks/vnet/subnets/apps'}}";
        Imported imported = Estates.of("[" + NETWORK + "," + SUBNET + "," + stranger + "," + wan + "," + other + "]");
        assertThat(Estates.component(imported, "x").parent()).isEqualTo(new ComponentId("apps"));
        assertThat(imported.report().generic())
                .containsOnly(
                        Map.entry("Microsoft.Network/netThings", 1), Map.entry("Microsoft.Network/virtualWans", 1));
        assertThat(imported.report().ignored()).containsExactly(Map.entry("Microsoft.Network/networkWatchers", 1));
    }

    @Test
    void aConnectionJoinsACircuitWithTheGatewayOfAHub() {
        String circuit = Estates.resource("expressRouteCircuits", "line", "");
        String gateway = Estates.resource("expressRouteGateways", "gw", "'virtualHub': {'id': '@/virtualHubs/hub'}");
        String connection = "{'id': '@/expressRouteGateways/gw/expressRouteConnections/c', 'name': 'c',"
                + " 'type': 'Microsoft.Network/expressRouteGateways/expressRouteConnections', 'properties':"
                + " {'expressRouteCircuitPeering': {'id': '@/expressRouteCircuits/line/peerings/private'}}}";
        Imported imported = Estates.of("[" + circuit + "," + gateway + "," + connection + "]");
        assertThat(imported.design().topology().links())
                .extracting(link -> link.kind() + " " + link.from() + " " + link.to())
                .containsExactly("connection line gw");
    }

    @Test
    void namesThatSeveralHaveGetTheirContainerOrKindBeforeANumber() {
        String other = Estates.resource("virtualNetworks", "other", "'subnets': [{'name': 'apps'}]");
        String table = Estates.resource("routeTables", "vnet", "");
        Imported imported = Estates.of("[" + NETWORK + "," + SUBNET + "," + other + "," + table + "]");
        assertThat(imported.design().topology().components())
                .extracting(component -> component.id().value())
                .containsExactly("other", "other-apps", "vnet-apps", "vnet-route-table", "vnet-virtual-network");
    }

    @Test
    void anUndeterminedValueStandsThereWithItsReason() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("properties")
                .putObject("addressSpace")
                .putArray("addressPrefixes")
                .addNull();
        AzureResource resource = new AzureResource(
                Estates.NETWORK + "/virtualNetworks/vnet",
                "Microsoft.Network/virtualNetworks",
                "vnet",
                body,
                Map.of("properties.addressSpace.addressPrefixes[0]", "expression [parameters('range')]"),
                Origin.DRAWN);
        Imported imported =
                AzureDesign.of("open", List.of(new Resources(List.of(resource), List.of(), List.of(), 0, 1)));
        assertThat(Estates.component(imported, "vnet")
                        .properties()
                        .get("addressSpace")
                        .flatMap(Undetermined::reason))
                .contains("expression [parameters('range')]");
        assertThat(imported.report().open()).singleElement().satisfies(open -> {
            assertThat(open.property()).isEqualTo("addressSpace");
            assertThat(open.component()).isEqualTo(new ComponentId("vnet"));
        });
    }

    @Test
    void aValueThatDoesNotFitIsLeftOpenInWords() {
        Imported imported = Estates.of(
                Estates.resource("virtualNetworks", "vnet", "'addressSpace': {'addressPrefixes': ['10.0.300.0/24']}"));
        assertThat(imported.report().open())
                .singleElement()
                .satisfies(open -> assertThat(open.reason()).contains("300 is more than 255"));
    }
}
