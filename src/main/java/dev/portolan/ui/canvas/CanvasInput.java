package dev.portolan.ui.canvas;

import dev.portolan.geom.Point;
import dev.portolan.tools.Cursor;
import dev.portolan.tools.HandTool;
import dev.portolan.tools.ToolSession;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** Hands mouse and keys of the canvas to the tools, but for panning and zooming, which work with every tool. */
final class CanvasInput {

    /** How far the mouse may tremble before a right click becomes a drag, in pixels. */
    private static final double THRESHOLD = 4;

    /** What JavaFX makes of one notch of a wheel, in pixels, but for errors of rounding. */
    private static final double NOTCH = 39.5;

    private static final double PINCH_PER_PIXEL = 0.004;

    private final CanvasView view;
    private final ToolSession session;
    private boolean space;
    private boolean panning;
    private boolean panned;
    private boolean grabbed;
    private Point last = Point.ORIGIN;
    private Optional<MouseEvent> dragged = Optional.empty();
    private final AutoPan autoPan;

    CanvasInput(CanvasView view, ToolSession session) {
        this.view = view;
        this.session = session;
        autoPan = new AutoPan(this::panWhileDragging);
    }

    void attach() {
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> session.leave());
        view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        view.addEventHandler(ZoomEvent.ZOOM, this::pinch);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        view.addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                hold(false);
            }
        });
        view.focusedProperty().addListener((what, before, now) -> hold(false)); // it is let go of elsewhere
        view.sceneProperty().addListener((what, before, now) -> giveUp()); // another design came to the front meanwhile
        view.setOnContextMenuRequested(event -> {
            if (event.isKeyboardTrigger()) { // the mouse opens it when it lets go, unless it has dragged the view
                view.showMenu(event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
    }

    private void giveUp() {
        if (!session.state().isResting()) {
            session.cancel();
        }
    }

    /** Space is held, or let go of. */
    private void hold(boolean now) {
        if (space != now) {
            space = now;
            point();
        }
    }

    /** A hand shows that a drag moves the view, and that it does. */
    private void point() {
        Cursor shown = grabbed
                ? Cursor.CLOSED_HAND
                : space ? Cursor.OPEN_HAND : session.state().cursor();
        view.setCursor(Input.cursor(shown));
    }

    private void hover(MouseEvent event) {
        if (!space) {
            session.hover(Input.pointer(event, view.viewport().get()));
        }
    }

    private void press(MouseEvent event) {
        if (event.getTarget() != view) { // a field that lies over it
            return;
        }
        view.requestFocus();
        view.tell("");
        view.hideMenu();
        last = new Point(event.getX(), event.getY());
        panned = false;
        panning = space || event.getButton() == MouseButton.MIDDLE;
        grabbed = panning;
        if (event.getButton() == MouseButton.SECONDARY) {
            view.selectAt(event.getX(), event.getY());
        } else if (!panning) {
            session.press(Input.pointer(event, view.viewport().get()));
        }
        if (grabbed) {
            point();
        }
    }

    private void drag(MouseEvent event) {
        Point now = new Point(event.getX(), event.getY());
        if (panning || event.getButton() == MouseButton.SECONDARY) {
            if (!panned && now.distanceTo(last) < THRESHOLD) {
                return;
            }
            panned = true;
            if (!grabbed) {
                grabbed = true;
                point();
            }
            view.pan(now.x() - last.x(), now.y() - last.y());
            last = now;
        } else {
            dragged = Optional.of(event);
            session.drag(Input.pointer(event, view.viewport().get()));
            if (!session.state().isResting() && !session.tool().equals(HandTool.TOOL)) {
                autoPan.at(now, view.getWidth(), view.getHeight());
            }
        }
    }

    /** What is dragged stays under the pointer while the view moves below it. */
    private void panWhileDragging(Point by) {
        view.pan(by.x(), by.y());
        dragged.ifPresent(
                event -> session.drag(Input.pointer(event, view.viewport().get())));
    }

    private void release(MouseEvent event) {
        autoPan.stop();
        dragged = Optional.empty();
        if (event.getButton() == MouseButton.SECONDARY) {
            if (!panned) {
                view.showMenu(event.getScreenX(), event.getScreenY());
            }
        } else if (!panning) {
            session.release(Input.pointer(event, view.viewport().get()));
        }
        panning = false;
        if (grabbed) {
            grabbed = false;
            point();
        }
    }

    private void scroll(ScrollEvent event) {
        event.consume();
        Viewport now = view.viewport().get();
        Point at = new Point(event.getX(), event.getY());
        if (event.isShortcutDown() || event.isAltDown()) {
            // a touchpad still rolling when Ctrl is pressed for a click does not mean to zoom
            if (!event.isInertia() && event.getDeltaY() != 0) {
                view.show(zoomed(now, event.getDeltaY(), at));
            }
        } else if (event.isShiftDown() && event.getDeltaX() == 0) {
            view.pan(event.getDeltaY(), 0);
        } else {
            view.pan(event.getDeltaX(), event.getDeltaY());
        }
    }

    /** A notch of a wheel goes to the next step; of a touchpad, where Ctrl comes with a pinch, many small ways add up. */
    private static Viewport zoomed(Viewport now, double way, Point at) {
        if (Math.abs(way) < NOTCH) {
            return now.pinched(Math.exp(way * PINCH_PER_PIXEL), at);
        }
        return way > 0 ? now.in(at) : now.out(at);
    }

    private void pinch(ZoomEvent event) {
        view.show(view.viewport().get().pinched(event.getZoomFactor(), new Point(event.getX(), event.getY())));
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            hold(true);
            event.consume();
            return;
        }
        boolean givesUp = event.getCode() == KeyCode.ESCAPE && !session.state().isResting();
        if (!givesUp && (event.isShortcutDown() || event.isAltDown() || event.isShiftDown() && !Input.isArrow(event))) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            autoPan.stop();
        }
        Input.keys(event).ifPresent(keys -> {
            session.key(keys);
            event.consume();
        });
    }
}
