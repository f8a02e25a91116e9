package dev.portolan.ui.shell;

import dev.portolan.catalog.Catalog;
import dev.portolan.diagram.Shape;
import dev.portolan.diagram.Snapping;
import dev.portolan.edit.ClipboardEdits;
import dev.portolan.edit.Clipping;
import dev.portolan.edit.Copies;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.edit.LayoutEdits;
import dev.portolan.edit.NoteEdits;
import dev.portolan.geom.Point;
import dev.portolan.guidance.Finding;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Placement;
import dev.portolan.model.Subject;
import dev.portolan.ui.canvas.CanvasView;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.TextInputControl;

/** Cut, copy, paste and the like, over all open designs. */
final class Editing {

    private static final Point BESIDE = new Point(24, 24);

    private final Catalog catalog;
    private final Arranging arranging;
    private final Shaping shaping;
    private final Clippings clippings;
    private Optional<Clipping> last = Optional.empty();
    private Optional<Point> lastPlace = Optional.empty();
    private int pasted;

    /**
     * What is done to designs.
     *
     * @param calm whether things that would move by themselves get there at once
     */
    Editing(Catalog catalog, BooleanSupplier calm) {
        this.catalog = catalog;
        this.arranging = new Arranging(catalog, calm);
        shaping = new Shaping(catalog);
        clippings = new Clippings(catalog);
    }

    Shaping shaping() {
        return shaping;
    }

    Arranging arranging() {
        return arranging;
    }

    void selectAll(EditorModel model) {
        List<Subject> all = new ArrayList<>();
        model.design().get().topology().components().forEach(component -> all.add(Subject.of(component.id())));
        model.design().get().topology().links().forEach(link -> all.add(Subject.of(link.id())));
        model.design().get().notes().forEach(note -> all.add(Subject.note(note.id())));
        model.select(all);
    }

    void selectComponents(EditorModel model) {
        model.select(model.design().get().topology().components().stream()
                .map(component -> Subject.of(component.id()))
                .toList());
    }

    void selectLinks(EditorModel model) {
        model.select(model.design().get().topology().links().stream()
                .map(link -> Subject.of(link.id()))
                .toList());
    }

    /** Selects everything of which the same rules say something as of what is selected. */
    void selectSameFindings(EditorModel model) {
        List<Finding> findings = model.assessment().get().findings();
        Set<String> rules = findings.stream()
                .filter(finding ->
                        finding.subjects().stream().anyMatch(model.selection().get()::contains))
                .map(Finding::rule)
                .collect(Collectors.toSet());
        List<Subject> same = findings.stream()
                .filter(finding -> rules.contains(finding.rule()))
                .flatMap(finding -> finding.subjects().stream())
                .toList();
        if (!same.isEmpty()) {
            model.reveal(same);
        }
    }

    void delete(EditorModel model) {
        if (!model.selection().get().isEmpty()) {
            model.apply(Edits.remove(
                    catalog, model.store().committed(), model.selection().get()));
        }
    }

    void copy(EditorModel model) {
        Design from = model.store().committed();
        Clipping taken = Clipping.of(from, ids(model))
                .and(from, NoteEdits.ids(model.selection().get()));
        if (!taken.isEmpty()) {
            last = Optional.of(taken);
            pasted = 0;
            clippings.put(taken, model.tasks());
        }
    }

    /** Copies what is selected, else the whole drawing, as a picture. */
    void copyPicture(DocumentPane pane) {
        EditorModel model = pane.document().model();
        Design now = model.store().committed();
        Clipping taken = Clipping.of(now, ids(model));
        pane.canvas().tell(Texts.of("canvas.copying-picture"));
        clippings.putPicture(
                taken.isEmpty() ? now : taken.content(),
                model.tasks(),
                () -> pane.canvas().tell(Texts.of("canvas.copied-picture")),
                failure -> pane.canvas()
                        .tell(Texts.of("canvas.picture-not-copied", String.valueOf(failure.getMessage()))));
    }

    void cut(EditorModel model) {
        copy(model);
        delete(model);
    }

