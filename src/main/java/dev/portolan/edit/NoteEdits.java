package dev.portolan.edit;

import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Note;
import dev.portolan.model.Properties;
import dev.portolan.model.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What can be done to notes, free text and decisions. */
public final class NoteEdits {

    private NoteEdits() {}

    /** A note with an id that {@code design} does not have yet; {@code bounds} are canvas coordinates. */
    public static Note fresh(Design design, Note.Form form, Rect bounds, ComponentId on) {
        Rect place = bounds.moved(Point.ORIGIN.minus(corner(design, on)));
        return new Note(freeId(ids(design), word(form)), form, "", place, on, Properties.NONE);
    }

    public static Edit add(Note note) {
        return Edit.of("Add " + one(note.form()), design -> {
            List<Note> notes = new ArrayList<>(design.notes());
            notes.add(note.withId(freeId(ids(design), note.id())));
            return design.withNotes(notes);
        });
    }

    /** Gives a note other words; one that is left without any is taken away. */
    public static Edit write(Note note, String text) {
        return text.isBlank()
                ? Edit.of("Delete " + one(note.form()), design -> design.withNotes(without(design, Set.of(note.id()))))
                : Edit.of("Write " + one(note.form()), changing(Set.of(note.id()), one -> one.withText(text)));
    }

    /** Makes something else of a note: of an open point, say, the decision that closes it. */
    public static Edit become(Note note, Note.Form form) {
        return Edit.of(
                "Make %s of %s".formatted(one(form), one(note.form())),
                changing(Set.of(note.id()), one -> one.as(form)));
    }

    /** Pins a note to a component, {@link ComponentId#CANVAS} for none; it stays where it is on the canvas. */
    public static Edit pin(Note note, ComponentId component) {
        return Edit.of(
                (component.equals(ComponentId.CANVAS) ? "Unpin " : "Pin ") + one(note.form()),
                design -> changing(
                                Set.of(note.id()),
                                one -> one.pinned(
                                        component,
                                        bounds(design, one).moved(Point.ORIGIN.minus(corner(design, component)))))
                        .apply(design));
    }

    /** Puts notes on a layer; an empty name takes them off theirs. */
    public static Edit put(Collection<String> ids, String layer) {
        return Edit.of(
                layer.isEmpty() ? "Take notes off their layer" : "Put notes on '" + layer + "'",
                changing(ids, note -> note.withLayer(layer)));
    }

    public static Edit resize(Note note, Rect bounds) {
        return Edit.of(
                "Resize " + one(note.form()),
                design -> changing(
                                Set.of(note.id()),
                                one -> one.with(bounds.moved(Point.ORIGIN.minus(corner(design, one.on())))))
                        .apply(design));
    }

    public static Edit move(Collection<String> ids, Point by) {
        return Edit.of(
                ids.size() == 1 ? "Move a note" : "Move " + ids.size() + " notes",
                changing(ids, note -> note.with(note.bounds().moved(by))));
    }

    /**
     * Copies of notes, moved by {@code by}.
     *
     * @param copies by component that was copied with them, its copy; a note at any other is pinned to nothing
     */
    public static Edit copies(Design from, List<Note> notes, Map<ComponentId, ComponentId> copies, Point by) {
        return Edit.of("Paste notes", design -> {
            List<Note> next = new ArrayList<>(design.notes());
            Set<String> taken = ids(design);
            for (Note note : notes) {
                ComponentId on = copies.getOrDefault(note.on(), ComponentId.CANVAS);
                Rect bounds = on.equals(ComponentId.CANVAS) ? bounds(from, note).moved(by) : note.bounds();
                Note copy = note.withId(freeId(taken, note.id())).pinned(on, bounds);
                taken.add(copy.id());
                next.add(copy);
            }
            return design.withNotes(next);
        });
    }

    /** Where a note stands on the canvas. */
    public static Rect bounds(Design design, Note note) {
        return note.bounds().moved(corner(design, note.on()));
    }

    /** The place of a note among those of its form, from 1, as its sign has it. */
    public static int number(Design design, Note note) {
        return design.notes().stream()
                        .filter(other -> other.form() == note.form())
                        .map(Note::id)
                        .toList()
                        .indexOf(note.id())
                + 1;
    }

    public static Optional<Note> find(Design design, String id) {
        return design.notes().stream().filter(note -> note.id().equals(id)).findFirst();
    }

    /** The ids of the notes among {@code subjects}. */
    public static List<String> ids(Collection<Subject> subjects) {
        return subjects.stream()
                .filter(subject -> subject.type() == Subject.Type.NOTE)
                .map(Subject::id)
                .toList();
    }

    static List<Note> without(Design design, Set<String> gone) {
        return design.notes().stream().filter(note -> !gone.contains(note.id())).toList();
    }

    /** What is pinned to components that go stays where it is: what was decided outlives what it was about. */
    static List<Note> unpinned(Design design, Set<ComponentId> gone) {
        return design.notes().stream()
                .map(note -> gone.contains(note.on()) ? note.pinned(ComponentId.CANVAS, bounds(design, note)) : note)
                .toList();
    }

    private static Point corner(Design design, ComponentId component) {
        return component.equals(ComponentId.CANVAS) ? Point.ORIGIN : Placed.origin(design, component);
    }

    private static UnaryOperator<Design> changing(Collection<String> ids, UnaryOperator<Note> change) {
        return design -> design.withNotes(design.notes().stream()
                .map(note -> ids.contains(note.id()) ? change.apply(note) : note)
                .toList());
    }

    private static Set<String> ids(Design design) {
        Set<String> ids = new HashSet<>();
        design.notes().forEach(note -> ids.add(note.id()));
        return ids;
    }

    private static String freeId(Set<String> taken, String wanted) {
        String stem = wanted.replaceAll("-\\d+$", "");
        String id = wanted;
        for (int number = 2; taken.contains(id); number++) {
            id = stem + "-" + number;
        }
        return id;
    }

    private static String one(Note.Form form) {
        return form == Note.Form.OPEN_POINT ? "an open point" : "a " + word(form);
    }

    /** As ids begin. */
    private static String word(Note.Form form) {
        return switch (form) {
            case NOTE -> "note";
            case TEXT -> "text";
            case DECISION -> "decision";
            case OPEN_POINT -> "open-point";
        };
    }
}
