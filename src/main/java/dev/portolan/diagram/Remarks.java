package dev.portolan.diagram;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Design;
import dev.portolan.model.Note;
import dev.portolan.model.Placement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts notes where they belong: those that are pinned go with their component, or with the container that it is drawn as. */
final class Remarks {

    private Remarks() {}

    static List<Remark> of(Design design, Diagram diagram) {
        List<Remark> remarks = new ArrayList<>();
        Map<Note.Form, Integer> numbers = new EnumMap<>(Note.Form.class);
        for (Note note : design.notes()) {
            int number = note.form().isNumbered() ? numbers.merge(note.form(), 1, Integer::sum) : 0;
            if (isHidden(note, design)) {
                continue;
            }
            bounds(note, diagram).ifPresent(bounds -> remarks.add(new Remark(note, bounds, number)));
        }
        return remarks;
    }

    /** With all that is on its layer. */
    private static boolean isHidden(Note note, Design design) {
        return design.layout().layers().getOrDefault(note.layer(), Set.of()).contains(Placement.Mark.HIDDEN);
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
