package dev.portolan.ui.controls;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * How many pixels of its screen a node's window takes for one of its own. It changes while the window goes to another
 * screen, or the node to another window; what was painted for fewer pixels is blurred from then on.
 */
public final class Density {

    private Density() {}

    /** The density where {@code node} is now; there is no value while it is in no window. */
    public static ObservableValue<Double> of(Node node) {
        return node.sceneProperty().flatMap(Scene::windowProperty).flatMap(Density::of);
    }

    private static ObservableValue<Double> of(Window window) {
        return Bindings.createObjectBinding(
                () -> Math.max(window.getRenderScaleX(), window.getRenderScaleY()),
                window.renderScaleXProperty(),
                window.renderScaleYProperty());
    }

    /** Has {@code node} painted anew whenever the density where it is becomes another. */
    public static void follow(Node node, Runnable paint) {
        of(node).addListener((what, before, now) -> {
            if (now != null) {
                paint.run();
            }
        });
    }
}
