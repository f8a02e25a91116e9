package dev.portolan.trace.questions;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Trait;
import dev.portolan.graph.Addresses;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.Flow;
import dev.portolan.trace.Disposition;
import dev.portolan.trace.Missing;
import dev.portolan.trace.Trace;
import dev.portolan.trace.Tracer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * The questions that a design answers by tracing many flows. An instance belongs to one snapshot and may be asked from any
 * thread. Whatever takes a {@link Progress} can take seconds in a large design: ask it off the user interface's thread;
 * it ends with a {@link CancellationException} soon after the asking thread is interrupted.
 *
 * <pre>{@code
 * Questions questions = new Questions(design, Catalog.azure());
 * Matrix matrix = questions.matrix(Progress.NONE);
 * Reach who = questions.whoReaches(id, matrix);
 * EveryPath all = questions.everyPath(users, orders, Gate.waf(), Progress.NONE);
 * WhatIf lost = WhatIf.of(design, Failure.of(firewall), Catalog.azure(), Progress.NONE);
 * FlowChanges changes = FlowChanges.between(before, after, Catalog.azure(), Progress.NONE);
 * }</pre>
 */
public final class Questions {

    /** One cell to fill. */
    private record Pair(Component actor, EntryPoint entry) {}

    private final TopologyGraph graph;
    private final Catalog catalog;
    private final Tracers tracers;
    private final Behind behind;
    private final List<Component> actors;
    private final List<EntryPoint> entries;

    public Questions(Design design, Catalog catalog) {
        this.catalog = catalog;
        this.graph = TopologyGraph.of(design, catalog);
        this.tracers = new Tracers(design, catalog);
        Addresses addresses = Addresses.of(graph, catalog);
        ServedHosts hosts = new ServedHosts(graph);
        this.behind = new Behind(graph, addresses, hosts);
        List<Flow> flows = new ArrayList<>(design.flows());
        flows.addAll(tracers.borrowing(Tracer::proposedFlows));
        this.entries = new EntryPoints(graph, addresses, hosts, behind).all(flows);
        this.actors =
                graph.topology().components().stream().filter(this::starts).toList();
    }

    /** Who starts traffic: users, workloads, node pools, machines, and sites in which no users are drawn. */
    public List<Component> actors() {
        return actors;
    }

    /** What can be asked for. */
    public List<EntryPoint> entries() {
        return entries;
    }

    private boolean starts(Component component) {
        return catalog.has(component, Trait.STARTS_FLOWS)
                || component.is(ActorKinds.ON_PREMISES_SITE.id())
                        && graph.topology().children(component.id()).stream()
                                .noneMatch(inner -> catalog.has(inner, Trait.STARTS_FLOWS));
    }

    /** Every actor at every entry point. */
    public Matrix matrix(Progress progress) {
        return matrix(actors, entries, progress);
    }

    /** Some actors at some entry points. */
    public Matrix matrix(List<Component> some, List<EntryPoint> of, Progress progress) {
        List<Pair> pairs = some.stream()
                .flatMap(actor -> of.stream().map(entry -> new Pair(actor, entry)))
                .toList();
        List<Matrix.Cell> cells = tracers.each(pairs, this::cell, progress);
        List<List<Matrix.Cell>> rows = new ArrayList<>();
        for (int row = 0; row < some.size(); row++) {
            rows.add(cells.subList(row * of.size(), (row + 1) * of.size()));
        }
        return new Matrix(some, of, rows);
    }

    private Matrix.Cell cell(Tracer tracer, Pair pair) {
        List<Way> ways = asks(pair.actor, pair.entry)
                ? traced(tracer, pair.actor, pair.entry).branches().stream()
                        .map(Way::of)
                        .distinct()
                        .toList()
                : List.of();
        boolean open = pair.entry.open().isPresent() && asks(pair.actor, pair.entry);
        return new Matrix.Cell(
                pair.actor.id(),
                pair.entry,
                open ? List.of(unasked(pair.actor, pair.entry.open().get())) : ways);
    }

    private static Trace traced(Tracer tracer, Component actor, EntryPoint entry) {
        return entry.open().isPresent()
                ? new Trace(entry.from(actor), Disposition.UNDETERMINED, List.of())
                : tracer.trace(entry.from(actor));
    }

    private static Way unasked(Component actor, Missing missing) {
        return new Way(
                Disposition.UNDETERMINED, List.of(actor.id()), List.of(), Optional.empty(), List.of(missing), false);
    }

    /** A component does not ask for itself, and how users outside get to services outside is not this design's affair. */
    private static boolean asks(Component actor, EntryPoint entry) {
        boolean usersOutside = actor.is(ActorKinds.PUBLIC_USERS.id())
                || actor.is(ActorKinds.CORPORATE_USERS.id())
                || actor.is(ActorKinds.ON_PREMISES_SITE.id());
        return !entry.component().equals(actor.id()) && !(usersOutside && entry.outside());
    }

    /** Who can reach a component, or anything within it, and through what. */
    public Reach whoReaches(ComponentId component, Matrix matrix) {
        return new Reaching(graph, behind, matrix).to(component);
    }

    /** What a component, or anything within it, reaches; of one that starts no traffic what others reach through it. */
    public Reach whatIsReachedFrom(ComponentId component, Matrix matrix) {
        return new Reaching(graph, behind, matrix).from(component);
    }

    /** Whether all traffic between two components, or whatever stands in them, passes a gate. */
    public EveryPath everyPath(ComponentId from, ComponentId to, Gate gate, Progress progress) {
        Set<ComponentId> starts = within(graph, from);
        List<Component> some =
                actors.stream().filter(actor -> starts.contains(actor.id())).toList();
        List<Component> asking =
                some.isEmpty() ? graph.topology().component(from).stream().toList() : some;
        List<Pair> pairs = asking.stream()
                .flatMap(actor ->
                        entries.stream().filter(entry -> asks(actor, entry)).map(entry -> new Pair(actor, entry)))
                .toList();
        PathProof proof = new PathProof(graph, catalog, behind, from, to, gate);
        List<List<PathProof.Passage>> passages = tracers.each(
                pairs, (tracer, pair) -> proof.passages(pair.entry, traced(tracer, pair.actor, pair.entry)), progress);
        return proof.of(passages.stream().flatMap(List::stream).toList());
    }

    /** A component and everything within it. */
    static Set<ComponentId> within(TopologyGraph graph, ComponentId component) {
        Set<ComponentId> all = new HashSet<>(Set.of(component));
        graph.topology().descendants(component).forEach(inner -> all.add(inner.id()));
        return all;
    }
}
