package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Unwatched;
import dev.portolan.WindowTest;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.Design;
import dev.portolan.store.DesignStore;
import dev.portolan.ui.actions.Action;
import dev.portolan.ui.canvas.CanvasView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Mouse, keys and commands in any order, also in the middle of gestures, by dice: nothing throws, and undo undoes all. */
@WindowTest
class GestureStormTest extends WindowFixture {

    private static final int STEPS = Integer.getInteger("portolan.storm", 100);
    private static final long SEED = Long.getLong("portolan.seed", 5);

    /** What leaves the window or the design, or asks the system. */
    private static final Set<String> LEFT_OUT = Set.of("quit", "close", "full-screen", "help", "new-window");

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
    private final Random dice = new Random(SEED);

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @BeforeEach
    void listen(FxRobot robot) {
        robot.interact(() -> Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
            thrown.add(failure);
            done.add("!!! " + failure);
        }));
    }

    @AfterEach
    void forget() {
        WaitForAsyncUtils.clearExceptions();
    }

    @Test
    @Unwatched("a storm is not how anybody works")
    void nothingThrowsAndUndoTakesEverythingBack(FxRobot robot) {
        openSample(robot);
        DocumentPane pane = front();
        Design before = pane.document().model().store().committed();
        for (int step = 0; step < STEPS && thrown.isEmpty(); step++) {
            Platform.runLater(() -> one(pane));
            WaitForAsyncUtils.waitForFxEvents(2);
            leaveDialogs(pane);
        }
        assertThat(thrown).as("after %s", done).isEmpty();
        Platform.runLater(() -> key(pane, KeyCode.ESCAPE, false, false));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            DesignStore store = pane.document().model().store();
            while (store.undoLabel().isPresent()) {
                store.undo();
            }
        });
        assertThat(pane.document().model().store().committed())
                .as("after %s", done)
                .isEqualTo(before);
    }

    private void leaveDialogs(DocumentPane pane) {
        Platform.runLater(() -> List.copyOf(Window.getWindows()).stream()
                .filter(other -> other != window.stage() && other.isShowing())
                .forEach(Window::hide));
        WaitForAsyncUtils.waitForFxEvents(1);
        Platform.runLater(() -> window.desk().show(Optional.of(pane)));
    }

    private void one(DocumentPane pane) {
        switch (dice.nextInt(8)) {
            case 0, 1 -> command();
            case 2 -> key(pane, anyKey(), dice.nextInt(4) == 0, dice.nextInt(4) == 0);
            case 3 -> mouse(pane, MouseEvent.MOUSE_PRESSED, somewhere(pane), 1);
            case 4, 5 -> mouse(pane, MouseEvent.MOUSE_DRAGGED, somewhere(pane), 1);
            case 6 -> mouse(pane, MouseEvent.MOUSE_RELEASED, somewhere(pane), 1);
            default -> {
                Point2D at = somewhere(pane);
                int clicks = 1 + dice.nextInt(2);
                mouse(pane, MouseEvent.MOUSE_PRESSED, at, clicks);
                mouse(pane, MouseEvent.MOUSE_RELEASED, at, clicks);
            }
        }
    }

    private void command() {
        List<Action> all = window.actions().all();
        Action action = all.get(dice.nextInt(all.size()));
        if (!LEFT_OUT.contains(action.id())) {
            done.add(action.id());
            action.fire();
        }
    }

    private KeyCode anyKey() {
        List<KeyCode> keys = List.of(
                KeyCode.ESCAPE,
                KeyCode.DELETE,
                KeyCode.ENTER,
                KeyCode.TAB,
                KeyCode.UP,
                KeyCode.RIGHT,
                KeyCode.F2,
                KeyCode.SPACE,
                KeyCode.BACK_SPACE,
                KeyCode.V,
                KeyCode.H);
        return keys.get(dice.nextInt(keys.size()));
    }

    private void key(DocumentPane pane, KeyCode code, boolean shift, boolean ctrl) {
        done.add("key " + code + (shift ? " shift" : "") + (ctrl ? " ctrl" : ""));
        Event.fireEvent(pane.canvas(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, ctrl, false, false));
        Event.fireEvent(pane.canvas(), new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, shift, ctrl, false, false));
    }

    /** Mostly on or at the edge of something. */
    private Point2D somewhere(DocumentPane pane) {
        CanvasView canvas = pane.canvas();
        List<Component> all =
                List.copyOf(pane.document().model().design().get().topology().components());
        if (all.isEmpty() || dice.nextInt(3) == 0) {
            return new Point2D(dice.nextDouble() * canvas.getWidth(), dice.nextDouble() * canvas.getHeight());
        }
        return canvas.diagram()
                .shape(all.get(dice.nextInt(all.size())).id())
                .map(shape -> {
                    Rect bounds = shape.bounds();
                    double across = List.of(0.0, 0.5, 1.0).get(dice.nextInt(3));
                    double down = List.of(0.0, 0.1, 0.5, 1.0).get(dice.nextInt(4));
                    Point at = canvas.viewport()
                            .get()
                            .toScreen(new Point(
                                    bounds.x() + across * bounds.width(), bounds.y() + down * bounds.height()));
                    return new Point2D(at.x(), at.y());
                })
                .orElse(new Point2D(10, 10));
    }

    private void mouse(DocumentPane pane, EventType<MouseEvent> type, Point2D at, int clicks) {
        boolean shift = dice.nextInt(5) == 0;
        boolean ctrl = dice.nextInt(5) == 0;
        boolean alt = dice.nextInt(5) == 0;
        MouseButton button = dice.nextInt(12) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
        done.add(type.getName() + " " + Math.round(at.getX()) + "," + Math.round(at.getY()) + " " + button
                + (shift ? " shift" : "") + (ctrl ? " ctrl" : "") + (alt ? " alt" : "") + (clicks > 1 ? " twice" : ""));
        Event.fireEvent(
                pane.canvas(),
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        button,
                        clicks,
                        shift,
                        ctrl,
                        alt,
                        false,
                        button == MouseButton.PRIMARY,
                        false,
                        button == MouseButton.SECONDARY,
                        false,
                        false,
                        true,
                        null));
    }
}
