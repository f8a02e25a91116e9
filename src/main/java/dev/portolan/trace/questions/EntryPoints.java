package dev.portolan.trace.questions;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.graph.Addresses;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.Properties;
import dev.portolan.net.IpAddress;
import dev.portolan.net.PortRange;
import dev.portolan.trace.Missing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whatever can be asked for in a design: what its flows ask for, listeners with their hosts and paths, frontends of
 * balancers with the hosts of the ingresses behind them (an address is all that a client needs), DNAT rules, workloads,
 * services.
 */
final class EntryPoints {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /** What a client types, without the name under which it is shown. */
    private record Question(FlowEnd to, String protocol, int port, String host, String path) {}

    private final TopologyGraph graph;
    private final Addresses addresses;
    private final ServedHosts hosts;
    private final Behind behind;
    private final PathsByHost paths;
    private final Map<Question, EntryPoint> found = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();

    EntryPoints(TopologyGraph graph, Addresses addresses, ServedHosts hosts, Behind behind) {
        this.graph = graph;
        this.addresses = addresses;
        this.hosts = hosts;
        this.behind = behind;
        this.paths = new PathsByHost(graph, behind);
    }

    /** @param flows the saved flows, then the proposed ones */
    List<EntryPoint> all(List<Flow> flows) {
        flows.forEach(this::askedByFlow);
        graph.topology().components().forEach(this::ofComponent);
        return List.copyOf(found.values());
    }

    private void askedByFlow(Flow flow) {
        ComponentId component = meant(flow.to());
        boolean web = flow.protocol().startsWith("http");
        Question question = new Question(
                flow.to(),
                flow.protocol(),
                flow.port(),
                flow.host(),
                web && flow.path().isEmpty() ? "/" : flow.path());
        add(question, component, Optional.empty());
        String host = flow.to().type() == FlowEnd.Type.HOST ? flow.to().text() : flow.host();
        if (web && !host.isEmpty() && !component.equals(ComponentId.CANVAS)) {
            for (String path : paths.of(host, component)) {
                add(
                        new Question(flow.to(), flow.protocol(), flow.port(), flow.host(), path),
                        component,
                        Optional.empty());
            }
        }
    }

    private ComponentId meant(FlowEnd end) {
        return switch (end.type()) {
            case COMPONENT -> new ComponentId(end.text());
            case HOST -> hosts.by(end.text()).orElse(ComponentId.CANVAS);
            case ADDRESS ->
                IpAddress.parse(end.text())
                        .flatMap(addresses::owner)
                        .map(Component::id)
                        .orElse(ComponentId.CANVAS);
        };
    }

    private void ofComponent(Component component) {
        if (component.is(GatewayKinds.APPLICATION_GATEWAY.id())) {
            gateway(component);
        } else if (component.is(EdgeKinds.FRONT_DOOR.id())) {
            for (Properties endpoint : EdgeKinds.ENDPOINTS.of(component).orElse(List.of())) {
                EdgeKinds.ENDPOINT_HOST.of(endpoint).optional().ifPresent(host -> web(host, "https", HTTPS, component));
                EdgeKinds.CUSTOM_DOMAINS
                        .of(endpoint)
                        .orElse(List.of())
                        .forEach(host -> web(host, "https", HTTPS, component));
            }
        } else if (component.is(BalancerKinds.LOAD_BALANCER_KIND.id())) {
            balancer(component);
        } else if (component.is(KubernetesKinds.KUBERNETES_SERVICE.id())) {
            service(component);
        } else if (component.is(EgressKinds.AZURE_FIREWALL.id())) {
            firewall(component);
        } else {
            server(component);
        }
    }

    private void gateway(Component gateway) {
        Known<List<Properties>> listeners = GatewayKinds.LISTENERS.of(gateway);
        if (!listeners.isKnown()) {
            add(at(gateway, "https", HTTPS, "", "/"), gateway.id(), Optional.empty());
        }
        for (Properties listener : listeners.orElse(List.of())) {
            Known<GatewayKinds.WebProtocol> protocol = GatewayKinds.PROTOCOL.of(listener);
            Known<Integer> port = GatewayKinds.PORT.of(listener);
            List<String> served = GatewayKinds.HOST_NAMES.of(listener).orElse(List.of());
            if (!protocol.isKnown() || !port.isKnown()) {
                open(gateway, "listeners." + (protocol.isKnown() ? "port" : "protocol"), "a listener of it");
                continue;
            }
            String scheme = protocol.is(GatewayKinds.WebProtocol.HTTPS) ? "https" : "http";
            served.forEach(host -> web(host, scheme, port.value(), gateway));
            if (served.isEmpty()) {
                add(at(gateway, scheme, port.value(), "", "/"), gateway.id(), Optional.empty());
            }
        }
    }

