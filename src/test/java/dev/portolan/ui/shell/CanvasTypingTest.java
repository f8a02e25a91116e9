package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.diagram.Shape;
import dev.portolan.geom.Point;
import dev.portolan.model.Design;
import java.io.IOException;
import javafx.geometry.Point2D;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** How typing in the drawing ends, and how Escape ends a gesture whatever is held. */
@WindowTest
class CanvasTypingTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    private Design design() {
        return front().document().model().store().committed();
    }

    private void rename(FxRobot robot, String name, KeyCode... last) {
        robot.clickOn(onScreen(shape("partner").bounds().centre())).push(KeyCode.F2);
        robot.write(name).push(last);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#name-editor").tryQuery()).isEmpty();
    }

    @Test
    void aNameIsKeptByEnterByCtrlEnterAndByF2AndGivenUpByEscape(FxRobot robot) {
        openSample(robot);
        int all = components().size();
        rename(robot, "One", KeyCode.ENTER);
        assertThat(shape("partner").name()).isEqualTo("One");
        rename(robot, "Two", KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(shape("partner").name()).isEqualTo("Two");
        assertThat(components()).as("nothing is duplicated").hasSize(all);
        rename(robot, "Three", KeyCode.F2);
        assertThat(shape("partner").name()).isEqualTo("Three");
        rename(robot, "Four", KeyCode.ESCAPE);
        assertThat(shape("partner").name()).isEqualTo("Three");
    }

    @Test
    void aNameIsKeptByAClickElsewhere(FxRobot robot) {
        openSample(robot);
        robot.clickOn(onScreen(shape("partner").bounds().centre())).push(KeyCode.F2);
        robot.write("Elsewhere");
        Point bare = new Point(front().canvas().diagram().bounds().orElseThrow().x() - 15, 20);
        robot.clickOn(onScreen(bare));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shape("partner").name()).isEqualTo("Elsewhere");
    }

    @Test
    void theWordsOfANoteAreKeptByEscapeToo(FxRobot robot) {
        openSample(robot);
        for (KeyCode[] last : new KeyCode[][] {{KeyCode.ESCAPE}, {KeyCode.CONTROL, KeyCode.ENTER}, {KeyCode.F2}}) {
            int before = design().notes().size();
            robot.interact(() -> window.actions().require("note").fire());
            TextInputControl field = robot.lookup("#note-editor").query();
            robot.interact(() -> field.setText("Ask the network team"));
            robot.push(last);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(robot.lookup("#note-editor").tryQuery()).isEmpty();
            assertThat(design().notes()).hasSize(before + 1);
        }
    }

    @Test
    void escapeGivesUpADragWhateverIsHeld(FxRobot robot) {
        openSample(robot);
        Design before = design();
        for (KeyCode held : new KeyCode[] {KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ALT}) {
            Shape shape = shape("partner");
            Point2D start = onScreen(shape.bounds().centre());
            robot.press(held)
                    .moveTo(start)
                    .press(MouseButton.PRIMARY)
                    .moveBy(0, -20)
                    .moveBy(0, -40);
            assertThat(front().document().model().store().isPreviewing()).isTrue();
            robot.push(KeyCode.ESCAPE)
                    .moveBy(0, -10)
                    .release(MouseButton.PRIMARY)
                    .release(held);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(design()).as("with %s", held).isEqualTo(before);
        }
    }

    @Test
    void aDragIsGivenUpWhenAnotherDesignComesToTheFront(FxRobot robot) {
        openSample(robot);
        DocumentPane dragged = front();
        Design before = design();
        robot.moveTo(onScreen(shape("partner").bounds().centre()))
                .press(MouseButton.PRIMARY)
                .moveBy(0, -20)
                .moveBy(0, -40);
        assertThat(dragged.document().model().store().isPreviewing()).isTrue();
        robot.interact(() -> window.actions().require("new").fire());
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(dragged.document().model().store().isPreviewing()).isFalse();
        assertThat(dragged.document().model().design().get()).isEqualTo(before);
    }
}
