package dev.portolan.guidance.hub;

import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Reason;
import dev.portolan.trace.Step;
import dev.portolan.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where traces are stopped, by reason. */
final class Stops {

    private Stops() {}

    /** A step that stopped a packet, and the hop at which it did. */
    record Stop(Hop hop, Step step) {}

    /** The steps of the way there that stopped the packet for one of these reasons. */
    static Stream<Stop> of(Trace trace, Reason... reasons) {
        List<Stop> found = new ArrayList<>();
        for (Branch branch : trace.branches()) {
            branch.hops().forEach(hop -> add(hop, List.of(reasons), found));
        }
        return found.stream();
    }

    private static void add(Hop hop, List<Reason> wanted, List<Stop> found) {
        for (Step step : hop.steps()) {
            if (step.outcome() == Step.Outcome.STOPPED
                    && wanted.contains(step.because().reason())) {
                found.add(new Stop(hop, step));
            }
        }
    }

    /** The network from which a component sends: that of its subnet, else the one around it. */
    static Optional<Component> networkOf(ComponentId id, Estate estate) {
        return estate.graph()
                .topology()
                .component(id)
                .flatMap(component ->
                        estate.subnetOf(component).flatMap(estate::networkOf).or(() -> estate.networkOf(component)));
    }
}
