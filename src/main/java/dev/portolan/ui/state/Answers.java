package dev.portolan.ui.state;

import dev.portolan.model.Flow;
import dev.portolan.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The answers to the flows of a design, saved and proposed, found without looking through all of them. */
public final class Answers {

    /** Nothing was asked. */
    public static final Answers NONE = new Answers(List.of(), List.of());

    private final List<Trace> traces;
    private final Map<String, Trace> byName = new HashMap<>();
    private final Map<Flow, Trace> saved = new LinkedHashMap<>();
    private final List<Trace> savedTraces = new ArrayList<>();
    private final List<Trace> proposed = new ArrayList<>();

    /**
     * Answers in their order.
     *
     * @param flows those that are saved with the design; all others were proposed
     */
    public Answers(List<Trace> traces, List<Flow> flows) {
        this.traces = List.copyOf(traces);
        Set<Flow> kept = new LinkedHashSet<>(flows);
        for (Trace trace : this.traces) {
            byName.putIfAbsent(trace.flow().name(), trace);
            if (kept.contains(trace.flow())) {
                saved.putIfAbsent(trace.flow(), trace);
                savedTraces.add(trace);
            } else {
                proposed.add(trace);
            }
        }
    }

    public List<Trace> traces() {
        return traces;
    }

    /** The answer to the flow of this name. */
    public Optional<Trace> trace(String flow) {
        return Optional.ofNullable(byName.get(flow));
    }

    /** The answers to the flows that are saved with the design. */
    public List<Trace> saved() {
        return List.copyOf(savedTraces);
    }

    /** The answer to a flow that is saved with the design, just as it is saved. */
    public Optional<Trace> saved(Flow flow) {
        return Optional.ofNullable(saved.get(flow));
    }

    /** The answers to the flows that the design suggests by itself. */
    public List<Trace> proposed() {
        return List.copyOf(proposed);
    }
}
