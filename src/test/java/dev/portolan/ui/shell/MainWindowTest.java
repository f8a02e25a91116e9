package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Unwatched;
import dev.portolan.WindowTest;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.ui.actions.Action;
import dev.portolan.ui.actions.Conventions;
import dev.portolan.ui.actions.Keymap;
import dev.portolan.ui.files.FileChoices;
import dev.portolan.ui.files.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WindowTest
class MainWindowTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @Test
    void aSampleIsOpenedChangedUndoneMendedSavedAndOpenedAgain(FxRobot robot) throws Exception {
        press(robot, "#sample-egress-load-balancer");
        int before = front().document()
                .model()
                .design()
                .get()
                .topology()
                .components()
                .size();

        press(robot, "#tile-public-users");
        assertThat(components()).hasSize(before + 1);
        robot.interact(() -> window.actions().require("undo").fire());
        assertThat(components()).hasSize(before);
        robot.interact(() -> window.actions().require("redo").fire());
        assertThat(components()).hasSize(before + 1);

        TextField name = robot.lookup("#field-name").query();
        robot.interact(() -> {
            name.setText("bad");
            name.fireEvent(new javafx.event.ActionEvent());
        });
        WaitForAsyncUtils.waitFor(
                5,
                TimeUnit.SECONDS,
                () -> robot.lookup(".fix-button").tryQuery().isPresent());
        press(robot, ".fix-button");
        assertThat(components()).extracting(Component::name).contains("good").doesNotContain("bad");
        press(robot, ".notice-action");
        assertThat(components()).extracting(Component::name).contains("bad").doesNotContain("good");
        assertThat(robot.lookup(".notice").tryQuery()).isEmpty();
        robot.interact(() -> window.actions().require("redo").fire());

        Path file = folder.resolve("mine.topology.json");
        answers.save = Optional.of(file);
        robot.interact(() -> window.actions().require("save").fire());
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> !front().document().model().dirty().get());
        Design saved = front().document().model().design().get();

        robot.interact(() -> window.actions().require("close").fire());
        assertThat(robot.lookup("#start-page").tryQuery()).isPresent();
        robot.interact(() -> window.open(file));
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> robot.lookup("#canvas").tryQuery().isPresent());
        assertThat(front().document().model().design().get()).isEqualTo(saved);
        assertThat(settings.recents()).containsExactly(new Settings.Recent(file, false));
    }

    @Test
    void aComponentDraggedFromThePaletteStandsOnTheCanvas(FxRobot robot) {
        openFresh(robot);
        robot.drag("#tile-public-users").dropTo("#canvas");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(components())
                .extracting(component -> component.kind().value())
                .containsExactly("public-users");
    }

    @Test
    void whatMayNotStandOnTheBareCanvasIsRefusedWithTheReason(FxRobot robot) {
        openFresh(robot);
        robot.interact(() -> front().canvas().insert("subnet"));
        assertThat(components()).isEmpty();
        assertThat(front().canvas().message().get()).contains("Virtual network");
    }

    @Test
    void theSearchFieldLeavesOnlyWhatIsMeant(FxRobot robot) {
        openFresh(robot);
        robot.interact(() -> front().palette().search().setText("nat gate"));
        assertThat(robot.lookup(".palette-tile").<Node>queryAll())
                .filteredOn(
                        tile -> tile.isVisible() && tile.getParent().getParent().isVisible())
                .extracting(Node::getId)
                .containsExactly("tile-nat-gateway");
    }

    @Test
    void aHiddenPanelStaysHiddenInTheNextDesign(FxRobot robot) {
        openFresh(robot);
        robot.interact(() -> window.actions().require("left-panel").fire());
        assertThat(robot.lookup("#palette-search").tryQuery()).isEmpty();
        robot.interact(() -> window.actions().require("new").fire());
        assertThat(robot.lookup("#palette-search").tryQuery()).isEmpty();
        robot.interact(() -> window.actions().require("left-panel").fire());
        assertThat(robot.lookup("#palette-search").tryQuery()).isPresent();
    }

    @Test
    @Unwatched("changes the theme, for which JavaFX styles every node anew in one event")
    void theThemeIsSwitchedAndRemembered(FxRobot robot) {
        robot.interact(() -> window.actions().require("theme").fire());
        assertThat(new Settings(folder.resolve("window.properties")).dark().get())
                .isTrue();
        robot.interact(() -> window.actions().require("theme").fire());
    }

    @Test
    void aNewDesignIsUndoneWithTheKeyboardAlone(FxRobot robot) {
        openFresh(robot);
        robot.interact(() -> front().canvas().insert("public-users"));
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(components()).isEmpty();
    }

    @Test
    void unsavedChangesAreKeptWhenTheUserKeepsEditing(FxRobot robot) {
        openFresh(robot);
        robot.interact(() -> front().canvas().insert("public-users"));
        robot.interact(() -> window.actions().require("close").fire());
        assertThat(components()).hasSize(1);
    }

    @Test
    void whatMayNotStandWhereItIsDroppedIsRefusedWithTheReason(FxRobot robot) {
        openFresh(robot);
        robot.drag("#tile-subnet").dropTo("#canvas");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(components()).isEmpty();
        assertThat(front().canvas().message().get()).contains("cannot stand on the bare canvas");
    }

    @Test
    void theWindowIsCalledAfterTheDesignWithAStarWhileThatIsNotSaved(FxRobot robot) {
        assertThat(window.stage().getTitle()).isEqualTo("Portolan");
        openSample(robot);
        String name = front().document().title().getValue();
        assertThat(window.stage().getTitle()).isEqualTo(name + " – Portolan");
        robot.interact(() -> front().canvas().insert("public-users"));
        assertThat(window.stage().getTitle()).isEqualTo("*" + name + " – Portolan");
        answers.unsaved = FileChoices.Unsaved.DISCARD;
        robot.interact(() -> window.actions().require("close").fire());
        assertThat(window.stage().getTitle()).isEqualTo("Portolan");
    }

    @Test
    void unsavedChangesAreGoneWhenTheUserDiscardsThem(FxRobot robot) {
        openFresh(robot);
        robot.interact(() -> front().canvas().insert("public-users"));
        answers.unsaved = FileChoices.Unsaved.DISCARD;
        robot.interact(() -> window.actions().require("close").fire());
        assertThat(window.front()).isEmpty();
    }

    @Test
    void aDesignIsClosedOnceItsChangesAreSaved(FxRobot robot) throws Exception {
        openFresh(robot);
        robot.interact(() -> front().canvas().insert("public-users"));
        answers.unsaved = FileChoices.Unsaved.SAVE;
        Path file = folder.resolve("kept.topology.json");
        answers.save = Optional.of(file);
        robot.interact(() -> window.actions().require("close").fire());
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> window.front().isEmpty());
        assertThat(file).content().contains("public-users");
    }

    @Test
    void redoAndDeleteHaveTheirSecondKeysToo(FxRobot robot) {
        openFresh(robot);
        robot.interact(() -> front().canvas().insert("public-users"));
        robot.push(KeyCode.BACK_SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(components()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.actions().require("undo").isEnabled()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(components()).hasSize(1);
    }

    @Test
    void backspaceInAFieldDeletesNoComponent(FxRobot robot) {
        openFresh(robot);
        robot.interact(() -> front().canvas().insert("public-users"));
        robot.interact(() -> robot.lookup("#field-name").<TextField>query().requestFocus());
        robot.push(KeyCode.END).push(KeyCode.BACK_SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(components()).hasSize(1);
    }

    @Test
    void noTwoCommandsShareAnId() {
        assertThat(window.actions().all()).extracting(Action::id).doesNotHaveDuplicates();
    }

    @Test
    void everyKeyAndEveryConventionMeansACommandThatThereIs() {
        List<String> commands = window.actions().all().stream().map(Action::id).toList();
        for (Keymap.Preset preset : Keymap.Preset.values()) {
            assertThat(commands).containsAll(Keymap.of(preset).keys().keySet());
        }
        assertThat(commands)
                .containsAll(Conventions.all().stream()
                        .flatMap(one -> one.commands().stream())
                        .toList());
    }
}
