package dev.portolan.tools;

import java.util.ArrayList;
import java.util.List;

/** The tool in hand and its state: takes all input of the canvas, and is told when the user turns away from it. */
public final class ToolSession {

    private final Stage stage;
    private final List<Runnable> listeners = new ArrayList<>();
    private Tool usual = Tools.all().get(0);
    private Tool tool = usual;
    private ToolState state = tool.start();

    public ToolSession(Stage stage) {
        this.stage = stage;
    }

    public Tool tool() {
        return tool;
    }

    public ToolState state() {
        return state;
    }

    /** Takes up another tool; a gesture under way is given up. While the design is only read, no tool that changes it. */
    public void take(Tool next) {
        state.cancel(stage);
        tool = usual.equals(ReadTool.TOOL) && !next.equals(HandTool.TOOL) ? usual : next;
        to(tool.start());
    }

    /** Whether the design is only read. */
    public void read(boolean only) {
        usual = only ? ReadTool.TOOL : Tools.all().get(0);
        take(usual);
    }

    public void press(Pointer pointer) {
        to(state.press(pointer, stage));
    }

    public void drag(Pointer pointer) {
        to(state.drag(pointer, stage));
    }

    public void release(Pointer pointer) {
        to(state.release(pointer, stage));
    }

    public void hover(Pointer pointer) {
        to(state.hover(pointer, stage));
    }

    /** The mouse has left the drawing: what showed what a press would do is gone; a gesture under way goes on. */
    public void leave() {
        if (state.isResting()) {
            to(state.cancel(stage));
        }
    }

    /** A key; Escape gives up the gesture under way. */
    public void key(Keys keys) {
        if (keys.key() == Keys.Key.ESCAPE && !state.isResting()) {
            to(state.cancel(stage));
        } else {
            to(state.key(keys, stage));
        }
    }

    /** Gives up the gesture under way, as when another design comes to the front. */
    public void cancel() {
        to(state.cancel(stage));
    }

    /** Calls {@code listener} whenever the tool or its state becomes another. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    private void to(ToolState next) {
        ToolState before = state;
        if (next.isFinished()) {
            tool = usual;
            state = tool.start();
        } else {
            state = next;
        }
        if (!before.equals(state)) {
            List.copyOf(listeners).forEach(Runnable::run);
        }
    }
}
