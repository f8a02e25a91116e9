package dev.portolan.trace.routing;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.LeftOpen;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.graph.Addresses;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The routes of one subnet as Azure puts them together, those that lose included (data-plane.md B.1, source S-N1).
 *
 * @param table the route table of the subnet; empty for none
 * @param lines by prefix, the winner of each first; service tags and services last
 * @param open why they are not determined, in one sentence; empty where they are
 */
public record EffectiveRoutes(Component subnet, Optional<Component> table, List<Line> lines, Optional<String> open) {

    public EffectiveRoutes {
        lines = List.copyOf(lines);
    }

    /**
     * One route.
     *
     * @param beatenBy the route that is taken instead, wherever this one would hold; empty for a route in force
     */
    public record Line(Route route, Optional<Route> beatenBy) {

        public boolean wins() {
            return beatenBy.isEmpty();
        }
    }

    /** The routes of every subnet of a design, in order of their names. */
    public static List<EffectiveRoutes> all(Design design, Catalog catalog) {
        TopologyGraph graph = TopologyGraph.of(design, catalog);
        RouteTables tables = tables(graph, catalog);
        return graph.ofKind(NetworkKinds.SUBNET.id()).stream()
                .sorted(Comparator.comparing(Component::name).thenComparing(Component::id))
                .map(subnet -> of(subnet, graph, tables))
                .toList();
    }

    /** The routes of one subnet; empty where the design has no such subnet. */
    public static Optional<EffectiveRoutes> of(Design design, Catalog catalog, ComponentId subnet) {
        Optional<Component> found =
                design.topology().component(subnet).filter(component -> component.is(NetworkKinds.SUBNET.id()));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        TopologyGraph graph = TopologyGraph.of(design, catalog);
        return Optional.of(of(found.get(), graph, tables(graph, catalog)));
    }

    private static RouteTables tables(TopologyGraph graph, Catalog catalog) {
        return new RouteTables(graph, Addresses.of(graph, catalog), new Peerings(graph));
    }

    private static EffectiveRoutes of(Component subnet, TopologyGraph graph, RouteTables tables) {
        Optional<Component> table =
                NetworkKinds.ROUTE_TABLE.key().in(subnet.properties()).flatMap(graph.topology()::component);
        try {
            return new EffectiveRoutes(subnet, table, lines(subnet, tables), Optional.empty());
        } catch (LeftOpen open) {
            return new EffectiveRoutes(subnet, table, List.of(), Optional.of(open.sentence()));
        }
    }

    private static List<Line> lines(Component subnet, RouteTables tables) {
        List<Route> sorted = new ArrayList<>(tables.all(subnet));
        sorted.sort(
                Comparator.comparing(Route::prefix, EffectiveRoutes::compare).thenComparing(RouteTables.ORDER));
        return sorted.stream()
                .map(route -> new Line(route, beaten(route, subnet, tables)))
                .toList();
    }

    private static int compare(Optional<Prefix> one, Optional<Prefix> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        int first = one.get().first().compareTo(other.get().first());
        return first == 0 ? Integer.compare(one.get().length(), other.get().length()) : first;
    }

    private static Optional<Route> beaten(Route route, Component subnet, RouteTables tables) {
        if (route.prefix().isEmpty()) {
            return Optional.empty();
        }
        Prefix prefix = route.prefix().get();
        if (route.source() == Route.Source.GATEWAY) {
            Optional<Route> local = tables.all(subnet).stream()
                    .filter(RouteTables::isLocal)
                    .filter(other ->
                            other.prefix().filter(all -> all.contains(prefix)).isPresent())
                    .findFirst(); // B.1 item 4: preferred even where it is less specific
            if (local.isPresent()) {
                return local;
            }
        }
        if (route.hop() == Route.Hop.ENDPOINT) {
            IpAddress address = prefix.first();
            return tables.choose(subnet, Optional.of(address)).winner().filter(winner -> !winner.equals(route));
        }
        return tables.all(subnet).stream()
                .filter(other -> other.prefix().equals(route.prefix()))
                .filter(other -> other.source().compareTo(route.source()) > 0)
                .max(Comparator.comparing(Route::source));
    }
}
