package dev.portolan.report;

import dev.portolan.model.Design;
import dev.portolan.trace.Trace;
import java.util.List;

/**
 * What became of a design's flows.
 *
 * @param file where the design came from; empty where it was never saved
 */
public record TraceReport(Design design, String file, List<Trace> traces) {

    public TraceReport {
        traces = List.copyOf(traces);
    }
}