    /**
     * Pastes where the mouse is, a little further each time it is still there; beside the original where it is not over the
     * drawing. Says why it cannot, if so.
     */
    void paste(EditorModel model, CanvasView canvas) {
        Optional<Clipping> held = clippings.get();
        if (held.isEmpty()) {
            canvas.tell(Texts.of("canvas.nothing-to-paste"));
            return;
        }
        Optional<Point> pointed = canvas.pointed();
        if (!held.equals(last) || !pointed.equals(lastPlace)) {
            last = held;
            lastPlace = pointed;
            pasted = 0;
        }
        Design now = model.store().committed();
        Clipping clipping = held.get();
        ComponentId home = home(model, canvas, clipping);
        Optional<String> refusal = ClipboardEdits.refusal(catalog, now, clipping, home);
        refusal.ifPresent(canvas::tell);
        if (refusal.isEmpty()) {
            int steps = pointed.isPresent() ? pasted : pasted + 1;
            Point from = pointed.map(at -> Snapping.toGrid(at, Snapping.GRID))
                    .orElse(clipping.bounds().topLeft());
            Point at = from.plus(BESIDE.x() * steps, BESIDE.y() * steps);
            pasted++;
            apply(model, ClipboardEdits.paste(catalog, now, clipping, home, at));
        }
    }

    /** Makes a note of the text on the clipboard; where somebody types, it goes there as that field pastes. */
    void pasteText(DocumentPane pane) {
        if (pane.getScene().getFocusOwner() instanceof TextInputControl field) {
            field.paste();
            return;
        }
        Optional<String> text = clippings.text();
        if (text.isEmpty()) {
            pane.canvas().tell(Texts.of("canvas.no-text"));
        } else {
            pane.canvas().notes().paste(text.get());
        }
    }

    /** The selected container, that under the mouse, or that of the original: the first that may hold it; else the canvas. */
    private ComponentId home(EditorModel model, CanvasView canvas, Clipping clipping) {
        Design now = model.store().committed();
        Stream<ComponentId> under = canvas
                .pointed()
                .flatMap(at ->
                        canvas.diagram().containerAt(at, id -> !now.topology().has(id)))
                .map(Shape::id)
                .stream();
        Stream<ComponentId> originals = clipping.roots().stream()
                .flatMap(root -> now.topology().component(root.id()).stream())
                .map(Component::parent);
        return Stream.of(model.selectedComponents().stream().map(Component::id), under, originals)
                .flatMap(ids -> ids)
                .filter(now.topology()::has)
                .filter(id -> catalog.of(now.topology().require(id)).isContainer())
                .filter(id -> ClipboardEdits.refusal(catalog, now, clipping, id).isEmpty())
                .findFirst()
                .orElse(ComponentId.CANVAS);
    }

    void duplicate(EditorModel model) {
        Design now = model.store().committed();
        if (!ids(model).isEmpty()) {
            apply(model, ClipboardEdits.duplicate(catalog, now, ids(model), BESIDE));
        } else if (!model.selectedNotes().isEmpty()) {
            model.apply(NoteEdits.copies(now, model.selectedNotes(), Map.of(), BESIDE)
                    .labelled(Texts.of("step.duplicate-notes")));
        }
    }

    void toFront(EditorModel model) {
        model.apply(LayoutEdits.bringToFront(model.store().committed(), ids(model)));
    }

    void toBack(EditorModel model) {
        model.apply(LayoutEdits.sendToBack(model.store().committed(), ids(model)));
    }

    /** Locks what is selected, or unlocks it where all of it is locked. */
    void toggleLock(EditorModel model) {
        Design now = model.store().committed();
        boolean locked = ids(model).stream()
                .allMatch(id -> now.layout()
                        .of(id)
                        .filter(placement -> placement.is(Placement.Mark.LOCKED))
                        .isPresent());
        model.apply(
                locked
                        ? LayoutEdits.unmark(now, ids(model), Placement.Mark.LOCKED)
                        : LayoutEdits.mark(now, ids(model), Placement.Mark.LOCKED));
    }

    /** Takes the bends out of the selected links. */
    void straighten(EditorModel model) {
        model.selectedLinks().stream()
                .map(link -> LayoutEdits.setBends(link, List.of()))
                .reduce(Edit::then)
                .ifPresent(model::apply);
    }

    private static void apply(EditorModel model, Copies copies) {
        model.store()
                .apply(copies.edit(), copies.made().stream().map(Subject::of).toList());
    }

    private static List<ComponentId> ids(EditorModel model) {
        return model.selectedComponents().stream().map(Component::id).toList();
    }
}
