package dev.portolan.trace.questions;

import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.Properties;
import dev.portolan.trace.questions.EntryList.Question;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The ways into layer-7 proxies: hosts of listeners, endpoints and routes, with the paths that lead apart. */
final class WebEntries {

    private final TopologyGraph graph;
    private final Behind behind;
    private final PathsByHost paths;
    private final EntryList list;

    WebEntries(TopologyGraph graph, Behind behind, PathsByHost paths, EntryList list) {
        this.graph = graph;
        this.behind = behind;
        this.paths = paths;
        this.list = list;
    }

    void frontDoor(Component door) {
        for (Properties endpoint : EdgeKinds.ENDPOINTS.of(door).orElse(List.of())) {
            EdgeKinds.ENDPOINT_HOST.of(endpoint).optional().ifPresent(host -> https(host, door));
            EdgeKinds.CUSTOM_DOMAINS.of(endpoint).orElse(List.of()).forEach(host -> https(host, door));
        }
    }

    void containers(Component gateway) {
        GatewayKinds.HTTP_ROUTES.of(gateway).orElse(List.of()).stream()
                .flatMap(route -> GatewayKinds.HOST.of(route).optional().stream())
                .distinct()
                .forEach(host -> https(host, gateway));
    }

    private void https(String host, Component component) {
        if (!host.contains("*")) {
            named(host, "https", EntryList.HTTPS, component);
        }
    }

    void gateway(Component gateway) {
        Known<List<Properties>> listeners = GatewayKinds.LISTENERS.of(gateway);
        if (!listeners.isKnown()) {
            list.add(Question.at(gateway, "https", EntryList.HTTPS, "", "/"), gateway.id());
        }
        for (Properties listener : listeners.orElse(List.of())) {
            Known<GatewayKinds.WebProtocol> protocol = GatewayKinds.PROTOCOL.of(listener);
            Known<Integer> port = GatewayKinds.PORT.of(listener);
            if (!protocol.isKnown() || !port.isKnown()) {
                String property = protocol.isKnown() ? "port" : "protocol";
                list.open(
                        gateway,
                        "listeners." + property,
                        "the " + property + " of a listener of " + gateway.name() + " is not given");
                continue;
            }
            String scheme = protocol.is(GatewayKinds.WebProtocol.HTTPS) ? "https" : "http";
            listener(gateway, listener, scheme, port.value());
        }
    }

    private void listener(Component gateway, Properties listener, String scheme, int port) {
        List<String> served = GatewayKinds.HOST_NAMES.of(listener).orElse(List.of());
        for (String host : served) {
            if (host.contains("*")) {
                any(gateway, host, scheme, port);
            } else {
                named(host, scheme, port, gateway);
            }
        }
        if (served.isEmpty()) {
            any(gateway, "*", scheme, port);
        }
    }

    private void named(String host, String scheme, int port, Component component) {
        Set<String> all = new LinkedHashSet<>(List.of("/"));
        all.addAll(paths.of(host, component.id()));
        all.forEach(path -> list.add(new Question(FlowEnd.host(host), scheme, port, "", path), component.id()));
    }

    /** Whoever has the address can ask for any name: those that an ingress behind it knows lead somewhere. */
    private void any(Component component, String pattern, String scheme, int port) {
        String ending = pattern.replace("*", "").toLowerCase(Locale.ROOT);
        boolean some = false;
        for (Properties rule : ingressRules(component)) {
            String host = KubernetesKinds.HOST.of(rule).orElse("");
            if (!host.isEmpty()
                    && !host.contains("*")
                    && host.toLowerCase(Locale.ROOT).endsWith(ending)) {
                some = true;
                String path = KubernetesKinds.PATH.of(rule).orElse("/");
                list.add(Question.at(component, scheme, port, host, path), component.id());
            }
        }
        if (!some && pattern.equals("*")) {
            list.add(Question.at(component, scheme, port, "", "/"), component.id());
        } else if (!some) {
            list.open(
                    component,
                    "listeners.hostNames",
                    "which names of " + pattern + " are asked for at " + component.name() + " is not given");
        }
    }

    /** A client that has the address of a frontend can send any host name. */
    void frontend(Component front, int port) {
        any(front, "*", port == EntryList.HTTPS ? "https" : "http", port);
    }

    private List<Properties> ingressRules(Component front) {
        List<Properties> rules = new ArrayList<>();
        behind.of(front.id()).stream()
                .flatMap(id -> graph.topology().component(id).stream())
                .filter(each -> each.is(KubernetesKinds.INGRESS_CONTROLLER.id()))
                .forEach(ingress ->
                        rules.addAll(KubernetesKinds.RULES.of(ingress).orElse(List.of())));
        return rules;
    }
}
