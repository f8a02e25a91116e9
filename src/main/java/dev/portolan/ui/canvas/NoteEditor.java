package dev.portolan.ui.canvas;

import dev.portolan.geom.Rect;
import dev.portolan.ui.controls.Typed;
import dev.portolan.ui.text.Texts;
import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A field that lies over a note: Ctrl+Enter, F2 or a click elsewhere keeps what was typed, Escape does not. */
final class NoteEditor extends TextArea {

    private final CanvasView view;
    private final Consumer<String> done;

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

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            view.getChildren().remove(this);
            view.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.F2 || event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            keep();
            view.requestFocus();
            event.consume();
        }
    }

    private void keep() {
        if (view.getChildren().remove(this)) {
            done.accept(getText().strip());
        }
    }
}
