package dev.portolan.trace.questions;

import dev.portolan.catalog.Catalog;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Missing;
import dev.portolan.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Proves that every path passes a gate, or finds one that does not. */
final class PathProof {

    /**
     * A way that arrives, or may.
     *
     * @param arrives false where it broke off undetermined
     * @param path the hops up to the target, or as far as it is known
     */
    record Passage(Trace trace, boolean arrives, Gate.Answer answer, List<ComponentId> path, List<Missing> missing) {}

    private final TopologyGraph graph;
    private final Catalog catalog;
    private final Behind behind;
    private final ComponentId from;
    private final ComponentId to;
    private final Gate gate;
    private final Set<ComponentId> ends;

    PathProof(TopologyGraph graph, Catalog catalog, Behind behind, ComponentId from, ComponentId to, Gate gate) {
        this.graph = graph;
        this.catalog = catalog;
        this.behind = behind;
        this.from = from;
        this.to = to;
        this.gate = gate;
        this.ends = Questions.within(graph, to);
    }

    /** Those ways of a trace that concern the question. */
    List<Passage> passages(EntryPoint entry, Trace trace) {
        if (entry.open().isPresent()) {
            boolean meant = behind.of(entry.component()).stream().anyMatch(ends::contains);
            return meant
                    ? List.of(new Passage(
                            trace,
                            false,
                            Gate.Answer.NO,
                            List.of(from),
                            List.of(entry.open().get())))
                    : List.of();
        }
        return trace.branches().stream()
                .flatMap(branch -> passage(entry, trace, branch).stream())
                .toList();
    }

    private Optional<Passage> passage(EntryPoint entry, Trace trace, Branch branch) {
        Way way = Way.of(branch);
        List<Hop> travelled = branch.travelled();
        int at = first(travelled);
        if (at >= 0 && (way.arrives() || at < travelled.size() - 1)) {
            List<Hop> hops = travelled.subList(0, at + 1);
            return Optional.of(new Passage(trace, true, gate.answer(hops, graph), ids(hops), branch.missing()));
        }
        boolean open = way.stopping() == Way.Status.NOT_DETERMINED && !way.arrives();
        if (open && mayLead(entry, branch)) {
            return Optional.of(
                    new Passage(trace, false, gate.answer(travelled, graph), ids(travelled), branch.missing()));
        }
        return Optional.empty();
    }

    private boolean mayLead(EntryPoint entry, Branch branch) {
        return branch.hops().stream().anyMatch(hop -> ends.contains(hop.component()))
                || behind.of(entry.component()).stream().anyMatch(ends::contains);
    }

    private int first(List<Hop> hops) {
        for (int i = 0; i < hops.size(); i++) {
            if (ends.contains(hops.get(i).component())) {
                return i;
            }
        }
        return -1;
    }

    private static List<ComponentId> ids(List<Hop> hops) {
        return hops.stream().map(Hop::component).toList();
    }

    EveryPath of(List<Passage> passages) {
        List<Passage> arriving = passages.stream().filter(Passage::arrives).toList();
        Optional<Passage> bypass =
                arriving.stream().filter(each -> each.answer == Gate.Answer.NO).findFirst();
        if (bypass.isPresent()) {
            return answer(
                    EveryPath.Verdict.BYPASSED,
                    gateWords() + " is not on the way of " + flow(bypass.get()),
                    bypass,
                    List.of(),
                    arriving.size());
        }
        List<Passage> open = passages.stream()
                .filter(each -> each.answer == Gate.Answer.UNKNOWN || !each.arrives && each.answer == Gate.Answer.NO)
                .toList();
        if (!open.isEmpty()) {
            List<Missing> missing = open.stream()
                    .flatMap(each -> each.missing.stream())
                    .distinct()
                    .toList();
            String why = missing.isEmpty() ? "" : ": " + missing.get(0).why();
            return answer(
                    EveryPath.Verdict.NOT_DETERMINED,
                    flow(open.get(0)) + " is not determined" + why,
                    Optional.empty(),
                    missing,
                    arriving.size());
        }
        if (!arriving.isEmpty()) {
            String count = arriving.size() == 1 ? "the only way" : "all " + arriving.size() + " ways";
            return answer(
                    EveryPath.Verdict.PASSES,
                    count + " pass" + (arriving.size() == 1 ? "es " : " ") + gateWords(),
                    Optional.empty(),
                    List.of(),
                    arriving.size());
        }
        return answer(EveryPath.Verdict.NO_PATH, "no traffic from there arrives", Optional.empty(), List.of(), 0);
    }

    private String gateWords() {
        return gate.component()
                .flatMap(graph.topology()::component)
                .map(Component::name)
                .orElse(gate.type().label());
    }

    private static String flow(Passage passage) {
        return "\"" + passage.trace.flow().name() + "\"";
    }

    private EveryPath answer(
            EveryPath.Verdict verdict, String why, Optional<Passage> bypass, List<Missing> missing, int ways) {
        List<ComponentId> drawnBypass = ids(drawnBypass());
        boolean anyDrawn = !graph.shortestPath(from, to).isEmpty();
        EveryPath.Verdict drawn = !anyDrawn
                ? EveryPath.Verdict.NO_PATH
                : drawnBypass.isEmpty() ? EveryPath.Verdict.PASSES : EveryPath.Verdict.BYPASSED;
        List<ComponentId> path =
                bypass.map(Passage::path).orElse(verdict == EveryPath.Verdict.NOT_DETERMINED ? drawnBypass : List.of());
        return new EveryPath(
                from,
                to,
                gate,
                verdict,
                why,
                path,
                bypass.map(Passage::trace),
                drawn,
                ids(graph.cutPoints(from, to)),
                missing,
                ways);
    }

    private static List<ComponentId> ids(Iterable<Component> components) {
        List<ComponentId> ids = new ArrayList<>();
        components.forEach(component -> ids.add(component.id()));
        return ids;
    }

    private List<Component> drawnBypass() {
        return graph.shortestPathWithout(from, to, component -> gate.isDrawnAs(component, graph, catalog));
    }
}
