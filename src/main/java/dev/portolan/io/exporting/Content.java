package dev.portolan.io.exporting;

import dev.portolan.model.Design;
import dev.portolan.model.Topology;
import dev.portolan.trace.Trace;
import java.util.List;

/**
 * What a picture is of, for formats that write more than strokes.
 *
 * @param design what is drawn of the design
 * @param topology that of the design, with what Azure adds by itself where that is drawn too
 * @param traces those that are shown
 * @param whole whether the design is all there is; a part of one is never written into a picture
 */
public record Content(Design design, Topology topology, List<Trace> traces, boolean whole) {

    public Content {
        traces = List.copyOf(traces);
    }

    /** A whole design as it is drawn. */
    public static Content of(Design design) {
        return new Content(design, design.topology(), List.of(), true);
    }

    public Content with(List<Trace> newTraces) {
        return new Content(design, topology, newTraces, whole);
    }

    public Content with(Topology newTopology) {
        return new Content(design, newTopology, traces, whole);
    }

    /** The same as a part of something larger. */
    public Content asPart() {
        return new Content(design, topology, traces, false);
    }
}
