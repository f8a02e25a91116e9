package dev.portolan.trace.questions;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.trace.Missing;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Tracer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * What breaks when something fails. Nothing is configured anew: routes still point at a firewall that is gone, and packets
 * are lost there. What Azure does by itself is followed: balancers leave out members whose probe fails, clients turn to the
 * next DNS server, a site uses its other gateway where it has one. What only configures others, such as a network security
 * group, does not fail; it is taken away.
 *
 * @param failed what does not work any more, with the reason: the component itself, what stands in it, pods without nodes
 * @param removed what is taken away instead
 * @param changes the flows that change
 * @param same how many flows are as they were
 * @param startless the flows that start in what failed, and so are not asked
 * @param open what has to be said for a full answer, such as the availability zones of a component
 */
public record WhatIf(
        Failure failure,
        Map<ComponentId, String> failed,
        List<ComponentId> removed,
        List<FlowChange> changes,
        int same,
        List<Flow> startless,
        List<Missing> open) {

    public WhatIf {
        removed = List.copyOf(removed);
        changes = List.copyOf(changes);
        startless = List.copyOf(startless);
        open = List.copyOf(open);
    }

    /**
     * Traces the saved and proposed flows with and without what fails.
     *
     * @throws CancellationException soon after the calling thread is interrupted
     */
    public static WhatIf of(Design design, Failure failure, Catalog catalog, Progress progress) {
        Outage outage = Outage.of(design, catalog, failure);
        Tracers whole = new Tracers(design, catalog);
        List<Flow> flows = new ArrayList<>();
        List<Flow> startless = new ArrayList<>();
        for (Flow flow : FlowChanges.asked(design, whole)) {
            (outage.hasFailed(flow.from()) ? startless : flows).add(flow);
        }
        int twice = 2 * flows.size();
        List<Trace> was = whole.each(flows, Tracer::trace, (done, some) -> progress.traced(done, twice));
        Design degraded = new DegradedDesign(catalog, outage).of(design);
        Severance severance = new Severance(outage);
        List<Trace> is = new Tracers(degraded, catalog)
                .each(
                        flows,
                        (tracer, flow) -> severance.in(tracer.trace(flow)),
                        (done, some) -> progress.traced(flows.size() + done, twice));
        List<FlowChange> changes = new ArrayList<>();
        for (int i = 0; i < flows.size(); i++) {
            Comparison.of(flows.get(i), Optional.of(was.get(i)), Optional.of(is.get(i)))
                    .ifPresent(changes::add);
        }
        return new WhatIf(
                failure,
                outage.failed(),
                outage.removed(),
                changes,
                flows.size() - changes.size(),
                startless,
                outage.open());
    }
}
