package dev.portolan.trace.routing;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.graph.Addresses;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.Prefix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The effective routes of subnets, and the choice among them (data-plane.md B.1 and B.7, source S-N1). */
public final class RouteTables {

    private static final List<Prefix> DROPPED = List.of(
            Prefix.of("10.0.0.0/8"),
            Prefix.of("172.16.0.0/12"),
            Prefix.of("192.168.0.0/16"),
            Prefix.of("100.64.0.0/10"));

    /** The route that wins first: the longest, then the user's, then the gateway's (B.1 items 2 and 3). */
    static final Comparator<Route> ORDER =
            Comparator.comparing(Route::length).thenComparing(Route::source).reversed();

    private final TopologyGraph graph;
    private final Addresses addresses;
    private final Peerings peerings;
    private final Map<ComponentId, RouteIndex> effective = new HashMap<>();
    private final Map<Question, Choice> choices = new HashMap<>();

    /** One of the few questions that the traces of a design put again and again. */
    private record Question(ComponentId subnet, Optional<IpAddress> destination) {}

    public RouteTables(TopologyGraph graph, Addresses addresses, Peerings peerings) {
        this.graph = graph;
        this.addresses = addresses;
        this.peerings = peerings;
    }

    /**
     * The route out of {@code subnet} to some address of a service tag, for which a user's route may stand (B.1 item 8).
     */
    public Choice choose(Component subnet, String tag) {
        Choice any = choose(subnet, Optional.empty());
        RouteIndex index = index(subnet);
        Optional<Route> named = index.doubtful().stream()
                .filter(route ->
                        route.source() == Route.Source.USER && route.prefix().isEmpty())
                .filter(route -> route.text().equals(tag))
                .findFirst();
        if (named.isEmpty() || any.winner().isEmpty()) {
            return any;
        }
        List<Route> losers = new ArrayList<>(List.of(any.winner().get()));
        losers.addAll(any.losers());
        List<Route> ranges = index.doubtful().stream()
                .filter(route -> route.prefix().isPresent())
                .toList();
        return new Choice(named, losers, doubt(ranges, named.get(), Optional.empty()));
    }

    /**
     * The route out of {@code subnet} to an address.
     *
     * @param destination empty for some address on the Internet
     */
    public Choice choose(Component subnet, Optional<IpAddress> destination) {
        Question question = new Question(subnet.id(), destination);
        Choice known = choices.get(question);
        if (known == null) {
            known = chosen(subnet, destination);
            choices.put(question, known);
        }
        return known;
    }

    private Choice chosen(Component subnet, Optional<IpAddress> destination) {
        RouteIndex index = index(subnet);
        List<Route> holding = new ArrayList<>(index.holding(destination));
        if (holding.stream().anyMatch(RouteTables::isLocal)) {
            holding.removeIf(route -> route.source() == Route.Source.GATEWAY); // B.1 item 4
        }
        holding.sort(ORDER);
        destination.ifPresent(address -> preferEndpointPolicies(holding, address));
        if (holding.isEmpty()) {
            return new Choice(Optional.empty(), List.of(), "");
        }
        Route winner = holding.get(0);
        return new Choice(
                Optional.of(winner), holding.subList(1, holding.size()), doubt(index.doubtful(), winner, destination));
    }

    /** Every route that a subnet has, winners and losers, unordered. */
    List<Route> all(Component subnet) {
        return index(subnet).all();
    }

    private RouteIndex index(Component subnet) {
        RouteIndex known = effective.get(subnet.id());
        if (known == null) {
            known = new RouteIndex(effectiveRoutes(subnet));
            effective.put(subnet.id(), known);
        }
        return known;
    }

    static boolean isLocal(Route route) {
        return route.source() == Route.Source.SYSTEM
                && (route.hop() == Route.Hop.NETWORK || route.hop() == Route.Hop.PEERING);
    }

