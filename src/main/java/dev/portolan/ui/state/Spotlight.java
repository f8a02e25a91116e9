package dev.portolan.ui.state;

import dev.portolan.guidance.Finding;
import dev.portolan.model.Subject;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The finding that is being looked at: what it is about is selected, and the drawing shows the path that proves it. */
public final class Spotlight {

    private final EditorModel model;
    private final ReadOnlyObjectWrapper<Optional<Finding>> finding = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean turning;

    Spotlight(EditorModel model) {
        this.model = model;
        model.selection().addListener((what, before, now) -> {
            if (!turning) {
                off();
            }
        });
        model.tracing().trace().addListener((what, before, now) -> {
            if (now.isPresent() && !sameFlow(before, now.get())) {
                off();
            }
        });
        model.assessment()
                .addListener((what, before, now) -> finding.set(finding.get()
                        .flatMap(one -> now.findings().stream()
                                .filter(other -> other.fingerprint().equals(one.fingerprint()))
                                .findFirst())));
    }

    private static boolean sameFlow(Optional<Trace> before, Trace now) {
        return before.map(Trace::flow).filter(now.flow()::equals).isPresent();
    }

    public ReadOnlyObjectProperty<Optional<Finding>> finding() {
        return finding.getReadOnlyProperty();
    }

    /** Turns to a finding: selects all that it is about and brings it into view. */
    public void show(Finding one) {
        turning = true;
        try {
            model.select(one.subjects());
        } finally {
            turning = false;
        }
        finding.set(Optional.of(one));
        Stream<Subject> onTheWay = path().stream()
                .flatMap(branch -> branch.hops().stream())
                .map(Hop::component)
                .map(Subject::of);
        model.bringIntoView(Stream.concat(one.subjects().stream(), onTheWay).toList());
    }

    public void off() {
        finding.set(Optional.empty());
    }

    /** The path that shows the finding; empty where it is not about traffic. */
    public Optional<Branch> path() {
        return finding.get().map(Finding::paths).map(List::stream).flatMap(Stream::findFirst).stream()
                .flatMap(trace -> trace.branches().stream())
                .findFirst();
    }
}
