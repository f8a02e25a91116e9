package dev.portolan.ui.canvas;

import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import java.util.List;

/** What a screen reader says of the drawing. */
final class CanvasWords {

    private CanvasWords() {}

    /** What is selected in it. */
    static String selected(EditorModel model) {
        List<String> names = model.selection().get().stream().map(model::nameOf).toList();
        return names.isEmpty()
                ? Texts.of("canvas.nothing-selected")
                : Texts.of("canvas.selected", String.join(", ", names));
    }
}
