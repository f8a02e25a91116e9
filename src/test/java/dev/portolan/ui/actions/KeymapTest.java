package dev.portolan.ui.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeymapTest {

    @ParameterizedTest
    @EnumSource
    void noTwoCommandsShareKeys(Keymap.Preset preset) {
        List<KeyCombination> all = new ArrayList<>();
        Keymap.of(preset).keys().values().forEach(all::addAll);
        assertThat(all).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyIsOneThatKeyboardsHave(Keymap.Preset preset) {
        Keymap.of(preset)
                .keys()
                .values()
                .forEach(keys -> assertThat(keys).allSatisfy(one -> {
                    if (one instanceof KeyCharacterCombination character) {
                        assertThat(character.getCharacter()).hasSize(1);
                    }
                }));
    }

    @Test
    void conflictsBetweenTheProgramsAreSettledByThePreset() {
        Keymap drawIo = Keymap.of(Keymap.Preset.DRAW_IO);
        Keymap figma = Keymap.of(Keymap.Preset.FIGMA);
        Map.of(
                        "Shortcut+Shift+G", List.of("grid", "ungroup"),
                        "Shortcut+Right", List.of("wider", "clone-right"),
                        "Shortcut+K", List.of("quick-add", "quick-add"),
                        "Shortcut+Shift+E", List.of("export", "export"))
                .forEach((keys, commands) -> {
                    assertThat(command(drawIo, keys)).as(keys).isEqualTo(commands.get(0));
                    assertThat(command(figma, keys)).as(keys).isEqualTo(commands.get(1));
                });
    }

    @ParameterizedTest
    @EnumSource
    void aMacKeepsItsOwnKeysAndSharesNone(Keymap.Preset preset) {
        Keymap mac = Keymap.of(preset, Keyboard.Habit.MAC);
        List<KeyCombination> all = new ArrayList<>();
        mac.keys().values().forEach(all::addAll);
        assertThat(all)
                .doesNotHaveDuplicates()
                .doesNotContain(
                        KeyCombination.valueOf("Shortcut+M"),
                        KeyCombination.valueOf("Shortcut+Tab"),
                        KeyCombination.valueOf("Shortcut+Shift+Tab"),
                        KeyCombination.valueOf("Shortcut+H"),
                        KeyCombination.valueOf("Shortcut+Alt+H"),
                        KeyCombination.valueOf("F11"));
        assertThat(command(mac, "Shortcut+Alt+M")).isEqualTo("properties");
        assertThat(command(mac, "Ctrl+Shortcut+F")).isEqualTo("full-screen");
        assertThat(command(mac, "Ctrl+Tab")).isEqualTo("next-tab");
        assertThat(mac.keys().keySet()).isEqualTo(Keymap.of(preset).keys().keySet());
    }

    @Test
    void anUnknownPresetIsTheFirst() {
        assertThat(Keymap.Preset.named("")).isEqualTo(Keymap.Preset.DRAW_IO);
        assertThat(Keymap.Preset.named("figma")).isEqualTo(Keymap.Preset.FIGMA);
    }

    private static String command(Keymap keymap, String keys) {
        return keymap.keys().entrySet().stream()
                .filter(entry -> entry.getValue().contains(KeyCombination.valueOf(keys)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
