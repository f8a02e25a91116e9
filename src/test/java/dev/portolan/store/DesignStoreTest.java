package dev.portolan.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.edit.Edit;
import dev.portolan.edit.Edits;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DesignStoreTest {

    private static final Subject GATEWAY = Subject.of(new ComponentId("agw"));

    private final Design first = Design.empty("shop").with(Component.of("agw", "application-gateway", "agw-prod"));
    private final DesignStore store = new DesignStore(first);

    private static Edit named(String name) {
        return Edits.renameDesign(name);
    }

    @Test
    void undoAndRedoWalkThroughTheHistoryUnderItsLabels() {
        store.apply(named("one"));
        store.apply(Edit.of("Second step", design -> design.named("two")));
        assertEquals(Optional.of("Second step"), store.undoLabel());
        store.undo();
        assertEquals("one", store.design().name());
        assertEquals(Optional.of("Second step"), store.redoLabel());
        store.undo();
        assertEquals(first, store.design());
        store.redo();
        store.redo();
        assertEquals("two", store.design().name());
        assertEquals(Optional.empty(), store.redoLabel());
    }

    @Test
    void theHistoryOutlivesSavingAndEndsWithTheDesign() {
        store.apply(named("one"));
        store.markSaved();
        assertTrue(store.undoLabel().isPresent());
        store.open(first);
        assertEquals(Optional.empty(), store.undoLabel());
        assertEquals(Optional.empty(), store.redoLabel());
    }

    @Test
    void aFrozenDesignIsChangedByNothingUntilItThaws() {
        List<String> refused = new ArrayList<>();
        store.apply(named("one"));
        store.freeze(() -> refused.add("no"));
        store.apply(named("two"));
        store.preview(named("three"));
        store.undo();
        assertEquals("one", store.design().name());
        assertEquals(List.of("no", "no"), refused);
        store.thaw();
        store.undo();
        assertEquals(first, store.design());
    }

    @Test
    void anEditThatChangesNothingIsNotRecordedAndKeepsRedo() {
        store.apply(named("one"));
        store.undo();
        store.apply(named("shop"));
        assertEquals(Optional.empty(), store.undoLabel());
        assertTrue(store.redoLabel().isPresent());
    }

    @Test
    void aPreviewIsShownFromTheCommittedDesignAndMakesNoHistory() {
        store.preview(Edit.of("Append", design -> design.named(design.name() + "!")));
        store.preview(Edit.of("Append", design -> design.named(design.name() + "!")));
        assertEquals("shop!", store.design().name());
        assertFalse(store.isDirty());
        store.rollback();
        assertEquals(first, store.design());
        assertEquals(Optional.empty(), store.undoLabel());
    }

    @Test
    void listenersHearOfACommitThatLooksLikeItsPreview() {
        List<Change.Kind> heard = new ArrayList<>();
        store.listen(change -> heard.add(change.kind()));
        store.preview(named("one"));
        store.apply(named("one"));
        assertEquals(List.of(Change.Kind.PREVIEWED, Change.Kind.EDITED), heard);
    }

    @Test
    void aPreviewWithoutASelectedComponentDoesNotUnselectIt() {
        store.select(List.of(GATEWAY));
        store.preview(Edit.of("Empty", design -> Design.empty("nothing")));
        assertEquals(Set.of(), store.selection());
        store.rollback();
        assertEquals(Set.of(GATEWAY), store.selection());
    }

    @Test
    void theSelectionComesBackWithUndoAndMakesNeitherHistoryNorUnsavedChanges() {
        store.select(List.of(GATEWAY));
        assertFalse(store.isDirty());
        assertEquals(Optional.empty(), store.undoLabel());
        store.apply(Edit.of("Delete", design -> Design.empty("shop")));
        assertEquals(Set.of(), store.selection());
        store.undo();
        assertEquals(Set.of(GATEWAY), store.selection());
    }

    @Test
    void selectingKeepsRedo() {
        store.apply(named("one"));
        store.undo();
        store.select(List.of(GATEWAY));
        store.redo();
        assertEquals("one", store.design().name());
    }

    @Test
    void undoingBackToWhatWasSavedIsNotDirty() {
        store.apply(named("one"));
        assertTrue(store.isDirty());
        store.markSaved();
        store.apply(named("two"));
        store.undo();
        assertFalse(store.isDirty());
        store.undo();
        assertTrue(store.isDirty());
    }

    @Test
    void aListenerMayNotEdit() {
        store.listen(change -> store.apply(named("again")));
        IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> store.apply(named("one")));
        assertEquals("a store listener tried to edit the design; listeners only read", refusal.getMessage());
    }

    @Test
    void theHistoryIsBounded() {
        for (int i = 0; i < 600; i++) {
            store.apply(named("step " + i));
        }
        int steps = 0;
        while (store.undoLabel().isPresent()) {
            store.undo();
            steps++;
        }
        assertEquals(500, steps);
    }
}
