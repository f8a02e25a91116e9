package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.ui.actions.Action;
import dev.portolan.ui.actions.Actions;
import dev.portolan.ui.actions.Keyboard;
import dev.portolan.ui.actions.Keymap;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

/** Whatever a keymap says is pressed for real. */
@WindowTest
class EveryKeyTest {

    private final List<String> ran = new ArrayList<>();
    private final Pane drawing = new Pane();

    @ParameterizedTest
    @EnumSource
    void everyKeyOfAPresetRunsItsCommandAndNoOther(Keymap.Preset preset, FxRobot robot) {
        Keymap keymap = Keymap.of(preset);
        robot.interact(() -> {
            Scene scene = scene(keymap);
            keymap.keys()
                    .forEach((command, all) -> all.stream()
                            .filter(EveryKeyTest::isOnEveryKeyboard)
                            .forEach(keys -> {
                                ran.clear();
                                press(scene, keys);
                                assertThat(ran).as("%s in %s", keys, preset).containsExactly(command);
                            }));
        });
    }

    private Scene scene(Keymap keymap) {
        drawing.setFocusTraversable(true);
        Scene scene = new Scene(new Pane(drawing));
        List<Action> all = keymap.keys().keySet().stream()
                .map(id -> new Action(
                        id, Action.Menu.EDIT, new SimpleStringProperty(id), "", Actions.always(), () -> ran.add(id)))
                .toList();
        new Keyboard(scene, new Actions(all, new SimpleObjectProperty<>(keymap)), drawing::equals).attach();
        drawing.requestFocus();
        return scene;
    }

    private void press(Scene scene, KeyCombination keys) {
        if (keys instanceof KeyCodeCombination code) {
            fire(scene, KeyEvent.KEY_PRESSED, "", code.getCode(), keys);
        } else {
            fire(scene, KeyEvent.KEY_TYPED, ((KeyCharacterCombination) keys).getCharacter(), KeyCode.UNDEFINED, keys);
        }
    }

    /** Where a character lies that is pressed with Ctrl, only the keyboard at hand can say. */
    private static boolean isOnEveryKeyboard(KeyCombination keys) {
        return keys instanceof KeyCodeCombination || !isDown(keys.getShortcut());
    }

    private void fire(Scene scene, EventType<KeyEvent> type, String character, KeyCode code, KeyCombination keys) {
        Event.fireEvent(
                scene.getFocusOwner() == null ? drawing : scene.getFocusOwner(),
                new KeyEvent(
                        type,
                        character,
                        "",
                        code,
                        isDown(keys.getShift()),
                        isDown(keys.getShortcut()) || isDown(keys.getControl()),
                        isDown(keys.getAlt()),
                        false));
    }

    private static boolean isDown(ModifierValue modifier) {
        return modifier == ModifierValue.DOWN;
    }
}
