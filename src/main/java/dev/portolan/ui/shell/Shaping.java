package dev.portolan.ui.shell;

import dev.portolan.catalog.Catalog;
import dev.portolan.edit.Alignments;
import dev.portolan.edit.Cloning;
import dev.portolan.edit.Containers;
import dev.portolan.edit.Copies;
import dev.portolan.edit.Edit;
import dev.portolan.edit.GroupEdits;
import dev.portolan.edit.LayoutEdits;
import dev.portolan.edit.StackingEdits;
import dev.portolan.edit.Tidying;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Placement;
import dev.portolan.model.Subject;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What is done to the selected shapes; each is one step of the history. */
final class Shaping {

    private static final Point LEAST = new Point(96, 40);

    private final Catalog catalog;
    private Optional<Rect> size = Optional.empty();

    Shaping(Catalog catalog) {
        this.catalog = catalog;
    }

    void align(EditorModel model, Alignments.Edge edge) {
        apply(model, (now, ids) -> Alignments.align(now, ids, edge));
    }

    void distribute(EditorModel model, Alignments.Axis axis) {
        apply(model, (now, ids) -> Alignments.distribute(now, ids, axis));
    }

    void tidy(EditorModel model) {
        apply(model, Tidying::tidy);
    }

    void sameSize(EditorModel model) {
        apply(model, Alignments::sameSize);
    }

    /** Remembers how large the first of the selected shapes is, for shapes of any design. */
    void copySize(EditorModel model) {
        Design now = model.store().committed();
        size = ids(model).stream()
                .flatMap(id -> now.layout().of(id).stream())
                .findFirst()
                .map(Placement::bounds)
                .or(() -> size);
    }

    void pasteSize(EditorModel model) {
        size.ifPresent(wanted -> apply(model, (now, ids) -> Alignments.size(now, ids, wanted)));
    }

    void group(EditorModel model) {
        apply(model, GroupEdits::group);
    }

    void ungroup(EditorModel model) {
        apply(model, GroupEdits::ungroup);
    }

    void collapse(EditorModel model) {
        apply(model, (now, ids) -> Containers.collapse(now, containers(model)));
    }

    void expand(EditorModel model) {
        apply(model, Containers::expand);
    }

    void fitContent(EditorModel model) {
        apply(model, (now, ids) -> Containers.fitContent(now, containers(model)));
    }

    void forward(EditorModel model) {
        apply(model, StackingEdits::forward);
    }

    void backward(EditorModel model) {
        apply(model, StackingEdits::backward);
    }

    /** Takes the selected shapes out of sight; the outline still has them. */
    void hide(EditorModel model) {
        Design now = model.store().committed();
        Edit hide = LayoutEdits.mark(now, ids(model), Placement.Mark.HIDDEN);
        model.store().apply(hide.labelled(hide.label().replace("Set hidden on", Texts.of("step.hide"))), List.of());
    }

    void showHidden(EditorModel model) {
        Design now = model.store().committed();
        List<ComponentId> hidden = now.layout().placements().entrySet().stream()
                .filter(entry -> entry.getValue().is(Placement.Mark.HIDDEN))
                .map(Map.Entry::getKey)
                .toList();
        model.store()
                .apply(
                        LayoutEdits.unmark(now, hidden, Placement.Mark.HIDDEN).labelled(Texts.of("step.show-hidden")),
                        hidden.stream().map(Subject::of).toList());
    }

    void clone(EditorModel model, Cloning.Direction direction) {
        ids(model).stream().findFirst().ifPresent(id -> {
            Copies copies = Cloning.beside(catalog, model.store().committed(), id, direction);
            model.store()
                    .apply(
                            copies.edit(),
                            copies.made().stream().map(Subject::of).toList());
        });
    }

    /** Moves the lower right corner of every selected shape by {@code by}. */
    void resize(EditorModel model, Point by) {
        Design now = model.store().committed();
        model.selectedComponents().stream()
                .flatMap(component -> now.layout().of(component.id()).stream()
                        .filter(placement -> !now.layout().is(placement, Placement.Mark.LOCKED))
                        .map(placement -> LayoutEdits.resize(component, resized(placement.bounds(), by))))
                .reduce(Edit::then)
                .ifPresent(model::apply);
    }

    private static Rect resized(Rect bounds, Point by) {
        return bounds.withSize(
                Math.max(LEAST.x(), bounds.width() + by.x()), Math.max(LEAST.y(), bounds.height() + by.y()));
    }

    /** Whether something selected could be drawn as small as a card. */
    boolean mayCollapse(EditorModel model) {
        return containers(model).stream()
                .anyMatch(id -> !model.design().get().layout().is(id, Placement.Mark.COLLAPSED));
    }

    static boolean isCollapsed(EditorModel model) {
        return ids(model).stream().anyMatch(id -> model.design().get().layout().is(id, Placement.Mark.COLLAPSED));
    }

    static boolean isGrouped(EditorModel model) {
        Design now = model.design().get();
        return ids(model).stream()
                .flatMap(id -> now.layout().of(id).stream())
                .anyMatch(placement -> !placement.group().isEmpty());
    }

    /** Whether something stands in what is selected. */
    static boolean hasContent(EditorModel model) {
        return ids(model).stream()
                .anyMatch(id -> !model.design().get().topology().children(id).isEmpty());
    }

    private List<ComponentId> containers(EditorModel model) {
        return model.selectedComponents().stream()
                .filter(component -> catalog.of(component).isContainer())
                .map(Component::id)
                .toList();
    }

    private static void apply(EditorModel model, BiFunction<Design, Collection<ComponentId>, Edit> edit) {
        List<ComponentId> ids = ids(model);
        if (!ids.isEmpty()) {
            model.apply(edit.apply(model.store().committed(), ids));
        }
    }

    private static List<ComponentId> ids(EditorModel model) {
        return model.selectedComponents().stream().map(Component::id).toList();
    }
}
