package dev.portolan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.WindowTest;
import dev.portolan.ui.actions.Keymap;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The sheet of keys. */
@WindowTest
class ShortcutSheetTest extends WindowFixture {

    @Start
    void start(Stage stage) throws IOException {
        open(stage);
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
