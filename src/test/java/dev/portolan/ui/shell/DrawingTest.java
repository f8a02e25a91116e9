package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.WindowTest;
import dev.portolan.diagram.Diagram;
import dev.portolan.edit.Edits;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Subject;
import dev.portolan.model.Waiver;
import dev.portolan.ui.canvas.CanvasView;
import dev.portolan.ui.canvas.Viewport;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WindowTest
class DrawingTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @Test
    void theRightClickMenuFitsWhatIsUnderTheMouse(FxRobot robot) {
        openSample(robot);
        CanvasView canvas = front().canvas();
        Rect users = shape("partner").bounds();
        robot.clickOn(onScreen(users.centre()), MouseButton.SECONDARY);
        robot.interact(() -> canvas.fireEvent(menuRequest())); // the headless screen sends none by itself
        assertThat(shown(robot, "context-rename")).isTrue();
        assertThat(shown(robot, "context-straighten")).isFalse();
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> front().document()
                .model()
                .select(List.of(Subject.of(links().get(0).id()))));
        robot.interact(() -> canvas.fireEvent(menuRequest()));
        assertThat(shown(robot, "context-straighten")).isTrue();
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> window.actions().require("select-all").fire());
        robot.interact(() -> canvas.fireEvent(menuRequest()));
        assertThat(shown(robot, "context-select-none")).isTrue();
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> window.actions().require("select-none").fire());
        robot.interact(() -> canvas.fireEvent(menuRequest()));
        assertThat(shown(robot, "context-select-all")).isTrue();
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> canvas.notes().paste("to do"));
        robot.interact(() -> canvas.fireEvent(menuRequest()));
        assertThat(shown(robot, "context-duplicate")).isTrue();
        assertThat(shown(robot, "context-straighten")).isFalse();
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void theRightClickMenuLeavesOutWhatCannotBeDone(FxRobot robot) {
        openSample(robot);
        CanvasView canvas = front().canvas();
        robot.interact(() -> front().document().model().select(List.of(Subject.of(new ComponentId("partner")))));
        robot.interact(() -> canvas.fireEvent(menuRequest()));
        assertThat(shown(robot, "context-hide")).isTrue();
        assertThat(shown(robot, "context-collapse")).isFalse();
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> front().document().model().select(List.of(Subject.of(new ComponentId("aks-prod")))));
        robot.interact(() -> canvas.fireEvent(menuRequest()));
        assertThat(shown(robot, "context-collapse")).isTrue();
        assertThat(shown(robot, "context-expand")).isFalse();
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void aComponentIsRenamedMovedAndNudgedInTheDrawing(FxRobot robot) {
        openSample(robot);
        Rect users = shape("partner").bounds();
        robot.doubleClickOn(onScreen(users.centre()));
        robot.write("Customers").push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shape("partner").name()).isEqualTo("Customers");
        robot.push(KeyCode.F2);
        robot.write("Buyers").push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shape("partner").name()).isEqualTo("Buyers");
        assertThat(front().canvas().getAccessibleText()).contains("Buyers");
        robot.push(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shape("partner").bounds().x()).isEqualTo(users.x() + 1);
        robot.drag(onScreen(shape("partner").bounds().centre()), MouseButton.PRIMARY)
                .moveBy(0, -60)
                .drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shape("partner").bounds().y()).isLessThan(users.y());
        Rect now = shape("partner").bounds();
        robot.drag(onScreen(new Point(now.right(), now.bottom())), MouseButton.PRIMARY)
                .moveBy(60, 40)
                .drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shape("partner").bounds().width()).isGreaterThan(now.width());
    }

    @Test
    void theWholeDrawingFillsTheCanvasWhenItIsOpenedAndOnShiftOne(FxRobot robot) {
        openSample(robot);
        CanvasView canvas = front().canvas();
        Viewport whole =
                Viewport.fitting(canvas.diagram().bounds().orElseThrow(), canvas.getWidth(), canvas.getHeight());
        assertThat(canvas.viewport().get()).isEqualTo(whole);
        robot.interact(canvas::zoomIn);
        robot.interact(canvas::requestFocus);
        robot.push(KeyCode.SHIFT, KeyCode.DIGIT1);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas.viewport().get()).isEqualTo(whole);
    }

    @Test
    void aLongRefusalTakesNoRoomFromTheRestOfTheStatusBar(FxRobot robot) {
        openSample(robot);
        robot.drag(onScreen(shape("np-apps").bounds().centre()), MouseButton.PRIMARY)
                .moveTo(onScreen(shape("partner").bounds().centre().plus(0, 120)))
                .drop();
        WaitForAsyncUtils.waitForFxEvents();
        Label refusal = robot.lookup("#status-refusal").query();
        assertThat(refusal.getText()).contains("cannot stand");
        robot.interact(() -> window.stage().setWidth(1100));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(refusal.getParent().getChildrenUnmodifiable())
                .filteredOn(node -> node instanceof Labeled && node.isVisible() && node != refusal)
                .allSatisfy(node -> assertThat(((Labeled) node).getWidth()).isGreaterThanOrEqualTo(node.prefWidth(-1)));
        robot.interact(() -> window.stage().setWidth(1280));
    }

    @Test
    void theBottomPanelIsHiddenAndShownAgain(FxRobot robot) throws Exception {
        openSample(robot);
        double before = front().canvas().getHeight();
        press(robot, "#collapse-bottom");
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> front().canvas().getHeight() > before + 50);
        press(robot, "#collapse-bottom");
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> Math.abs(front().canvas().getHeight() - before) < 5);
    }

    @Test
    void aFindingIsWaivedWithAReason(FxRobot robot) throws Exception {
        openFresh(robot);
        robot.interact(() -> front().canvas().insert("public-users"));
        robot.interact(
                () -> front().document().model().apply(Edits.rename(components().get(0), "bad")));
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> robot.lookup("Waive…").tryQuery().isPresent());
        robot.clickOn("Waive…");
        robot.clickOn("#waive-reason").write("historic").clickOn("Waive finding");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(front().document().model().design().get().waivers())
                .extracting(Waiver::rule, Waiver::reason)
                .containsExactly(tuple("TEST-001", "historic"));
    }

    @Test
    void draggingIsNotJudgedBeforeItIsDroppedAndSelectingRedrawsNothing(FxRobot robot) {
        openSample(robot);
        robot.interact(() -> {});
        Diagram drawn = front().canvas().diagram();
        robot.interact(() -> window.actions().require("select-all").fire());
        assertThat(front().canvas().diagram()).isSameAs(drawn);
        WaitForAsyncUtils.waitForFxEvents();
        var store = front().document().model().store();
        Component users = store.design().topology().require(new ComponentId("partner"));
        int before = JUDGED.get();
        robot.interact(() -> {
            store.preview(Edits.rename(users, "bad"));
            store.preview(Edits.rename(users, "worse"));
            store.rollback();
        });
        assertThat(front().document().model().assessment().get().design()).isEqualTo(store.committed());
        assertThat(JUDGED.get()).isEqualTo(before);
    }
}
