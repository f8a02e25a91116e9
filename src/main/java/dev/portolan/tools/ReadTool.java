package dev.portolan.tools;

import dev.portolan.geom.Point;
import dev.portolan.model.Subject;
import java.util.Optional;
import java.util.Set;

/** Looks at a design that nobody may change: a click selects, and a drag from anywhere moves the view. */
public final class ReadTool {

    public static final Tool TOOL =
            new Tool("read", "Read", "ui/select", "", "Click to select, drag to move the view.", new Idle());

    private ReadTool() {}

    /** Nothing is pressed. */
    record Idle() implements ToolState {
        @Override
        public String name() {
            return "read.idle";
        }

        @Override
        public ToolState press(Pointer pointer, Stage stage) {
            return pointer.button() == Pointer.Button.PRIMARY ? new Pressed(pointer) : this;
        }

        @Override
        public ToolState key(Keys keys, Stage stage) {
            if (keys.key() == Keys.Key.ESCAPE) {
                stage.select(Set.of());
            }
            return this;
        }

        @Override
        public ToolState cancel(Stage stage) {
            return this;
        }

        @Override
        public boolean isResting() {
            return true;
        }
    }

    /** Something is pressed; whether it is a click or a drag shows. */
    record Pressed(Pointer origin) implements ToolState {
        @Override
        public String name() {
            return "read.pressed";
        }

        @Override
        public ToolState drag(Pointer pointer, Stage stage) {
            Point from = origin.at();
            return Gestures.isDrag(from, pointer.at(), stage)
                    ? new HandTool.Panning(from, new Idle()).drag(pointer, stage)
                    : this;
        }

        @Override
        public ToolState release(Pointer pointer, Stage stage) {
            Optional<Subject> under = Gestures.hit(origin.at(), stage).subject();
            if (under.isPresent()) {
                Selecting.click(under.get(), origin, stage);
            } else if (!origin.adds()) {
                stage.select(Set.of());
            }
            return new Idle();
        }

        @Override
        public ToolState cancel(Stage stage) {
            return new Idle();
        }
    }
}
