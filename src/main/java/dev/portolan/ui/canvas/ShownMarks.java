package dev.portolan.ui.canvas;

import dev.portolan.model.Topology;
import dev.portolan.paint.Marks;
import dev.portolan.paint.Shade;
import dev.portolan.trace.Branch;
import dev.portolan.ui.state.Assessment;
import dev.portolan.ui.state.EditorModel;
import dev.portolan.ui.state.Tracing;
import java.util.List;
import java.util.Optional;

/** What is marked on the drawing at present; the same object as long as nothing of it has changed. */
final class ShownMarks {

    private final EditorModel model;
    private Optional<Known> known = Optional.empty();

    /** What marks are made from. */
    private record Source(
            Assessment judged,
            Topology topology,
            Optional<Branch> path,
            int steps,
            List<Branch> overlays,
            List<Shade> shades) {}

    private record Known(Source source, Marks marks) {}

    ShownMarks(EditorModel model) {
        this.model = model;
    }

    Marks now() {
        Source source = source();
        Known found = known.filter(old -> old.source.equals(source)).orElseGet(() -> new Known(source, made(source)));
        known = Optional.of(found);
        return found.marks;
    }

    /** What the finding in the spotlight shows goes before the trace; an edit on trial is judged as if it were made. */
    private Source source() {
        Topology topology = model.design().get().topology();
        Optional<Branch> path = model.spotlight().path();
        List<Shade> shades = model.shading().shades().get();
        return path.isPresent()
                ? new Source(model.shown(), topology, path, Tracing.WHOLE, List.of(), shades)
                : new Source(
                        model.shown(),
                        topology,
                        model.tracing().branch().get(),
                        model.tracing().step().get(),
                        model.tracing().overlays(),
                        shades);
    }

    private Marks made(Source source) {
        Marks marks = PathMarks.of(source.judged, model.design().get(), source.path, source.steps);
        return PathMarks.over(marks, source.overlays).with(source.shades);
    }
}
