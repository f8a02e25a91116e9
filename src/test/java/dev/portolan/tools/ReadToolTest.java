package dev.portolan.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.geom.Point;
import dev.portolan.model.Design;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Gestures while a design is only read. */
class ReadToolTest {

    private final EditorDriver editor = reading(Drawings.linked());

    private static EditorDriver reading(Design design) {
        EditorDriver editor = new EditorDriver(design).reading();
        editor.store.freeze(() -> editor.refusals.add("refused"));
        return editor;
    }

    @Test
    void aClickSelectsAndOneOnTheBareCanvasClears() {
        editor.click(100, 130);
        assertThat(editor.selected()).containsExactly("agw");
        editor.click(950, 100, Modifier.SHIFT);
        assertThat(editor.selected()).hasSize(2);
        editor.click(1200, 700);
        assertThat(editor.selected()).isEmpty();
    }

    @Test
    void aDragFromAShapeMovesTheViewAndChangesNothing() {
        editor.press(100, 130)
                .drag(102, 130)
                .expect("read.pressed")
                .drag(140, 130)
                .expect("hand.panning")
                .release(140, 130)
                .expect("read.idle");
        assertThat(editor.panned).isEqualTo(new Point(40, 0));
        assertThat(editor.design()).isEqualTo(Drawings.linked());
        assertThat(editor.selected()).isEmpty();
    }

    @Test
    void neitherKeysNorDoubleClicksChangeAnything() {
        editor.click(100, 130).key(Keys.Key.RIGHT).key(Keys.Key.F2).doubleClick(100, 130);
        editor.doubleClick(1200, 700);
        assertThat(editor.design()).isEqualTo(Drawings.linked());
        assertThat(editor.renamed).isEmpty();
        assertThat(editor.addedAt).isEmpty();
    }

    @Test
    void noToolThatChangesSomethingIsTakenUpAndTheUsualOneComesBackAfterwards() {
        assertThat(editor.take(SelectTool.TOOL).session.tool()).isEqualTo(ReadTool.TOOL);
        assertThat(editor.take(HandTool.TOOL).session.tool()).isEqualTo(HandTool.TOOL);
        editor.session.read(false);
        assertThat(List.of(editor.session.tool())).containsExactly(SelectTool.TOOL);
    }
}
