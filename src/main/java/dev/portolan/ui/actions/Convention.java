package dev.portolan.ui.actions;

import java.util.List;

/**
 * A habit that users bring along, and what Portolan makes of it.
 *
 * @param what what the user wants
 * @param how the mouse and keys that do it, in words; empty where commands do it
 * @param commands the ids of the commands that do it, whose keys are in the keymaps
 * @param bold whether the first release must have it
 * @param held the tests that hold it, as {@code Class#method}; empty where it is not had
 * @param why the reason for not having it, or for having it otherwise; empty for none
 */
public record Convention(
        Section section, String what, String how, List<String> commands, boolean bold, List<String> held, String why) {

    /** The parts of UI.md 4, and what goes beyond it. */
    public enum Section {
        NAVIGATE("Navigate"),
        SELECT("Select"),
        CREATE("Create and connect"),
        EDIT("Edit"),
        VIEW("View, file, help"),
        BEHAVIOUR("What is taken for granted"),
        OWN("What only Portolan has");

        private final String label;

        Section(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Convention {
        commands = List.copyOf(commands);
        held = List.copyOf(held);
    }

    /** Something that is done with the mouse, or with keys that belong to a gesture. */
    static Convention gesture(Section section, String what, String how) {
        return new Convention(section, what, how, List.of(), false, List.of(), "");
    }

    /** Something that commands do. */
    static Convention command(Section section, String what, String... commands) {
        return new Convention(section, what, "", List.of(commands), false, List.of(), "");
    }

    /** Something that Portolan does not have, and why. */
    static Convention without(Section section, String what, String why) {
        return new Convention(section, what, "", List.of(), false, List.of(), why);
    }

    Convention must() {
        return new Convention(section, what, how, commands, true, held, why);
    }

    Convention by(String gesture) {
        return new Convention(section, what, gesture, commands, bold, held, why);
    }

    Convention heldBy(String... tests) {
        return new Convention(section, what, how, commands, bold, List.of(tests), why);
    }

    Convention but(String reason) {
        return new Convention(section, what, how, commands, bold, held, reason);
    }

    /** Whether Portolan has it. */
    public boolean isHad() {
        return !how.isEmpty() || !commands.isEmpty();
    }
}
