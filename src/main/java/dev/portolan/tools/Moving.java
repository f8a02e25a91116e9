package dev.portolan.tools;

import dev.portolan.diagram.Shape;
import dev.portolan.edit.ClipboardEdits;
import dev.portolan.edit.Clipping;
import dev.portolan.edit.Copies;
import dev.portolan.edit.Edit;
import dev.portolan.edit.LayoutEdits;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Dragging the selection, or copies of it; every step is a preview from the same origin.
 *
 * @param moved the outermost components, the one under the pointer first
 * @param before what was selected before the gesture
 */
record Moving(List<ComponentId> moved, Point origin, What what, Set<Subject> before) implements ToolState {

    /** What follows the pointer. */
    enum What {
        ORIGINALS,
        COPIES
    }

    Moving {
        moved = List.copyOf(moved);
    }

    @Override
    public String name() {
        return what == What.COPIES ? "select.duplicating" : "select.moving";
    }

    @Override
    public ToolState drag(Pointer pointer, Stage stage) {
        if (what == What.ORIGINALS && pointer.holds(Modifier.SHORTCUT)) { // on the way is early enough
            return new Moving(moved, origin, What.COPIES, before).drag(pointer, stage);
        }
        ComponentId target = target(pointer, stage);
        Way way = Way.of(this, target, pointer, stage);
        stage.preview(edit(target, way.by(), stage));
        List<Overlay.Mark> marks = new ArrayList<>(marks(target, way.by(), pointer, stage));
        if (refusal(target, stage).isEmpty()) { // where it will not stand, it is in line with nothing
            marks.addAll(0, way.guides());
        }
        stage.overlay(new Overlay(marks));
        return this;
    }

    @Override
    public ToolState release(Pointer pointer, Stage stage) {
        ComponentId target = target(pointer, stage);
        Point by = Way.of(this, target, pointer, stage).by();
        stage.overlay(Overlay.NONE);
        Optional<String> refusal = refusal(target, stage);
        if (refusal.isPresent()) {
            stage.rollback();
            stage.refuse(refusal.get());
        } else if (what == What.COPIES) {
            Copies copies = copies(target, by, stage);
            stage.commit(copies.edit(), copies.made().stream().map(Subject::of).toList());
        } else {
            stage.commit(edit(target, by, stage));
        }
        return new SelectTool.Idle();
    }

    @Override
    public ToolState cancel(Stage stage) {
        stage.overlay(Overlay.NONE);
        stage.rollback();
        stage.select(before);
        return new SelectTool.Idle();
    }

    @Override
    public Cursor cursor() {
        return what == What.COPIES ? Cursor.COPY : Cursor.MOVE;
    }

    /** Into the target where that is allowed, so that nothing drawn there hides what is dragged. */
    private Edit edit(ComponentId target, Point by, Stage stage) {
        if (what == What.COPIES) {
            return copies(target, by, stage).edit();
        }
        Edit edit = leaves(target, stage) && refusal(target, stage).isEmpty()
                ? LayoutEdits.reparent(stage.design(), boundsMoved(by, stage), target)
                : LayoutEdits.move(stage.design(), moved, by);
        return Noting.along(edit, moved, by, stage);
    }

    /** Where leaving the container is refused, ghosts in front of what would hide the dragged ones, and the reason. */
    private List<Overlay.Mark> marks(ComponentId target, Point by, Pointer pointer, Stage stage) {
        List<Overlay.Mark> marks = new ArrayList<>();
        if (!leaves(target, stage)) {
            return marks;
        }
        Optional<String> refusal = refusal(target, stage);
        Tone tone = refusal.isPresent() ? Tone.BAD : Tone.GOOD;
        Gestures.bounds(target, stage).ifPresent(bounds -> marks.add(new Overlay.Frame(bounds, tone)));
        refusal.ifPresent(reason -> {
            boundsMoved(by, stage)
                    .forEach((id, bounds) -> marks.add(new Overlay.Ghost(
                            bounds, stage.catalog().of(stage.design().topology().require(id)), tone)));
            marks.add(new Overlay.Note(pointer.at(), reason, tone));
        });
        return marks;
    }

    private boolean leaves(ComponentId target, Stage stage) {
        return moved.stream().anyMatch(id -> !parent(id, stage).equals(target));
    }

    /** The container under the pointer that is not itself moved. */
    private ComponentId target(Pointer pointer, Stage stage) {
        return Gestures.container(pointer.at(), id -> isCarried(id, stage), stage)
                .map(Shape::id)
                .orElse(ComponentId.CANVAS);
    }

    /** Whether {@code id} follows the pointer, by itself or within something that does. */
    boolean isCarried(ComponentId id, Stage stage) {
        return what == What.ORIGINALS
                && (moved.contains(id)
                        || stage.design().topology().containers(id).stream().anyMatch(c -> moved.contains(c.id())));
    }

    private Optional<String> refusal(ComponentId target, Stage stage) {
        return moved.stream()
                .filter(id -> !parent(id, stage).equals(target))
                .flatMap(id -> stage.design().topology().component(id).stream())
                .flatMap(component -> Gestures.refusal(target, component.kind(), stage).stream())
                .findFirst();
    }

    private Copies copies(ComponentId target, Point by, Stage stage) {
        Copies copies = componentCopies(target, by, stage);
        return new Copies(Noting.copiedAlong(copies.edit(), moved, by, stage), copies.made());
    }

    private Copies componentCopies(ComponentId target, Point by, Stage stage) {
        if (refusal(target, stage).isPresent()
                || moved.stream().allMatch(id -> parent(id, stage).equals(target))) {
            return ClipboardEdits.duplicate(stage.catalog(), stage.design(), moved, by);
        }
        Clipping clipping = Clipping.of(stage.design(), moved);
        return ClipboardEdits.paste(
                stage.catalog(),
                stage.design(),
                clipping,
                target,
                clipping.bounds().topLeft().plus(by));
    }

    private Map<ComponentId, Rect> boundsMoved(Point by, Stage stage) {
        Map<ComponentId, Rect> bounds = new LinkedHashMap<>();
        moved.forEach(id -> Gestures.bounds(id, stage).ifPresent(rect -> bounds.put(id, rect.moved(by))));
        return bounds;
    }

    private static ComponentId parent(ComponentId id, Stage stage) {
        return stage.design().topology().component(id).map(Component::parent).orElse(ComponentId.CANVAS);
    }
}
