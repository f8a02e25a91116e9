package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Unwatched;
import dev.portolan.WindowTest;
import dev.portolan.edit.Edits;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.ui.files.FileChoices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Several designs in tabs and windows. */
@WindowTest
class DesignWindowsTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @AfterEach
    void closeTheOthers(FxRobot robot) {
        robot.interact(() -> List.copyOf(windows().open()).stream()
                .filter(other -> other != window)
                .forEach(other -> other.stage().close()));
    }

    @Test
    void aTabMovesToAWindowOfItsOwnWithItsHistoryAndBackAgain(FxRobot robot) {
        two(robot);
        fire(robot, window, "move-to-window");
        MainWindow other = other();
        assertThat(tabs(window)).hasSize(1);
        assertThat(tabs(other)).hasSize(1);
        assertThat(names(other)).containsExactly("Users");
        fire(robot, other, "undo");
        assertThat(names(other)).doesNotContain("Users");
        fire(robot, other, "move-to-next-window");
        assertThat(windows().open()).containsExactly(window);
        assertThat(tabs(window)).hasSize(2);
        fire(robot, window, "redo");
        assertThat(names(window)).containsExactly("Users");
    }

    @Test
    void aTabThatIsDraggedOutOfTheBarGetsAWindowAndDraggedOntoAnotherWindowGoesThere(FxRobot robot) {
        two(robot);
        robot.drag(tab(window, 1), MouseButton.PRIMARY).moveBy(20, 10).moveTo(600, 380);
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();
        MainWindow other = other();
        assertThat(names(other)).containsExactly("Users");
        assertThat(other.stage().getX()).isEqualTo(600);

        Stage first = window.stage();
        robot.drag(tab(other, 0), MouseButton.PRIMARY).moveBy(20, -10).moveTo(first.getX() + 20, first.getY() + 200);
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(windows().open()).containsExactly(window);
        assertThat(tabs(window)).hasSize(2);
    }

    @Test
    void aTabThatIsDraggedToTheEdgeOfTheScreenGetsAWindowThatIsSeenWhole(FxRobot robot) {
        two(robot);
        robot.interact(() -> windows().tearOut(front(), window, 1800, 1100));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Stage stage = other().stage();
        assertThat(screen.contains(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()))
                .isTrue();
    }

    @Test
    @Unwatched("opens thirty designs at once, whose panels are filled between two beats")
    void howeverManyDesignsAreOpenTheOneInFrontAndTheCommandsAreSeen(FxRobot robot) {
        robot.interact(() -> {
            for (int i = 1; i <= 40; i++) {
                window.add(Design.empty("Landing zone " + i));
            }
        });
        WaitForAsyncUtils.waitForFxEvents(5);
        for (int index : List.of(39, 0, 20)) {
            robot.interact(() -> window.desk().show(Optional.of(tabs(window).get(index))));
            WaitForAsyncUtils.waitForFxEvents(5);
            assertThat(onScene(robot.lookup(".top-bar").query()).contains(onScene(tab(window, index))))
                    .isTrue();
            assertThat(onScene(robot.lookup("#all-tabs").query()).getMinX())
                    .isGreaterThanOrEqualTo(onScene(tab(window, index)).getMaxX() - 1);
        }
        assertThat(window.stage().getScene().getWidth())
                .isGreaterThanOrEqualTo(
                        onScene(robot.lookup("#button-export").query()).getMaxX());
        MenuButton all = robot.lookup("#all-tabs").query();
        robot.interact(all::show);
        robot.interact(() -> all.getItems().get(6).fire());
        assertThat(front()).isSameAs(tabs(window).get(6));
    }

    private static Bounds onScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void escapeWhileATabIsDraggedLeavesItWhereItIs(FxRobot robot) {
        two(robot);
        robot.drag(tab(window, 1), MouseButton.PRIMARY).moveBy(20, 10).moveTo(600, 400);
        robot.push(KeyCode.ESCAPE);
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tabs(window)).hasSize(2);
        assertThat(windows().open()).containsExactly(window);
    }

    @Test
    void aTabIsDraggedToAnotherPlaceInTheBar(FxRobot robot) {
        two(robot);
        DocumentPane second = front();
        robot.drag(tab(window, 1), MouseButton.PRIMARY).moveBy(-20, 0).dropTo(tab(window, 0));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tabs(window).get(0)).isSameAs(second);
        assertThat(front()).isSameAs(second);
    }

    @Test
    void whatIsCopiedInOneWindowIsPastedInAnother(FxRobot robot) {
        two(robot);
        fire(robot, window, "copy");
        fire(robot, window, "new-window");
        MainWindow other = other();
        fire(robot, other, "new");
        fire(robot, other, "paste");
        assertThat(names(other)).containsExactly("Users");
    }

    @Test
    void aFileThatIsOpenInOneWindowIsShownThereAndNotOpenedTwice(FxRobot robot) throws Exception {
        two(robot);
        Path file = folder.resolve("shared.topology.json");
        answers.save = Optional.of(file);
        fire(robot, window, "save");
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> !front().document().model().dirty().get());
        fire(robot, window, "previous-tab");
        fire(robot, window, "new-window");
        robot.interact(() -> other().open(folder.resolve("../" + folder.getFileName() + "/shared.topology.json")));
        assertThat(tabs(other())).isEmpty();
        assertThat(names(window)).containsExactly("Users");
        assertThat(windows().last()).containsSame(window);
    }

    @Test
    void quittingClosesAllWindowsUnlessOneDesignIsKept(FxRobot robot) {
        two(robot);
        fire(robot, window, "move-to-window");
        MainWindow other = other();
        fire(robot, window, "quit");
        assertThat(names(other)).containsExactly("Users");
        answers.unsaved = FileChoices.Unsaved.DISCARD;
        fire(robot, other, "quit");
        assertThat(windows().open()).isEmpty();
        assertThat(window.stage().isShowing()).isFalse();
        assertThat(other.stage().isShowing()).isFalse();
    }

    @Test
    void tabsAreWalkedWithTheKeyboardWhereverTheFocusIs(FxRobot robot) {
        two(robot);
        DocumentPane second = front();
        robot.push(KeyCode.CONTROL, KeyCode.TAB);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(front()).isNotSameAs(second);
        robot.interact(() -> tab(window, 0).requestFocus());
        robot.push(KeyCode.RIGHT).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(front()).isSameAs(second);
    }

    /** An empty design, and in front one with users in it. */
    private void two(FxRobot robot) {
        fire(robot, window, "new");
        fire(robot, window, "new");
        robot.interact(() -> front().canvas().insert("public-users"));
        robot.interact(
                () -> front().document().model().apply(Edits.rename(components().get(0), "Users")));
    }

    private Windows windows() {
        return window.windows();
    }

    private MainWindow other() {
        return windows().open().stream()
                .filter(one -> one != window)
                .findFirst()
                .orElseThrow();
    }

    private static List<DocumentPane> tabs(MainWindow window) {
        return List.copyOf(window.desk().panes());
    }

    private static Node tab(MainWindow window, int index) {
        return window.stage().getScene().getRoot().lookupAll(".document-tab").stream()
                .sorted(Comparator.comparing(Node::getLayoutX))
                .toList()
                .get(index);
    }

    private static List<String> names(MainWindow window) {
        return window.front().orElseThrow().document().model().design().get().topology().components().stream()
                .map(Component::name)
                .toList();
    }

    private static void fire(FxRobot robot, MainWindow window, String command) {
        robot.interact(() -> window.actions().require(command).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
