package dev.portolan.ui.shell;

import dev.portolan.ui.controls.Words;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Popup;

/**
 * Dragging a tab: along the bar to another place in it, onto another window to take the design there, or anywhere else
 * to give it a window of its own. Escape leaves everything where it is.
 */
final class TabDrag {

    /** How far from the bar a tab is dragged out, and from where it was pressed it is dragged at all; in pixels. */
    private static final double OUT = 40;

    private static final double START = 8;
    private static final double BESIDE_MOUSE = 14;

    private final MainWindow window;
    private final Windows windows;
    private final Popup ghost = new Popup();
    private final Label words = Words.label("", "tab-ghost");
    private final EventHandler<KeyEvent> escape = this::escape;
    private Optional<Point2D> pressed = Optional.empty();

    TabDrag(MainWindow window, Windows windows) {
        this.window = window;
        this.windows = windows;
        ghost.getContent().add(words);
    }

    /** Lets {@code tab} be dragged. */
    void attach(Node tab, DocumentPane pane) {
        tab.setOnMousePressed(event -> press(event, tab));
        tab.setOnMouseDragged(event -> drag(event, pane));
        tab.setOnMouseReleased(event -> release(event, pane));
    }

    private void press(MouseEvent event, Node tab) {
        pressed = event.getButton() == MouseButton.PRIMARY
                ? Optional.of(new Point2D(event.getScreenX(), event.getScreenY()))
                : Optional.empty();
        tab.getScene().addEventFilter(KeyEvent.KEY_PRESSED, escape);
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && ghost.isShowing()) {
            event.consume();
            pressed = Optional.empty();
            ghost.hide();
        }
    }

    private void drag(MouseEvent event, DocumentPane pane) {
        double x = event.getScreenX();
        double y = event.getScreenY();
        if (pressed.isEmpty() || !ghost.isShowing() && pressed.get().distance(x, y) < START) {
            return;
        }
        words.getStylesheets().setAll(window.stage().getScene().getStylesheets());
        words.setText(pane.document().title().getValue());
        words.getStyleClass().remove("dark");
        if (window.isDark()) {
            words.getStyleClass().add("dark");
        }
        if (ghost.isShowing()) {
            ghost.setX(x + BESIDE_MOUSE);
            ghost.setY(y + BESIDE_MOUSE);
        } else {
            ghost.show(window.stage(), x + BESIDE_MOUSE, y + BESIDE_MOUSE);
        }
    }

    private void release(MouseEvent event, DocumentPane pane) {
        boolean dragged = pressed.isPresent() && ghost.isShowing();
        pressed = Optional.empty();
        ghost.hide();
        window.stage().getScene().removeEventFilter(KeyEvent.KEY_PRESSED, escape);
        if (!dragged) {
            return;
        }
        double x = event.getScreenX();
        double y = event.getScreenY();
        Node tab = (Node) event.getSource();
        Bounds bar = tab.getParent().localToScreen(tab.getParent().getLayoutBounds());
        if (y > bar.getMinY() - OUT && y < bar.getMaxY() + OUT && inside(x)) {
            window.desk().place(pane, placeFor(tab, x));
            return;
        }
        Optional<MainWindow> other = windows.under(x, y, window);
        if (other.isPresent()) {
            windows.move(pane, window, other.get());
        } else if (window.desk().panes().size() > 1) {
            windows.tearOut(pane, window, x, y);
        }
    }

    private boolean inside(double x) {
        return x >= window.stage().getX()
                && x < window.stage().getX() + window.stage().getWidth();
    }

    /** How many of the other tabs stand left of here. */
    private static int placeFor(Node dragged, double x) {
        return (int) dragged.getParent().getChildrenUnmodifiable().stream()
                .filter(node -> node != dragged && node.getStyleClass().contains("document-tab"))
                .map(node -> node.localToScreen(node.getLayoutBounds()))
                .filter(bounds -> bounds.getCenterX() < x)
                .count();
    }
}
