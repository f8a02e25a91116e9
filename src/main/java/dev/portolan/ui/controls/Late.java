package dev.portolan.ui.controls;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/** Panels that come into the window when they are first wanted: JavaFX styles what is in a window, seen or not. */
public final class Late {

    private Late() {}

    /** Shows {@code node} in {@code place} while it is {@code wanted}; until it first is, it is not there. */
    public static void show(Pane place, Node node, ObservableValue<Boolean> wanted) {
        node.visibleProperty().bind(wanted);
        node.managedProperty().bind(wanted);
        node.visibleProperty().addListener((what, before, now) -> {
            if (now) {
                put(place, node);
            }
        });
        if (node.isVisible()) {
            put(place, node);
        }
    }

    /**
     * A place for something that comes and goes; empty until that is first visible, and without room while it is not. Above
     * others it is as large as the one that it is put in.
     */
    public static Pane place(Node node) {
        StackPane place = new StackPane();
        place.setPickOnBounds(false);
        place.managedProperty().bind(node.visibleProperty());
        node.visibleProperty().addListener((what, before, now) -> {
            if (now) {
                put(place, node);
            }
        });
        if (node.isVisible()) {
            put(place, node);
        }
        return place;
    }

    /** Has {@code work} done at once while {@code node} is visible, and else when it next is, however often it is asked for. */
    public static Runnable whileSeen(Node node, Runnable work) {
        AtomicBoolean due = new AtomicBoolean();
        node.visibleProperty().addListener((what, before, now) -> {
            if (now && due.getAndSet(false)) {
                work.run();
            }
        });
        return () -> {
            due.set(!node.isVisible());
            if (node.isVisible()) {
                work.run();
            }
        };
    }

    private static void put(Pane place, Node node) {
        if (!place.getChildren().contains(node)) {
            place.getChildren().add(node);
        }
    }
}
