package dev.portolan.ui.actions;

import dev.portolan.ui.text.Texts;
import java.util.List;

/**
 * A habit that users bring along, and what Portolan makes of it.
 *
 * @param id kebab-case, unique; its words are in the bundle under {@code sheet.<id>}
 * @param hasGesture whether mouse or keys of a gesture do it, in the words of {@code sheet.<id>.how}
 * @param commands the ids of the commands that do it, whose keys are in the keymaps
 * @param bold whether the first release must have it
 * @param held the tests that hold it, as {@code Class#method}; empty where it is not had
 * @param why the reason for not having it, or for having it otherwise; empty for none
 */
public record Convention(
        Section section,
        String id,
        boolean hasGesture,
        List<String> commands,
        boolean bold,
        List<String> held,
        String why) {

    /** The parts of UI.md 4, and what goes beyond it. */
    public enum Section {
        NAVIGATE("sheet.section.navigate"),
        SELECT("sheet.section.select"),
        CREATE("sheet.section.create"),
        EDIT("sheet.section.edit"),
        VIEW("sheet.section.view"),
        BEHAVIOUR("sheet.section.behaviour"),
        OWN("sheet.section.own");

        private final String key;

        Section(String key) {
            this.key = key;
        }

        public String label() {
            return Texts.of(key);
        }
    }

    public Convention {
        commands = List.copyOf(commands);
        held = List.copyOf(held);
    }

    /** Something that is done with the mouse, or with keys that belong to a gesture. */
    static Convention gesture(Section section, String id) {
        return new Convention(section, id, true, List.of(), false, List.of(), "");
    }

    /** Something that commands do. */
    static Convention command(Section section, String id, String... commands) {
        return new Convention(section, id, false, List.of(commands), false, List.of(), "");
    }

    /** Something that Portolan does not have, and why. */
    static Convention without(Section section, String id, String why) {
        return new Convention(section, id, false, List.of(), false, List.of(), why);
    }

    Convention must() {
        return new Convention(section, id, hasGesture, commands, true, held, why);
    }

    /** The same, with a gesture that does it too. */
    Convention byHand() {
        return new Convention(section, id, true, commands, bold, held, why);
    }

    Convention heldBy(String... tests) {
        return new Convention(section, id, hasGesture, commands, bold, List.of(tests), why);
    }

    Convention but(String reason) {
        return new Convention(section, id, hasGesture, commands, bold, held, reason);
    }

    /** What the user wants. */
    public String what() {
        return Texts.of("sheet." + id);
    }

    /** The mouse and keys that do it, in words; empty where commands do it. */
    public String how() {
        return hasGesture ? Texts.of("sheet." + id + ".how") : "";
    }

    /** Whether Portolan has it. */
    public boolean isHad() {
        return hasGesture || !commands.isEmpty();
    }
}
