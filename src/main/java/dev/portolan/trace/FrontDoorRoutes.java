package dev.portolan.trace;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds.WebProtocol;
import dev.portolan.catalog.Known;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Properties;
import dev.portolan.net.Protocol;
import dev.portolan.trace.filtering.Firewalls;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses among Front Door's endpoints and routes: the one that has the domain, then the most exact path. */
final class FrontDoorRoutes {

    private static final int HTTP_PORT = 80;

    /**
     * What takes a request.
     *
     * @param endpoint empty in a sketch without endpoints
     * @param route empty in a sketch without routes
     */
    record Found(Optional<Properties> endpoint, Optional<Properties> route) {}

    /** Empty where nothing takes the request; the walk then says why. */
    Optional<Found> find(Walk walk, Component door, String path) {
        String host = walk.packet().host();
        Known<List<Properties>> endpoints = EdgeKinds.ENDPOINTS.of(door);
        Optional<Properties> endpoint = Optional.empty();
        if (!endpoints.isKnown()) {
            walk.assume(door.id(), EdgeKinds.ENDPOINTS.name(), host.isEmpty() ? "every domain" : host);
        } else if (host.isEmpty() && endpoints.value().size() == 1) {
            endpoint = Optional.of(endpoints.value().get(0));
            walk.assume(
                    door.id(),
                    EdgeKinds.ENDPOINTS.name(),
                    EdgeKinds.NAME.of(endpoint.get()).orElse("the only one"));
        } else if (host.isEmpty()) {
            walk.undetermined(
                    Step.Action.BALANCED, ComponentId.CANVAS, "host", "the host name of the request is not given");
            return Optional.empty();
        } else {
            endpoint = endpoints.value().stream()
                    .filter(each -> serves(each, host))
                    .findFirst();
            if (endpoint.isEmpty()) {
                noEndpoint(walk, door, endpoints.value());
                return Optional.empty();
            }
        }
        return byPath(walk, door, endpoint, path);
    }

    private static boolean serves(Properties endpoint, String host) {
        return EdgeKinds.ENDPOINT_HOST.of(endpoint).matches(host::equalsIgnoreCase)
                || EdgeKinds.CUSTOM_DOMAINS.of(endpoint).orElse(List.of()).stream()
                        .anyMatch(domain -> domain.equalsIgnoreCase(host) || Firewalls.holds(domain, host));
    }

    private static void noEndpoint(Walk walk, Component door, List<Properties> endpoints) {
        Optional<Properties> open = endpoints.stream()
                .filter(each -> !EdgeKinds.CUSTOM_DOMAINS.of(each).isKnown())
                .findFirst();
        if (open.isPresent()) {
            walk.undetermined(
                    Step.Action.BALANCED,
                    door.id(),
                    "endpoints.customDomains",
                    "the custom domains of endpoint "
                            + EdgeKinds.NAME.of(open.get()).orElse("without a name") + " are not given");
        } else {
            refuse(walk, door, "", "no endpoint has this domain");
        }
    }

    private static Optional<Found> byPath(Walk walk, Component door, Optional<Properties> endpoint, String path) {
        Known<List<Properties>> routes = EdgeKinds.ROUTES.of(door);
        if (!routes.isKnown()) {
            walk.assume(door.id(), EdgeKinds.ROUTES.name(), "every path");
            return Optional.of(new Found(endpoint, Optional.empty()));
        }
        Optional<String> name = endpoint.flatMap(each -> EdgeKinds.NAME.of(each).optional());
        List<Properties> fitting = routes.value().stream()
                .filter(route -> name.isEmpty()
                        || !EdgeKinds.ROUTE_ENDPOINT.of(route).matches(other -> !other.equals(name.get())))
                .filter(route -> hasDomain(route, walk.packet().host()))
                .filter(route -> length(route, path) >= 0)
                .sorted(Comparator.comparing((Properties route) -> length(route, path))
                        .reversed())
                .toList();
        Optional<Properties> best = fitting.stream()
                .filter(route -> !EdgeKinds.ROUTE_ENABLED.of(route).is(false))
                .findFirst();
        if (best.isEmpty()) {
            refuse(
                    walk,
                    door,
                    path,
                    fitting.isEmpty() ? "no route has this domain and path" : disabled(fitting.get(0)));
            return Optional.empty();
        }
        if (!takes(best.get(), walk.packet())) {
            refuse(walk, door, path, "route " + words(best.get()) + " does not take " + asked(walk.packet()));
            return Optional.empty();
        }
        return Optional.of(new Found(endpoint, best));
    }

    private static boolean hasDomain(Properties route, String host) {
        List<String> domains = EdgeKinds.ROUTE_DOMAINS.of(route).orElse(List.of());
        return domains.isEmpty()
                || host.isEmpty()
                || domains.stream().anyMatch(domain -> domain.equalsIgnoreCase(host) || Firewalls.holds(domain, host));
    }

    private static boolean takes(Properties route, Packet packet) {
        return EdgeKinds.ROUTE_PROTOCOLS.of(route).value().contains(asked(packet));
    }

    private static WebProtocol asked(Packet packet) {
        boolean plain = packet.protocol() == Protocol.HTTP || packet.port() == HTTP_PORT;
        return plain ? WebProtocol.HTTP : WebProtocol.HTTPS;
    }

    private static String disabled(Properties route) {
        return "route " + words(route) + " is disabled";
    }

    private static String words(Properties route) {
        return EdgeKinds.NAME.of(route).orElse("without a name");
    }

    /** How exact the route's best fitting pattern is; -1 where none fits, 0 where it names none. */
    private static int length(Properties route, String path) {
        List<String> patterns = EdgeKinds.PATTERNS.of(route).orElse(List.of());
        if (patterns.isEmpty()) {
            return 0;
        }
        return patterns.stream()
                .filter(each -> fits(each, path))
                .mapToInt(each -> each.endsWith("*") ? each.length() : Integer.MAX_VALUE)
                .max()
                .orElse(-1);
    }

    /** {@code /api/*} holds {@code /api} too. */
    private static boolean fits(String pattern, String path) {
        if (!pattern.endsWith("/*")) {
            return pattern.equals(path);
        }
        String start = pattern.substring(0, pattern.length() - 1);
        return path.startsWith(start) || path.equals(start.substring(0, start.length() - 1));
    }

    static void refuse(Walk walk, Component door, String path, String why) {
        walk.stop(
                Disposition.UNREACHABLE,
                Step.Action.BALANCED,
                Because.of(Reason.NO_EDGE_ROUTE, door.id())
                        .with(
                                "host",
                                walk.packet().host().isEmpty()
                                        ? "the request"
                                        : walk.packet().host())
                        .with("path", path)
                        .with("why", why));
    }
}
