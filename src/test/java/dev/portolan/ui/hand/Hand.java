package dev.portolan.ui.hand;

import dev.portolan.ui.canvas.CanvasView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A person's hand on mouse and keyboard: moves, presses and types, and counts how often. It knows nothing of designs. */
final class Hand {

    private static final double THOUGHT = 1.35;
    private static final double WAY = 1.1;
    private static final double PRESS = 0.2;
    private static final double KEY = 0.28;
    private static final int PATIENCE = 5;
    private static final int LONGEST_LOOK = 20_000;
    private static final int MOST_NOTCHES = 600;
    private static final int MOST_TURNS = 60;

    private final BaseRobot robot;
    private int clicks;
    private int drags;
    private int strokes;
    private int letters;
    private int onwards = 1;

    Hand(FxRobot robot) {
        this.robot = robot.robotContext().getBaseRobot();
    }

    void click(Point2D at) {
        clicks++;
        move(at);
        robot.pressMouse(MouseButton.PRIMARY);
        robot.releaseMouse(MouseButton.PRIMARY);
        settle();
    }

    void click(Node node) {
        click(middle(node));
    }

    void drag(Point2D from, Point2D to) {
        drags++;
        move(from);
        robot.pressMouse(MouseButton.PRIMARY);
        for (double share : new double[] {0.05, 0.3, 0.6, 0.9, 1}) {
            move(from.interpolate(to, share));
        }
        robot.releaseMouse(MouseButton.PRIMARY);
        settle();
    }

    void move(Point2D to) {
        robot.moveMouse(to);
        settle();
    }

    /** Presses these keys together. */
    void press(KeyCode... keys) {
        strokes++;
        for (KeyCode key : keys) {
            robot.pressKeyboard(key);
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.releaseKeyboard(keys[i]);
        }
        settle();
    }

    /** Types into whatever has the cursor. */
    void type(String text) {
        letters += text.length();
        Scene scene = see(() -> stage().orElseThrow().getScene());
        text.codePoints().forEach(letter -> robot.typeKeyboard(scene, KeyCode.UNDEFINED, Character.toString(letter)));
        settle();
    }

    /** Types instead of what stands there. */
    void retype(String text) {
        press(KeyCode.CONTROL, KeyCode.A);
        if (text.isEmpty()) {
            press(KeyCode.DELETE);
        } else {
            type(text);
        }
    }

    /** Turns the wheel over a pane until this part of it is seen. */
    void scrollTo(ScrollPane pane, Node node) {
        for (int i = 0; i < MOST_TURNS; i++) {
            double off = see(() -> off(pane, node));
            if (off == 0) {
                return;
            }
            move(middle(pane));
            int notches = (int) Math.max(1, Math.min(MOST_NOTCHES, Math.abs(off)));
            for (int notch = 0; notch < notches; notch++) {
                robot.scrollMouse(off > 0 ? onwards : -onwards);
            }
            boolean moved = until(() -> off(pane, node) != off);
            double now = see(() -> off(pane, node));
            if (!moved || now * off > 0 && Math.abs(now) > Math.abs(off)) {
                onwards = -onwards; // the headless screen turns the wheel the other way
            }
        }
        throw new AssertionError("never came into view: " + node);
    }

    /** How far below the pane's lower edge, or above its upper one, a node lies; 0 where it is seen. */
    private static double off(ScrollPane pane, Node node) {
        Bounds seen = pane.localToScreen(pane.getBoundsInLocal());
        Bounds its = node.localToScreen(node.getBoundsInLocal());
        double height = Math.min(its.getHeight(), 40);
        if (its.getMinY() < seen.getMinY() + 4) {
            return its.getMinY() - seen.getMinY() - 4;
        }
        double below = its.getMinY() + height - seen.getMaxY() + 4;
        return Math.max(0, below);
    }

    /** The window that is in front, such as a sheet that asks for something. */
    private static Optional<Stage> stage() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isShowing())
                .map(Stage.class::cast)
                .reduce((behind, before) -> before);
    }

    CanvasView canvas() {
        return (CanvasView) node("#canvas");
    }

    /** The frontmost thing of this id or style that is seen in any window. */
    Node node(String query) {
        List<Node> found = nodes(query);
        if (found.isEmpty()) {
            throw new AssertionError("nowhere to be seen: " + query);
        }
        return found.get(0);
    }

    /** Everything of this id or style that is seen, in the frontmost window that shows any. */
    List<Node> nodes(String query) {
        return see(() -> {
            List<Window> windows = new ArrayList<>(Window.getWindows());
            Collections.reverse(windows);
            return windows.stream()
                    .filter(Window::isShowing)
                    .map(window -> window.getScene().getRoot().lookupAll(query).stream()
                            .filter(Hand::isSeen)
                            .toList())
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        });
    }

    /** What a look at the window tells; looked at between two events, as it changes with them. */
    static <T> T see(Callable<T> look) {
        return WaitForAsyncUtils.waitForAsyncFx(LONGEST_LOOK, look);
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    static Point2D middle(Node node) {
        Bounds bounds = see(() -> node.localToScreen(node.getBoundsInLocal()));
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    static void settle() {
        WaitForAsyncUtils.waitForFxEvents(2);
    }

    /** Waits, as a person does, until something is seen; answers whether it came. */
    static boolean until(BooleanSupplier seen) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> see(seen::getAsBoolean));
            settle();
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** What it took. */
    String effort() {
        return String.format(
                Locale.ROOT,
                "%d clicks, %d drags, %d key strokes, %d letters typed: about %.0f s",
                clicks,
                drags,
                strokes,
                letters,
                seconds());
    }

    /**
     * How long a practised person takes, in seconds, after Card, Moran and Newell's keystroke-level model: a thought before
     * each gesture, the way to where it starts and ends, the press and the release, and the letters.
     */
    double seconds() {
        double click = THOUGHT + WAY + PRESS;
        double drag = THOUGHT + 2 * WAY + PRESS;
        return clicks * click + drags * drag + strokes * (THOUGHT + KEY) + letters * KEY;
    }
}
