package dev.portolan.ui.controls;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Quiet news in the lower right corner of what it lies over: the last thing done, and a way to take it back. */
public final class Notices extends VBox {

    /** Long enough to read two lines and reach for the mouse. */
    private static final Duration SHOWN = Duration.seconds(8);

    private final PauseTransition rest = new PauseTransition(SHOWN);

    public Notices() {
        getStyleClass().add("notice-stack");
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
        rest.setOnFinished(event -> clear());
    }

    /**
     * Shows one piece of news in place of the last.
     *
     * @param action the words of the link that does {@code doing}, such as "Undo"
     */
    public void show(String title, String text, String action, Runnable doing) {
        VBox words = new VBox(2, Words.prose(title, "notice-title"), Words.prose(text, "notice-text"));
        HBox.setHgrow(words, Priority.ALWAYS);
        Hyperlink link = new Hyperlink(action);
        link.getStyleClass().add("notice-action");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> {
            clear();
            doing.run();
        });
        HBox notice = Words.row("notice", Icons.ui("passed", 16), words, link);
        notice.getStyleClass().add("severity-success");
        notice.setAccessibleRole(AccessibleRole.TEXT);
        notice.setAccessibleText(title + ". " + text);
        notice.setOnMouseEntered(event -> rest.stop());
        notice.setOnMouseExited(event -> rest.playFromStart());
        getChildren().setAll(notice);
        rest.playFromStart();
    }

    /** Takes away what is shown, as once the design has moved on it would take back something else. */
    public void clear() {
        rest.stop();
        getChildren().clear();
    }
}
