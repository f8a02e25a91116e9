package dev.portolan.ui.inspector;

import dev.portolan.edit.LayerEdits;
import dev.portolan.edit.NoteEdits;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Note;
import dev.portolan.model.Subject;
import dev.portolan.ui.controls.NoteForms;
import dev.portolan.ui.controls.Prose;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

/** What is said of a selected note: its words, what it is, its layer, and what it is pinned to. */
final class NoteSection {

    private static final int ROWS = 5;

    private final EditorModel model;
    private final Note note;

    NoteSection(EditorModel model, Note note) {
        this.model = model;
        this.note = note;
    }

    List<Node> nodes() {
        Design now = model.design().get();
        List<String> layers = new ArrayList<>(LayerEdits.names(now));
        layers.add(0, "");
        List<ComponentId> places = new ArrayList<>(now.topology().components().stream()
                .sorted(Comparator.comparing(Component::name))
                .map(Component::id)
                .toList());
        places.add(0, ComponentId.CANVAS);
        return List.of(
                Words.row(
                        "inspector-header",
                        NoteForms.glyph(note.form(), "large"),
                        Words.column(
                                "inspector-titles",
                                Words.prose(title(now), "inspector-title"),
                                Words.label(note.form().label(), "inspector-subtitle"))),
                Words.column(
                        "inspector-group",
                        Words.label(Texts.of("inspector.note.heading"), "inspector-heading"),
                        words(),
                        row(Texts.of("inspector.note.form"), form()),
                        row(
                                Texts.of("inspector.note.layer"),
                                choice(
                                        "field-layer",
                                        layers,
                                        note.layer(),
                                        name -> name.isEmpty() ? Texts.of("inspector.note.no-layer") : name,
                                        name -> model.apply(NoteEdits.put(List.of(note.id()), name)))),
                        row(
                                Texts.of("inspector.note.pinned-to"),
                                choice(
                                        "field-on",
                                        places,
                                        note.on(),
                                        id -> id.equals(ComponentId.CANVAS)
                                                ? Texts.of("inspector.note.nothing")
                                                : model.nameOf(Subject.of(id)),
                                        id -> model.apply(NoteEdits.pin(note, id))))));
    }

    private String title(Design now) {
        String first = note.text().lines().findFirst().orElse(note.form().label());
        if (!note.form().isNumbered()) {
            return first;
        }
        return note.form().sign(NoteEdits.number(now, note)) + "  " + first;
    }

    private Node words() {
        Prose area = new Prose(note.text(), ROWS);
        area.setId("field-name"); // as of components: what is asked for first
        area.setAccessibleText(Texts.of("inspector.note.words"));
        Runnable commit = () -> {
            String text = area.getText().strip();
            if (!text.isEmpty() && !text.equals(note.text())) {
                model.apply(NoteEdits.write(note, text));
            }
        };
        area.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                commit.run();
            }
        });
        area.focusedProperty().addListener((what, before, now) -> {
            if (!now) {
                commit.run();
            }
        });
        return area;
    }

    private Control form() {
        return choice(
                "field-form",
                List.of(Note.Form.values()),
                note.form(),
                Note.Form::label,
                form -> model.apply(NoteEdits.become(note, form)));
    }

    private static <T> ComboBox<T> choice(
            String id, List<T> all, T chosen, Function<T, String> words, Consumer<T> choose) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(all);
        box.setValue(chosen);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                return chosen; // nothing is typed here
            }
        });
        box.setOnAction(event -> {
            if (box.getValue() != null && !box.getValue().equals(chosen)) {
                choose.accept(box.getValue());
            }
        });
        return box;
    }

    private static Node row(String name, Control field) {
        field.setAccessibleText(name);
        HBox.setHgrow(field, Priority.ALWAYS);
        return Words.row("property-row", LabelledEntry.label(name, "", field), field);
    }
}
