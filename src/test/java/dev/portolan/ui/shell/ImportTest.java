package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.io.importing.ImportSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window makes designs of what teams already have. */
@WindowTest
class ImportTest extends WindowFixture {

    private static final String NETWORK = """
            {
              "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
              "contentVersion": "1.0.0.0",
              "resources": [
                {
                  "type": "Microsoft.Network/virtualNetworks",
                  "apiVersion": "2023-09-01",
                  "name": "vnet-spoke",
                  "properties": {
                    "addressSpace": {"addressPrefixes": ["10.1.0.0/16"]},
                    "subnets": [{"name": "snet-nodes", "properties": {"addressPrefix": "10.1.0.0/22"}}]
                  }
                }
              ]
            }
            """;

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @Test
    void aTemplateThatIsOpenedBecomesADesignOnceItsSummaryWasSeen(FxRobot robot) throws Exception {
        Path file = Files.writeString(folder.resolve("network.json"), NETWORK);
        robot.interact(() -> window.open(file));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> window.front().isPresent());
        assertThat(components()).extracting("name").contains("vnet-spoke", "snet-nodes");
        assertThat(answers.summaries)
                .extracting(ImportSummary::headline)
                .singleElement()
                .asString()
                .contains("2 resources: 2 became 2 components");
        assertThat(front().document().file().get()).isEmpty();
        assertThat(front().document().model().dirty().get()).isTrue();
    }

    @Test
    void severalFilesThatAreImportedMakeOneDesign(FxRobot robot) throws Exception {
        Path one = Files.writeString(folder.resolve("network.json"), NETWORK);
        Path other = Files.writeString(folder.resolve("other.json"), NETWORK.replace("vnet-spoke", "vnet-hub"));
        answers.imports = List.of(one, other);
        robot.interact(() -> window.actions().require("import").fire());
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> window.front().isPresent());
        assertThat(components()).extracting("name").contains("vnet-spoke", "vnet-hub");
        assertThat(answers.summaries).hasSize(1);
    }
}
