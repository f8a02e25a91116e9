package dev.portolan.tools;

import dev.portolan.diagram.Snapping;
import dev.portolan.edit.Spacing;
import dev.portolan.geom.Point;

/** Dragging everything beyond a line away from it, or back to it. */
record MakingSpace(Point origin) implements ToolState {

    /** Whether a press with this starts it: Shift, Ctrl and Alt together. */
    static boolean isMeant(Pointer pointer) {
        return pointer.holds(Modifier.SHIFT) && pointer.holds(Modifier.SHORTCUT) && pointer.holds(Modifier.ALT);
    }

    @Override
    public String name() {
        return "select.makingSpace";
    }

    @Override
    public ToolState drag(Pointer pointer, Stage stage) {
        Point way = way(pointer, stage);
        boolean across = Math.abs(way.x()) >= Math.abs(way.y());
        stage.preview(Spacing.make(origin, way));
        Point end = across ? new Point(origin.x() + way.x(), origin.y()) : new Point(origin.x(), origin.y() + way.y());
        stage.overlay(Overlay.of(new Overlay.Line(origin, end, Tone.NEUTRAL)));
        return this;
    }

    @Override
    public ToolState release(Pointer pointer, Stage stage) {
        stage.overlay(Overlay.NONE);
        stage.commit(Spacing.make(origin, way(pointer, stage)));
        return new SelectTool.Idle();
    }

    @Override
    public ToolState cancel(Stage stage) {
        stage.overlay(Overlay.NONE);
        stage.rollback();
        return new SelectTool.Idle();
    }

    @Override
    public Cursor cursor() {
        return Cursor.MOVE;
    }

    /** In steps of the grid, so that what stood on it stays on it. */
    private Point way(Pointer pointer, Stage stage) {
        Point way = pointer.at().minus(origin);
        return stage.grid() > 0 ? Snapping.toGrid(way, stage.grid()) : way;
    }
}
