package dev.portolan.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.catalog.Catalog;
import dev.portolan.geom.Point;
import dev.portolan.geom.Rect;
import dev.portolan.io.json.DesignReader;
import dev.portolan.io.json.DesignWriter;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Note;
import dev.portolan.model.Placement;
import dev.portolan.model.Snapshot;
import dev.portolan.model.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteEditsTest {

    private static final ComponentId FIREWALL = new ComponentId("fw");
    private static final Rect PLACE = new Rect(480, 190, 30, 20);

    private final Design design = drawing();

    private static Design drawing() {
        Design bare = Design.empty("notes").with(Component.of("fw", "azure-firewall", "fw"));
        Design placed = bare.with(bare.layout().with(FIREWALL, Placement.at(new Rect(400, 200, 144, 48))));
        Note decision =
                NoteEdits.fresh(placed, Note.Form.DECISION, PLACE, FIREWALL).withText("One firewall for all regions");
        return NoteEdits.add(decision).apply(placed);
    }

    private static Note only(Design design) {
        assertThat(design.notes()).hasSize(1);
        return design.notes().get(0);
    }

    @Test
    void aPinnedNoteIsKeptFromItsComponentsCorner() {
        assertThat(only(design).bounds()).isEqualTo(new Rect(80, -10, 30, 20));
        assertThat(NoteEdits.bounds(design, only(design))).isEqualTo(PLACE);
    }

    @Test
    void anOpenPointBecomesADecisionWhereItIs() {
        Note open = only(design).as(Note.Form.OPEN_POINT);
        Edit decide = NoteEdits.become(open, Note.Form.DECISION);
        assertThat(decide.label()).isEqualTo("Make a decision of an open point");
        assertThat(decide.apply(design.withNotes(List.of(open)))).isEqualTo(design);
    }

    @Test
    void aNoteThatIsUnpinnedStaysWhereItIs() {
        Design free = NoteEdits.pin(only(design), ComponentId.CANVAS).apply(design);
        assertThat(only(free).bounds()).isEqualTo(PLACE);
        assertThat(NoteEdits.pin(only(free), FIREWALL).apply(free)).isEqualTo(design);
    }

    @Test
    void aNoteIsOnALayerUntilTheLayerGoes() {
        Design layered = NoteEdits.put(List.of(only(design).id()), "talk").apply(design);
        assertThat(LayerEdits.names(layered)).containsExactly("talk");
        assertThat(LayerEdits.notes(layered, "talk")).hasSize(1);
        assertThat(LayerEdits.remove("talk").apply(layered)).isEqualTo(design);
    }

    @Test
    void aSnapshotKeepsTheDrawingAndNothingElse() {
        Design first = SnapshotEdits.take("Before", "2026-11-28").apply(design);
        Design second = SnapshotEdits.take("After", "2026-11-29").apply(first);
        assertThat(second.snapshots())
                .containsExactly(
                        new Snapshot("Before", "2026-11-28", design), new Snapshot("After", "2026-11-29", design));
        Design one =
                SnapshotEdits.caption(0, "Now").then(SnapshotEdits.delete(1)).apply(second);
        assertThat(one.snapshots()).containsExactly(new Snapshot("Now", "2026-11-28", design));
        assertThat(Differences.between(second, one, Catalog.azure()).applyTo(second))
                .isEqualTo(one);
    }

    @Test
    void decisionsOutliveWhatTheyWereAbout() {
        Design without = Edits.remove(Catalog.azure(), design, List.of(Subject.of(FIREWALL)))
                .apply(design);
        assertThat(only(without).isPinned()).isFalse();
        assertThat(only(without).bounds()).isEqualTo(PLACE);
    }

    @Test
    void aNoteIsDeletedAloneAndByItsName() {
        Edit edit = Edits.remove(
                Catalog.azure(), design, List.of(Subject.note(only(design).id())));
        assertThat(edit.label()).isEqualTo("Delete note");
        assertThat(edit.apply(design).notes()).isEmpty();
        assertThat(edit.apply(design).topology()).isEqualTo(design.topology());
    }

    @Test
    void aNoteWithoutWordsIsGone() {
        assertThat(NoteEdits.write(only(design), "  ").apply(design).notes()).isEmpty();
    }

    @Test
    void whatIsPinnedIsCopiedWithItsComponent() {
        Copies copies = ClipboardEdits.duplicate(Catalog.azure(), design, List.of(FIREWALL), new Point(24, 24));
        Design next = copies.edit().apply(design);
        assertThat(next.notes())
                .extracting(Note::on)
                .containsExactly(FIREWALL, copies.made().get(0));
        assertThat(next.notes()).extracting(Note::id).doesNotHaveDuplicates();
    }

    @Test
    void aNoteAloneIsCopiedToWhereItIsPasted() {
        Clipping clipping =
                Clipping.of(design, List.of()).and(design, List.of(only(design).id()));
        Copies copies = ClipboardEdits.paste(Catalog.azure(), design, clipping, ComponentId.CANVAS, new Point(0, 0));
        Note copy = copies.edit().apply(design).notes().get(1);
        assertThat(copies.edit().label()).isEqualTo("Paste a note");
        assertThat(copy.bounds()).isEqualTo(new Rect(0, 0, 30, 20));
        assertThat(copy.isPinned()).isFalse();
    }

    @Test
    void notesKeepTheirFormAndTheirPinInTheFile() {
        String text = DesignWriter.write(design);
        assertThat(text).contains("\"type\": \"decision\"", "\"on\": \"fw\"");
        assertThat(DesignReader.read("x", text).design()).contains(design);
    }

    @Test
    void aTypeThatIsNotKnownYetStaysInTheFile() {
        String text = DesignWriter.write(design).replace("\"decision\"", "\"riddle\"");
        Design read = DesignReader.read("x", text).design().orElseThrow();
        assertThat(only(read).form()).isEqualTo(Note.Form.NOTE);
        assertThat(DesignWriter.write(read)).contains("\"riddle\"");
    }
}
