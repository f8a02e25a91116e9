package dev.portolan.ui.shell;

import dev.portolan.edit.NoteEdits;
import dev.portolan.model.Note;
import dev.portolan.ui.session.Presentation;
import dev.portolan.ui.state.EditorModel;
import java.util.Optional;

/** The commands for showing a design to others. */
final class SessionCommands {

    private SessionCommands() {}

    private static Optional<Note> openPoint(EditorModel model) {
        return model.selectedNotes().stream()
                .filter(note -> note.form() == Note.Form.OPEN_POINT)
                .findFirst();
    }

    static void addTo(CommandList list) {
        Presentation presentation = new Presentation();
        list.open("present", "", pane -> presentation.toggle(pane, pane::showAlone))
                .open("snapshot", "snapshot", DocumentPane::takeSnapshot)
                .open("session", "", pane -> pane.bottom().showSession())
                .chosen(
                        "decide",
                        "decision",
                        model -> openPoint(model).isPresent(),
                        model -> openPoint(model)
                                .ifPresent(note -> model.apply(NoteEdits.become(note, Note.Form.DECISION))))
                .open("pointer", "", DocumentPane::toggleLight);
    }
}
