package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.portolan.WindowTest;
import java.io.IOException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Showing a design to others. */
@WindowTest
class PresentationTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @Test
    void escapeBringsMenusAndPanelsBack(FxRobot robot) {
        fire(robot, "new");
        robot.interact(() -> settings.panels().left().set(false));
        fire(robot, "present");
        assertThat(window.stage().isFullScreen()).isTrue();
        assertThat(bars().isVisible()).isFalse();
        assertThat(front().getBottom().isVisible()).isFalse();
        assertThat(robot.lookup("#finding-list").tryQuery()).isEmpty();
        robot.clickOn("#canvas");
        robot.push(KeyCode.ESCAPE);
        assertThat(window.stage().isFullScreen()).isFalse();
        assertThat(bars().isVisible()).isTrue();
        assertThat(front().getBottom().isVisible()).isTrue();
        assertThat(robot.lookup("#finding-list").tryQuery()).isPresent();
        assertThat(robot.lookup("#palette-search").tryQuery()).isEmpty();
    }

    @Test
    void afterwardsThePanelsHaveTheRoomTheyHad(FxRobot robot) {
        fire(robot, "new");
        Panels panels = robot.lookup(node -> node instanceof Panels).query();
        double before = panels.getDividerPositions()[0];
        fire(robot, "present");
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(panels.getDividerPositions()[0]).isCloseTo(before, within(0.01));
    }

    @Test
    void aDesignThatIsClosedWhileItIsShownLeavesNothingHidden(FxRobot robot) {
        fire(robot, "new");
        fire(robot, "present");
        fire(robot, "close");
        assertThat(bars().isVisible()).isTrue();
        fire(robot, "new");
        assertThat(robot.lookup("#finding-list").tryQuery()).isPresent();
    }

    @Test
    void aLightFollowsTheMouseUntilItIsPutOut(FxRobot robot) {
        fire(robot, "new");
        Node light = robot.lookup("#pointer-light").query();
        assertThat(light.isVisible()).isFalse();
        fire(robot, "pointer");
        robot.moveTo("#canvas");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(light.isVisible()).isTrue();
        Node ring = light.lookup(".pointer-ring");
        Node canvas = robot.lookup("#canvas").query();
        assertThat(ring.getBoundsInParent().getCenterX())
                .isCloseTo(canvas.getLayoutBounds().getCenterX(), within(1.0));
        fire(robot, "pointer");
        assertThat(light.isVisible()).isFalse();
    }

    private Node bars() {
        return ((BorderPane) window.stage().getScene().getRoot()).getTop();
    }

    private void fire(FxRobot robot, String command) {
        robot.interact(() -> window.actions().require(command).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
