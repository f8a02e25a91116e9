package dev.portolan.tools;

/** Draws a selecting rectangle wherever it is started, in containers too; one rectangle, then the default tool again. */
public final class MarqueeTool {

    public static final Tool TOOL = new Tool(
            "marquee", "Select an area", "ui/select-area", "M", "Drag over what is to be selected.", new Idle());

    private MarqueeTool() {}

    /** Nothing is pressed. */
    record Idle() implements ToolState {
        @Override
        public String name() {
            return "marquee.idle";
        }

        @Override
        public ToolState press(Pointer pointer, Stage stage) {
            return pointer.button() == Pointer.Button.PRIMARY
                    ? new Marquee(pointer, stage.selection(), new Done())
                    : this;
        }

        @Override
        public ToolState cancel(Stage stage) {
            return new Done();
        }

        @Override
        public Cursor cursor() {
            return Cursor.CROSSHAIR;
        }
    }

    /** The rectangle is drawn, or the user gave up. */
    record Done() implements ToolState {
        @Override
        public String name() {
            return "marquee.done";
        }

        @Override
        public ToolState cancel(Stage stage) {
            return this;
        }

        @Override
        public boolean isResting() {
            return true;
        }

        @Override
        public boolean isFinished() {
            return true;
        }
    }
}
