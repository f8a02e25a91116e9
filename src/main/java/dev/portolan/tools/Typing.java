package dev.portolan.tools;

import dev.portolan.edit.LayoutEdits;
import dev.portolan.edit.NoteEdits;
import dev.portolan.geom.Point;
import dev.portolan.model.ComponentId;
import dev.portolan.model.LinkId;
import java.util.List;
import java.util.Set;

/** What keys do to the selection while nothing is pressed. */
final class Typing {

    private Typing() {}

    static ToolState on(ToolState rest, Keys keys, Stage stage) {
        switch (keys.key()) {
            case LEFT -> nudge(-1, 0, keys, stage);
            case RIGHT -> nudge(1, 0, keys, stage);
            case UP -> nudge(0, -1, keys, stage);
            case DOWN -> nudge(0, 1, keys, stage);
            case ENTER, F2 -> rename(stage);
            case ESCAPE -> stage.select(Set.of());
        }
        return rest;
    }

    /** One unit, or with Shift one step of the grid. */
    private static void nudge(int dx, int dy, Keys keys, Stage stage) {
        List<ComponentId> moved = Gestures.outermost(Gestures.selectedComponents(stage), stage).stream()
                .filter(id -> !Gestures.isLocked(id, stage))
                .toList();
        double step = keys.modifiers().contains(Modifier.SHIFT) ? Math.max(1, stage.grid()) : 1;
        Point by = new Point(dx * step, dy * step);
        List<String> notes = NoteEdits.ids(stage.selection());
        if (notes.isEmpty() && !moved.isEmpty()) {
            stage.commit(LayoutEdits.move(stage.design(), moved, by));
        } else if (!notes.isEmpty()) {
            stage.commit(Noting.move(moved, notes, by, stage));
        }
    }

    private static void rename(Stage stage) {
        List<ComponentId> selected = Gestures.selectedComponents(stage);
        if (stage.selection().size() != 1) {
            return;
        }
        List<String> notes = NoteEdits.ids(stage.selection());
        if (selected.size() == 1) {
            stage.editName(selected.get(0));
        } else if (notes.size() == 1) {
            stage.editNote(notes.get(0));
        } else {
            stage.editLabel(new LinkId(stage.selection().iterator().next().id()));
        }
    }
}
