package dev.portolan.ui.session;

import dev.portolan.edit.NoteEdits;
import dev.portolan.edit.SnapshotEdits;
import dev.portolan.model.Design;
import dev.portolan.model.Note;
import dev.portolan.model.Snapshot;
import dev.portolan.model.Subject;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a session leaves behind: the parking lot of open points, the decisions, and snapshots of the drawing. */
public final class SessionPane extends ScrollPane {

    private final EditorModel model;
    private final Wishes wishes;
    private final HBox columns = Words.row("session");

    /** What the rest of the window does for it. */
    public interface Wishes {
        /** Lets the user write a note of this form. */
        void write(Note.Form form);

        /** Keeps what the drawing looks like, once the user has said what it shows. */
        void takeSnapshot();

        /** Shows what is different in a design of this name. */
        void compare(String name, Design other);
    }

    public SessionPane(EditorModel model, Wishes wishes) {
        this.model = model;
        this.wishes = wishes;
        setId("session");
        setContent(columns);
        setFitToWidth(true);
        columns.setFillHeight(true);
        columns.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        model.design().addListener((what, before, now) -> {
            if (!before.notes().equals(now.notes())
                    || !before.snapshots().equals(now.snapshots())
                    || !before.topology().equals(now.topology())) {
                fill(now);
            }
        });
        fill(model.design().get());
    }

    private void fill(Design now) {
        columns.getChildren()
                .setAll(
                        notes(
                                now,
                                Note.Form.OPEN_POINT,
                                Texts.of("session.parking-lot"),
                                Texts.of("session.parking-lot.none")),
                        notes(
                                now,
                                Note.Form.DECISION,
                                Texts.of("session.decisions"),
                                Texts.of("session.decisions.none")),
                        snapshots(now));
    }

    private Node notes(Design now, Note.Form form, String title, String none) {
        Button add = button(Texts.of("session.add"), () -> wishes.write(form));
        add.setId("add-" + form.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        add.setAccessibleText(Texts.of("session.add.spoken", title));
        VBox column = column(title, add);
        List<Note> notes =
                now.notes().stream().filter(note -> note.form() == form).toList();
        notes.forEach(note -> column.getChildren().add(row(now, note)));
        if (notes.isEmpty()) {
            column.getChildren().add(Words.prose(none, "muted", "session-none"));
        }
        return column;
    }

    private Node row(Design now, Note note) {
        Label words = Words.prose(note.text(), "finding-text");
        String about = note.isPinned() ? model.nameOf(Subject.of(note.on())) : "";
        VBox both = new VBox(words);
        if (note.isPinned()) {
            both.getChildren().add(Words.label(about, "muted", "tiny-text"));
        }
        both.setMinWidth(0);
        HBox.setHgrow(both, Priority.ALWAYS);
        String sign = note.form().sign(NoteEdits.number(now, note));
        HBox row = Words.row(
                "finding-row", Words.chip(sign, note.form() == Note.Form.OPEN_POINT ? "warning" : "info"), both);
        if (note.form() == Note.Form.OPEN_POINT) {
            Button decided =
                    button(Texts.of("session.decided"), () -> model.apply(NoteEdits.become(note, Note.Form.DECISION)));
            decided.setAccessibleText(Texts.of("session.decided.spoken", sign));
            row.getChildren().add(decided);
        }
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(
                about.isEmpty()
                        ? Texts.of("session.note", sign, note.text())
                        : Texts.of("session.note.about", sign, note.text(), about));
        row.getStyleClass().add("revealing");
        row.setOnMouseClicked(event -> model.reveal(Subject.note(note.id())));
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.reveal(Subject.note(note.id()));
            }
        });
        return row;
    }

    private Node snapshots(Design now) {
        Button take = button(Texts.of("session.take"), wishes::takeSnapshot);
        take.setId("take-snapshot");
        take.setAccessibleText(Texts.of("session.take.spoken"));
        VBox column = column(Texts.of("session.snapshots"), take);
        for (int i = 0; i < now.snapshots().size(); i++) {
            column.getChildren().add(row(now.snapshots().get(i), i));
        }
        if (now.snapshots().isEmpty()) {
            column.getChildren().add(Words.prose(Texts.of("session.snapshots.none"), "muted", "session-none"));
        }
        return column;
    }

    private Node row(Snapshot snapshot, int index) {
        TextField caption = new TextField(snapshot.caption());
        caption.setId("snapshot-" + index);
        caption.setAccessibleText(Texts.of("session.caption", index + 1));
        HBox.setHgrow(caption, Priority.ALWAYS);
        Runnable commit = () -> {
            if (!caption.getText().strip().equals(snapshot.caption())) {
                model.apply(SnapshotEdits.caption(index, caption.getText().strip()));
            }
        };
        caption.setOnAction(event -> commit.run());
        caption.focusedProperty().addListener((what, before, focused) -> {
            if (!focused) {
                commit.run();
            }
        });
        Button compare = button(Texts.of("session.compare"), () -> wishes.compare(name(snapshot), whole(snapshot)));
        compare.setAccessibleText(Texts.of("session.compare.spoken", index + 1));
        Button delete = button(Texts.of("session.delete"), () -> model.apply(SnapshotEdits.delete(index)));
        delete.setAccessibleText(Texts.of("session.delete.spoken", index + 1));
        return Words.row("finding-row", caption, Words.label(snapshot.taken(), "muted"), compare, delete);
    }

    private static String name(Snapshot snapshot) {
        return snapshot.caption().isBlank() ? Texts.of("session.snapshot") : snapshot.caption();
    }

    /** The drawing of a snapshot with what else the design says now, which no snapshot has. */
    private Design whole(Snapshot snapshot) {
        Design now = model.store().committed();
        return snapshot.design()
                .withFlows(now.flows())
                .withWaivers(now.waivers())
                .withSnapshots(now.snapshots())
                .withExtras(now.extras());
    }

    private static VBox column(String title, Button button) {
        VBox column = Words.column(
                "session-column", Words.row("plan-head", Words.label(title, "strong"), Words.spacer(), button));
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setPrefWidth(200);
        return column;
    }

    private static Button button(String text, Runnable run) {
        Button button = new Button(text);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }
}
