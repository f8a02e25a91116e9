package dev.portolan.io.importing.arm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.io.importing.AzureResource;
import dev.portolan.io.importing.Resources;
import org.junit.jupiter.api.Test;

/** What one resource of a template asks of another. */
class ReferencesTest {

    private static final String FIREWALL = """
            {"type": "Microsoft.Network/azureFirewalls", "name": "fw", "sku": {"tier": "Standard"}, "properties": {
             "threatIntelMode": "Deny", "zones": ["1", "2"],
             "ipConfigurations": [{"name": "ip", "properties": {"subnet": {"id": "x"}}}]}}""";

    private static AzureResource route(String expression, String... resources) {
        Resources read = Written.read("\"resources\": [{\"type\": \"Microsoft.Network/routeTables\", \"name\": \"rt\","
                + " \"properties\": {\"x\": \"[" + expression + "]\"}}, " + String.join(", ", resources) + "]");
        return read.resources().get(0);
    }

    @Test
    void theAddressOfAFirewallIsNotKnownButWhoseItIs() {
        assertThat(route(
                                "reference(resourceId('Microsoft.Network/azureFirewalls', 'fw'), '2020-05-01')"
                                        + ".ipConfigurations[0].properties.privateIPAddress",
                                FIREWALL)
                        .undetermined())
                .containsEntry(
                        "properties.x",
                        "expression reference('/subscriptions/{subscription}/resourceGroups/{resourceGroup}/providers/"
                                + "Microsoft.Network/azureFirewalls/fw').ipConfigurations[0].properties.privateIPAddress");
    }

    @Test
    void whatAResourceIsDeployedWithIsKnown() {
        assertThat(route("reference('fw').threatIntelMode", FIREWALL).body().toString())
                .isEqualTo("{\"properties\":{\"x\":\"Deny\"}}");
        assertThat(route("reference('fw').ipConfigurations[0].properties.subnet.id", FIREWALL)
                        .body()
                        .toString())
                .isEqualTo("{\"properties\":{\"x\":\"x\"}}");
        assertThat(route("reference('fw', '2020-05-01', 'Full').sku.tier", FIREWALL)
                        .body()
                        .toString())
                .isEqualTo("{\"properties\":{\"x\":\"Standard\"}}");
    }

    @Test
    void aSubnetInsideANetworkAnswersByItsOwnId() {
        assertThat(route(
                                "reference(resourceId('Microsoft.Network/virtualNetworks/subnets', 'v', 's')).addressPrefix",
                                "{\"type\": \"Microsoft.Network/virtualNetworks\", \"name\": \"v\", \"properties\":"
                                        + " {\"subnets\": [{\"name\": \"s\", \"properties\": {\"addressPrefix\": \"10.0.0.0/24\"}}]}}")
                        .body()
                        .toString())
                .isEqualTo("{\"properties\":{\"x\":\"10.0.0.0/24\"}}");
    }

    @Test
    void aResourceThatAsksItselfIsNotKnown() {
        assertThat(route("reference('rt').x", FIREWALL).undetermined()).containsKey("properties.x");
    }

    @Test
    void symbolicNamesAndExistingResourcesAreResolved() {
        Resources read = Written.read("\"languageVersion\": \"2.0\"", """
                "resources": {
                  "hub": {"existing": true, "type": "A.B/c", "name": "hub", "scope": "/subscriptions/s/resourceGroups/r"},
                  "loop": {"copy": {"name": "loop", "count": 2}, "type": "A.B/c", "name": "[format('n{0}', copyIndex())]",
                           "properties": {"v": "[copyIndex()]"}},
                  "spoke": {"type": "A.B/c", "name": "spoke", "properties": {
                    "one": "[reference('loop[1]').v]", "all": "[reference('hub').v]", "id": "[resourceInfo('hub').id]"}}}""");
        assertThat(Written.all(read)).isEqualTo("""
                A.B/c hub {}
                A.B/c n0 {"properties":{"v":0}}
                A.B/c n1 {"properties":{"v":1}}
                A.B/c spoke {"properties":{"one":1,"id":"/subscriptions/s/resourceGroups/r/providers/A.B/c/hub"}}""");
        assertThat(read.resources().get(0).undetermined())
                .containsEntry("properties", "the template only mentions this resource, which is described elsewhere");
        assertThat(read.resources().get(3).undetermined())
                .containsEntry(
                        "properties.all",
                        "expression reference('/subscriptions/s/resourceGroups/r/providers/A.B/c/hub').v");
    }

    @Test
    void aResourceThatIsMentionedAndDeployedIsDeployed() {
        Resources read = Written.read("\"languageVersion\": \"2.0\"", """
                "resources": {
                  "a": {"existing": true, "type": "A.B/c", "name": "n"},
                  "b": {"type": "A.B/c", "name": "n", "properties": {"v": 1}},
                  "d": {"type": "A.B/d", "name": "m", "properties": {"v": "[reference('a').v]"}}}""");
        assertThat(Written.all(read)).isEqualTo("""
                A.B/c n {"properties":{"v":1}}
                A.B/d m {"properties":{"v":1}}""");
        assertThat(read.assumed()).noneMatch(sentence -> sentence.contains("twice"));
    }
}
