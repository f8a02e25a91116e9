package dev.portolan.tools;

import dev.portolan.diagram.Remark;
import dev.portolan.edit.ClipboardEdits;
import dev.portolan.edit.Copies;
import dev.portolan.edit.Edit;
import dev.portolan.edit.LayoutEdits;
import dev.portolan.edit.NoteEdits;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Note;
import dev.portolan.model.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the select tool does with notes: clicks, drags and handles. */
final class Noting {

    private static final Point LEAST = new Point(30, 20);

    private Noting() {}

    /** A press on a note: a second one edits its words. */
    static ToolState pressed(String note, Pointer pointer, Stage stage) {
        if (pointer.clicks() == 2) {
            stage.select(Set.of(Subject.note(note)));
            stage.editNote(note);
            return new SelectTool.Idle();
        }
        return new Pressed(note, pointer);
    }

    /** What a press on a handle of the one selected note starts. */
    static Optional<Sizing> sizing(Point at, Stage stage) {
        List<String> notes = NoteEdits.ids(stage.selection());
        if (notes.size() != 1 || stage.selection().size() != 1) {
            return Optional.empty();
        }
        return stage.diagram()
                .remark(notes.get(0))
                .map(Remark::bounds)
                .filter(bounds -> Handle.areOn(bounds, stage.scale()))
                .flatMap(bounds -> Handle.at(at, bounds, stage.scale())
                        .map(handle -> new Sizing(notes.get(0), handle, at, bounds)));
    }

    /** Moves these components and notes; a note that is pinned to one of the components comes along with it. */
    static Edit move(List<ComponentId> components, List<String> notes, Point by, Stage stage) {
        Edit moved = NoteEdits.move(
                own(notes, components, stage).stream().map(Note::id).toList(), by);
        return components.isEmpty()
                ? moved
                : LayoutEdits.move(stage.design(), components, by).then(moved);
    }

    /** An edit that moves these components, with the notes that are selected beside them. */
    static Edit along(Edit edit, List<ComponentId> components, Point by, Stage stage) {
        List<Note> own = own(NoteEdits.ids(stage.selection()), components, stage);
        return own.isEmpty()
                ? edit
                : edit.then(NoteEdits.move(own.stream().map(Note::id).toList(), by))
                        .labelled(edit.label());
    }

    /** An edit that copies these components, with the notes that are selected beside them. */
    static Edit copiedAlong(Edit edit, List<ComponentId> components, Point by, Stage stage) {
        List<Note> own = own(NoteEdits.ids(stage.selection()), components, stage);
        return own.isEmpty()
                ? edit
                : edit.then(NoteEdits.copies(stage.design(), own, Map.of(), by)).labelled(edit.label());
    }

    /** Those that do not come along with one of the components to which they are pinned. */
    private static List<Note> own(List<String> notes, List<ComponentId> components, Stage stage) {
        return notes.stream()
                .flatMap(id -> NoteEdits.find(stage.design(), id).stream())
                .filter(note -> !isCarried(note, components, stage))
                .toList();
    }

    private static boolean isCarried(Note note, List<ComponentId> components, Stage stage) {
        return note.isPinned()
                && (components.contains(note.on())
                        || stage.design().topology().containers(note.on()).stream()
                                .anyMatch(container -> components.contains(container.id())));
    }

    /** A note is pressed; whether it is a click or a drag shows. */
    record Pressed(String note, Pointer origin) implements ToolState {
        @Override
        public String name() {
            return "select.pressedNote";
        }

        @Override
        public ToolState drag(Pointer pointer, Stage stage) {
            if (!Gestures.isDrag(origin.at(), pointer.at(), stage)) {
                return this;
            }
            Set<Subject> before = stage.selection();
            Subject pressed = Subject.note(note);
            if (!before.contains(pressed)) {
                Set<Subject> next =
                        new LinkedHashSet<>(origin.adds() && !origin.holds(Modifier.SHORTCUT) ? before : Set.of());
                next.add(pressed);
                stage.select(next);
            }
            List<ComponentId> components = Gestures.outermost(Gestures.selectedComponents(stage), stage).stream()
                    .filter(id -> !Gestures.isLocked(id, stage))
                    .toList();
            boolean copies = origin.holds(Modifier.SHORTCUT) || origin.holds(Modifier.ALT);
            List<String> notes = NoteEdits.ids(stage.selection());
            return new Moving(note, copies, components, notes, origin.at(), before).drag(pointer, stage);
        }

