package dev.portolan.ui.canvas;

import dev.portolan.geom.Point;
import dev.portolan.tools.ToolSession;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Hands mouse and keys of the canvas to the tools, but for panning and zooming, which work with every tool. */
final class CanvasInput {

    private final CanvasView view;
    private final ToolSession session;
    private boolean space;
    private boolean panning;
    private Point last = Point.ORIGIN;

    CanvasInput(CanvasView view, ToolSession session) {
        this.view = view;
        this.session = session;
    }

    void attach() {
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        view.addEventHandler(
                MouseEvent.MOUSE_MOVED,
                event -> session.hover(Input.pointer(event, view.viewport().get())));
        view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        view.addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                space = false;
            }
        });
        view.setOnContextMenuRequested(event -> {
            view.showMenu(event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private void press(MouseEvent event) {
        if (event.getTarget() instanceof javafx.scene.control.TextField) {
            return;
        }
        view.requestFocus();
        view.tell("");
        view.hideMenu();
        last = new Point(event.getX(), event.getY());
        panning = space || event.getButton() == MouseButton.MIDDLE;
        if (event.getButton() == MouseButton.SECONDARY) {
            view.selectAt(event.getX(), event.getY());
        } else if (!panning) {
            session.press(Input.pointer(event, view.viewport().get()));
        }
    }

    private void drag(MouseEvent event) {
        Point now = new Point(event.getX(), event.getY());
        if (panning || event.getButton() == MouseButton.SECONDARY) {
            view.pan(now.x() - last.x(), now.y() - last.y());
            last = now;
        } else {
            session.drag(Input.pointer(event, view.viewport().get()));
        }
    }

    private void release(MouseEvent event) {
        if (!panning && event.getButton() != MouseButton.SECONDARY) {
            session.release(Input.pointer(event, view.viewport().get()));
        }
        panning = false;
    }

    private void scroll(ScrollEvent event) {
        Viewport now = view.viewport().get();
        Point at = new Point(event.getX(), event.getY());
        if (event.isShortcutDown()) {
            view.show(event.getDeltaY() > 0 ? now.in(at) : now.out(at));
        } else if (event.isShiftDown() && event.getDeltaX() == 0) {
            view.pan(event.getDeltaY(), 0);
        } else {
            view.pan(event.getDeltaX(), event.getDeltaY());
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            space = true;
            event.consume();
            return;
        }
        Input.keys(event).ifPresent(keys -> {
            session.key(keys);
            event.consume();
        });
    }
}
