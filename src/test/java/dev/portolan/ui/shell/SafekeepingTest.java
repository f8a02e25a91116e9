package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.edit.Edits;
import dev.portolan.io.json.DesignFiles;
import dev.portolan.model.Design;
import dev.portolan.ui.files.Changes;
import dev.portolan.ui.files.FileChoices;
import dev.portolan.ui.files.LostWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What becomes of a design when the program crashes, and when somebody else changes its file. */
@WindowTest
class SafekeepingTest extends WindowFixture {

    private Path file;

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
        file = folder.resolve("shop.topology.json");
    }

    @Test
    void whatIsChangedWhileItIsSavedForClosingIsNotLost(FxRobot robot) throws Exception {
        openFile(robot);
        rename(robot, "First");
        answers.unsaved = FileChoices.Unsaved.SAVE;
        robot.interact(() -> {
            DocumentPane pane = front();
            window.actions().require("close").fire();
            pane.document().model().apply(Edits.renameDesign("Second"));
        });
        await(() -> window.front().isEmpty());
        assertThat(DesignFiles.open(file).design().orElseThrow().name()).isEqualTo("Second");
    }

    @Test
    void whatIsStillBeingTypedIsSavedToo(FxRobot robot) throws Exception {
        openFile(robot);
        await(() -> robot.lookup("#field-name").tryQuery().isPresent());
        TextField name = robot.lookup("#field-name").query();
        robot.interact(() -> {
            name.requestFocus();
            name.setText("Typed");
            name.selectRange(2, 4);
            window.actions().require("save").fire();
        });
        await(() -> DesignFiles.open(file).design().orElseThrow().name().equals("Typed"));
        assertThat(name.isFocused()).isTrue();
        assertThat(name.getSelectedText()).isEqualTo("pe");
        answers.unsaved = FileChoices.Unsaved.SAVE;
        robot.interact(() -> {
            name.setText("Typed last");
            window.actions().require("close").fire();
        });
        await(() -> window.front().isEmpty());
        assertThat(DesignFiles.open(file).design().orElseThrow().name()).isEqualTo("Typed last");
    }

    @Test
    void aFileThatIsAskedForManyTimesIsOpenOnce(FxRobot robot) throws Exception {
        DesignFiles.save(file, Design.empty("Shop"));
        Path around = folder.resolve("..").resolve(folder.getFileName()).resolve(file.getFileName());
        robot.interact(() -> List.of(file, file, around, file).forEach(window::open));
        await(() -> window.front().isPresent());
        settle(robot);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.desk().panes()).hasSize(1);
    }

    @Test
    void savingTwiceInARowAsksForNothing(FxRobot robot) throws Exception {
        openFile(robot);
        answers.overwrite = () -> {
            throw new AssertionError("nobody else has changed the file");
        };
        CountDownLatch looked = new CountDownLatch(1);
        robot.interact(() -> {
            front().document().model().apply(Edits.renameDesign("Once"));
            window.actions().require("save").fire();
            front().document()
                    .model()
                    .tasks()
                    .run(
                            () -> {
                                looked.countDown();
                                return "";
                            },
                            any -> {},
                            failure -> {});
            awaitOnThisThread(looked); // the file was looked at, and the answer waits for this thread
            Platform.runLater(
                    () -> { // comes after writing began, and before it is known that it is done
                        front().document().model().apply(Edits.renameDesign("Twice"));
                        window.actions().require("save").fire();
                    });
        });
        await(() -> !front().document().model().dirty().get()
                && DesignFiles.open(file).design().orElseThrow().name().equals("Twice"));
    }

    @Test
    void savingElsewhereBeginsWhereTheFileIsAndElseTakesANameThatEverySystemTakes(FxRobot robot) throws Exception {
        openFile(robot);
        robot.interact(() -> window.actions().require("save-as").fire());
        assertThat(answers.suggested).containsExactly(file);
        robot.interact(() -> {
            window.add(Design.empty("Prod/Hub: v2?"));
            window.actions().require("save-as").fire();
        });
        assertThat(answers.suggested.get(1)).isEqualTo(Path.of("Prod-Hub- v2-.topology.json"));
    }

    @Test
    void whatIsNotSavedIsKeptBesideAndNeverInTheFileAndGoneOnceItIsClosed(FxRobot robot) throws Exception {
        openFile(robot);
        byte[] saved = Files.readAllBytes(file);
        rename(robot, "Changed");
        robot.interact(() -> window.rounds().focused(false));
        await(() -> drafts().size() == 1);
        assertThat(Files.readString(drafts().get(0))).contains("Changed");
        assertThat(Files.readAllBytes(file)).isEqualTo(saved);
        answers.unsaved = FileChoices.Unsaved.DISCARD;
        robot.interact(() -> window.actions().require("close").fire());
        await(() -> drafts().isEmpty());
    }

    @Test
    void whatIsSavedIsNoLongerKept(FxRobot robot) throws Exception {
        openFile(robot);
        rename(robot, "Changed");
        robot.interact(() -> window.rounds().keep());
        await(() -> drafts().size() == 1);
        robot.interact(() -> window.actions().require("save").fire());
        await(() -> !front().document().model().dirty().get());
        robot.interact(() -> window.rounds().keep());
        await(() -> drafts().isEmpty());
    }

    @Test
    void whatCannotBeKeptIsSaidAndTriedAgain(FxRobot robot) throws Exception {
        openFile(robot);
        rename(robot, "Changed");
        Files.writeString(settings.recovery(), "in the way");
        robot.interact(() -> window.rounds().keep());
        await(() -> isSeen(robot, "#unkept-banner"));
        assertThat(robot.lookup("#unkept-banner").query().getAccessibleText())
                .startsWith("Should Portolan crash now, unsaved changes would be lost");
        Files.delete(settings.recovery());
        robot.interact(() -> window.rounds().keep());
        await(() -> !isSeen(robot, "#unkept-banner"));
        assertThat(drafts()).hasSize(1);
    }

    @Test
    void afterACrashTheChangesAreShownAndComeBackAsOneStepAfterTheFile(FxRobot robot) throws Exception {
        leaveBehind();
        answers.fate = LostWork.Fate.RESTORE;
        robot.interact(() -> window.windows().restore());
        await(() -> window.front().isPresent());
        assertThat(answers.shown.get(0).lines())
                .extracting(Changes.Line::words)
                .containsExactly("Rename the design from 'Shop' to 'Lost'");
        assertThat(design().name()).isEqualTo("Lost");
        assertThat(front().document().model().dirty().get()).isTrue();
        assertThat(front().document().isIn(file)).isTrue();
        robot.interact(() -> window.actions().require("undo").fire());
        assertThat(design().name()).isEqualTo("Shop");
        assertThat(DesignFiles.open(file).design().orElseThrow().name()).isEqualTo("Shop");
    }

    @Test
    void whatIsDecidedLaterIsAskedForAgainAndWhatIsDiscardedIsNot(FxRobot robot) throws Exception {
        leaveBehind();
        robot.interact(() -> window.windows().restore());
        await(() -> answers.shown.size() == 1);
        answers.fate = LostWork.Fate.DISCARD;
        robot.interact(() -> window.windows().restore());
        await(() -> answers.shown.size() == 2 && drafts().isEmpty());
        assertThat(window.front()).isEmpty();
    }

    @Test
    void aFileThatSomebodyElseChangedIsSaidAndReloadedInAStepThatCanBeUndone(FxRobot robot) throws Exception {
        openFile(robot);
        rename(robot, "Mine");
        DesignFiles.save(file, Design.empty("Theirs"));
        look(robot);
        await(() -> isSeen(robot, "#outside-banner"));
        answers.reload = false;
        robot.clickOn("#outside-review");
        await(() -> answers.shown.size() == 1);
        assertThat(answers.shown.get(0).lines())
                .extracting(Changes.Line::words)
                .containsExactly("Rename the design from 'Mine' to 'Theirs'");
        assertThat(design().name()).isEqualTo("Mine");
        press(robot, "#outside-reload");
        await(() -> design().name().equals("Theirs"));
        assertThat(front().document().model().dirty().get()).isFalse();
        assertThat(isSeen(robot, "#outside-banner")).isFalse();
        robot.interact(() -> window.actions().require("undo").fire());
        assertThat(design().name()).isEqualTo("Mine");
        assertThat(front().document().model().dirty().get()).isTrue();
    }

    @Test
    void whoeverKeepsTheirOwnIsNotAskedAgainUntilTheFileChangesAgain(FxRobot robot) throws Exception {
        openFile(robot);
        DesignFiles.save(file, Design.empty("Theirs"));
        look(robot);
        await(() -> isSeen(robot, "#outside-banner"));
        press(robot, "#outside-keep");
        assertThat(isSeen(robot, "#outside-banner")).isFalse();
        look(robot);
        settle(robot);
        assertThat(isSeen(robot, "#outside-banner")).isFalse();
        DesignFiles.save(file, Design.empty("Theirs again"));
        look(robot);
        await(() -> isSeen(robot, "#outside-banner"));
    }

    @Test
    void ownSavesAreNobodyElses(FxRobot robot) throws Exception {
        openFile(robot);
        look(robot);
        rename(robot, "Mine");
        robot.interact(() -> window.actions().require("save").fire());
        await(() -> !front().document().model().dirty().get());
        look(robot);
        settle(robot);
        assertThat(isSeen(robot, "#outside-banner")).isFalse();
    }

    @Test
    void aFileThatIsGoneIsSaidOnceItStaysAway(FxRobot robot) throws Exception {
        openFile(robot);
        Files.delete(file);
        look(robot);
        settle(robot);
        assertThat(isSeen(robot, "#outside-banner")).isFalse();
        look(robot);
        await(() -> isSeen(robot, "#outside-banner"));
        assertThat(robot.lookup("#outside-banner").query().getAccessibleText()).contains("no longer where it was");
        assertThat(robot.lookup("#outside-reload").query().isVisible()).isFalse();
    }

    /** What a run that crashed leaves: a folder that nobody holds the lock of. */
    private void leaveBehind() throws Exception {
        DesignFiles.save(file, Design.empty("Shop"));
        Path run = settings.recovery().resolve("crashed");
        Files.createDirectories(run);
        DesignFiles.save(run.resolve("1.topology.json"), Design.empty("Lost"));
        Files.writeString(run.resolve("1.properties"), "at=2026-11-28T12:00:00Z\norigin=" + file + "\n");
    }

    private void openFile(FxRobot robot) throws Exception {
        DesignFiles.save(file, Design.empty("Shop"));
        robot.interact(() -> window.open(file));
        await(() -> window.front().isPresent() && front().document().isIn(file));
    }

    private void rename(FxRobot robot, String name) {
        robot.interact(() -> front().document().model().apply(Edits.renameDesign(name)));
    }

    private void look(FxRobot robot) {
        robot.interact(() -> window.rounds().look());
    }

    /** Waits until everything that was to be done in the background is done. */
    private void settle(FxRobot robot) throws TimeoutException {
        boolean[] done = {false};
        robot.interact(() -> front().document().model().tasks().run(() -> "", any -> done[0] = true, failure -> {}));
        await(() -> done[0]);
    }

    private static void awaitOnThisThread(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Design design() {
        return front().document().model().design().get();
    }

    private static boolean isSeen(FxRobot robot, String banner) {
        return robot.lookup(banner).tryQuery().filter(Node::isVisible).isPresent();
    }

    private List<Path> drafts() throws IOException {
        if (!Files.isDirectory(settings.recovery())) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(settings.recovery())) {
            return all.filter(path -> path.toString().endsWith(DesignFiles.ENDING))
                    .toList();
        }
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