        @Override
        public ToolState release(Pointer pointer, Stage stage) {
            Selecting.click(Subject.note(note), origin, stage);
            return new SelectTool.Idle();
        }

        @Override
        public ToolState cancel(Stage stage) {
            return new SelectTool.Idle();
        }
    }

    /**
     * Dragging notes, and what is selected with them, or copies of all that.
     *
     * @param lead the one that is kept on the grid
     * @param before what was selected before the gesture
     */
    record Moving(
            String lead,
            boolean copies,
            List<ComponentId> components,
            List<String> notes,
            Point origin,
            Set<Subject> before)
            implements EditingDrag {

        @Override
        public String name() {
            return "select.movingNote";
        }

        @Override
        public ToolState cancel(Stage stage) {
            stage.rollback();
            stage.select(before);
            return new SelectTool.Idle();
        }

        @Override
        public Cursor cursor() {
            return copies ? Cursor.COPY : Cursor.MOVE;
        }

        @Override
        public ToolState release(Pointer pointer, Stage stage) {
            if (!copies) {
                return EditingDrag.super.release(pointer, stage);
            }
            Copies made = copied(way(pointer, stage), stage);
            Set<String> there = stage.design().notes().stream().map(Note::id).collect(Collectors.toSet());
            Stream<Subject> notesMade = made.edit().apply(stage.design()).notes().stream()
                    .map(Note::id)
                    .filter(id -> !there.contains(id))
                    .map(Subject::note);
            stage.commit(
                    made.edit(),
                    Stream.concat(notesMade, made.made().stream().map(Subject::of))
                            .toList());
            return new SelectTool.Idle();
        }

        private Copies copied(Point by, Stage stage) {
            List<Note> own = own(notes, components, stage);
            Edit duplicated = NoteEdits.copies(stage.design(), own, Map.of(), by)
                    .labelled(own.size() == 1 ? "Duplicate a note" : "Duplicate " + own.size() + " notes");
            if (components.isEmpty()) {
                return new Copies(duplicated, List.of());
            }
            Copies others = ClipboardEdits.duplicate(stage.catalog(), stage.design(), components, by);
            Edit both = others.edit().then(duplicated).labelled(others.edit().label());
            return new Copies(both, others.made());
        }

        @Override
        public Optional<Edit> edit(Pointer pointer, Stage stage) {
            Point by = way(pointer, stage);
            return Optional.of(copies ? copied(by, stage).edit() : move(components, notes, by, stage));
        }

        private Point way(Pointer pointer, Stage stage) {
            Point start = NoteEdits.find(stage.design(), lead)
                    .map(note -> NoteEdits.bounds(stage.design(), note).topLeft())
                    .orElse(Point.ORIGIN);
            Point way = Way.along(pointer.at().minus(origin), pointer);
            return Gestures.snapped(start.plus(way), pointer, stage).minus(start);
        }
    }

    /**
     * Dragging a handle of a note.
     *
     * @param bounds on the canvas, before
     */
    record Sizing(String note, Handle handle, Point origin, Rect bounds) implements EditingDrag {

        @Override
        public String name() {
            return "select.resizingNote";
        }

        @Override
        public Cursor cursor() {
            return handle.cursor();
        }

        @Override
        public Optional<Edit> edit(Pointer pointer, Stage stage) {
            Point corner = handle.on(bounds);
            Point by = Gestures.snapped(corner.plus(pointer.at().minus(origin)), pointer, stage)
                    .minus(corner);
            return NoteEdits.find(stage.design(), note)
                    .map(found -> NoteEdits.resize(found, handle.dragged(bounds, by, LEAST, List.of())));
        }
    }
}
