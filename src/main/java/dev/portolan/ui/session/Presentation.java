package dev.portolan.ui.session;

import dev.portolan.ui.text.Texts;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/**
 * The drawing alone on the whole screen, without menus, bars and panels; Escape brings them back as they were, and so
 * does another design in front.
 */
public final class Presentation {

    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private Runnable back = () -> {};

    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /**
     * Begins or ends it.
     *
     * @param alone leaves of the design its drawing alone, or brings the rest back
     */
    public void toggle(Node document, Consumer<Boolean> alone) {
        if (running.get()) {
            end();
        } else {
            begin(document, alone);
        }
    }

    private void begin(Node document, Consumer<Boolean> alone) {
        Scene scene = document.getScene();
        EventHandler<KeyEvent> escape = event -> {
            boolean typing = scene.getFocusOwner() instanceof TextInputControl; // where Escape gives up what is typed
            if (event.getCode() == KeyCode.ESCAPE && !typing) {
                end();
                event.consume();
            }
        };
        ChangeListener<Object> gone = (what, before, now) -> end();
        showMenus(scene, false);
        alone.accept(true);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
        document.sceneProperty().addListener(gone);
        boolean full = fullScreen(scene, true);
        running.set(true);
        back = () -> {
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
            document.sceneProperty().removeListener(gone);
            showMenus(scene, true);
            alone.accept(false);
            fullScreen(scene, full);
        };
    }

    private void end() {
        running.set(false);
        Runnable once = back;
        back = () -> {};
        once.run();
    }

    private static void showMenus(Scene scene, boolean shown) {
        if (scene.getRoot() instanceof BorderPane root && root.getTop() != null) {
            root.getTop().setVisible(shown);
            root.getTop().setManaged(shown);
        }
    }

    /** Whether the window was on the whole screen before. */
    private static boolean fullScreen(Scene scene, boolean on) {
        if (scene.getWindow() instanceof Stage stage) {
            boolean before = stage.isFullScreen();
            stage.setFullScreenExitHint(Texts.of("session.escape"));
            stage.setFullScreen(on);
            return before;
        }
        return false;
    }
}
