package dev.portolan.ui.state;

import dev.portolan.edit.Edit;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Subject;
import dev.portolan.store.Change;
import dev.portolan.store.DesignStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One open design for the panels to bind to: the store's news and the analyst's answers as JavaFX properties. */
public final class EditorModel {

    private static final System.Logger LOG = System.getLogger(EditorModel.class.getName());

    private final DesignStore store;
    private final Tasks tasks;
    private final Consumer<Design> analysis;
    private final ReadOnlyObjectWrapper<Design> design;
    private final ReadOnlyObjectWrapper<Set<Subject>> selection;
    private final ReadOnlyObjectWrapper<Assessment> assessment;
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper undoLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoLabel = new ReadOnlyStringWrapper("");
    private final List<Consumer<Subject>> revealers = new ArrayList<>();
    private final Tracing tracing;
    private Design assessed;

    public EditorModel(DesignStore store, Analyst analyst, Tasks tasks) {
        this.store = store;
        this.tasks = tasks;
        design = new ReadOnlyObjectWrapper<>(store.design());
        selection = new ReadOnlyObjectWrapper<>(store.selection());
        assessment = new ReadOnlyObjectWrapper<>(Assessment.none(store.design()));
        tracing = new Tracing(assessment.getReadOnlyProperty());
        analysis = tasks.newest(
                analyst::assess,
                assessment::set,
                failure -> LOG.log(System.Logger.Level.ERROR, "the design could not be assessed", failure));
        store.listen(this::show);
        assessed = store.committed();
        analysis.accept(assessed);
    }

    private void show(Change change) {
        if (change.isNewDesign()) {
            design.set(change.design());
        }
        if (!store.committed().equals(assessed)) { // a preview is not worth judging
            assessed = store.committed();
            analysis.accept(assessed);
        }
        if (change.isNewSelection()) {
            selection.set(change.after().selection());
        }
        dirty.set(store.isDirty());
        undoLabel.set(store.undoLabel().orElse(""));
        redoLabel.set(store.redoLabel().orElse(""));
    }

    public DesignStore store() {
        return store;
    }

    /** The way to work off the FX thread. */
    public Tasks tasks() {
        return tasks;
    }

    public Tracing tracing() {
        return tracing;
    }

    public ReadOnlyObjectProperty<Design> design() {
        return design.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Set<Subject>> selection() {
        return selection.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Assessment> assessment() {
        return assessment.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty dirty() {
        return dirty.getReadOnlyProperty();
    }

    /** What Undo would take back; empty where there is nothing. */
    public ReadOnlyStringProperty undoLabel() {
        return undoLabel.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty redoLabel() {
        return redoLabel.getReadOnlyProperty();
    }

    public void apply(Edit edit) {
        store.apply(edit);
    }

    public void select(Collection<Subject> subjects) {
        store.select(subjects);
    }

    /** Selects {@code subject} and brings it into view. */
    public void reveal(Subject subject) {
        store.select(List.of(subject));
        revealers.forEach(revealer -> revealer.accept(subject));
    }

    public void onReveal(Consumer<Subject> revealer) {
        revealers.add(revealer);
    }

    /** The selected components, in the order of selecting. */
    public List<Component> selectedComponents() {
        return selection.get().stream()
                .filter(subject -> subject.type() == Subject.Type.COMPONENT)
                .flatMap(subject -> design.get().topology().component(new ComponentId(subject.id())).stream())
                .toList();
    }

    public List<Link> selectedLinks() {
        return selection.get().stream()
                .filter(subject -> subject.type() == Subject.Type.LINK)
                .flatMap(subject -> design.get().topology().link(new LinkId(subject.id())).stream())
                .toList();
    }

    /** The name that people know {@code subject} by. */
    public String nameOf(Subject subject) {
        return switch (subject.type()) {
            case COMPONENT ->
                design.get()
                        .topology()
                        .component(new ComponentId(subject.id()))
                        .map(Component::name)
                        .orElse(subject.id());
            case LINK ->
                design.get()
                        .topology()
                        .link(new LinkId(subject.id()))
                        .map(link -> link.name().isEmpty() ? link.id().value() : link.name())
                        .orElse(subject.id());
            case FLOW -> subject.id();
            case DESIGN -> design.get().name();
        };
    }
}
