package dev.portolan.ui.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The keys that users of drawing programs bring along, as those programs document them (UI.md 4). */
class ProgramKeysTest {

    private static final List<String> BOTH = """
            zoom-in = Shortcut+Equals Shortcut+Plus Shortcut+Add
            zoom-out = Shortcut+Minus Shortcut+Subtract
            actual-size = Shortcut+0
            fit = Shift+1 Shortcut+Shift+H
            show-selection = Shift+2
            fit-selection = Shift+3
            home = Home
            page-up = Page_Up
            page-down = Page_Down
            page-left = Shift+Page_Up
            page-right = Shift+Page_Down
            minimap = Shortcut+Shift+O
            next-finding = F8
            previous-finding = Shift+F8
            select-all = Shortcut+A
            select-none = Shortcut+Shift+A
            select-components = Shortcut+Shift+I
            next-element = Tab
            previous-element = Shift+Tab
            parent = Alt+Shift+P
            children = Alt+Shift+X
            siblings = Alt+Shift+S
            walk-left = Alt+Left
            walk-right = Alt+Right
            walk-up = Alt+Up
            walk-down = Alt+Down
            find = Shortcut+F
            quick-add = Shortcut+K '/'
            straighten = Alt+Shift+R
            rename = F2
            undo = Shortcut+Z
            redo = Shortcut+Y Shortcut+Shift+Z
            cut = Shortcut+X
            copy = Shortcut+C
            paste = Shortcut+V
            paste-text = Shortcut+Shift+V
            duplicate = Shortcut+D
            delete = Delete Backspace
            align-left = Shortcut+Shift+Left
            align-right = Shortcut+Shift+Right
            align-top = Shortcut+Shift+Up
            align-bottom = Shortcut+Shift+Down
            distribute-across = Alt+Shift+H
            distribute-down = Alt+Shift+V
            copy-size = Alt+Shift+F
            group = Shortcut+G
            collapse = Shortcut+Home
            expand = Shortcut+End
            fit-content = Shortcut+Shift+Y
            properties = Shortcut+M
            snap = Alt+S
            zen = Alt+Z
            read-only = Alt+R
            theme = Alt+Shift+D
            full-screen = F11
            commands = Shortcut+Shift+P Shortcut+Slash
            shortcuts = F1 '?'
            new = Shortcut+N
            open = Shortcut+O
            save = Shortcut+S
            save-as = Shortcut+Shift+S
            close = Shortcut+W
            quit = Shortcut+Q
            export = Shortcut+Shift+E Shortcut+P
            preferences = Shortcut+Comma
            tool-select = V
            tool-hand = H
            """.lines().toList();

    @ParameterizedTest
    @EnumSource
    void bothPresetsHaveWhatAllProgramsShare(Keymap.Preset preset) {
        for (String line : BOTH) {
            String[] parts = line.split(" = ", 2);
            has(preset, parts[0], parts[1]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "duplicate, Shortcut+Enter",
        "copy-picture, Shortcut+Alt+X",
        "ungroup, Shortcut+Shift+U",
        "grid, Shortcut+Shift+G",
        "lock, Shortcut+L",
        "layers, Shortcut+Shift+L",
        "to-front, Shortcut+Shift+F",
        "to-back, Shortcut+Shift+B",
        "forward, Shortcut+Alt+Shift+F",
        "backward, Shortcut+Alt+Shift+B",
        "clone-left, Alt+Shift+Left",
        "clone-right, Alt+Shift+Right",
        "clone-up, Alt+Shift+Up",
        "clone-down, Alt+Shift+Down",
        "wider, Shortcut+Right",
        "narrower, Shortcut+Left",
        "taller, Shortcut+Down",
        "lower, Shortcut+Up",
        "children, Alt+Shift+C"
    })
    void theFirstPresetHasWhatDrawIoHasAlone(String command, String keys) {
        has(Keymap.Preset.DRAW_IO, command, keys);
    }

    @ParameterizedTest
    @CsvSource({
        "copy-picture, Alt+Shift+C",
        "ungroup, Shortcut+Shift+G",
        "grid, Shortcut+Quote",
        "lock, Shortcut+Shift+L",
        "to-front, Shortcut+Shift+Close_Bracket",
        "to-back, Shortcut+Shift+Open_Bracket",
        "forward, Shortcut+Close_Bracket",
        "backward, Shortcut+Open_Bracket",
        "clone-left, Shortcut+Left",
        "clone-right, Shortcut+Right",
        "clone-up, Shortcut+Up",
        "clone-down, Shortcut+Down"
    })
    void theSecondPresetHasWhatFigmaAndExcalidrawHaveAlone(String command, String keys) {
        has(Keymap.Preset.FIGMA, command, keys);
    }

    private static void has(Keymap.Preset preset, String command, String keys) {
        for (String one : keys.split(" ", -1)) {
            assertThat(Keymap.of(preset).of(command))
                    .as("%s in %s", command, preset)
                    .contains(KeyCombination.valueOf(one.replace('_', ' ')));
        }
    }
}
