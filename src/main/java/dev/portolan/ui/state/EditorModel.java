package dev.portolan.ui.state;

import dev.portolan.edit.Edit;
import dev.portolan.edit.NoteEdits;
import dev.portolan.guidance.AdviceChange;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Link;
import dev.portolan.model.LinkId;
import dev.portolan.model.Note;
import dev.portolan.model.Subject;
import dev.portolan.model.Topology;
import dev.portolan.store.Change;
import dev.portolan.store.DesignStore;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** One open design for the panels to bind to: the store's news and the analyst's answers as JavaFX properties. */
public final class EditorModel {

    private static final System.Logger LOG = System.getLogger(EditorModel.class.getName());

    private final DesignStore store;
    private final Tasks tasks;
    private final Analyst analyst;
    private final Consumer<Comparing.Case> analysis;
    private final ReadOnlyObjectWrapper<Design> design;
    private final ReadOnlyObjectWrapper<Set<Subject>> selection;
    private final ReadOnlyObjectWrapper<Assessment> assessment;
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper undoLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<AdviceChange> change = new ReadOnlyObjectWrapper<>(AdviceChange.NONE);
    private final ObjectProperty<Standpoint> standpoint = new SimpleObjectProperty<>(Standpoint.today());
    private final ObjectProperty<Yardstick> yardstick = new SimpleObjectProperty<>(Yardstick.LAST_SAVE);
    private final List<Consumer<Collection<Subject>>> revealers = new ArrayList<>();
    private final Tracing tracing;
    private final Spotlight spotlight;
    private final Trials trials;
    private final Shading shading = new Shading();
    private final Outlook horizon = new Outlook(this);
    private final Reading reading;
    private boolean seen;
    private Optional<Comparing.Case> asked = Optional.empty();
    private Optional<Comparing.Case> answered = Optional.empty();

    public EditorModel(DesignStore store, Analyst analyst, Tasks tasks) {
        this.store = store;
        this.tasks = tasks;
        design = new ReadOnlyObjectWrapper<>(store.design());
        selection = new ReadOnlyObjectWrapper<>(store.selection());
        assessment = new ReadOnlyObjectWrapper<>(Assessment.none(store.design()));
        tracing = new Tracing(assessment.getReadOnlyProperty());
        spotlight = new Spotlight(this);
        trials = new Trials(this);
        reading = new Reading(store);
        this.analyst = analyst;
        analysis = tasks.newest(
                new Comparing(analyst)::judge,
                this::show,
                failure -> LOG.log(System.Logger.Level.ERROR, "the design could not be assessed", failure));
        store.listen(this::show);
        standpoint.addListener((what, before, now) -> judge());
        yardstick.addListener((what, before, now) -> judge());
        Tasks.onceSeen(this::begin);
    }

    /** Judging a large design would hold up its first picture. */
    private void begin() {
        seen = true;
        judge();
    }

    private void show(Comparing.Answer answer) {
        answered = Optional.of(answer.to());
        change.set(answer.change());
        assessment.set(answer.assessment());
    }

    /** Has the design judged unless that is what was asked last; a preview is not worth judging. */
    private void judge() {
        if (!seen) {
            return;
        }
        Comparing.Case next = new Comparing.Case(
                store.committed(),
                standpoint.get(),
                store.saved(),
                yardstick.get(),
                LocalDate.now(ZoneId.systemDefault()));
        if (asked.filter(next::equals).isEmpty()) {
            asked = Optional.of(next);
            analysis.accept(next);
        }
    }

    private void show(Change news) {
        if (news.isNewDesign()) {
            design.set(news.design());
        }
        judge();
        if (news.isNewSelection()) {
            selection.set(news.after().selection());
        }
        dirty.set(store.isDirty());
        undoLabel.set(store.undoLabel().orElse(""));
        redoLabel.set(store.redoLabel().orElse(""));
    }

    /** Asks the analyst something else than to judge this design, off the FX thread. */
    public <T> void ask(Function<Analyst, T> question, Consumer<T> done) {
        tasks.run(
                () -> question.apply(analyst),
                done,
                failure -> LOG.log(System.Logger.Level.ERROR, "the design could not be assessed", failure));
    }

    /** As {@link #ask}, beside everything else, for what may take long; the result gives it up. */
    <T> Runnable askAtLength(Function<Analyst, T> question, Consumer<T> done) {
        return tasks.start(
                () -> question.apply(analyst),
                done,
                failure -> LOG.log(System.Logger.Level.ERROR, "the design could not be assessed", failure));
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

    /** The finding that is being looked at. */
    public Spotlight spotlight() {
        return spotlight;
    }

    /** Edits that are shown before they are made. */
    public Trials trials() {
        return trials;
    }

    /** What is drawn as lost, new or changed. */
    public Shading shading() {
        return shading;
    }

    /** Whether the design is only read. */
    public Reading reading() {
        return reading;
    }

    /** What the days to come will bring. */
    public Outlook horizon() {
        return horizon;
    }

    /** From where the design is judged. */
    public ObjectProperty<Standpoint> standpoint() {
        return standpoint;
    }

    /** What the findings are compared with. */
    public ObjectProperty<Yardstick> yardstick() {
        return yardstick;
    }

    /** What is known of the design that is shown: of the one with the edit on trial, while there is one. */
    public Assessment shown() {
        return trials.current().get().map(Trials.Trial::after).orElse(assessment.get());
    }

    /** Whether what is known is about everything as it is now. */
    public boolean isJudged() {
        return answered.isPresent() && answered.equals(asked);
    }

    /** What is otherwise in {@link #assessment()} than by the yardstick; set before it. */
    public ReadOnlyObjectProperty<AdviceChange> change() {
        return change.getReadOnlyProperty();
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

    /** Takes the last step back and brings what it was about into view. */
    public void undo() {
        store.undo();
        bringIntoView(store.selection());
    }

    /** Makes the step again that was taken back last. */
    public void redo() {
        store.redo();
        bringIntoView(store.selection());
    }

    public void select(Collection<Subject> subjects) {
        store.select(subjects);
    }

    /** Selects {@code subject} and brings it into view. */
    public void reveal(Subject subject) {
        reveal(List.of(subject));
    }

    /** Selects these and brings them into view. */
    public void reveal(Collection<Subject> subjects) {
        store.select(subjects);
        bringIntoView(subjects);
    }

    /** Has the drawing show all of these, whatever is selected. */
    void bringIntoView(Collection<Subject> subjects) {
        revealers.forEach(revealer -> revealer.accept(subjects));
    }

    public void onReveal(Consumer<Collection<Subject>> revealer) {
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

    /** The link's own name, or its ends where it has none or shares it, as the halves of a peering often do. */
    private String nameOf(Link link) {
        Topology topology = design.get().topology();
        boolean own = !link.name().isEmpty()
                && topology.links().stream()
                                .filter(other -> other.name().equals(link.name()))
                                .count()
                        == 1;
        return own
                ? link.name()
                : topology.require(link.from()).name() + " → "
                        + topology.require(link.to()).name();
    }

    public List<Note> selectedNotes() {
        return NoteEdits.ids(selection.get()).stream()
                .flatMap(id -> NoteEdits.find(design.get(), id).stream())
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
                        .map(this::nameOf)
                        .orElse(subject.id());
            case FLOW -> subject.id();
            case NOTE ->
                NoteEdits.find(design.get(), subject.id())
                        .flatMap(note -> note.text().lines().findFirst())
                        .orElse(subject.id());
            case DESIGN -> design.get().name();
        };
    }
}
