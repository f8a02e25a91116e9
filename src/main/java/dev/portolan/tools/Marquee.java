package dev.portolan.tools;

import dev.portolan.geom.Rect;
import dev.portolan.model.Subject;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Drawing a rectangle that selects what lies in it.
 *
 * @param before what was selected before the gesture
 * @param after the state that follows
 */
record Marquee(Pointer origin, Set<Subject> before, ToolState after) implements ToolState {

    /** The bare canvas is pressed, or a container's ground with Alt; whether it is a click or a marquee shows. */
    record Pressed(Pointer origin) implements ToolState {
        @Override
        public String name() {
            return "select.pressedEmpty";
        }

        @Override
        public ToolState drag(Pointer pointer, Stage stage) {
            return Gestures.isDrag(origin.at(), pointer.at(), stage)
                    ? new Marquee(origin, stage.selection(), new SelectTool.Idle()).drag(pointer, stage)
                    : this;
        }

        @Override
        public ToolState release(Pointer pointer, Stage stage) {
            if (origin.holds(Modifier.ALT)) {
                Selecting.below(origin, stage);
            } else if (!origin.adds()) {
                stage.select(Set.of());
            }
            return new SelectTool.Idle();
        }

        @Override
        public ToolState cancel(Stage stage) {
            return new SelectTool.Idle();
        }
    }

    @Override
    public String name() {
        return "select.marquee";
    }

    @Override
    public ToolState drag(Pointer pointer, Stage stage) {
        Rect area = Rect.between(origin.at(), pointer.at());
        Set<Subject> selected = new LinkedHashSet<>(origin.adds() ? before : Set.of());
        stage.diagram().within(area).forEach(id -> selected.add(Subject.of(id)));
        stage.diagram().remarks().stream()
                .filter(remark -> area.contains(remark.bounds()))
                .forEach(remark -> selected.add(Subject.note(remark.note().id())));
        stage.select(selected);
        stage.overlay(Overlay.of(new Overlay.Marquee(area)));
        return this;
    }

    @Override
    public ToolState release(Pointer pointer, Stage stage) {
        stage.overlay(Overlay.NONE);
        return after;
    }

    @Override
    public ToolState cancel(Stage stage) {
        stage.overlay(Overlay.NONE);
        stage.select(before);
        return after;
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSSHAIR;
    }
}
