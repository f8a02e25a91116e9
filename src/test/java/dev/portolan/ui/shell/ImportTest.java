package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.io.importing.ImportSummary;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Subject;
import dev.portolan.ui.files.FileChoices;
import dev.portolan.ui.state.EditorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
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
        WaitForAsyncUtils.waitForFxEvents();
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
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(components()).extracting("name").contains("vnet-spoke", "vnet-hub");
        assertThat(answers.summaries).hasSize(1);
    }

    private void imported(FxRobot robot, Path file) throws Exception {
        robot.interact(() -> window.open(file));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> window.front().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aChangedSourceIsTakenOverInOneStepThatUndoTakesBack(FxRobot robot) throws Exception {
        Path file = Files.writeString(folder.resolve("network.json"), NETWORK);
        imported(robot, file);
        Design before = front().document().model().design().get();
        Files.writeString(file, NETWORK.replace("10.1.0.0/22", "10.1.8.0/22"));
        answers.imports = List.of(file);
        robot.interact(() -> window.actions().require("reimport").fire());
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !answers.reimports.isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(answers.reimports.get(0).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.after()).isEqualTo("10.1.8.0/22"));
        assertThat(front().document().model().undoLabel().get()).isEqualTo("Re-import network.json");
        assertThat(answers.steps).isNotEmpty();
        robot.interact(() -> window.actions().require("undo").fire());
        assertThat(front().document().model().design().get()).isEqualTo(before);
    }

    @Test
    void aSourceThatIsDroppedOnAnImportedDesignMayGoThere(FxRobot robot) throws Exception {
        Path file = Files.writeString(folder.resolve("network.json"), NETWORK);
        imported(robot, file);
        robot.interact(() -> window.drop(List.of(file)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(answers.reimports).isEmpty();
        answers.home = FileChoices.Home.THIS_DESIGN;
        robot.interact(() -> window.drop(List.of(file)));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !answers.reimports.isEmpty());
        assertThat(answers.reimports.get(0).changes()).isEmpty();
    }

    @Test
    void anImportThatIsGivenUpOpensNothing(FxRobot robot) throws Exception {
        Path one = Files.writeString(folder.resolve("network.json"), NETWORK);
        Path other = Files.writeString(folder.resolve("other.json"), NETWORK.replace("vnet-spoke", "vnet-hub"));
        answers.impatient = true;
        answers.imports = List.of(one);
        robot.interact(() -> window.actions().require("import").fire());
        answers.impatient = false;
        answers.imports = List.of(other);
        robot.interact(() -> window.actions().require("import").fire());
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> window.front().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(components()).extracting("name").contains("vnet-hub").doesNotContain("vnet-spoke");
        assertThat(answers.summaries).hasSize(1);
    }

    @Test
    void theInspectorSaysWhereSomethingCameFromAndWhyAValueIsLeftOpen(FxRobot robot) throws Exception {
        Path file = Files.writeString(
                folder.resolve("open.json"),
                NETWORK.replace("\"10.1.0.0/22\"", "\"[reference('x').outputs.range.value]\""));
        imported(robot, file);
        EditorModel model = front().document().model();
        Design before = model.design().get();
        for (Component component : components()) {
            robot.interact(() -> model.select(List.of(Subject.of(component.id()))));
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(robot.lookup("#source-file").queryAs(TextField.class).getText())
                    .startsWith("open.json:");
        }
        Component subnet = components().stream()
                .filter(component -> component.name().equals("snet-nodes"))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> model.select(List.of(Subject.of(subnet.id()))));
        assertThat(robot.lookup(".property-open").queryAllAs(Label.class))
                .extracting(Label::getText)
                .anyMatch(text -> text.startsWith("Left open by the source: ") && text.contains("reference('x')"));
        TextField field = robot.lookup("#field-prefixes").queryAs(TextField.class);
        assertThat(field.getText()).isEmpty();
        assertThat(field.getPromptText()).isEqualTo("left open");
        robot.interact(field::requestFocus);
        robot.interact(() -> front().canvas().requestFocus());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.design().get()).isEqualTo(before);
    }
}
