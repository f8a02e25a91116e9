package dev.portolan.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.edit.NoteEdits;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Note;
import dev.portolan.model.Placement;
import dev.portolan.model.Properties;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Notes in the hand of the select tool: a note on the canvas, and a decision pinned to a firewall. */
class NotesTest {

    private static final ComponentId FIREWALL = new ComponentId("fw");

    private final EditorDriver editor = new EditorDriver(drawing());

    private static Design drawing() {
        Design design = Design.empty("notes").with(Component.of("fw", "azure-firewall", "fw"));
        return design.with(design.layout().with(FIREWALL, Placement.at(new Rect(400, 200, 144, 48))))
                .withNotes(List.of(
                        new Note("n", "to do", new Rect(0, 0, 200, 96), Properties.NONE),
                        new Note(
                                "d",
                                Note.Form.DECISION,
                                "one firewall",
                                new Rect(96, -16, 30, 20),
                                FIREWALL,
                                Properties.NONE)));
    }

    private Rect bounds(String id) {
        Design design = editor.store.design();
        return NoteEdits.bounds(design, NoteEdits.find(design, id).orElseThrow());
    }

    @Test
    void aNoteIsDraggedOnTheGridInOneStep() {
        editor.press(20, 20).expect("select.pressedNote").drag(61, 33).expect("select.movingNote");
        editor.release(61, 33).expect("select.idle");
        assertThat(bounds("n")).isEqualTo(new Rect(40, 16, 200, 96));
        assertThat(editor.selected()).containsExactly("n");
        assertThat(editor.store.undoLabel()).contains("Move a note");
        editor.store.undo();
        assertThat(bounds("n")).isEqualTo(new Rect(0, 0, 200, 96));
    }

    @Test
    void escapeLeavesTheNoteWhereItWas() {
        editor.press(20, 20).drag(120, 20).key(Keys.Key.ESCAPE).expect("select.idle");
        assertThat(bounds("n")).isEqualTo(new Rect(0, 0, 200, 96));
        assertThat(editor.selected()).isEmpty();
    }

    @Test
    void aDecisionGoesWithWhatItIsPinnedTo() {
        editor.press(420, 230).drag(500, 310).release(500, 310);
        assertThat(bounds("d").topLeft().minus(editor.bounds("fw").topLeft())).isEqualTo(new Point(96, -16));
    }

    @Test
    void aDecisionAndItsComponentMoveOnceWhenBothAreSelected() {
        editor.click(510, 190).click(420, 230, Modifier.SHIFT);
        editor.key(Keys.Key.RIGHT);
        assertThat(editor.bounds("fw").x()).isEqualTo(401);
        assertThat(bounds("d").x()).isEqualTo(497);
    }

    @Test
    void aDoubleClickEditsTheWords() {
        editor.doubleClick(20, 20);
        editor.click(20, 20).key(Keys.Key.F2);
        assertThat(editor.noted).containsExactly("n", "n");
    }

    @Test
    void theCornerOfASelectedNoteChangesItsSize() {
        editor.click(20, 20)
                .press(200, 96)
                .expect("select.resizingNote")
                .drag(240, 128)
                .release(240, 128);
        assertThat(bounds("n")).isEqualTo(new Rect(0, 0, 240, 128));
    }

    @Test
    void aSignTooSmallForHandlesIsMovedAlsoByItsCorner() {
        editor.click(510, 190).press(526, 204).expect("select.pressedNote");
        editor.drag(566, 204).release(566, 204);
        assertThat(bounds("d").width()).isEqualTo(30);
        assertThat(bounds("d").x()).isGreaterThan(520);
    }

    @Test
    void aNoteThatIsSelectedTooComesAlongWithTheComponentThatIsDragged() {
        editor.click(20, 20).click(420, 230, Modifier.SHIFT);
        editor.press(420, 230).drag(440, 250).drag(460, 270).release(460, 270);
        assertThat(editor.bounds("fw")).isEqualTo(new Rect(440, 240, 144, 48));
        assertThat(bounds("n")).isEqualTo(new Rect(40, 40, 200, 96));
        assertThat(editor.selected()).containsExactly("n", "fw");
        editor.store.undo();
        assertThat(editor.store.design()).isEqualTo(drawing());
    }

    @Test
    void aNoteThatIsSelectedTooIsDuplicatedWithTheComponent() {
        editor.click(20, 20).click(420, 230, Modifier.SHIFT);
        editor.press(420, 230, Modifier.SHORTCUT).drag(420, 330).release(420, 330);
        assertThat(editor.store.design().notes()).hasSize(4); // the decision goes with its firewall
        assertThat(bounds("n")).isEqualTo(new Rect(0, 0, 200, 96));
        assertThat(bounds("n-2").topLeft()).isEqualTo(new Point(0, 104));
    }

    @Test
    void aNoteIsDuplicatedByADragWithCtrlAndTheCopySelected() {
        editor.click(420, 230)
                .press(20, 20, Modifier.SHORTCUT)
                .drag(20, 120)
                .expect("select.movingNote")
                .release(61, 124);
        assertThat(bounds("n")).isEqualTo(new Rect(0, 0, 200, 96));
        assertThat(bounds("n-2").topLeft()).isEqualTo(new Point(40, 104));
        assertThat(editor.selected()).containsExactly("n-2");
        assertThat(editor.store.undoLabel()).contains("Duplicate a note");
        editor.store.undo();
        assertThat(editor.store.design()).isEqualTo(drawing());
    }

    @Test
    void escapeLeavesTheSizeOfANoteAsItWas() {
        editor.click(20, 20).press(200, 96).drag(240, 128).key(Keys.Key.ESCAPE).expect("select.idle");
        assertThat(bounds("n")).isEqualTo(new Rect(0, 0, 200, 96));
        assertThat(editor.selected()).containsExactly("n");
    }

    @Test
    void aMarqueeSelectsNotesToo() {
        editor.press(-20, -20).drag(300, 150).release(300, 150);
        assertThat(editor.selected()).containsExactly("n");
    }
}
