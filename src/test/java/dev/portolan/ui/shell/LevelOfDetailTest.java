package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.diagram.Shape;
import dev.portolan.edit.LayoutEdits;
import dev.portolan.geom.Point;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Subject;
import dev.portolan.ui.state.EditorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Looking at networks and peerings only, and tidying up. */
@WindowTest
class LevelOfDetailTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @Test
    void theLevelIsRememberedWithTheFile(FxRobot robot) {
        openSample(robot);
        Path file = folder.resolve("remembered.topology.json");
        answers.save = Optional.of(file);
        fire(robot, "overview");
        assertThat(front().canvas().diagram().shapes()).isNotEmpty().allMatch(Shape::isContainer);
        assertThat(front().document().model().dirty().getValue()).isFalse();
        fire(robot, "save-as");
        waitFor(() -> front().document().file().get().isPresent());
        fire(robot, "close");
        robot.interact(() -> window.open(file));
        waitFor(() -> window.front().isPresent());
        assertThat(front().canvas().overview().get()).isTrue();
        press(robot, "#overview-sign");
        assertThat(front().canvas().diagram().shapes()).anyMatch(shape -> !shape.isContainer());
    }

    @Test
    void whatIsAddedIsSeen(FxRobot robot) {
        openSample(robot);
        fire(robot, "overview");
        robot.interact(() -> front().canvas().insert("public-users"));
        assertThat(front().canvas().overview().get()).isFalse();
    }

    @Test
    void tidyingIsOneStep(FxRobot robot) {
        openSample(robot);
        EditorModel model = front().document().model();
        robot.interact(() -> model.apply(
                LayoutEdits.move(model.design().get(), List.of(new ComponentId("np-apps")), new Point(7, 9))));
        Object before = model.design().get();
        robot.interact(() -> model.select(List.of(Subject.of(new ComponentId("aks-prod")))));
        fire(robot, "tidy");
        assertThat(front().document().model().undoLabel().getValue()).startsWith("Tidy");
        fire(robot, "undo");
        assertThat((Object) front().document().model().design().get()).isEqualTo(before);
    }

    private void fire(FxRobot robot, String command) {
        robot.interact(() -> window.actions().require(command).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void waitFor(java.util.concurrent.Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(5, java.util.concurrent.TimeUnit.SECONDS, condition);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
