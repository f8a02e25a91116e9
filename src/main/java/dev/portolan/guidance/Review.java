package dev.portolan.guidance;

import dev.portolan.catalog.Catalog;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Design;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Tracer;
import java.time.LocalDate;
import java.util.List;

/** What a rule may look at: one snapshot with its graph and its traces, the date and the guidance it is held against. */
public record Review(
        Design design,
        Catalog catalog,
        TopologyGraph graph,
        List<Trace> traces,
        LocalDate reviewDate,
        Profile profile) {

    public Review {
        traces = List.copyOf(traces);
    }

    /** A review of {@code design} that traces its flows itself. */
    public static Review of(Design design, Catalog catalog, LocalDate reviewDate) {
        return new Review(
                design,
                catalog,
                TopologyGraph.of(design, catalog),
                new Tracer(design, catalog).traceAll(),
                reviewDate,
                Profile.CURRENT);
    }
}
