package dev.portolan.guidance;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.DesignProperties;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.plan.Estate;
import dev.portolan.trace.Assumption;
import dev.portolan.trace.Branch;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Tracer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a rule may look at: one snapshot with its graph and its traces, the date and the guidance it is held against.
 *
 * @param plans what rules share, worked out once
 * @param settings what the project decided about rules
 */
public record Review(
        Design design,
        Catalog catalog,
        TopologyGraph graph,
        List<Trace> traces,
        LocalDate reviewDate,
        Profile profile,
        Plans plans,
        RuleSettings settings) {

    public Review {
        traces = List.copyOf(traces);
    }

    public Review(
            Design design,
            Catalog catalog,
            TopologyGraph graph,
            List<Trace> traces,
            LocalDate reviewDate,
            Profile profile) {
        this(
                design,
                catalog,
                graph,
                traces,
                reviewDate,
                profile,
                new Plans(design, catalog, graph, traces),
                RuleSettings.NONE);
    }

    /** The facts that rules share. */
    public Estate estate() {
        return plans.estate();
    }

    /** The traces of flows that are meant to arrive; where one is expected to be denied, whatever stops it is right. */
    public List<Trace> wanted() {
        return plans.wanted();
    }

    public Review under(Profile other) {
        return new Review(design, catalog, graph, traces, reviewDate, other, plans, settings);
    }

    /** The same design seen on another day; neither its traces nor its plans depend on the day. */
    public Review on(LocalDate day) {
        return new Review(design, catalog, graph, traces, day, profile, plans, settings);
    }

    public Review with(RuleSettings decided) {
        return new Review(design, catalog, graph, traces, reviewDate, profile, plans, decided);
    }

    /** A rule's number: as the project set it, else the usual one. */
    public int value(RuleInfo rule, Threshold threshold) {
        return settings.value(rule, threshold);
    }

    /** The answers to the flows that are saved with the design. */
    public List<Trace> saved() {
        Set<Flow> flows = Set.copyOf(design.flows());
        return traces.stream().filter(trace -> flows.contains(trace.flow())).toList();
    }

    /** The first trace with a branch like this, to be shown with a finding. */
    public Optional<Trace> trace(Predicate<Branch> condition) {
        return traces.stream()
                .filter(trace -> trace.branches().stream().anyMatch(condition))
                .findFirst();
    }

    /** The first trace of which one branch passes all these components, or is decided by them, as by a service. */
    public Optional<Trace> traceThrough(Component... components) {
        return trace(branch -> Arrays.stream(components).allMatch(component -> concerns(branch, component.id())));
    }

    private static boolean concerns(Branch branch, ComponentId component) {
        return branch.passes(component)
                || branch.hops().stream()
                        .flatMap(hop -> hop.steps().stream())
                        .anyMatch(step -> step.because().component().equals(component));
    }

    /** Whether the design is known not to be for production. */
    public boolean isDevelopment() {
        return profile == Profile.DEVELOPMENT
                || DesignProperties.ENVIRONMENT.of(design).is(DesignProperties.Environment.NON_PRODUCTION);
    }

    /** Whether the data that travels is known to be sensitive. */
    public boolean isSensitive() {
        return profile == Profile.STRICT
                || DesignProperties.DATA_CLASS.of(design).is(DesignProperties.DataClass.SENSITIVE);
    }

    /** What a finding rests on where nobody said whether the design is for production. */
    public List<Assumption> assumedProduction() {
        return profile == Profile.DEVELOPMENT
                        || DesignProperties.ENVIRONMENT.of(design).isKnown()
                ? List.of()
                : List.of(new Assumption(
                        ComponentId.CANVAS,
                        DesignProperties.ENVIRONMENT.name(),
                        DesignProperties.Environment.PRODUCTION.id()));
    }

    /** A review of {@code design} that traces its flows itself. */
    public static Review of(Design design, Catalog catalog, LocalDate reviewDate) {
        TopologyGraph graph = TopologyGraph.of(design, catalog);
        List<Trace> traces = new Tracer(design, catalog, graph).traceAll();
        return new Review(design, catalog, graph, traces, reviewDate, Profile.CURRENT);
    }
}
