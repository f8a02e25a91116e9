package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportCommandTest {

    private static final String EXPORT = """
        [{"id": "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet",
          "type": "Microsoft.Network/virtualNetworks",
          "properties": {"addressSpace": {"addressPrefixes": ["10.0.0.0/16"]},
           "subnets": [{"name": "nodes", "properties": {"addressPrefix": "10.0.0.0/24"}}]}},
         {"id": "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/networkWatchers/w",
          "type": "Microsoft.Network/networkWatchers", "properties": {}}]
        """;
    private static final String TEMPLATE = """
        {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0",
         "parameters": {"range": {"type": "string"}},
         "resources": [{"type": "Microsoft.Network/virtualNetworks", "apiVersion": "2023-04-01", "name": "vnet",
          "properties": {"addressSpace": {"addressPrefixes": ["[parameters('range')]"]}}}]}
        """;
    private static final String PARAMETERS = """
        {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#", "contentVersion": "1.0.0.0",
         "parameters": {"range": {"value": "10.9.0.0/16"}}}
        """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Commands.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void anExportBecomesATopologyFileAndTheAccountSaysWhatWasIgnored() throws IOException {
        String target = folder.resolve("estate.topology.json").toString();
        assertThat(run("import", file("estate.json", EXPORT), "-o", target)).isZero();
        assertThat(out.toString())
                .contains(
                        "3 resources: 2 became 2 components",
                        "1 × Microsoft.Network/networkWatchers",
                        "written to " + target);
        assertThat(run("check", target)).isIn(0, 1);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void otherCommandsTakeTheExportItself() throws IOException {
        String export = file("estate.json", EXPORT);
        assertThat(run("plan", export)).isZero();
        assertThat(out.toString()).contains("10.0.0.0/24");
        assertThat(run("export", export, "-o", folder.resolve("estate.svg").toString()))
                .isZero();
        assertThat(folder.resolve("estate.svg")).isNotEmptyFile();
    }

    @Test
    void exportsOfPowerShellMayBeInUtf16() throws IOException {
        Path file = folder.resolve("estate.json");
        Files.write(file, ("\uFEFF" + EXPORT).getBytes(StandardCharsets.UTF_16LE));
        assertThat(run("import", file.toString())).isZero();
    }

    @Test
    void whatIsOpenOfNoComponentIsSaidInASentence() throws IOException {
        String service =
                "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}, ports: [{port: 80}]}";
        assertThat(run("import", file("svc.yaml", service), "--details")).isZero();
        assertThat(out.toString()).contains("\n  the pods that Service web selects are not in the files\n");
    }

    @Test
    void parametersComeFromTheirFileWhetherNamedOrBesideTheTemplate() throws IOException {
        String template = file("main.json", TEMPLATE);
        String target = folder.resolve("out.topology.json").toString();
        assertThat(run("import", template, "-o", target)).isZero();
        assertThat(out.toString()).contains("Not determined: 1", "vnet, addressSpace");
        assertThat(run("import", template, "--parameters", file("values.json", PARAMETERS), "-o", target))
                .isZero();
        assertThat(Path.of(target)).content().contains("10.9.0.0/16");
    }

    @Test
    void whatCannotBeReadIsASentenceWithItsPlaceAndExitCode2() throws IOException {
        assertThat(run("import", file("broken.json", "[\n{\"id\": }"))).isEqualTo(2);
        assertThat(err.toString()).contains("broken.json:2: this is not JSON").doesNotContain("Exception");
        assertThat(run("check", file("other.json", "{\"hello\": 1}"))).isEqualTo(2);
        assertThat(run("import", folder.resolve("nowhere.json").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("nowhere.json: there is no such file");
    }

    @Test
    void bicepIsToBeCompiledFirst() throws IOException {
        assertThat(run("import", file("main.bicep", "param x string"))).isEqualTo(2);
        assertThat(err.toString()).contains("bicep build");
    }

    @Test
    void oneBadFileAmongOthersIsReportedAndTheOthersAreImported() throws IOException {
        assertThat(run("import", file("estate.json", EXPORT), file("note.txt", "hello")))
                .isZero();
        assertThat(out.toString()).contains("Problems: 1", "note.txt: this is no format that Portolan reads");
    }

    @Test
    void aChangedSourceIsTakenOverIntoTheDesignThatItMadeBefore() throws IOException {
        String target = folder.resolve("estate.topology.json").toString();
        String export = file("estate.json", EXPORT);
        assertThat(run("import", export, "-o", target)).isZero();
        String moved = Files.readString(folder.resolve("estate.topology.json"));
        assertThat(run("import", export, "--into", target, "--dry-run")).isZero();
        assertThat(out.toString()).contains("nothing changes", "nothing was written");
        file("estate.json", EXPORT.replace("10.0.0.0/24", "10.0.8.0/24"));
        assertThat(run("import", export, "--into", target, "--dry-run")).isEqualTo(1);
        assertThat(Path.of(target)).hasContent(moved);
        assertThat(run("import", export, "--into", target)).isZero();
        assertThat(out.toString())
                .contains("one change", "~ Set address range of 'nodes' from 10.0.0.0/24 to 10.0.8.0/24");
        assertThat(Path.of(target)).content().contains("10.0.8.0/24").doesNotContain("10.0.0.0/24");
        assertThat(run("import", export, "--into", target, "--dry-run")).isZero();
    }

    @Test
    void findingsOnAForeignFilePointToTheLinesOfItsResources() throws IOException {
        String template = file("poor.json", POOR);
        assertThat(run("check", template, "--format", "sarif", "--rules", "NSG-002"))
                .isIn(0, 1);
        JsonNode result = JsonMapper.shared().readTree(out.toString()).at("/runs/0/results/0");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(5);
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .endsWith("poor.json");
        assertThat(result.has("relatedLocations")).isFalse();
    }

    @Test
    void findingsOnASavedDesignNameTheSourceBesideIt() throws IOException {
        String target = folder.resolve("poor.topology.json").toString();
        assertThat(run("import", file("poor.json", POOR), "-o", target)).isZero();
        out.getBuffer().setLength(0);
        assertThat(run("check", target, "--format", "sarif", "--rules", "NSG-002"))
                .isIn(0, 1);
        JsonNode result = JsonMapper.shared().readTree(out.toString()).at("/runs/0/results/0");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .endsWith("poor.topology.json");
        JsonNode source = result.at("/relatedLocations/0");
        assertThat(source.at("/physicalLocation/artifactLocation/uri").asString())
                .endsWith("poor.json");
        assertThat(source.at("/physicalLocation/region/startLine").asInt()).isEqualTo(5);
        assertThat(source.at("/logicalLocations/0/fullyQualifiedName").asString())
                .endsWith("/subnets/nodes");
        out.getBuffer().setLength(0);
        assertThat(run("check", target, "--format", "json", "--rules", "NSG-002"))
                .isIn(0, 1);
        JsonNode subject = JsonMapper.shared().readTree(out.toString()).at("/designs/0/findings/0/subjects/0");
        assertThat(subject.get("line").asInt()).isEqualTo(5);
        assertThat(subject.get("resourceId").asString()).endsWith("/subnets/nodes");
    }

    @Test
    void everyStepIsToldWhereThatIsAskedFor() throws IOException {
        assertThat(run("import", file("estate.json", EXPORT), "--progress")).isZero();
        assertThat(err.toString()).contains("Reading estate.json", "Arranging");
    }

    @Test
    void manifestsAloneAreDrawnIntoTheClusterThatIsThere() throws IOException {
        String target = folder.resolve("aks.topology.json").toString();
        String export = file("aks.json", CLUSTER);
        String manifest = file("shop.yaml", MANIFEST);
        assertThat(run("import", export, "-o", target)).isZero();
        assertThat(run("import", manifest, "--into", target)).isZero();
        assertThat(out.toString()).contains("+ Add kubernetes service 'shop' in 'aks'");
        assertThat(run("import", manifest, "--into", target, "--dry-run")).isZero();
        file("shop.yaml", MANIFEST.replace("name: shop", "name: store"));
        assertThat(run("import", manifest, "--into", target)).isZero();
        assertThat(out.toString()).contains("- Remove kubernetes service 'shop'", "+ Add kubernetes service 'store'");
    }

    private static final String POOR = """
        {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
         "contentVersion": "1.0.0.0", "resources": [
          {"type": "Microsoft.Network/virtualNetworks", "apiVersion": "2023-04-01", "name": "vnet",
           "properties": {"addressSpace": {"addressPrefixes": ["10.0.0.0/16"]}, "subnets": [
            {"name": "nodes", "properties": {"addressPrefix": "10.0.0.0/24"}}]}}]}
        """;
    private static final String CLUSTER = """
        [{"id": "/subscriptions/s/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/aks",
          "type": "Microsoft.ContainerService/managedClusters", "name": "aks",
          "properties": {"networkProfile": {"networkPlugin": "azure"}}}]
        """;
    private static final String MANIFEST = """
        apiVersion: v1
        kind: Service
        metadata:
          name: shop
        spec:
          type: LoadBalancer
          selector: {app: shop}
          ports: [{port: 443}]
        """;
}
