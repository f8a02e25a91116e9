package dev.portolan.graph;

import dev.portolan.catalog.Catalog;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.KindId;
import dev.portolan.model.Link;
import dev.portolan.model.Topology;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.graph.MaskSubgraph;

/** A design as a directed multigraph of its components, for questions about neighbours, paths and cut points. */
public final class TopologyGraph {

    private final Topology topology;
    private final Graph<ComponentId, Edge> all = new DirectedPseudograph<>(Edge.class);
    private final Graph<ComponentId, Edge> traffic = new DirectedPseudograph<>(Edge.class);
    private final Map<KindId, List<Component>> byKind = new LinkedHashMap<>();

    private TopologyGraph(Topology topology, Catalog catalog) {
        this.topology = topology;
        for (Component component : topology.components()) {
            all.addVertex(component.id());
            traffic.addVertex(component.id());
            byKind.computeIfAbsent(component.kind(), kind -> new ArrayList<>()).add(component);
        }
        for (Edge edge : new Edges(topology, catalog).all()) {
            all.addEdge(edge.from(), edge.to(), edge);
            if (edge.type().carriesTraffic()) {
                traffic.addEdge(edge.from(), edge.to(), edge);
            }
        }
    }

    public static TopologyGraph of(Design design, Catalog catalog) {
        return new TopologyGraph(ordered(design.topology(), catalog), catalog);
    }

    /** Where the first of several decides, names decide and not the order of a file or the history of a drawing. */
    private static Topology ordered(Topology topology, Catalog catalog) {
        SoundReferences references = new SoundReferences(topology, catalog);
        List<Component> components = new ArrayList<>();
        topology.components().forEach(component -> components.add(references.of(component)));
        components.sort(Comparator.comparing(Component::name).thenComparing(Component::id));
        List<Link> links = new ArrayList<>(topology.links());
        links.sort(Comparator.comparing(
                        (Link link) -> topology.require(link.from()).name())
                .thenComparing(link -> topology.require(link.to()).name())
                .thenComparing(Link::kind)
                .thenComparing(Link::id));
        return new Topology(components, links);
    }

    public Topology topology() {
        return topology;
    }

    /** The components of one kind, in order of their names. */
    public List<Component> ofKind(KindId kind) {
        return Collections.unmodifiableList(byKind.getOrDefault(kind, List.of()));
    }

    /** The edges that leave a component, those to components of earlier names first among links. */
    public List<Edge> outgoing(ComponentId from, Edge.Type type) {
        return all.containsVertex(from) ? filtered(all.outgoingEdgesOf(from), type) : List.of();
    }

    /** The edges that reach a component, those from components of earlier names first. */
    public List<Edge> incoming(ComponentId to, Edge.Type type) {
        return all.containsVertex(to) ? filtered(all.incomingEdgesOf(to), type) : List.of();
    }

    private static List<Edge> filtered(Collection<Edge> edges, Edge.Type type) {
        return edges.stream().filter(edge -> edge.type() == type).toList();
    }

    /** Where edges of this type lead. */
    public List<Component> successors(ComponentId from, Edge.Type type) {
        return outgoing(from, type).stream()
                .map(edge -> topology.require(edge.to()))
                .distinct()
                .toList();
    }

    /** Where edges of this type come from. */
    public List<Component> predecessors(ComponentId to, Edge.Type type) {
        return incoming(to, type).stream()
                .map(edge -> topology.require(edge.from()))
                .distinct()
                .toList();
    }

    public Optional<Component> container(ComponentId of) {
        return topology.component(of).flatMap(component -> topology.component(component.parent()));
    }

    /** The innermost container of this kind around a component. */
    public Optional<Component> ancestor(ComponentId of, KindId kind) {
        Optional<Component> around = container(of);
        while (around.isPresent() && !around.get().is(kind)) {
            around = topology.component(around.get().parent());
        }
        return around;
    }

    /** Everything that traffic from {@code from} can get to without the components in {@code without}; itself included. */
    public Set<ComponentId> reachable(ComponentId from, Set<ComponentId> without) {
        Set<ComponentId> seen = new LinkedHashSet<>();
        Deque<ComponentId> open = new ArrayDeque<>();
        if (traffic.containsVertex(from) && !without.contains(from)) {
            open.add(from);
        }
        while (!open.isEmpty()) {
            ComponentId at = open.remove();
            if (seen.add(at)) {
                traffic.outgoingEdgesOf(at).stream()
                        .map(Edge::to)
                        .filter(next -> !without.contains(next) && !seen.contains(next))
                        .forEach(open::add);
            }
        }
        return seen;
    }

    /** Whether every path that traffic can take passes a component that fulfils the condition; true where there is none. */
    public boolean everyPathPasses(ComponentId from, ComponentId to, Predicate<Component> condition) {
        Set<ComponentId> gates = new LinkedHashSet<>();
        topology.components().stream().filter(condition).forEach(component -> gates.add(component.id()));
        return !reachable(from, gates).contains(to);
    }

    /** The path with the fewest edges that traffic can take, both ends included; empty where there is none. */
    public List<Component> shortestPath(ComponentId from, ComponentId to) {
        return shortest(traffic, from, to);
    }

    /**
     * The shortest path past every component that fulfils the condition: the counter-example where not every path passes
     * one. Empty where every path does, where there is none, and where an end itself fulfils the condition.
     */
    public List<Component> shortestPathWithout(ComponentId from, ComponentId to, Predicate<Component> condition) {
        Predicate<ComponentId> closed =
                id -> topology.component(id).filter(condition).isPresent();
        return shortest(new MaskSubgraph<>(traffic, closed, edge -> false), from, to);
    }

    /**
     * What every path that traffic can take passes on its way, in order, without the ends: the dominators of {@code to} as
     * seen from {@code from}. They all lie on any one path, so each of the shortest is tried.
     */
    public List<Component> cutPoints(ComponentId from, ComponentId to) {
        return shortestPath(from, to).stream()
                .filter(component ->
                        !component.id().equals(from) && !component.id().equals(to))
                .filter(component -> !reachable(from, Set.of(component.id())).contains(to))
                .toList();
    }

    private List<Component> shortest(Graph<ComponentId, Edge> graph, ComponentId from, ComponentId to) {
        if (!graph.containsVertex(from) || !graph.containsVertex(to)) {
            return List.of();
        }
        GraphPath<ComponentId, Edge> path = BFSShortestPath.findPathBetween(graph, from, to);
        return path == null
                ? List.of()
                : path.getVertexList().stream().map(topology::require).toList();
    }
}
