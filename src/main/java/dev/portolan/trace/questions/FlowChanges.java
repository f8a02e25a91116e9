package dev.portolan.trace.questions;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Tracer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * What another version of a design does to traffic: every flow that either version has or proposes, traced through both.
 *
 * @param changes in the order of the flows, those of the newer version first
 * @param same how many flows are as they were
 */
public record FlowChanges(List<FlowChange> changes, int same) {

    public FlowChanges {
        changes = List.copyOf(changes);
    }

    /** What a flow asks, whatever it is called and expects. */
    private record Question(FlowEnd from, FlowEnd to, String protocol, int port, String host, String path) {
        static Question of(Flow flow) {
            return new Question(flow.from(), flow.to(), flow.protocol(), flow.port(), flow.host(), flow.path());
        }
    }

    /**
     * Compares two versions.
     *
     * @throws CancellationException soon after the calling thread is interrupted
     */
    public static FlowChanges between(Design before, Design after, Catalog catalog, Progress progress) {
        Tracers old = new Tracers(before, catalog);
        Tracers next = new Tracers(after, catalog);
        List<Flow> both = new ArrayList<>(flows(after, next));
        both.addAll(flows(before, old));
        List<Flow> all = once(both);
        int twice = 2 * all.size();
        List<Optional<Trace>> was = old.each(
                all, (tracer, flow) -> trace(tracer, before, flow), (done, some) -> progress.traced(done, twice));
        List<Optional<Trace>> is = next.each(
                all,
                (tracer, flow) -> trace(tracer, after, flow),
                (done, some) -> progress.traced(all.size() + done, twice));
        List<FlowChange> changes = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Comparison.of(all.get(i), was.get(i), is.get(i)).ifPresent(changes::add);
        }
        return new FlowChanges(changes, all.size() - changes.size());
    }

    /** The saved flows, then the proposed ones that ask something else. */
    static List<Flow> asked(Design design, Tracers tracers) {
        return once(flows(design, tracers));
    }

    private static List<Flow> once(List<Flow> flows) {
        Map<Question, Flow> once = new LinkedHashMap<>();
        flows.forEach(flow -> once.putIfAbsent(Question.of(flow), flow));
        return List.copyOf(once.values());
    }

    private static List<Flow> flows(Design design, Tracers tracers) {
        List<Flow> flows = new ArrayList<>(design.flows());
        flows.addAll(tracers.borrowing(Tracer::proposedFlows));
        return flows;
    }

    private static Optional<Trace> trace(Tracer tracer, Design design, Flow flow) {
        return exists(flow.from(), design) && exists(flow.to(), design)
                ? Optional.of(tracer.trace(flow))
                : Optional.empty();
    }

    private static boolean exists(FlowEnd end, Design design) {
        return end.type() != FlowEnd.Type.COMPONENT || design.topology().has(new ComponentId(end.text()));
    }
}
