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
}
