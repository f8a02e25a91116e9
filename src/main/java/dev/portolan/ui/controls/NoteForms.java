package dev.portolan.ui.controls;

import dev.portolan.model.Note;
import dev.portolan.ui.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The forms of notes as things that can be added, like kinds of components: written {@code note:decision}. */
public final class NoteForms {

    private static final String PREFIX = "note:";

    private NoteForms() {}

    /** Those whose name or purpose has these words. */
    public static List<Note.Form> matching(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(Note.Form.values())
                .filter(form -> (form.label() + " " + help(form) + " " + Texts.of("note-form.all"))
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    public static String entry(Note.Form form) {
        return PREFIX + form.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The form that is written so; empty where it is something else that can be added. */
    public static Optional<Note.Form> parse(String entry) {
        return Arrays.stream(Note.Form.values())
                .filter(form -> entry(form).equals(entry))
                .findFirst();
    }

    /** What it is good for. */
    public static String help(Note.Form form) {
        return switch (form) {
            case NOTE -> Texts.of("note-form.note");
            case TEXT -> Texts.of("note-form.text");
            case DECISION -> Texts.of("note-form.decision");
            case OPEN_POINT -> Texts.of("note-form.open-point");
        };
    }

    /** Its icon on its colour; {@code sizeClass} as in {@link Icons#glyph}. */
    public static Node glyph(Note.Form form, String sizeClass) {
        String icon = switch (form) {
            case NOTE -> "note";
            case TEXT -> "free-text";
            case DECISION -> "decision";
            case OPEN_POINT -> "open-point";
        };
        StackPane box = new StackPane(Icons.ui(icon, sizeClass.equals("large") ? 22 : sizeClass.isEmpty() ? 16 : 12));
        box.getStyleClass().addAll("glyph", form == Note.Form.OPEN_POINT ? "form-open" : "form-note");
        if (!sizeClass.isEmpty()) {
            box.getStyleClass().add(sizeClass);
        }
        return box;
    }
}
