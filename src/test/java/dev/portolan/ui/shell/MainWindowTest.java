package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.catalog.Catalog;
import dev.portolan.edit.Edit;
import dev.portolan.io.Problem;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.model.Subject;
import dev.portolan.paint.BundledTypeMeasure;
import dev.portolan.ui.actions.Action;
import dev.portolan.ui.files.DocumentFiles;
import dev.portolan.ui.files.FileChoices;
import dev.portolan.ui.files.Settings;
import dev.portolan.ui.state.Advice;
import dev.portolan.ui.state.Assessment;
import dev.portolan.ui.state.Tasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WindowTest
class MainWindowTest {

    private final Answers answers = new Answers();
    private Path folder;
    private Settings settings;
    private MainWindow window;

    @Start
    void start(Stage stage) throws IOException {
        folder = Files.createTempDirectory("portolan-window");
        settings = new Settings(folder.resolve("window.properties"));
        Tasks tasks = new Tasks();
        window = new MainWindow(
                stage,
                new MainWindow.Parts(
                        Catalog.azure(),
                        new BundledTypeMeasure(),
                        MainWindowTest::assess,
                        tasks,
                        new DocumentFiles(tasks, answers, settings)));
        window.show(1280, 800);
    }

    /** Finds fault with every component that is called "bad", and can mend it. */
    private static Assessment assess(Design design) {
        List<Advice> advice = design.topology().components().stream()
                .filter(component -> component.name().equals("bad"))
                .map(component -> new Advice(
                        "TEST-001",
                        Advice.Severity.WARNING,
                        "A bad name",
                        "\"bad\" is no name",
                        List.of(Subject.of(component.id())),
                        "",
                        List.of(),
                        Optional.of(
                                Edit.of("Name it well", now -> now.changed(component.id(), one -> one.named("good"))))))
                .toList();
        return new Assessment(design, advice, List.of(), List.of(), 1, 0);
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
        assertThat(settings.recents()).containsExactly(file);
    }

    @Test
    void aComponentDraggedFromThePaletteStandsOnTheCanvas(FxRobot robot) {
        robot.interact(() -> window.actions().require("new").fire());
        robot.drag("#tile-public-users").dropTo("#canvas");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(components())
                .extracting(component -> component.kind().value())
                .containsExactly("public-users");
    }

    @Test
    void whatMayNotStandOnTheBareCanvasIsRefusedWithTheReason(FxRobot robot) {
        robot.interact(() -> window.actions().require("new").fire());
        robot.interact(() -> front().canvas().insert("subnet"));
        assertThat(components()).isEmpty();
        assertThat(front().canvas().message().get()).contains("Virtual network");
    }

    @Test
    void theSearchFieldLeavesOnlyWhatIsMeant(FxRobot robot) {
        robot.interact(() -> window.actions().require("new").fire());
        robot.interact(() -> front().palette().search().setText("nat gate"));
        assertThat(robot.lookup(".palette-tile").<Node>queryAll())
                .extracting(Node::getId)
                .containsExactly("tile-nat-gateway");
    }

    @Test
    void theThemeIsSwitchedAndRemembered(FxRobot robot) {
        robot.interact(() -> window.actions().require("theme").fire());
        assertThat(new Settings(folder.resolve("window.properties")).dark().get())
                .isTrue();
        robot.interact(() -> window.actions().require("theme").fire());
    }

    @Test
    void aNewDesignIsUndoneWithTheKeyboardAlone(FxRobot robot) {
        robot.interact(() -> window.actions().require("new").fire());
        robot.interact(() -> front().canvas().insert("public-users"));
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(components()).isEmpty();
    }

    @Test
    void unsavedChangesAreKeptWhenTheUserKeepsEditing(FxRobot robot) {
        robot.interact(() -> window.actions().require("new").fire());
        robot.interact(() -> front().canvas().insert("public-users"));
        robot.interact(() -> window.actions().require("close").fire());
        assertThat(components()).hasSize(1);
    }

    @Test
    void noTwoCommandsShareAnIdOrAShortcut() {
        assertThat(window.actions().all()).extracting(Action::id).doesNotHaveDuplicates();
        assertThat(window.actions().all().stream().flatMap(action -> action.keys().stream()))
                .doesNotHaveDuplicates();
    }

    private static void press(FxRobot robot, String query) {
        Button button = robot.lookup(query).query();
        robot.interact(button::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private DocumentPane front() {
        return window.front().orElseThrow();
    }

    private List<Component> components() {
        return List.copyOf(front().document().model().design().get().topology().components());
    }

    /** Answers instead of the user: cancels and keeps editing unless told otherwise. */
    private static final class Answers implements FileChoices {

        private Optional<Path> save = Optional.empty();

        @Override
        public Optional<Path> toOpen() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toSave(String suggestion) {
            return save;
        }

        @Override
        public Optional<Path> toExport(String suggestion) {
            return Optional.empty();
        }

        @Override
        public Unsaved unsaved(String name) {
            return Unsaved.KEEP_EDITING;
        }

        @Override
        public boolean overwriteChanged(Path file) {
            return true;
        }

        @Override
        public void showProblems(String title, List<Problem> problems) {
            throw new AssertionError(title + ": " + problems);
        }

        @Override
        public void showFailure(String what, String why) {
            throw new AssertionError(what + ": " + why);
        }
    }
}
