package dev.portolan.ui.state;

import dev.portolan.trace.Branch;
import dev.portolan.trace.Trace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/** The flow being traced: which flow, which of its branches and how far along. */
public final class Tracing {

    /** The whole way at once. */
    public static final int WHOLE = 0;

    private final StringProperty flow = new SimpleStringProperty("");
    private final IntegerProperty branchIndex = new SimpleIntegerProperty();
    private final ObservableValue<Assessment> assessment;
    private final IntegerProperty step = new SimpleIntegerProperty(WHOLE);
    private final ReadOnlyObjectWrapper<Optional<Trace>> trace = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Trace> guest = Optional.empty();
    private final ObservableSet<String> overlaid = FXCollections.observableSet(new LinkedHashSet<>());
    private final ReadOnlyObjectWrapper<Optional<Branch>> branch = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final Playback playback;

    Tracing(ObservableValue<Assessment> assessment) {
        this.assessment = assessment;
        playback = new Playback(this);
        Runnable find = () -> show(assessment.getValue().trace(flow.get()).or(this::visiting));
        assessment.addListener((what, before, now) -> {
            if (!before.design().equals(now.design())) { // it says nothing of another design
                guest = Optional.empty();
            }
            find.run();
        });
        flow.addListener((what, before, now) -> {
            branchIndex.set(0);
            step.set(WHOLE);
            find.run();
        });
        branchIndex.addListener((what, before, now) -> {
            step.set(WHOLE);
            show(trace.get());
        });
    }

    private Optional<Trace> visiting() {
        return guest.filter(one -> one.flow().name().equals(flow.get()));
    }

    /** Shows a trace that is none of the design's flows, and of it the branch at {@code index}. */
    public void visit(Trace one, int index) {
        guest = Optional.of(one);
        flow.set("");
        flow.set(one.flow().name());
        branchIndex.set(index);
    }

    /** The name of the flow that is traced; empty for none. */
    public StringProperty flow() {
        return flow;
    }

    /** Goes on to the flow after this one, and from the last to the first; the design has one at least. */
    public void next() {
        List<String> flows = assessment.getValue().traces().stream()
                .map(trace -> trace.flow().name())
                .toList();
        flow.set(flows.get((flows.indexOf(flow.get()) + 1) % flows.size()));
    }

    public IntegerProperty branchIndex() {
        return branchIndex;
    }

    /** Up to which hop the way is shown; {@link #WHOLE} for all of it. */
    public IntegerProperty step() {
        return step;
    }

    public ReadOnlyObjectProperty<Optional<Trace>> trace() {
        return trace.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Branch>> branch() {
        return branch.getReadOnlyProperty();
    }

    public void forward() {
        step.set(step.get() >= length() ? 1 : step.get() + 1);
    }

    public void back() {
        step.set(step.get() <= 1 ? length() : step.get() - 1);
    }

    /** Plays the way hop by hop. */
    public Playback playback() {
        return playback;
    }

    /** The names of further flows whose ways are drawn under the one that is traced. */
    public ObservableSet<String> overlaid() {
        return overlaid;
    }

    /** The ways of the further flows, as far as they are known; the first branch of each. */
    public List<Branch> overlays() {
        return overlaid.stream()
                .filter(name -> !flow.get().isEmpty() && !name.equals(flow.get()))
                .flatMap(name -> assessment.getValue().trace(name).stream())
                .map(found -> found.branches().get(0))
                .toList();
    }

    /** How many hops the way has; 0 where none is traced. */
    public int length() {
        return branch.get().map(one -> one.hops().size()).orElse(0);
    }

    private void show(Optional<Trace> found) {
        trace.set(found);
        List<Branch> branches = found.map(Trace::branches).orElse(List.of());
        int index = Math.min(branchIndex.get(), branches.size() - 1);
        branch.set(index < 0 ? Optional.empty() : Optional.of(branches.get(index)));
        step.set(Math.min(step.get(), length()));
    }
}
