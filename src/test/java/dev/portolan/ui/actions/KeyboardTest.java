package dev.portolan.ui.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/** Which keys are characters while somebody types: € is AltGr+E on Windows, and [ is Alt+5 on a Mac. */
@WindowTest
class KeyboardTest {

    private final List<String> ran = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "WINDOWS, true, true, E, false",
        "WINDOWS, true, false, E, true",
        "WINDOWS, false, true, E, true",
        "WINDOWS, false, true, F5, true",
        "MAC, false, true, DIGIT5, false",
        "MAC, false, true, F5, true",
        "MAC, true, true, E, true",
        "OTHER, true, true, E, true",
        "OTHER, false, true, DIGIT5, true",
        "OTHER, false, false, E, false"
    })
    void whatTypesACharacterBelongsToTheField(
            Keyboard.Habit habit, boolean ctrl, boolean alt, KeyCode code, boolean runs, FxRobot robot) {
        robot.interact(() -> {
            KeyEvent typed = press(habit, true, ctrl, alt, code);
            assertThat(ran).hasSize(runs ? 1 : 0);
            assertThat(typed.isConsumed()).as("no menu must have it").isTrue();
            ran.clear();
            press(habit, false, ctrl, alt, code);
            assertThat(ran).as("in the drawing").hasSize(1);
        });
    }

    @Test
    void gesturesAreSaidInTheWordsOfTheKeys() {
        String gesture = "Ctrl+drag, Alt+drag; Ctrl while resizing";
        assertThat(Keyboard.said(gesture, Keyboard.Habit.MAC)).isEqualTo("Cmd+drag, Option+drag; Cmd while resizing");
        assertThat(Keyboard.said(gesture, Keyboard.Habit.WINDOWS)).isEqualTo(gesture);
    }

    private KeyEvent press(Keyboard.Habit habit, boolean typing, boolean ctrl, boolean alt, KeyCode code) {
        KeyCombination keys = KeyCombination.valueOf((ctrl ? "Shortcut+" : "") + (alt ? "Alt+" : "") + code.getName());
        Keymap keymap = new Keymap(Keymap.Preset.DRAW_IO, Map.of("one", List.of(keys)));
        Action one = new Action(
                "one", Action.Menu.EDIT, new SimpleStringProperty(""), "", Actions.always(), () -> ran.add("one"));
        TextField field = new TextField();
        Pane drawing = new Pane();
        Scene scene = new Scene(new Pane(field, drawing));
        drawing.setFocusTraversable(true);
        new Keyboard(scene, new Actions(List.of(one), new SimpleObjectProperty<>(keymap)), drawing::equals, habit)
                .attach();
        KeyEvent[] seen = new KeyEvent[1];
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> seen[0] = event);
        Node on = typing ? field : drawing;
        on.requestFocus();
        Event.fireEvent(on, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, ctrl, alt, false));
        return seen[0];
    }
}
