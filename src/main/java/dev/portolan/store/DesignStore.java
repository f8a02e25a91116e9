package dev.portolan.store;

import dev.portolan.edit.Edit;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.LinkId;
import dev.portolan.model.Subject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The design being edited, its selection, its history and whether it is saved. One thread uses it. The selection is
 * restored with undo but never makes history and never makes the design unsaved.
 */
public final class DesignStore {

    private static final int LONGEST_HISTORY = 500;

    private static final Set<Change.Kind> RECORDED =
            EnumSet.of(Change.Kind.EDITED, Change.Kind.UNDONE, Change.Kind.REDONE);

    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<Step> redo = new ArrayDeque<>();
    private final List<Consumer<Change>> listeners = new ArrayList<>();
    private Design committed;
    private Snapshot shown;
    private Set<Subject> chosen = Set.of();
    private Design saved;
    private Optional<Runnable> refusal = Optional.empty();
    private boolean notifying;

    /** One entry of the history: what it is called and what was before it (in redo: after it). */
    private record Step(String label, Snapshot snapshot) {}

    /** A store that shows {@code design} as saved, with nothing selected and nothing to undo. */
    public DesignStore(Design design) {
        committed = design;
        saved = design;
        shown = new Snapshot(design, Set.of());
    }

    /** What is shown: the committed design, or a preview of the next. */
    public Design design() {
        return shown.design();
    }

    /** The last recorded design, whatever is previewed. */
    public Design committed() {
        return committed;
    }

    public Set<Subject> selection() {
        return shown.selection();
    }

    public boolean isPreviewing() {
        return !shown.design().equals(committed);
    }

    /** From now on every edit is refused, previews included, until {@link #thaw()}; {@code refused} is told each time. */
    public void freeze(Runnable refused) {
        rollback();
        refusal = Optional.of(refused);
    }

    public void thaw() {
        refusal = Optional.empty();
    }

    /** Applies and records an edit to the committed design; a preview is over. An edit that changes nothing is not recorded. */
    public void apply(Edit edit) {
        apply(edit, chosen);
    }

    /** Applies and records an edit and selects {@code selection} with it, as pasting does. */
    public void apply(Edit edit, Collection<Subject> selection) {
        requireQuiet();
        if (isRefused()) {
            return;
        }
        Design next = edit.apply(committed);
        if (next.equals(committed)) {
            show(committed, chosen, Change.Kind.ROLLED_BACK);
            return;
        }
        undo.push(new Step(edit.label(), new Snapshot(committed, chosen)));
        if (undo.size() > LONGEST_HISTORY) {
            undo.removeLast();
        }
        redo.clear();
        committed = next;
        show(next, selection, Change.Kind.EDITED);
    }

    /** Shows the committed design as {@code edit} would make it, without recording anything. */
    public void preview(Edit edit) {
        requireQuiet();
        if (refusal.isPresent()) {
            return;
        }
        Set<Subject> kept = chosen;
        show(edit.apply(committed), kept, Change.Kind.PREVIEWED);
        chosen = kept; // a preview that hides what is selected must not unselect it
    }

    /** Shows the committed design again. */
    public void rollback() {
        requireQuiet();
        show(committed, chosen, Change.Kind.ROLLED_BACK);
    }

    public void undo() {
        travel(undo, redo, Change.Kind.UNDONE);
    }

    public void redo() {
        travel(redo, undo, Change.Kind.REDONE);
    }

    /** What Undo would take back; empty where there is nothing. */
    public Optional<String> undoLabel() {
        return Optional.ofNullable(undo.peek()).map(Step::label);
    }

    public Optional<String> redoLabel() {
        return Optional.ofNullable(redo.peek()).map(Step::label);
    }

    /** Selects exactly these components and links; what the design does not have is left out. */
    public void select(Collection<Subject> subjects) {
        requireQuiet();
        show(shown.design(), subjects, Change.Kind.SELECTED);
    }

    /** Whether the design differs from what was last saved or opened. */
    public boolean isDirty() {
        return !committed.equals(saved);
    }

    /** The design as it was last saved or opened. */
    public Design saved() {
        return saved;
    }

    public void markSaved() {
        markSaved(committed);
    }

    /** Notes that this snapshot is what was saved, when saving took a while. */
    public void markSaved(Design design) {
        requireQuiet();
        saved = design;
        tell(new Change(shown, shown, Change.Kind.SAVED));
    }

    /** Notes that no file holds anything of the design yet, as after an import. */
    public void markUnsaved() {
        markSaved(Design.empty(committed.name()));
    }

    /** Shows another design as saved, with nothing selected and nothing to undo. */
    public void open(Design design) {
        requireQuiet();
        undo.clear();
        redo.clear();
        committed = design;
        saved = design;
        Snapshot before = shown;
        shown = new Snapshot(design, Set.of());
        chosen = Set.of();
        tell(new Change(before, shown, Change.Kind.OPENED));
    }

    /** Calls {@code listener} after every change; it only reads. The result takes it off again. */
    public Runnable listen(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void travel(Deque<Step> from, Deque<Step> to, Change.Kind kind) {
        requireQuiet();
        if (isRefused()) {
            return;
        }
        if (from.isEmpty()) {
            show(committed, chosen, Change.Kind.ROLLED_BACK);
            return;
        }
        Step step = from.pop();
        to.push(new Step(step.label(), new Snapshot(committed, chosen)));
        committed = step.snapshot().design();
        show(committed, step.snapshot().selection(), kind);
    }

    private boolean isRefused() {
        refusal.ifPresent(Runnable::run);
        return refusal.isPresent();
    }

    private void show(Design design, Collection<Subject> selection, Change.Kind kind) {
        Set<Subject> existing = new LinkedHashSet<>(selection);
        existing.removeIf(subject -> !has(design, subject));
        Snapshot before = shown;
        shown = new Snapshot(design, existing);
        chosen = shown.selection();
        if (RECORDED.contains(kind) || !before.equals(shown)) {
            tell(new Change(before, shown, kind));
        }
    }

    private static boolean has(Design design, Subject subject) {
        return switch (subject.type()) {
            case COMPONENT -> design.topology().has(new ComponentId(subject.id()));
            case LINK -> design.topology().link(new LinkId(subject.id())).isPresent();
            case NOTE -> design.notes().stream().anyMatch(note -> note.id().equals(subject.id()));
            case FLOW, DESIGN -> false;
        };
    }

    private void tell(Change change) {
        notifying = true;
        try {
            List.copyOf(listeners).forEach(listener -> listener.accept(change));
        } finally {
            notifying = false;
        }
    }

    private void requireQuiet() {
        if (notifying) {
            throw new IllegalStateException("a store listener tried to edit the design; listeners only read");
        }
    }
}