    /** Tags and public ranges whose addresses the design does not hold may catch a public destination. */
    private static String doubt(List<Route> all, Route winner, Optional<IpAddress> destination) {
        if (isDropping(winner) && all.stream().anyMatch(RouteTables::isLearnedDefault)) {
            return "whether Azure keeps its route " + winner.text()
                    + " to None beside a 0.0.0.0/0 that the gateway learned is not documented";
        }
        if (isDropping(winner) && all.stream().anyMatch(RouteTables::mayLeadEverythingElsewhere)) {
            return "whether Azure keeps its route " + winner.text()
                    + " to None rests on the next hop of the route for 0.0.0.0/0, which is not given";
        }
        Optional<Route> nowhere = all.stream()
                .filter(route ->
                        route.source() == Route.Source.USER && route.text().isEmpty())
                .filter(route -> !sameWay(route, winner))
                .findFirst();
        if (nowhere.isPresent()) {
            return "nobody said for which destination route " + nowhere.get().name() + " is";
        }
        if (destination.filter(IpAddress::isPrivate).isPresent()) {
            return "";
        }
        for (Route route : all) {
            boolean tag = route.prefix().isEmpty() && route.source() == Route.Source.USER && winner.length() == 0;
            boolean range = destination.isEmpty()
                    && route.source() != Route.Source.SYSTEM
                    && route.prefix().filter(RouteTables::isPublicRange).isPresent();
            if ((tag || range) && !sameWay(route, winner)) {
                return "route " + (route.name().isEmpty() ? route.text() : route.name()) + " for " + route.text()
                        + " may hold the destination, whose addresses the design does not give";
            }
        }
        return "";
    }

    private static boolean isLearnedDefault(Route route) {
        return route.source() == Route.Source.GATEWAY
                && route.prefix().filter(Prefix.ANY_IPV4::equals).isPresent();
    }

    private static boolean isPublicRange(Prefix prefix) {
        return prefix.length() > 0 && DROPPED.stream().noneMatch(range -> range.contains(prefix));
    }

    private static boolean sameWay(Route one, Route other) {
        return one.hop() == other.hop() && one.address().equals(other.address());
    }

    /** B.7: a route of the table takes traffic from a private endpoint's own route only where its subnet says so. */
    private void preferEndpointPolicies(List<Route> holding, IpAddress address) {
        if (holding.isEmpty() || holding.get(0).hop() != Route.Hop.ENDPOINT) {
            return;
        }
        boolean enabled = addresses
                .subnetOf(address)
                .filter(subnet -> NetworkKinds.ENDPOINT_POLICIES.of(subnet).matches(RouteTables::steersRoutes))
                .isPresent();
        int space = addresses
                .subnetOf(address)
                .flatMap(subnet -> graph.ancestor(subnet.id(), NetworkKinds.VIRTUAL_NETWORK.id()))
                .flatMap(network -> peerings.space(network).stream()
                        .filter(prefix -> prefix.contains(address))
                        .findFirst())
                .map(Prefix::length)
                .orElse(Integer.MAX_VALUE);
        if (enabled) {
            holding.stream()
                    .filter(route -> route.source() == Route.Source.USER && route.length() >= space)
                    .findFirst()
                    .ifPresent(route -> {
                        holding.remove(route);
                        holding.add(0, route);
                    });
        }
    }

    private static boolean steersRoutes(NetworkKinds.EndpointPolicies policies) {
        return policies == NetworkKinds.EndpointPolicies.ENABLED
                || policies == NetworkKinds.EndpointPolicies.ROUTE_TABLE_ENABLED;
    }

    private List<Route> effectiveRoutes(Component subnet) {
        List<Route> routes = new ArrayList<>();
        Optional<Component> home = graph.ancestor(subnet.id(), NetworkKinds.VIRTUAL_NETWORK.id());
        Optional<Component> table =
                NetworkKinds.ROUTE_TABLE.of(subnet).optional().flatMap(graph.topology()::component);
        routes.add(system(Prefix.ANY_IPV4, Route.Hop.INTERNET, Optional.empty()));
        home.ifPresent(network -> addNetwork(routes, network));
        addServiceEndpoints(routes, subnet);
        List<Route> learned = new ArrayList<>();
        home.ifPresent(network -> addGateways(learned, network));
        if (!learned.isEmpty() && (subnet.name().equals("GatewaySubnet") || propagates(table))) {
            routes.addAll(learned);
        }
        table.ifPresent(found -> addUserRoutes(routes, found));
        if (routes.stream().anyMatch(RouteTables::leadsEverythingElsewhere)) {
            routes.removeIf(RouteTables::isDropping);
        }
        return routes;
    }

    private static boolean propagates(Optional<Component> table) {
        return table.filter(found -> FilterKinds.GATEWAY_PROPAGATION.of(found).is(false))
                .isEmpty();
    }

