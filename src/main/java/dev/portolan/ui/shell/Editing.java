package dev.portolan.ui.shell;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.ClipboardEdits;
import dev.portolan.edit.Clipping;
import dev.portolan.edit.Copies;
import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.edit.LayoutEdits;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Placement;
import dev.portolan.model.Subject;
import dev.portolan.ui.state.EditorModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Cut, copy, paste and the like, over all open designs. */
final class Editing {

    private static final Point BESIDE = new Point(24, 24);

    private final Catalog catalog;
    private final Arranging arranging;
    private Optional<Clipping> clipping = Optional.empty();
    private int pasted;

    Editing(Catalog catalog) {
        this.catalog = catalog;
        this.arranging = new Arranging(catalog);
    }

    Arranging arranging() {
        return arranging;
    }

    void selectAll(EditorModel model) {
        List<Subject> all = new ArrayList<>();
        model.design().get().topology().components().forEach(component -> all.add(Subject.of(component.id())));
        model.design().get().topology().links().forEach(link -> all.add(Subject.of(link.id())));
        model.select(all);
    }

    void delete(EditorModel model) {
        if (!model.selection().get().isEmpty()) {
            model.apply(Edits.remove(
                    catalog, model.store().committed(), model.selection().get()));
        }
    }

    void copy(EditorModel model) {
        Clipping taken = Clipping.of(model.store().committed(), ids(model));
        if (!taken.isEmpty()) {
            clipping = Optional.of(taken);
            pasted = 0;
            ClipboardContent content = new ClipboardContent();
            content.putString(taken.text());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    void cut(EditorModel model) {
        copy(model);
        delete(model);
    }

    /** Pastes beside where it came from; the answer is why it could not, if so. */
    Optional<String> paste(EditorModel model) {
        if (clipping.isEmpty()) {
            return Optional.of("There is nothing to paste yet: copy a component first");
        }
        Design now = model.store().committed();
        ComponentId home = clipping.get().roots().stream()
                .map(Component::parent)
                .filter(now.topology()::has)
                .findFirst()
                .orElse(ComponentId.CANVAS);
        Optional<String> refusal = ClipboardEdits.refusal(catalog, now, clipping.get(), home);
        if (refusal.isEmpty()) {
            pasted++;
            Rect from = clipping.get().bounds();
            Point at = from.topLeft().plus(BESIDE.x() * pasted, BESIDE.y() * pasted);
            apply(model, ClipboardEdits.paste(catalog, now, clipping.get(), home, at));
        }
        return refusal;
    }

    void duplicate(EditorModel model) {
        if (!ids(model).isEmpty()) {
            apply(model, ClipboardEdits.duplicate(catalog, model.store().committed(), ids(model), BESIDE));
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
