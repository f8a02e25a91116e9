package dev.portolan.ui.actions;

import dev.portolan.ui.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import javafx.scene.input.KeyCombination;

/**
 * Which keys run which commands.
 *
 * @param keys by the command's id, the keys that menus show first; a command that is missing has none
 */
public record Keymap(Preset preset, Map<String, List<KeyCombination>> keys) {

    /** The habits of those who come from another program. */
    public enum Preset {
        DRAW_IO("draw-io", "keymap.draw-io"),
        FIGMA("figma", "keymap.figma");

        private final String id;
        private final String key;

        Preset(String id, String key) {
            this.id = id;
            this.key = key;
        }

        public String id() {
            return id;
        }

        public String label() {
            return Texts.of(key);
        }

        /** The preset with this id; the first where there is none. */
        public static Preset named(String id) {
            for (Preset preset : values()) {
                if (preset.id.equals(id)) {
                    return preset;
                }
            }
            return DRAW_IO;
        }
    }

    private static final String FOLDER = "/dev/portolan/assets/keymaps/";

    public Keymap {
        keys = Map.copyOf(keys);
    }

    /** The keys of a preset on this machine. */
    public static Keymap of(Preset preset) {
        return of(preset, Keyboard.Habit.ofThisMachine());
    }

    /** The keys of a preset, as its file says over the one that all share, but for those that a Mac keeps for itself. */
    static Keymap of(Preset preset, Keyboard.Habit habit) {
        Properties written = new Properties();
        read("common", written);
        read(preset.id(), written);
        if (habit == Keyboard.Habit.MAC) {
            read("mac", written);
        }
        Map<String, List<KeyCombination>> keys = new TreeMap<>();
        written.stringPropertyNames().forEach(id -> keys.put(id, parsed(written.getProperty(id))));
        return new Keymap(preset, keys);
    }

    public List<KeyCombination> of(String command) {
        return keys.getOrDefault(command, List.of());
    }

    /** The keys that a menu shows. */
    public Optional<KeyCombination> first(String command) {
        return of(command).stream().findFirst();
    }

    /** The command that these keys run; empty for none. */
    public Optional<String> command(KeyCombination pressed) {
        return keys.entrySet().stream()
                .filter(entry -> entry.getValue().contains(pressed))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static List<KeyCombination> parsed(String text) {
        List<KeyCombination> found = new ArrayList<>();
        for (String one : text.strip().split(" +", -1)) {
            found.add(KeyCombination.valueOf(one.replace('_', ' '))); // such as Page Up
        }
        return found;
    }

    private static void read(String name, Properties into) {
        String file = FOLDER + name + ".properties";
        try (InputStream stream = Keymap.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("the keymap " + file + " is not there");
            }
            into.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the keymap " + file + " cannot be read", e);
        }
    }
}
