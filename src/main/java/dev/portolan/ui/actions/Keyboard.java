package dev.portolan.ui.actions;

import dev.portolan.ui.controls.Typed;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Runs commands by their keys. Keys that type characters belong to a field while somebody types there, keys that move
 * the focus or a list belong to whatever has the focus unless that is the drawing.
 */
public final class Keyboard {

    private static final Set<KeyCode> MOVES = Set.of(
            KeyCode.TAB,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN);

    /** What keyboards of a system type with keys that are held besides Shift. */
    enum Habit {
        /** Alt types characters. */
        MAC,

        /** AltGr types characters, and comes as Ctrl and Alt together. */
        WINDOWS,

        /** What types characters is no key of commands. */
        OTHER;

        static Habit ofThisMachine() {
            String system = System.getProperty("os.name", "");
            return system.startsWith("Mac") ? MAC : system.startsWith("Windows") ? WINDOWS : OTHER;
        }

        /** Whether these keys may be a character that somebody types. */
        private boolean types(KeyCombination keys) {
            boolean shortcut = keys.getShortcut() == ModifierValue.DOWN || keys.getControl() == ModifierValue.DOWN;
            boolean alt = keys.getAlt() == ModifierValue.DOWN;
            return switch (this) {
                case MAC -> !shortcut;
                case WINDOWS -> shortcut == alt;
                case OTHER -> !shortcut && !alt;
            };
        }
    }

    private final Scene scene;
    private final Actions actions;
    private final Predicate<Node> isDrawing;
    private final Habit habit;

    /**
     * The keyboard of a window.
     *
     * @param isDrawing whether what has the focus is the drawing
     */
    public Keyboard(Scene scene, Actions actions, Predicate<Node> isDrawing) {
        this(scene, actions, isDrawing, Habit.ofThisMachine());
    }

    Keyboard(Scene scene, Actions actions, Predicate<Node> isDrawing, Habit habit) {
        this.scene = scene;
        this.actions = actions;
        this.isDrawing = isDrawing;
        this.habit = habit;
    }

    public void attach() {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        for (Action action : actions.all()) {
            Optional<KeyCombination> keys = actions.keymap().getValue().of(action.id()).stream()
                    .filter(one -> !isCharacterAlone(one) && one.match(event))
                    .findFirst();
            if (keys.isPresent()) {
                run(action, keys.get(), event);
                return;
            }
        }
    }

    /** Characters are taken as typed, since where they lie and what must be held for them differs between keyboards. */
    private void typed(KeyEvent event) {
        if (isTyping() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        for (Action action : actions.all()) {
            for (KeyCombination keys : actions.keymap().getValue().of(action.id())) {
                if (isCharacterAlone(keys)
                        && ((KeyCharacterCombination) keys).getCharacter().equals(event.getCharacter())) {
                    action.fire();
                    event.consume();
                    return;
                }
            }
        }
    }

    private void run(Action action, KeyCombination keys, KeyEvent event) {
        if (isTyping() && isTyped(keys) || erases(keys) && isInList()) {
            event.consume(); // field or list has done with it; a menu must not have it too
        } else if (isFree(keys) && action.isEnabled()) {
            event.consume();
            Typed.takeOver(scene);
            action.fire();
        }
    }

    private boolean isFree(KeyCombination keys) {
        Node focused = scene.getFocusOwner();
        return !moves(keys) || focused == null || isDrawing.test(focused);
    }

    /** Whether the keys may move the focus or a list; with Ctrl, Tab goes from design to design wherever the focus is. */
    private static boolean moves(KeyCombination keys) {
        return keys instanceof KeyCodeCombination code
                && MOVES.contains(code.getCode())
                && !(code.getCode() == KeyCode.TAB
                        && (code.getShortcut() == ModifierValue.DOWN || code.getControl() == ModifierValue.DOWN));
    }

    private static boolean erases(KeyCombination keys) {
        return keys instanceof KeyCodeCombination code
                && (code.getCode() == KeyCode.DELETE || code.getCode() == KeyCode.BACK_SPACE);
    }

    /** Whether somebody is at a finding, a flow or an answer, which is not what the drawing would lose. */
    private boolean isInList() {
        Node focused = scene.getFocusOwner();
        return focused instanceof ListView<?> || focused instanceof TableView<?>;
    }

    private boolean isTyping() {
        Node focused = scene.getFocusOwner();
        return focused instanceof TextInputControl
                || focused instanceof ComboBoxBase<?> box && box.isEditable()
                || focused instanceof Spinner<?> spinner && spinner.isEditable();
    }

    private boolean isTyped(KeyCombination keys) {
        boolean function =
                keys instanceof KeyCodeCombination code && code.getCode().isFunctionKey();
        return !function && habit.types(keys);
    }

    private static boolean isCharacterAlone(KeyCombination keys) {
        return keys instanceof KeyCharacterCombination && Habit.OTHER.types(keys);
    }

    /** What is said of mouse and keys, in the words that are on the keys of this machine. */
    public static String onThisMachine(String gesture) {
        return said(gesture, Habit.ofThisMachine());
    }

    static String said(String gesture, Habit habit) {
        return habit == Habit.MAC ? gesture.replaceAll("\\bCtrl\\b", "Cmd").replaceAll("\\bAlt\\b", "Option") : gesture;
    }

    /** What a menu shows, and takes itself: no keys that belong to what has the focus. */
    static @Nullable KeyCombination accelerator(Keymap keymap, String command) {
        return keymap.first(command)
                .filter(keys -> !isCharacterAlone(keys))
                .filter(keys -> !moves(keys))
                .orElse(null);
    }
}
