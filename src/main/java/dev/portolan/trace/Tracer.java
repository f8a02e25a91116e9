package dev.portolan.trace;

import dev.portolan.catalog.Catalog;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Follows flows through one snapshot of a design, as Azure would forward them (SEMANTICS 4). */
public final class Tracer {

    private final Design design;
    private final Scene scene;

    public Tracer(Design design, Catalog catalog) {
        this(design, catalog, TopologyGraph.of(design, catalog));
    }

    /** As above, with the graph of {@code design} at hand. */
    public Tracer(Design design, Catalog catalog, TopologyGraph graph) {
        this.design = design;
        this.scene = new Scene(design, catalog, graph);
    }

    /** What becomes of this traffic. */
    public Trace trace(Flow flow) {
        return new Journey(scene, flow).trace();
    }

    /** The flows that the design suggests by itself (SEMANTICS 3). */
    public List<Flow> proposedFlows() {
        return new ProposedFlows(scene).all();
    }

    /** The traces of the saved flows, then those of the proposed ones. */
    public List<Trace> traceAll() {
        List<Flow> flows = new ArrayList<>(design.flows());
        Set<String> asked = new HashSet<>();
        flows.forEach(flow -> asked.add(question(flow)));
        Set<String> names = new HashSet<>();
        design.flows().forEach(flow -> names.add(flow.name()));
        proposedFlows().stream()
                .filter(flow -> asked.add(question(flow)))
                .map(flow -> flow.named(free(flow.name(), names)))
                .forEach(flows::add);
        return flows.stream().map(this::trace).toList();
    }

    /** A saved flow may have kept the name of a proposal and now ask something else. */
    private static String free(String name, Set<String> names) {
        String candidate = name;
        for (int number = 2; !names.add(candidate); number++) {
            candidate = name + " (" + number + ")";
        }
        return candidate;
    }

    private static String question(Flow flow) {
        return String.join(
                "|",
                flow.from().type().name(),
                flow.from().text(),
                flow.to().type().name(),
                flow.to().text(),
                flow.protocol(),
                Integer.toString(flow.port()),
                flow.host(),
                flow.path());
    }
}
