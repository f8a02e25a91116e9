package dev.portolan.tools;

import dev.portolan.edit.Edit;
import dev.portolan.edit.LayoutEdits;
import dev.portolan.edit.Placed;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Placement;
import java.util.List;
import java.util.Optional;

/**
 * Dragging a handle of a shape; with Shift its proportions stay, with Ctrl its centre does.
 *
 * @param bounds on the canvas, before
 */
record Resizing(ComponentId component, Handle handle, Point origin, Rect bounds) implements EditingDrag {

    private static final Point LEAST_CARD = new Point(96, 40);
    private static final Point LEAST_CONTAINER = new Point(120, 64);
    private static final double PADDING = 8;

    /** Handles are there on a single selected shape that is neither locked nor collapsed nor too small for them. */
    static Optional<Resizing> at(Point at, Stage stage) {
        List<ComponentId> selected = Gestures.selectedComponents(stage);
        if (selected.size() != 1 || stage.selection().size() != 1 || !isOpen(selected.get(0), stage)) {
            return Optional.empty();
        }
        return Gestures.bounds(selected.get(0), stage)
                .filter(bounds -> Handle.areOn(bounds, stage.scale()))
                .flatMap(bounds -> Handle.at(at, bounds, stage.scale())
                        .map(handle -> new Resizing(selected.get(0), handle, at, bounds)));
    }

    private static boolean isOpen(ComponentId id, Stage stage) {
        return stage.design()
                .layout()
                .of(id)
                .filter(placement -> !placement.is(Placement.Mark.COLLAPSED) && !Gestures.isLocked(id, stage))
                .isPresent();
    }

    @Override
    public String name() {
        return "select.resizing";
    }

    @Override
    public Cursor cursor() {
        return handle.cursor();
    }

    @Override
    public Optional<Edit> edit(Pointer pointer, Stage stage) {
        Optional<Component> resized = stage.design().topology().component(component);
        if (resized.isEmpty() || pointer.at().equals(origin)) {
            return Optional.empty();
        }
        Point corner = handle.on(bounds);
        Point by = Gestures.snapped(corner.plus(pointer.at().minus(origin)), pointer, stage)
                .minus(corner);
        Point way = pointer.holds(Modifier.SHIFT) ? handle.inProportion(bounds, by) : by;
        Point least = stage.catalog().of(resized.get()).isContainer() ? LEAST_CONTAINER : LEAST_CARD;
        Rect dragged = handle.dragged(bounds, way, least, content(stage));
        Rect next = pointer.holds(Modifier.SHORTCUT)
                ? handle.opposite().dragged(dragged, Point.ORIGIN.minus(way), least, content(stage))
                : dragged;
        Point around = Placed.origin(stage.design(), resized.get().parent());
        return Optional.of(LayoutEdits.resize(resized.get(), next.moved(Point.ORIGIN.minus(around))));
    }

    private List<Rect> content(Stage stage) {
        return stage.design().topology().children(component).stream()
                .flatMap(child -> Placed.bounds(stage.design(), child.id()).stream())
                .map(rect -> rect.grown(PADDING))
                .toList();
    }
}