    /** A user's 0.0.0.0/0 to an appliance or a gateway: Azure then removes its routes to None (S-N1, routing example). */
    private static boolean leadsEverythingElsewhere(Route route) {
        return isUsersDefault(route) && (route.hop() == Route.Hop.APPLIANCE || route.hop() == Route.Hop.GATEWAY);
    }

    private static boolean mayLeadEverythingElsewhere(Route route) {
        return isUsersDefault(route) && route.hop() == Route.Hop.UNKNOWN;
    }

    private static boolean isUsersDefault(Route route) {
        return route.source() == Route.Source.USER
                && route.prefix().filter(Prefix.ANY_IPV4::equals).isPresent();
    }

    private static boolean isDropping(Route route) {
        return route.source() == Route.Source.SYSTEM && route.hop() == Route.Hop.NONE;
    }

    private void addNetwork(List<Route> routes, Component network) {
        List<Prefix> own = peerings.space(network);
        own.forEach(prefix -> routes.add(system(prefix, Route.Hop.NETWORK, Optional.of(network))));
        DROPPED.stream()
                .filter(range -> own.stream().noneMatch(prefix -> prefix.contains(range)))
                .forEach(range -> routes.add(system(range, Route.Hop.NONE, Optional.empty())));
        List<Component> peers = peerings.peers(network);
        for (Component peer : peers) {
            peerings.space(peer).forEach(prefix -> routes.add(system(prefix, Route.Hop.PEERING, Optional.of(peer))));
        }
        for (Component endpoint : graph.ofKind(BalancerKinds.PRIVATE_ENDPOINT.id())) {
            Optional<Component> around = graph.ancestor(endpoint.id(), NetworkKinds.VIRTUAL_NETWORK.id());
            if (around.filter(there -> there.equals(network) || peers.contains(there))
                    .isPresent()) {
                addresses
                        .of(endpoint.id())
                        .optional()
                        .ifPresent(address ->
                                routes.add(system(address.asPrefix(), Route.Hop.ENDPOINT, Optional.of(endpoint))));
            }
        }
    }

    /** B.1 item 6: only in the subnet itself; the prefixes behind a service's name are Azure's and change. */
    private static void addServiceEndpoints(List<Route> routes, Component subnet) {
        for (String service : NetworkKinds.SERVICE_ENDPOINTS.of(subnet).orElse(List.of())) {
            routes.add(new Route(
                    Optional.empty(),
                    service,
                    Route.Source.SYSTEM,
                    Route.Hop.SERVICE_ENDPOINT,
                    "",
                    "",
                    Optional.empty()));
        }
    }

    private void addGateways(List<Route> routes, Component network) {
        for (Component gateway : peerings.gatewaysFor(network)) {
            for (Prefix prefix : peerings.learned(gateway)) {
                routes.add(new Route(
                        Optional.of(prefix),
                        prefix.toString(),
                        Route.Source.GATEWAY,
                        Route.Hop.GATEWAY,
                        "",
                        "",
                        Optional.of(gateway)));
            }
        }
    }

    private static void addUserRoutes(List<Route> routes, Component table) {
        for (Properties route : FilterKinds.ROUTES.of(table).orElse(List.of())) {
            String text = FilterKinds.ROUTE_PREFIX.of(route).orElse("");
            routes.add(new Route(
                    Prefix.parse(text).or(() -> IpAddress.parse(text).map(IpAddress::asPrefix)),
                    text,
                    Route.Source.USER,
                    FilterKinds.NEXT_HOP.of(route).map(RouteTables::hop).orElse(Route.Hop.UNKNOWN),
                    FilterKinds.NAME.of(route).orElse(text),
                    FilterKinds.NEXT_HOP_ADDRESS
                            .of(route)
                            .map(IpAddress::toString)
                            .orElse(""),
                    Optional.of(table)));
        }
    }

    private static Route.Hop hop(FilterKinds.NextHop hop) {
        return switch (hop) {
            case VIRTUAL_APPLIANCE -> Route.Hop.APPLIANCE;
            case VIRTUAL_NETWORK_GATEWAY -> Route.Hop.GATEWAY;
            case VIRTUAL_NETWORK -> Route.Hop.NETWORK;
            case INTERNET -> Route.Hop.INTERNET;
            case NONE -> Route.Hop.NONE;
        };
    }

    private static Route system(Prefix prefix, Route.Hop hop, Optional<Component> owner) {
        return new Route(Optional.of(prefix), prefix.toString(), Route.Source.SYSTEM, hop, "", "", owner);
    }
}
