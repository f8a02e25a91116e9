package dev.portolan.tools;

/** One state of a tool: what input does here; the answer is the next state. */
public interface ToolState {

    /** Such as {@code select.moving}. */
    String name();

    /** Gives up: design, selection and overlay become as they were before the gesture; the answer rests. */
    ToolState cancel(Stage stage);

    default ToolState press(Pointer pointer, Stage stage) {
        return this;
    }

    default ToolState drag(Pointer pointer, Stage stage) {
        return this;
    }

    default ToolState release(Pointer pointer, Stage stage) {
        return this;
    }

    /** The mouse moves with no button pressed. */
    default ToolState hover(Pointer pointer, Stage stage) {
        return this;
    }

    default ToolState key(Keys keys, Stage stage) {
        return this;
    }

    default Cursor cursor() {
        return Cursor.ARROW;
    }

    /** Whether no gesture is under way, so that there is nothing to give up. */
    default boolean isResting() {
        return false;
    }

    /** Whether the tool has done its work, so that the default tool takes over. */
    default boolean isFinished() {
        return false;
    }
}
