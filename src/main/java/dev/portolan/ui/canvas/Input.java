package dev.portolan.ui.canvas;

import dev.portolan.tools.Cursor;
import dev.portolan.tools.Keys;
import dev.portolan.tools.Modifier;
import dev.portolan.tools.Pointer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** JavaFX's input in the words of the tools. */
final class Input {

    private static final Map<KeyCode, Keys.Key> KEYS = new EnumMap<>(Map.of(
            KeyCode.LEFT, Keys.Key.LEFT,
            KeyCode.RIGHT, Keys.Key.RIGHT,
            KeyCode.UP, Keys.Key.UP,
            KeyCode.DOWN, Keys.Key.DOWN,
            KeyCode.ENTER, Keys.Key.ENTER,
            KeyCode.F2, Keys.Key.F2,
            KeyCode.ESCAPE, Keys.Key.ESCAPE));

    private Input() {}

    static Pointer pointer(MouseEvent event, Viewport view) {
        return new Pointer(
                view.toDiagram(event.getX(), event.getY()),
                modifiers(event.isShiftDown(), event.isShortcutDown(), event.isAltDown()),
                button(event.getButton()),
                event.getClickCount());
    }

    static Optional<Keys> keys(KeyEvent event) {
        return Optional.ofNullable(KEYS.get(event.getCode()))
                .map(key -> new Keys(key, modifiers(event.isShiftDown(), event.isShortcutDown(), event.isAltDown())));
    }

    static boolean isArrow(KeyEvent event) {
        return event.getCode().isArrowKey();
    }

    static javafx.scene.Cursor cursor(Cursor cursor) {
        return switch (cursor) {
            case ARROW -> javafx.scene.Cursor.DEFAULT;
            case MOVE -> javafx.scene.Cursor.MOVE;
            case COPY, CROSSHAIR -> javafx.scene.Cursor.CROSSHAIR;
            case OPEN_HAND -> javafx.scene.Cursor.OPEN_HAND;
            case CLOSED_HAND -> javafx.scene.Cursor.CLOSED_HAND;
            case FORBIDDEN -> Cursors.forbidden();
            case RESIZE_NORTH_WEST -> javafx.scene.Cursor.NW_RESIZE;
            case RESIZE_NORTH -> javafx.scene.Cursor.N_RESIZE;
            case RESIZE_NORTH_EAST -> javafx.scene.Cursor.NE_RESIZE;
            case RESIZE_EAST -> javafx.scene.Cursor.E_RESIZE;
            case RESIZE_SOUTH_EAST -> javafx.scene.Cursor.SE_RESIZE;
            case RESIZE_SOUTH -> javafx.scene.Cursor.S_RESIZE;
            case RESIZE_SOUTH_WEST -> javafx.scene.Cursor.SW_RESIZE;
            case RESIZE_WEST -> javafx.scene.Cursor.W_RESIZE;
        };
    }

    private static Pointer.Button button(MouseButton button) {
        return switch (button) {
            case PRIMARY -> Pointer.Button.PRIMARY;
            case MIDDLE -> Pointer.Button.MIDDLE;
            case SECONDARY -> Pointer.Button.SECONDARY;
            default -> Pointer.Button.NONE;
        };
    }

    private static Set<Modifier> modifiers(boolean shift, boolean shortcut, boolean alt) {
        Set<Modifier> held = EnumSet.noneOf(Modifier.class);
        if (shift) {
            held.add(Modifier.SHIFT);
        }
        if (shortcut) {
            held.add(Modifier.SHORTCUT);
        }
        if (alt) {
            held.add(Modifier.ALT);
        }
        return held;
    }
}
