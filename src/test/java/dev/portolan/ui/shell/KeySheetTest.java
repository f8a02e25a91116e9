package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portolan.WindowTest;
import dev.portolan.ui.actions.Keymap;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The sheet of keys. */
@WindowTest
class KeySheetTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
    }

    @Test
    void whatKeysDoUnderTheOtherPresetIsSaid(FxRobot robot) {
        robot.interact(() -> assertThat(new ShortcutSheet(window.actions(), settings.keymap()).lines("Figma"))
                .extracting(ShortcutSheet.Line::what, ShortcutSheet.Line::keys)
                .contains(
                        tuple("Show and snap to the grid, or not", "Ctrl+Shift+G · Like Figma and Excalidraw: Ungroup"),
                        tuple("Wider", "Ctrl+→ · Like Figma and Excalidraw: Clone and connect, right"),
                        tuple("Layers", "Ctrl+Shift+L · Like Figma and Excalidraw: Lock or unlock")));
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyOfAPresetStandsInIt(Keymap.Preset preset, FxRobot robot) {
        robot.interact(() -> {
            settings.keymap().set(preset.id());
            List<String> written = new ShortcutSheet(window.actions(), settings.keymap())
                    .lines("").stream()
                            .flatMap(line -> Stream.of(line.keys().split(" or | · ", -1)))
                            .toList();
            Keymap.of(preset)
                    .keys()
                    .forEach((command, keys) -> assertThat(written)
                            .as(command)
                            .containsAll(keys.stream()
                                    .map(KeyCombination::getDisplayText)
                                    .toList()));
        });
    }
}
