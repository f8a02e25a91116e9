package dev.portolan.io.importing.kubernetes;

import dev.portolan.model.ComponentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads hosts, paths and backends from the objects that route HTTP. */
final class Routes {

    private static final Pattern HOST = Pattern.compile("Host\\(([^)]*)\\)");
    private static final Pattern PATH = Pattern.compile("(PathPrefix|Path)\\(`([^`]*)`");
    private static final Pattern QUOTED = Pattern.compile("[`\"]([^`\"]+)[`\"]");

    private final Drawn drawn;

    Routes(Drawn drawn) {
        this.drawn = drawn;
    }

    List<Route> ofIngress(Manifest ingress) {
        List<Route> routes = new ArrayList<>();
        for (Yaml rule : ingress.spec("rules").items()) {
            String host = rule.at("host").text();
            for (Yaml path : rule.at("http", "paths").items()) {
                routes.add(route(ingress, host, path, path.at("backend")));
            }
        }
        for (String fallback : List.of("defaultBackend", "backend")) {
            if (ingress.spec(fallback).isGiven()) {
                routes.add(route(ingress, "", Yaml.NONE, ingress.spec(fallback)));
            }
        }
        return routes;
    }

    /** The older way of writing it, {@code serviceName}, went with Kubernetes 1.22 and still stands in many files. */
    private Route route(Manifest ingress, String host, Yaml path, Yaml backend) {
        Yaml now = backend.at("service");
        String name = now.isGiven()
                ? now.at("name").text()
                : backend.at("serviceName").text();
        String number = now.isGiven()
                ? now.at("port", "number").text() + now.at("port", "name").text()
                : backend.at("servicePort").text();
        return new Route(
                ingress,
                host,
                rooted(path.at("path").text()),
                match(path.at("pathType").text()),
                service(ingress, ingress.home(), name),
                number);
    }

    private static Route.Match match(String type) {
        return switch (type) {
            case "Exact" -> Route.Match.EXACT;
            case "Prefix" -> Route.Match.PREFIX;
            default -> Route.Match.AS_WRITTEN;
        };
    }

    private Optional<ComponentId> service(Manifest source, String namespace, String name) {
        Optional<ComponentId> found = drawn.service(namespace, name);
        if (name.isEmpty()) {
            drawn.notes()
                    .undetermined(
                            "%s leads to something other than a service, which is not drawn".formatted(source.words()));
        } else if (found.isEmpty()) {
            drawn.notes()
                    .undetermined("%s leads to service %s, which is not in the files".formatted(source.words(), name));
        }
        return found;
    }

    private static String rooted(String path) {
        return path.isEmpty() ? "/" : path;
    }

    /** @param listeners the host names of the listeners to which the route is attached; an empty one takes every host */
    List<Route> ofHttpRoute(Manifest route, List<String> listeners) {
        List<String> hosts = route.spec("hostnames").texts();
        if (hosts.isEmpty()) {
            hosts = listeners.isEmpty() || listeners.contains("") ? List.of("") : listeners;
        }
        List<Route> routes = new ArrayList<>();
        for (Yaml rule : route.spec("rules").items()) {
            List<Yaml> backends = rule.at("backendRefs").items();
            if (backends.isEmpty()) {
                drawn.notes()
                        .undetermined("%s answers some requests itself, by redirecting them; that is not drawn"
                                .formatted(route.words()));
                continue;
            }
            if (backends.size() > 1) {
                drawn.notes()
                        .undetermined(
                                "%s spreads requests over %d services, and a route in Portolan has one; the first was taken"
                                        .formatted(route.words(), backends.size()));
            }
            for (String host : hosts) {
                matches(rule).forEach(path -> routes.add(routed(route, host, path, backends.get(0))));
            }
        }
        return routes;
    }

    private static Stream<Yaml> matches(Yaml rule) {
        List<Yaml> matches = rule.at("matches").items();
        return matches.isEmpty() ? Stream.of(Yaml.NONE) : matches.stream().map(match -> match.at("path"));
    }

    private Route routed(Manifest route, String host, Yaml path, Yaml backend) {
        String namespace = backend.at("namespace").text();
        return new Route(
                route,
                host,
                rooted(path.at("value").text()),
                path.at("type").text().equals("Exact") ? Route.Match.EXACT : Route.Match.PREFIX,
                service(
                        route,
                        namespace.isEmpty() ? route.home() : namespace,
                        backend.at("name").text()),
                backend.at("port").text());
    }

    /** Traefik's own kind writes hosts and paths as an expression. */
    List<Route> ofIngressRoute(Manifest object) {
        List<Route> routes = new ArrayList<>();
        for (Yaml route : object.spec("routes").items()) {
            String match = route.at("match").text();
            List<Yaml> services = route.at("services").items();
            if (services.isEmpty() || match.contains("||") || match.contains("!") || match.contains("Regexp")) {
                drawn.notes().undetermined("%s has a rule that is not drawn: %s".formatted(object.words(), match));
                continue;
            }
            Matcher path = PATH.matcher(match);
            boolean found = path.find();
            String written = found ? path.group(2) : "/";
            Route.Match type = found && path.group(1).equals("Path") ? Route.Match.EXACT : Route.Match.PREFIX;
            Yaml service = services.get(0);
            for (String host : hosts(match)) {
                routes.add(new Route(
                        object,
                        host,
                        rooted(written),
                        type,
                        service(object, object.home(), service.at("name").text()),
                        service.at("port").text()));
            }
        }
        return routes;
    }

    private static List<String> hosts(String match) {
        Matcher host = HOST.matcher(match);
        List<String> hosts = host.find()
                ? QUOTED.matcher(host.group(1))
                        .results()
                        .map(each -> each.group(1))
                        .toList()
                : List.of();
        return hosts.isEmpty() ? List.of("") : hosts;
    }
}
