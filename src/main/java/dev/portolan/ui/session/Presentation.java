package dev.portolan.ui.session;

import dev.portolan.ui.files.PanelLayout;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/** The drawing alone on the whole screen, without menus, bars and panels; Escape brings them back as they were. */
public final class Presentation {

    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private Runnable back = () -> {};

    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** Begins or ends it. */
    public void toggle(BorderPane document, PanelLayout panels) {
        if (running.get()) {
            end();
        } else {
            begin(document, panels);
        }
    }

    private void begin(BorderPane document, PanelLayout panels) {
        Scene scene = document.getScene();
        List<Node> bars = Stream.of(scene.getRoot())
                .filter(BorderPane.class::isInstance)
                .flatMap(root -> Stream.of(((BorderPane) root).getTop(), document.getBottom()))
                .toList();
        List<BooleanProperty> all = List.of(panels.left(), panels.inspector(), panels.bottom());
        List<Boolean> were = all.stream().map(BooleanProperty::get).toList();
        EventHandler<KeyEvent> escape = event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                end();
                event.consume();
            }
        };
        bars.forEach(bar -> show(bar, false));
        all.forEach(panel -> panel.set(false));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
        boolean full = fullScreen(scene, true);
        running.set(true);
        back = () -> {
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
            bars.forEach(bar -> show(bar, true));
            for (int i = 0; i < all.size(); i++) {
                all.get(i).set(were.get(i));
            }
            fullScreen(scene, full);
        };
    }

    private void end() {
        running.set(false);
        Runnable once = back;
        back = () -> {};
        once.run();
    }

    private static void show(Node bar, boolean shown) {
        bar.setVisible(shown);
        bar.setManaged(shown);
    }

    /** Whether the window was on the whole screen before. */
    private static boolean fullScreen(Scene scene, boolean on) {
        if (scene.getWindow() instanceof Stage stage) {
            boolean before = stage.isFullScreen();
            stage.setFullScreenExitHint("Escape ends the presentation");
            stage.setFullScreen(on);
            return before;
        }
        return false;
    }
}
