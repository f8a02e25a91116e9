package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Subject;
import dev.portolan.ui.canvas.CanvasView;
import dev.portolan.ui.canvas.Viewport;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Looking elsewhere in a drawing by keys, touchpad and dragging, and what the status bar says of it. */
@WindowTest
class LookingTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    private CanvasView canvas() {
        return front().canvas();
    }

    private Viewport view() {
        return canvas().viewport().get();
    }

    private void opened(FxRobot robot) {
        openSample(robot);
        robot.interact(() -> {
            front().document().model().select(List.of(Subject.of(new ComponentId("partner"))));
            canvas().requestFocus();
        });
    }

    private static void push(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void keysZoomInSteps(FxRobot robot) {
        opened(robot);
        push(robot, KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(view().zoom()).isEqualTo(1);
        push(robot, KeyCode.CONTROL, KeyCode.EQUALS);
        assertThat(view().zoom()).isEqualTo(1.1);
        push(robot, KeyCode.CONTROL, KeyCode.MINUS);
        push(robot, KeyCode.CONTROL, KeyCode.SUBTRACT);
        assertThat(view().zoom()).isEqualTo(0.9);
        push(robot, KeyCode.CONTROL, KeyCode.NUMPAD0);
        assertThat(view().zoom()).isEqualTo(1);
    }

    @Test
    void theSelectionFillsTheViewOrIsOnlyBroughtIntoIt(FxRobot robot) {
        opened(robot);
        push(robot, KeyCode.SHIFT, KeyCode.DIGIT3);
        Rect card = shape("partner").bounds();
        assertThat(view()).isEqualTo(Viewport.filling(card, canvas().getWidth(), canvas().getHeight()));
        push(robot, KeyCode.CONTROL, KeyCode.DIGIT0);
        robot.interact(() -> canvas().page(3, 0));
        assertThat(seen().contains(card)).isFalse();
        push(robot, KeyCode.SHIFT, KeyCode.DIGIT2);
        assertThat(seen().contains(card)).isTrue();
        assertThat(view().zoom()).isEqualTo(1);
    }

    private Rect seen() {
        return view().visible(canvas().getWidth(), canvas().getHeight());
    }

    @Test
    void aTouchpadPinchesAndRollsOnWithoutZoomingByAccident(FxRobot robot) {
        opened(robot);
        double before = view().zoom();
        robot.interact(() -> roll(false, false));
        Point shifted = view().shift();
        robot.interact(() -> roll(true, false));
        assertThat(view().shift().y()).as("it rolls on").isLessThan(shifted.y());
        robot.interact(() -> roll(true, true));
        assertThat(view().zoom()).as("Ctrl while it still rolls").isEqualTo(before);
        robot.interact(() -> roll(false, true));
        assertThat(view().zoom()).isLessThan(before);
        double now = view().zoom();
        robot.interact(() -> pinch(1.5));
        assertThat(view().zoom()).isEqualTo(now * 1.5);
    }

    @Test
    void manySmallWaysOfATouchpadZoomLessThanANotchOfAWheel(FxRobot robot) {
        opened(robot);
        push(robot, KeyCode.CONTROL, KeyCode.DIGIT0);
        Point2D mouse = canvas().sceneToLocal(200, 200);
        Point below = view().toDiagram(mouse.getX(), mouse.getY());
        robot.interact(() -> {
            for (int i = 0; i < 5; i++) {
                roll(-4, KeyCode.CONTROL);
            }
        });
        assertThat(view().zoom()).isBetween(0.9, 0.99);
        assertThat(view().toDiagram(mouse.getX(), mouse.getY()).distanceTo(below))
                .isLessThan(1e-6);
        push(robot, KeyCode.CONTROL, KeyCode.DIGIT0);
        below = view().toDiagram(mouse.getX(), mouse.getY());
        robot.interact(() -> roll(-40, KeyCode.ALT));
        assertThat(view().zoom()).isEqualTo(0.9);
        assertThat(view().toDiagram(mouse.getX(), mouse.getY()).distanceTo(below))
                .isLessThan(1e-6);
    }

    @Test
    void theWheelMovesSidewaysWithShift(FxRobot robot) {
        opened(robot);
        Viewport before = view();
        robot.interact(() -> roll(-40, KeyCode.SHIFT));
        assertThat(view()).isEqualTo(before.panned(-40, 0));
        robot.interact(() -> roll(-40, KeyCode.UNDEFINED));
        assertThat(view()).isEqualTo(before.panned(-40, -40));
    }

    @Test
    void spaceAndADragMoveTheViewAndNothingElse(FxRobot robot) {
        opened(robot);
        Rect card = shape("partner").bounds();
        Point before = view().shift();
        robot.moveTo(onScreen(card.centre())).press(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas().getCursor()).isEqualTo(Cursor.OPEN_HAND);
        robot.press(MouseButton.PRIMARY).moveBy(30, 40);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas().getCursor()).isEqualTo(Cursor.CLOSED_HAND);
        robot.release(MouseButton.PRIMARY).release(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas().getCursor()).isEqualTo(Cursor.DEFAULT);
        assertThat(view().shift()).isEqualTo(before.plus(30, 40));
        assertThat(shape("partner").bounds()).isEqualTo(card);
        robot.moveTo(onScreen(card.centre())).press(MouseButton.PRIMARY);
        robot.moveBy(0, -60).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shape("partner").bounds()).as("Space was let go").isNotEqualTo(card);
    }

    private void roll(double way, KeyCode held) {
        roll(way, held, false);
    }

    private void roll(double way, KeyCode held, boolean inertia) {
        EventType<ScrollEvent> type = ScrollEvent.SCROLL;
        Event.fireEvent(
                canvas(),
                new ScrollEvent(
                        type,
                        200,
                        200,
                        200,
                        200,
                        held == KeyCode.SHIFT,
                        held == KeyCode.CONTROL,
                        held == KeyCode.ALT,
                        false,
                        false,
                        inertia,
                        0,
                        way,
                        0,
                        way,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }

    private void roll(boolean inertia, boolean ctrl) {
        roll(-30, ctrl ? KeyCode.CONTROL : KeyCode.UNDEFINED, inertia);
    }

    private void pinch(double factor) {
        Event.fireEvent(
                canvas(),
                new ZoomEvent(
                        ZoomEvent.ZOOM,
                        200,
                        200,
                        200,
                        200,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        factor,
                        factor,
                        null));
    }

    @Test
    void theViewFollowsWhatIsDraggedToItsEdge(FxRobot robot) throws Exception {
        opened(robot);
        Point before = view().shift();
        Point2D edge = canvas().localToScreen(canvas().getWidth() - 3, canvas().getHeight() / 2);
        robot.moveTo(onScreen(shape("partner").bounds().centre()))
                .press(MouseButton.PRIMARY)
                .moveBy(12, 0)
                .moveTo(edge);
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> view().shift().x() < before.x() - 40);
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shape("partner").bounds().right()).isGreaterThan(seen().x() + seen().width() / 2);
    }

    @Test
    void theStatusBarSaysZoomSelectionFindingsAndWhetherAllIsSaved(FxRobot robot) {
        opened(robot);
        push(robot, KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(status(robot)).contains("100 %", "1 selected", "No findings", "Saved");
        push(robot, KeyCode.RIGHT);
        push(robot, KeyCode.CONTROL, KeyCode.A);
        int all = components().size() + links().size();
        assertThat(status(robot)).contains(all + " selected", "Unsaved changes");
    }

    private static List<String> status(FxRobot robot) {
        return robot.lookup(".status-bar .label").<Labeled>queryAll().stream()
                .map(Labeled::getText)
                .toList();
    }
}