    private void web(String host, String scheme, int port, Component component) {
        if (host.contains("*")) {
            return; // which names are in use is for flows to say
        }
        Set<String> all = new LinkedHashSet<>(List.of("/"));
        all.addAll(paths.of(host, component.id()));
        all.forEach(path ->
                add(new Question(FlowEnd.host(host), scheme, port, "", path), component.id(), Optional.empty()));
    }

    private void balancer(Component balancer) {
        for (Properties rule : BalancerKinds.RULES.of(balancer).orElse(List.of())) {
            int port = BalancerKinds.PORT.of(rule).orElse(0);
            if (port > 0) {
                String transport = BalancerKinds.PROTOCOL.of(rule).is(BalancerKinds.Transport.UDP) ? "udp" : "tcp";
                frontend(balancer, transport, port);
            }
        }
    }

    private void service(Component service) {
        if (!KubernetesKinds.SERVICE_TYPE.of(service).is(KubernetesKinds.ServiceType.LOAD_BALANCER)) {
            return; // the others are reached from within their cluster only
        }
        Component front = KubernetesKinds.LOAD_BALANCER
                .of(service)
                .optional()
                .flatMap(graph.topology()::component)
                .orElse(service);
        for (Properties each : KubernetesKinds.PORTS.of(service).orElse(List.of())) {
            String transport = KubernetesKinds.TRANSPORT.of(each).is(BalancerKinds.Transport.UDP) ? "udp" : "tcp";
            KubernetesKinds.PORT.of(each).optional().ifPresent(port -> frontend(front, transport, port));
        }
    }

