package dev.portolan.ui.canvas;

import dev.portolan.geom.Rect;
import dev.portolan.ui.controls.Typed;
import dev.portolan.ui.text.Texts;
import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A field that lies over a note: Ctrl+Enter, F2, Escape or a click elsewhere keeps what was typed. Escape ends typing in
 * every drawing program and loses nothing there; what was not meant is taken back with Undo.
 */
final class NoteEditor extends TextArea {

    private final CanvasView view;
    private final Consumer<String> done;
    private boolean answers;

    private NoteEditor(CanvasView view, String text, Consumer<String> done) {
        super(text);
        this.view = view;
        this.done = done;
        setId("note-editor");
        setAccessibleText(Texts.of("canvas.note.what"));
        setPromptText(Texts.of("canvas.note.prompt"));
        setWrapText(true);
        Typed.limit(this, Math.max(Typed.TEXT, text.length()));
        getStyleClass().add("canvas-editor");
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((what, before, now) -> {
            if (!now) {
                keep();
            }
        });
    }

    /** Opens the field at this place of the view; {@code done} gets what was typed, without blanks around it. */
    static NoteEditor open(CanvasView view, Rect place, String text, Consumer<String> done) {
        NoteEditor editor = new NoteEditor(view, text, done);
        editor.setPrefSize(place.width(), place.height());
        editor.relocate(place.x(), place.y());
        view.getChildren().add(editor);
        editor.requestFocus();
        editor.selectAll();
        return editor;
    }

    /** Has the field take the answer to this question, which Escape does not give. */
    void ask(String question) {
        answers = true;
        setPromptText(question);
    }

    private void key(KeyEvent event) {
        boolean escape = event.getCode() == KeyCode.ESCAPE;
        if (escape && answers) {
            view.getChildren().remove(this);
        } else if (escape || event.getCode() == KeyCode.F2 || isCtrlEnter(event)) {
            keep();
        } else {
            return;
        }
        view.requestFocus();
        event.consume();
    }

    private static boolean isCtrlEnter(KeyEvent event) {
        return event.getCode() == KeyCode.ENTER && event.isShortcutDown();
    }

    private void keep() {
        if (view.getChildren().remove(this)) {
            done.accept(getText().strip());
        }
    }
}
