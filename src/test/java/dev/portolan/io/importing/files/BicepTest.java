package dev.portolan.io.importing.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.io.importing.ImportProgress;
import dev.portolan.io.importing.Imported;
import dev.portolan.model.Component;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Bicep source is compiled by what is installed, and only where somebody said so. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in is a shell script")
class BicepTest {

    private static final String TEMPLATE = """
        {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
         "contentVersion": "1.0.0.0", "resources": [
          {"type": "Microsoft.Network/virtualNetworks", "apiVersion": "2023-04-01", "name": "vnet",
           "properties": {"addressSpace": {"addressPrefixes": ["10.0.0.0/16"]}}}]}
        """;

    @TempDir
    private Path folder;

    private Path source;

    @BeforeEach
    void write() throws IOException {
        source = Files.writeString(
                folder.resolve("main.bicep"), "resource vnet 'Microsoft.Network/virtualNetworks@2023-04-01'");
        Files.writeString(folder.resolve("answer.json"), TEMPLATE);
    }

    private void install(String name, String does) throws IOException {
        Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + does + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private String path() {
        return String.join(File.pathSeparator, ".", "", "/nowhere", folder.toString());
    }

    private ImportWish wish() {
        return ImportWish.of(List.of(source)).compiledBy(Bicep.in(path()).orElseThrow());
    }

    @Test
    void theTemplateThatItMakesIsRead() throws Exception {
        install("bicep", "[ \"$1\" = build ] && [ \"$2\" = \"" + source + "\" ] && cat \"" + folder + "/answer.json\"");
        Imported imported = ForeignFiles.open(wish(), ImportProgress.NONE);
        assertThat(imported.design().name()).isEqualTo("main");
        assertThat(imported.design().topology().components())
                .singleElement()
                .extracting(Component::origin)
                .satisfies(origin -> {
                    assertThat(origin.file()).isEqualTo(source.toString());
                    assertThat(origin.line())
                            .as("lines of the template are none of the source")
                            .isZero();
                });
    }

    @Test
    void theAzureCommandLineServesAsWell() throws Exception {
        install("az", "[ \"$1 $2 $3\" = \"bicep build --file\" ] && cat \"" + folder + "/answer.json\"");
        assertThat(Bicep.in(path()).orElseThrow().viaAzureCli()).isTrue();
        assertThat(ForeignFiles.open(wish(), ImportProgress.NONE)
                        .design()
                        .topology()
                        .components())
                .hasSize(1);
    }

    @Test
    void whatTheCompilerSaysIsTold() throws Exception {
        install("bicep", "echo 'main.bicep(1,1) : Error BCP057: no such name' >&2; exit 1");
        assertThatThrownBy(() -> ForeignFiles.open(wish(), ImportProgress.NONE))
                .isInstanceOf(NotImported.class)
                .hasMessageContaining("build " + source)
                .hasMessageContaining("BCP057");
    }

    @Test
    void itIsNeverCalledByItself() throws Exception {
        install("bicep", "touch \"" + folder + "/called\"");
        assertThatThrownBy(() -> ForeignFiles.open(List.of(source), List.of()))
                .isInstanceOf(NotImported.class)
                .hasMessageContaining("bicep build");
        assertThat(folder.resolve("called")).doesNotExist();
    }

    @Test
    void onlyWholeFoldersOfThePathAreLookedInto() {
        assertThat(Bicep.in("." + File.pathSeparator + File.pathSeparator + folder))
                .isEmpty();
    }
}
