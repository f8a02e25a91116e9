package dev.portolan.tools;

import dev.portolan.geom.Point;

/** Moves the view: the point that was grabbed stays under the pointer. */
public final class HandTool {

    public static final Tool TOOL = new Tool("hand", "Hand", "ui/hand", "H", "Drag to move the view.", new Idle());

    private HandTool() {}

    /** Nothing is grabbed. */
    record Idle() implements ToolState {
        @Override
        public String name() {
            return "hand.idle";
        }

        @Override
        public ToolState press(Pointer pointer, Stage stage) {
            return new Panning(pointer.at(), this);
        }

        @Override
        public ToolState cancel(Stage stage) {
            return this;
        }

        @Override
        public Cursor cursor() {
            return Cursor.OPEN_HAND;
        }

        @Override
        public boolean isResting() {
            return true;
        }
    }

    /** The view follows the pointer; afterwards the tool is in {@code rest} again. */
    record Panning(Point grabbed, ToolState rest) implements ToolState {
        @Override
        public String name() {
            return "hand.panning";
        }

        @Override
        public ToolState drag(Pointer pointer, Stage stage) {
            stage.pan(pointer.at().minus(grabbed));
            return this;
        }

        @Override
        public ToolState release(Pointer pointer, Stage stage) {
            return rest;
        }

        @Override
        public ToolState cancel(Stage stage) {
            return rest;
        }

        @Override
        public Cursor cursor() {
            return Cursor.CLOSED_HAND;
        }
    }
}
