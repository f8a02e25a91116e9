package dev.portolan.io.importing.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.io.importing.Importer.Recognition;
import dev.portolan.io.importing.Resources;
import dev.portolan.model.Design;
import dev.portolan.model.Origin;
import dev.portolan.model.Topology;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResourceJsonTest {

    private static final String REST = """
            {'id': '@/virtualNetworks/vnet', 'name': 'vnet', 'type': 'Microsoft.Network/virtualNetworks',
             'properties': {'addressSpace': {'addressPrefixes': ['10.0.0.0/16']},
              'subnets': [{'name': 'apps', 'properties': {'addressPrefix': '10.0.1.0/24', 'routeTable': {'id': '@/routeTables/rt'}}}]}}
            """;
    private static final String FLATTENED = """
            {'addressSpace': {'addressPrefixes': ['10.0.0.0/16']}, 'id': '@/virtualNetworks/vnet', 'name': 'vnet',
             'subnets': [{'addressPrefix': '10.0.1.0/24', 'name': 'apps', 'routeTable': {'id': '@/routeTables/rt'}}],
             'type': 'Microsoft.Network/virtualNetworks'}
            """;
    private static final String CAPITALISED = """
            {'ResourceId': '@/virtualNetworks/vnet/', 'Name': 'vnet', 'ResourceType': 'Microsoft.Network/virtualnetworks',
             'Properties': {'AddressSpace': {'AddressPrefixes': ['10.0.0.0/16']},
              'Subnets': [{'Name': 'apps', 'Properties': {'AddressPrefix': '10.0.1.0/24', 'RouteTable': {'Id': '@/routetables/RT'}}}]}}
            """;

    @Test
    void allEnvelopesHoldTheSameResources() {
        Design alone = drawn(REST);
        assertThat(drawn("[" + REST + "]")).isEqualTo(alone);
        assertThat(drawn("{'value': [" + REST + "]}")).isEqualTo(alone);
        assertThat(drawn("{'data': [" + REST + "], 'count': 1, 'total_records': 1}"))
                .isEqualTo(alone);
        assertThat(drawn("{'interactions': [{'response': {'body': {'value': [" + REST + "]}}}]}"))
                .isEqualTo(alone);
    }

    @Test
    void allDialectsSayTheSame() {
        assertThat(placeless(FLATTENED)).isEqualTo(placeless(REST));
        assertThat(drawn(CAPITALISED).topology().components())
                .extracting(
                        component -> component.kind().value(),
                        component -> component.properties().values())
                .containsExactlyElementsOf(drawn(REST).topology().components().stream()
                        .map(component -> tuple(
                                component.kind().value(), component.properties().values()))
                        .toList());
    }

    @Test
    void aResourceKnowsTheLineOnWhichItStarts() {
        Resources read =
                new ResourceJson().read(Estates.file("two.json", "[\n" + REST + ",\n" + REST + "]"), Optional.empty());
        assertThat(read.resources())
                .extracting(resource -> resource.origin().line())
                .containsExactly(2, 6);
    }

    @Test
    void commentsAndTrailingCommasAreTaken() {
        assertThat(drawn("// exported\n[" + REST + ",]")).isEqualTo(drawn("\n" + REST));
    }

    @Test
    void onePageOfSeveralIsSaid() {
        Resources read = new ResourceJson()
                .read(Estates.file("a.json", "{'value': [" + REST + "], 'nextLink': 'https://x'}"), Optional.empty());
        assertThat(read.problems()).singleElement().asString().contains("one page of several");
    }

    @Test
    void whatIsNoJsonIsSaidWithItsLine() {
        Resources read = new ResourceJson().read(Estates.file("a.json", "[\n{'id': }"), Optional.empty());
        assertThat(read.problems()).singleElement().asString().startsWith("a.json:2: this is not JSON");
        assertThat(read.resources()).isEmpty();
    }

    @Test
    void aTemplateIsNotTakenForAnExport() {
        ResourceJson importer = new ResourceJson();
        assertThat(importer.recognise(Estates.file("a", "{'$schema': 'https://x/deploymentTemplate.json#'}")))
                .isEqualTo(Recognition.NO);
        assertThat(importer.recognise(Estates.file("a", REST))).isEqualTo(Recognition.YES);
        assertThat(importer.recognise(Estates.file("a", "kind: Service"))).isEqualTo(Recognition.NO);
    }

    /** Records stand on other lines in other dialects. */
    private static Design placeless(String file) {
        Design design = drawn(file);
        return design.with(new Topology(
                design.topology().components().stream()
                        .map(component -> component.withOrigin(Origin.DRAWN))
                        .toList(),
                design.topology().links()));
    }

    private static Design drawn(String file) {
        return Estates.of(file).design();
    }
}
