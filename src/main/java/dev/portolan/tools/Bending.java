package dev.portolan.tools;

import dev.portolan.diagram.Polylines;
import dev.portolan.diagram.Route;
import dev.portolan.edit.Edit;
import dev.portolan.edit.LayoutEdits;
import dev.portolan.geom.Point;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Dragging a corner of a link's line.
 *
 * @param corners those that the user has set, with the dragged one where it was grabbed
 * @param index which of them is dragged
 * @param before what was selected before the gesture
 */
record Bending(LinkId link, List<Point> corners, int index, Set<Subject> before) implements EditingDrag {

    private static final double REACH_PIXELS = 8;
    private static final double ON_LINE_PIXELS = 5;

    Bending {
        corners = List.copyOf(corners);
    }

    /** A link's line is pressed; whether it is a click or a drag shows. */
    record Pressed(LinkId link, Pointer origin) implements ToolState {
        @Override
        public String name() {
            return "select.pressedLink";
        }

        @Override
        public ToolState drag(Pointer pointer, Stage stage) {
            if (!Gestures.isDrag(origin.at(), pointer.at(), stage)) {
                return this;
            }
            Set<Subject> before = stage.selection();
            stage.select(Set.of(Subject.of(link)));
            return grabbed(link, origin.at(), before, stage).drag(pointer, stage);
        }

        @Override
        public ToolState release(Pointer pointer, Stage stage) {
            Selecting.click(Subject.of(link), origin, stage);
            return new SelectTool.Idle();
        }

        @Override
        public ToolState cancel(Stage stage) {
            return new SelectTool.Idle();
        }
    }

    /** Takes the corner at {@code at} out of a link's line; answers whether there is one. */
    static boolean straighten(LinkId link, Point at, Stage stage) {
        List<Point> corners = new ArrayList<>(stage.design().layout().bendsOf(link));
        int index = cornerAt(corners, at, stage);
        boolean there = index < corners.size();
        if (there) {
            corners.remove(index);
            stage.design().topology().link(link).ifPresent(bent -> stage.commit(LayoutEdits.setBends(bent, corners)));
        }
        return there;
    }

    private static Bending grabbed(LinkId link, Point at, Set<Subject> before, Stage stage) {
        List<Point> corners = new ArrayList<>(stage.design().layout().bendsOf(link));
        int index = cornerAt(corners, at, stage);
        if (index == corners.size()) {
            index = stage.diagram()
                    .route(link)
                    .map(route -> segmentAt(route, corners, at))
                    .orElse(index);
            corners.add(index, at);
        }
        return new Bending(link, corners, index, before);
    }

    /** Which corner lies here; their number where none does. */
    private static int cornerAt(List<Point> corners, Point at, Stage stage) {
        int index = 0;
        while (index < corners.size() && corners.get(index).distanceTo(at) * stage.scale() > REACH_PIXELS) {
            index++;
        }
        return index;
    }

    /** Between which of the route's ends and corners a new one at {@code at} comes. */
    private static int segmentAt(Route route, List<Point> corners, Point at) {
        List<Point> path = new ArrayList<>(corners);
        path.add(0, route.points().get(0));
        path.add(route.points().get(route.points().size() - 1));
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 1 < path.size(); i++) {
            double distance = Polylines.distance(path.subList(i, i + 2), at);
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    @Override
    public String name() {
        return "select.bending";
    }

    @Override
    public ToolState release(Pointer pointer, Stage stage) {
        Optional<Edit> made = isOnTheLine(pointer.at(), stage) ? straightened(stage) : edit(pointer, stage);
        made.ifPresentOrElse(stage::commit, stage::rollback);
        return new SelectTool.Idle();
    }

    /** Whether the corner was dropped on the straight line between its neighbours, where it bends nothing. */
    private boolean isOnTheLine(Point at, Stage stage) {
        if (!stage.design().layout().bendsOf(link).equals(corners)) {
            return false; // a corner that was made by this drag is meant to stay
        }
        return stage.diagram()
                .route(link)
                .map(route -> {
                    List<Point> path = new ArrayList<>(corners);
                    path.add(0, route.points().get(0));
                    path.add(route.points().get(route.points().size() - 1));
                    List<Point> neighbours = List.of(path.get(index), path.get(index + 2));
                    return Polylines.distance(neighbours, at) * stage.scale() <= ON_LINE_PIXELS;
                })
                .orElse(false);
    }

    private Optional<Edit> straightened(Stage stage) {
        List<Point> fewer = new ArrayList<>(corners);
        fewer.remove(index);
        return stage.design().topology().link(link).map(bent -> LayoutEdits.setBends(bent, fewer));
    }

    @Override
    public ToolState cancel(Stage stage) {
        stage.rollback();
        stage.select(before);
        return new SelectTool.Idle();
    }

    @Override
    public Cursor cursor() {
        return Cursor.MOVE;
    }

    @Override
    public Optional<Edit> edit(Pointer pointer, Stage stage) {
        List<Point> moved = new ArrayList<>(corners);
        moved.set(index, Gestures.snapped(pointer.at(), pointer, stage));
        Optional<Link> bent = stage.design().topology().link(link);
        return bent.map(found -> LayoutEdits.setBends(found, moved));
    }
}
