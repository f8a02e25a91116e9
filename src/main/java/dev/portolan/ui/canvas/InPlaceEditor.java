package dev.portolan.ui.canvas;

import dev.portolan.ui.controls.Typed;
import dev.portolan.ui.text.Texts;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A field that lies over a name in the drawing: Enter, Ctrl+Enter, F2 or a click elsewhere keeps what was typed, Escape
 * does not.
 */
final class InPlaceEditor extends TextField {

    private final CanvasView view;
    private final Consumer<String> done;

    private InPlaceEditor(CanvasView view, String text, Consumer<String> done) {
        super(Typed.cut(text, Typed.NAME));
        this.view = view;
        this.done = done;
        setId("name-editor");
        setAccessibleText(Texts.of("canvas.name.what"));
        getStyleClass().add("canvas-editor");
        Typed.limit(this, Typed.NAME);
        setOnAction(event -> finish());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            } else if (event.getCode() == KeyCode.F2 || event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                finish();
                event.consume();
            }
        });
        focusedProperty().addListener((what, before, now) -> {
            if (!now) {
                keep();
            }
        });
    }

    /** Opens the field at this place of the view; {@code done} gets what was typed, without blanks around it. */
    static void open(CanvasView view, double x, double y, double width, String text, Consumer<String> done) {
        InPlaceEditor editor = new InPlaceEditor(view, text, done);
        editor.setPrefWidth(width);
        editor.relocate(x, y);
        view.getChildren().add(editor);
        editor.requestFocus();
        editor.selectAll();
    }

    private void finish() {
        keep();
        view.requestFocus();
    }

    private void close() {
        view.getChildren().remove(this);
        view.requestFocus();
    }

    private void keep() {
        if (view.getChildren().remove(this)) {
            done.accept(getText().strip());
        }
    }
}
