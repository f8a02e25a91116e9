package dev.portolan.cli;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Topology;
import dev.portolan.trace.Because;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Outsider;
import dev.portolan.trace.Step;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Wording;
import dev.portolan.trace.questions.FlowChange;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Ways and changes of flows as a person reads them in a terminal. */
final class WayText {

    private final Topology topology;
    private final Wording wording;

    WayText(Topology topology) {
        this.topology = topology;
        this.wording = new Wording(topology);
    }

    String name(ComponentId id) {
        return topology.component(id).map(component -> component.name()).orElse(Outsider.name(id));
    }

    String names(List<ComponentId> ids) {
        return ids.stream().map(this::name).collect(Collectors.joining(" → "));
    }

    String sentence(Because because) {
        return wording.text(Step.stopped(Step.Action.ROUTED, because));
    }

    /** Everything about one flow that changes. */
    void print(FlowChange change, PrintWriter out) {
        out.printf(
                "%n%s: %s%n",
                change.flow().name(),
                change.kinds().stream().map(FlowChange.Kind::label).collect(Collectors.joining(", ")));
        print("was", change.before(), out);
        print("is", change.after(), out);
        change.blocker().ifPresent(because -> out.printf("       %s%n", sentence(because)));
        change.missing().forEach(missing -> out.printf("       not determined: %s%n", missing.why()));
        change.plain()
                .forEach(stretch -> out.printf("       plain: %s → %s%n", name(stretch.from()), name(stretch.to())));
    }

    private void print(String when, Optional<Trace> trace, PrintWriter out) {
        trace.ifPresent(found -> out.printf(
                "  %-4s %s: %s%n",
                when,
                found.disposition().label(),
                found.branches().stream()
                        .map(branch -> names(
                                branch.travelled().stream().map(Hop::component).toList()))
                        .distinct()
                        .collect(Collectors.joining(" | "))));
    }
}
