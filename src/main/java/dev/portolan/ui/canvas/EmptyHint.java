package dev.portolan.ui.canvas;

import dev.portolan.model.Design;
import dev.portolan.ui.controls.Words;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.text.Texts;
import javafx.scene.layout.StackPane;

/** Says how to begin, on a drawing with nothing in it; the mouse passes through it. */
public final class EmptyHint extends StackPane {

    public EmptyHint(EditorModel model) {
        setId("empty-hint");
        setMouseTransparent(true);
        getChildren().add(Words.emptyState(Texts.of("canvas.empty"), Texts.of("canvas.empty.about")));
        visibleProperty().bind(model.design().map(EmptyHint::isEmpty));
    }

    private static boolean isEmpty(Design design) {
        return design.topology().components().isEmpty() && design.notes().isEmpty();
    }
}
