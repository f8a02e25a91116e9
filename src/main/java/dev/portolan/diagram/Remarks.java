package dev.portolan.diagram;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Design;
import dev.portolan.model.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts notes where they belong: those that are pinned go with their component, or with the container that it is drawn as. */
final class Remarks {

    private Remarks() {}

    static List<Remark> of(Design design, Diagram diagram) {
        List<Remark> remarks = new ArrayList<>();
        int decisions = 0;
        for (Note note : design.notes()) {
            int number = note.form() == Note.Form.DECISION ? ++decisions : 0;
            bounds(note, diagram).ifPresent(bounds -> remarks.add(new Remark(note, bounds, number)));
        }
        return remarks;
    }

    private static Optional<Rect> bounds(Note note, Diagram diagram) {
        if (!note.isPinned()) {
            return Optional.of(note.bounds());
        }
        return diagram.drawn(note.on()).map(shape -> {
            Point corner = shape.bounds().topLeft();
            return shape.id().equals(note.on())
                    ? note.bounds().moved(corner)
                    : note.bounds().moved(corner.minus(note.bounds().topLeft()));
        });
    }
}