    /** A client that has the address can send any host name: those of the ingresses behind it are worth asking for. */
    private void frontend(Component front, String transport, int port) {
        List<Properties> rules = ingressRules(front);
        boolean web = transport.equals("tcp") && (port == HTTPS || port == HTTP);
        for (Properties rule : web ? rules : List.<Properties>of()) {
            String path = KubernetesKinds.PATH.of(rule).orElse("/");
            KubernetesKinds.HOST
                    .of(rule)
                    .optional()
                    .filter(host -> !host.contains("*"))
                    .ifPresent(host -> add(at(front, scheme(port), port, host, path), front.id(), Optional.empty()));
        }
        if (!web) {
            add(at(front, transport, port, "", ""), front.id(), Optional.empty());
        } else if (rules.isEmpty()) {
            add(at(front, scheme(port), port, "", "/"), front.id(), Optional.empty());
        }
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

    private static String scheme(int port) {
        return port == HTTPS ? "https" : "http";
    }

    private void firewall(Component firewall) {
        for (Properties collection : EgressKinds.COLLECTIONS.of(firewall).orElse(List.of())) {
            if (!EgressKinds.COLLECTION_TYPE.of(collection).is(EgressKinds.CollectionType.DNAT)) {
                continue;
            }
            for (Properties rule : EgressKinds.COLLECTION_RULES.of(collection).orElse(List.of())) {
                translated(firewall, rule);
            }
        }
    }

    private void translated(Component firewall, Properties rule) {
        String transport =
                EgressKinds.PROTOCOLS.of(rule).orElse(List.of()).equals(List.of(EgressKinds.RuleProtocol.UDP))
                        ? "udp"
                        : "tcp";
        List<PortRange> ports = EgressKinds.PORTS.of(rule).orElse(List.of());
        for (String to : EgressKinds.DESTINATIONS.of(rule).orElse(List.of())) {
            if (IpAddress.parse(to).isPresent()) {
                ports.forEach(range -> add(
                        new Question(FlowEnd.address(to), transport, range.first(), "", ""),
                        firewall.id(),
                        Optional.empty()));
            }
        }
    }

    private void server(Component component) {
        if (component.is(GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS.id())) {
            GatewayKinds.HTTP_ROUTES.of(component).orElse(List.of()).stream()
                    .flatMap(route -> GatewayKinds.HOST.of(route).optional().stream())
                    .distinct()
                    .forEach(host -> web(host, "https", HTTPS, component));
        } else if (component.is(KubernetesKinds.WORKLOAD.id())) {
            workload(component);
        } else if (component.is(ClusterKinds.API_SERVER.id())) {
            add(at(component, "https", HTTPS, "", "/"), component.id(), Optional.empty());
        } else if (component.is(ActorKinds.INTERNET_SERVICE.id())) {
            List<PortRange> ports = ActorKinds.SERVICE_PORTS.of(component).orElse(List.of());
            boolean web = ports.isEmpty() || ports.stream().anyMatch(range -> range.contains(HTTPS));
            int port = web ? HTTPS : ports.get(0).first();
            add(at(component, web ? "https" : "tcp", port, "", web ? "/" : ""), component.id(), Optional.empty());
        } else if (ServedHosts.SERVICES.contains(component.kind())) {
            FlowEnd to =
                    SupportKinds.HOST_NAME.of(component).map(FlowEnd::host).orElse(FlowEnd.component(component.id()));
            add(new Question(to, "https", HTTPS, "", "/"), component.id(), Optional.empty());
        }
    }

    /** Pods can be addressed themselves where the pod networking shows them. */
    private void workload(Component workload) {
        Known<Integer> port = KubernetesKinds.PORT.of(workload);
        if (!port.isKnown()) {
            open(workload, KubernetesKinds.PORT.name(), "what " + workload.name() + " listens on");
            return;
        }
        String protocol = KubernetesKinds.WORKLOAD_PROTOCOL
                .of(workload)
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .orElse("tcp");
        String path = protocol.startsWith("http") ? "/" : "";
        add(at(workload, protocol, port.value(), "", path), workload.id(), Optional.empty());
    }

    private void open(Component component, String property, String what) {
        String name = property.substring(property.indexOf('.') + 1);
        add(
                at(component, "tcp", 0, "", ""),
                component.id(),
                Optional.of(new Missing(component.id(), property, "the " + name + " of " + what + " is not given")));
    }

    private static Question at(Component component, String protocol, int port, String host, String path) {
        return new Question(FlowEnd.component(component.id()), protocol, port, host, path);
    }

    private void add(Question asked, ComponentId component, Optional<Missing> open) {
        Question question = byName(asked);
        if (found.containsKey(question)) {
            return;
        }
        boolean outside = graph.topology()
                .component(component)
                .map(each -> each.is(ActorKinds.INTERNET_SERVICE.id()))
                .orElse(true);
        found.put(
                question,
                new EntryPoint(
                        unique(name(question)),
                        question.to(),
                        question.protocol(),
                        question.port(),
                        question.host(),
                        question.path(),
                        component,
                        outside,
                        open));
    }

    /** A service on the Internet is asked for by its name, whether a flow names it or draws it. */
    private Question byName(Question asked) {
        return Optional.of(asked.to())
                .filter(to ->
                        to.type() == FlowEnd.Type.COMPONENT && asked.host().isEmpty())
                .flatMap(to -> graph.topology().component(new ComponentId(to.text())))
                .filter(component -> component.is(ActorKinds.INTERNET_SERVICE.id()))
                .flatMap(component -> ActorKinds.HOST_NAME.of(component).optional())
                .filter(host -> !host.startsWith("*"))
                .map(host -> new Question(FlowEnd.host(host), asked.protocol(), asked.port(), "", asked.path()))
                .orElse(asked);
    }

    private String name(Question question) {
        String to = question.to().type() == FlowEnd.Type.COMPONENT
                ? graph.topology()
                        .component(new ComponentId(question.to().text()))
                        .map(Component::name)
                        .orElse(question.to().text())
                : question.to().text();
        String usual = question.protocol() + question.port();
        String port =
                usual.equals("https443") || usual.equals("http80") || question.port() == 0 ? "" : ":" + question.port();
        String path = question.path().equals("/") ? "" : question.path();
        String host = question.host().isEmpty() ? "" : " for " + question.host();
        return question.protocol() + "://" + to + port + path + host;
    }

    private String unique(String name) {
        String candidate = name;
        for (int i = 2; !names.add(candidate); i++) {
            candidate = name + " (" + i + ")";
        }
        return candidate;
    }
}
