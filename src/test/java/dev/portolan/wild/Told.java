package dev.portolan.wild;

import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Topology;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Hop;
import dev.portolan.trace.Step;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Traces as a reader sees them: everything in them, with names where they have ids. */
final class Told {

    private final Topology topology;
    private final Wording wording;
    private final Map<String, List<String>> byFlow = new LinkedHashMap<>();

    private Told(Design design) {
        topology = design.topology();
        wording = new Wording(topology);
    }

    static Told of(Design design, List<Trace> traces) {
        Told told = new Told(design);
        traces.forEach(trace -> told.byFlow.put(trace.flow().name(), told.lines(trace)));
        return told;
    }

    /** The first thing that is told otherwise; empty where all is the same, in whatever order the flows come. */
    Optional<String> difference(Told other) {
        if (!byFlow.keySet().equals(other.byFlow.keySet())) {
            return Optional.of("flows " + byFlow.keySet() + " and " + other.byFlow.keySet());
        }
        for (Map.Entry<String, List<String>> entry : byFlow.entrySet()) {
            List<String> one = entry.getValue();
            List<String> two = other.byFlow.getOrDefault(entry.getKey(), List.of());
            for (int i = 0; i < Math.max(one.size(), two.size()); i++) {
                String mine = i < one.size() ? one.get(i) : "(nothing)";
                String its = i < two.size() ? two.get(i) : "(nothing)";
                if (!mine.equals(its)) {
                    return Optional.of("\"" + entry.getKey() + "\":\n  " + mine + "\nbut\n  " + its);
                }
            }
        }
        return Optional.empty();
    }

    private List<String> lines(Trace trace) {
        List<String> lines = new ArrayList<>(List.of("trace " + trace.disposition()));
        for (Branch branch : trace.branches()) {
            lines.add("branch " + branch.disposition());
            branch.hops().forEach(hop -> lines.addAll(lines(hop)));
            branch.tls()
                    .forEach(session -> lines.add("TLS " + session.number() + " " + name(session.from()) + " to "
                            + name(session.to()) + " " + session.sni() + " " + session.certificate() + " "
                            + session.store() + " " + name(session.identity()) + " " + session.validation()));
            lines.add("back " + branch.back().disposition());
            branch.back().hops().forEach(hop -> lines.addAll(lines(hop)));
            branch.missing()
                    .forEach(missing -> lines.add(
                            "missing " + name(missing.component()) + " " + missing.property() + " " + missing.why()));
            branch.assumptions()
                    .forEach(assumed -> lines.add(
                            "assumed " + name(assumed.component()) + " " + assumed.property() + " " + assumed.value()));
        }
        return lines;
    }

    private List<String> lines(Hop hop) {
        List<String> lines = new ArrayList<>();
        lines.add(hop.number() + " " + hop.kind() + " " + hop.name() + (hop.asIfAllowed() ? " as if" : "") + " "
                + hop.in() + " to " + hop.out());
        for (Step step : hop.steps()) {
            lines.add("  " + step.action() + " " + step.outcome() + " "
                    + step.because().reason() + " by " + name(step.because().component()) + ": " + wording.text(step));
        }
        return lines;
    }

    private String name(ComponentId id) {
        return topology.component(id).map(component -> component.name()).orElse("");
    }
}
