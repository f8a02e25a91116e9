package dev.portolan.ui.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;

/** The conventions as a page of Markdown: what each is done with, which tests hold it, or why it is not had. */
public final class ConventionsReference {

    private ConventionsReference() {}

    public static String of(List<Convention> conventions) {
        StringBuilder text = new StringBuilder("""
            # Conventions

            What users of drawing programs expect, and what Portolan makes of it. Bold lines are those that must not be
            missing. Keys are written for Windows and Linux; on a Mac, Ctrl is Command and Alt is Option, but for
            what `keymaps/mac.properties` says, where Ctrl is Control. Where the two presets differ, the keys after the
            bar are those of Figma and Excalidraw. That other programs have these keys is held by `ProgramKeysTest`,
            that all of them run their commands by `EveryKeyTest`, and that all stand in the sheet of keys by
            `KeySheetTest`.
            """);
        for (Convention.Section section : Convention.Section.values()) {
            text.append("\n## ").append(section.label()).append("\n\n");
            text.append("| What | How | Held by | Note |\n|---|---|---|---|\n");
            conventions.stream()
                    .filter(one -> one.section() == section)
                    .forEach(one -> text.append(row(one)).append('\n'));
        }
        return text.toString();
    }

    private static String row(Convention one) {
        String what = one.bold() ? "**" + one.what() + "**" : one.what();
        String tests = one.held().stream()
                .map(test -> "`" + test.substring(test.lastIndexOf('.') + 1) + "`")
                .collect(Collectors.joining(", "));
        return "| %s | %s | %s | %s |".formatted(what, one.isHad() ? how(one) : "not had", tests, one.why());
    }

    private static String how(Convention one) {
        List<String> ways = new ArrayList<>();
        for (String command : one.commands()) {
            String drawIo = keys(Keymap.Preset.DRAW_IO, command);
            String figma = keys(Keymap.Preset.FIGMA, command);
            String both = drawIo.equals(figma) ? drawIo : drawIo + " \\| " + figma;
            ways.add(both.isEmpty() ? "menu (" + command + ")" : both);
        }
        if (!one.how().isEmpty()) {
            ways.add(one.how());
        }
        return String.join("; ", ways);
    }

    /** As written in the keymap's own notation, since what is displayed depends on the system. */
    private static String keys(Keymap.Preset preset, String command) {
        return Keymap.of(preset).of(command).stream()
                .map(KeyCombination::getName)
                .map(name -> name.replace("Shortcut", "Ctrl").replace("'|'", "'\\|'"))
                .collect(Collectors.joining(", "));
    }
}
