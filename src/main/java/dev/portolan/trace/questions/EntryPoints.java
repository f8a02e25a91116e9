package dev.portolan.trace.questions;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.LeftOpen;
import dev.portolan.catalog.NodePoolKinds;
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
import dev.portolan.trace.questions.EntryList.Question;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds whatever can be asked for in a design: what its flows ask for, listeners with their hosts and paths, frontends of
 * balancers with the hosts of the ingresses behind them (an address is all that a client needs), DNAT rules, node ports,
 * workloads, services.
 */
final class EntryPoints {

    private final TopologyGraph graph;
    private final Addresses addresses;
    private final ServedHosts hosts;
    private final PathsByHost paths;
    private final EntryList list;
    private final WebEntries web;

    EntryPoints(TopologyGraph graph, Addresses addresses, ServedHosts hosts, Behind behind) {
        this.graph = graph;
        this.addresses = addresses;
        this.hosts = hosts;
        this.paths = new PathsByHost(graph, behind);
        this.list = new EntryList(graph);
        this.web = new WebEntries(graph, behind, paths, list);
    }

    /** @param flows the saved flows, then the proposed ones */
    List<EntryPoint> all(List<Flow> flows) {
        flows.forEach(this::askedByFlow);
        graph.topology().components().forEach(this::ofComponentIfKnown);
        return list.all();
    }

    /** What the source of an import leaves open does not hide the other entries. */
    private void ofComponentIfKnown(Component component) {
        try {
            ofComponent(component);
        } catch (LeftOpen open) {
            list.open(component, open.property(), "what is asked for at it is not given: " + open.sentence());
        }
    }

    private void askedByFlow(Flow flow) {
        ComponentId component = meant(flow.to());
        boolean http = flow.protocol().startsWith("http");
        String own = http && flow.path().isEmpty() ? "/" : flow.path();
        list.add(new Question(flow.to(), flow.protocol(), flow.port(), flow.host(), own), component);
        String host = flow.to().type() == FlowEnd.Type.HOST ? flow.to().text() : flow.host();
        if (http && !host.isEmpty() && !component.equals(ComponentId.CANVAS)) {
            for (String path : paths.of(host, component)) {
                list.add(new Question(flow.to(), flow.protocol(), flow.port(), flow.host(), path), component);
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
            web.gateway(component);
        } else if (component.is(GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS.id())) {
            web.containers(component);
        } else if (component.is(EdgeKinds.FRONT_DOOR.id())) {
            web.frontDoor(component);
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

    private void balancer(Component balancer) {
        for (Properties rule : BalancerKinds.RULES.of(balancer).orElse(List.of())) {
            int port = BalancerKinds.PORT.of(rule).orElse(0);
            String transport = BalancerKinds.PROTOCOL.of(rule).is(BalancerKinds.Transport.UDP) ? "udp" : "tcp";
            if (port > 0) {
                frontend(balancer, transport, port);
            } else {
                list.open(
                        balancer,
                        BalancerKinds.RULES.name(),
                        "which ports are asked for at " + balancer.name() + ", whose rule "
                                + BalancerKinds.NAME.of(rule).orElse("without a name") + " takes all, is not given");
            }
        }
    }

    private void service(Component service) {
        Known<KubernetesKinds.ServiceType> type = KubernetesKinds.SERVICE_TYPE.of(service);
        if (type.is(KubernetesKinds.ServiceType.NODE_PORT)) {
            nodePorts(service);
        }
        if (!type.is(KubernetesKinds.ServiceType.LOAD_BALANCER)) {
            return; // others are reached from within their cluster only
        }
        Component front = KubernetesKinds.LOAD_BALANCER
                .of(service)
                .optional()
                .flatMap(graph.topology()::component)
                .orElse(service);
        for (Properties each : KubernetesKinds.PORTS.of(service).orElse(List.of())) {
            KubernetesKinds.PORT.of(each).optional().ifPresent(port -> frontend(front, transport(each), port));
        }
    }

    /** Every node takes requests for the service, whether or not its pods run there. */
    private void nodePorts(Component service) {
        List<Component> pools = graph.ancestor(service.id(), ClusterKinds.AKS_CLUSTER.id()).stream()
                .flatMap(cluster -> graph.topology().children(cluster.id()).stream())
                .filter(inner -> inner.is(NodePoolKinds.NODE_POOL.id()))
                .toList();
        for (Properties each : KubernetesKinds.PORTS.of(service).orElse(List.of())) {
            Known<Integer> port = KubernetesKinds.NODE_PORT.of(each);
            if (!port.isKnown() || pools.isEmpty()) {
                list.open(
                        service,
                        "ports." + KubernetesKinds.NODE_PORT.name(),
                        "the node port of " + service.name() + " is not given");
            }
            port.optional()
                    .ifPresent(number -> pools.forEach(
                            pool -> list.add(Question.at(pool, transport(each), number, "", ""), service.id())));
        }
    }

    private static String transport(Properties port) {
        return KubernetesKinds.TRANSPORT.of(port).is(BalancerKinds.Transport.UDP) ? "udp" : "tcp";
    }

    private void frontend(Component front, String transport, int port) {
        if (transport.equals("tcp") && (port == EntryList.HTTPS || port == EntryList.HTTP)) {
            web.frontend(front, port);
        } else {
            list.add(Question.at(front, transport, port, "", ""), front.id());
        }
    }

    private void firewall(Component firewall) {
        for (Properties collection : EgressKinds.COLLECTIONS.of(firewall).orElse(List.of())) {
            if (EgressKinds.COLLECTION_TYPE.of(collection).is(EgressKinds.CollectionType.DNAT)) {
                EgressKinds.COLLECTION_RULES
                        .of(collection)
                        .orElse(List.of())
                        .forEach(rule -> translated(firewall, rule));
            }
        }
    }

    private void translated(Component firewall, Properties rule) {
        boolean udp = EgressKinds.PROTOCOLS.of(rule).orElse(List.of()).equals(List.of(EgressKinds.RuleProtocol.UDP));
        for (String to : EgressKinds.DESTINATIONS.of(rule).orElse(List.of())) {
            FlowEnd end = IpAddress.parse(to).isPresent() ? FlowEnd.address(to) : FlowEnd.component(firewall.id());
            for (PortRange range : EgressKinds.PORTS.of(rule).orElse(List.of())) {
                list.add(new Question(end, udp ? "udp" : "tcp", range.first(), "", ""), firewall.id());
            }
        }
    }

    private void server(Component component) {
        if (component.is(KubernetesKinds.WORKLOAD.id())) {
            workload(component);
        } else if (component.is(SupportKinds.VIRTUAL_MACHINE.id())) {
            machine(component);
        } else if (component.is(ActorKinds.INTERNET_SERVICE.id())) {
            List<PortRange> ports = ActorKinds.SERVICE_PORTS.of(component).orElse(List.of());
            boolean http = ports.isEmpty() || ports.stream().anyMatch(range -> range.contains(EntryList.HTTPS));
            int port = http ? EntryList.HTTPS : ports.get(0).first();
            list.add(Question.at(component, http ? "https" : "tcp", port, "", http ? "/" : ""), component.id());
        } else if (ServedHosts.SERVICES.contains(component.kind())) {
            FlowEnd to =
                    SupportKinds.HOST_NAME.of(component).map(FlowEnd::host).orElse(FlowEnd.component(component.id()));
            list.add(new Question(to, "https", EntryList.HTTPS, "", "/"), component.id());
        } else if (component.is(ClusterKinds.API_SERVER.id())
                || component.is(EdgeKinds.TRAFFIC_MANAGER.id())
                || component.is(EdgeKinds.CDN_PROFILE.id())) {
            list.add(Question.at(component, "https", EntryList.HTTPS, "", "/"), component.id());
        }
    }

    private void machine(Component machine) {
        if (!list.hasFor(machine.id())) {
            list.open(
                    machine,
                    "",
                    "on which ports " + machine.name() + " serves is not given; save a flow that asks for one");
        }
    }

    /** Pods can be addressed themselves where the pod networking shows them. */
    private void workload(Component workload) {
        Optional<Integer> port = KubernetesKinds.PORT.of(workload).optional();
        if (port.isEmpty()) {
            list.open(workload, KubernetesKinds.PORT.name(), "the port of " + workload.name() + " is not given");
            return;
        }
        String protocol = KubernetesKinds.WORKLOAD_PROTOCOL
                .of(workload)
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .orElse("tcp");
        String path = protocol.startsWith("http") ? "/" : "";
        list.add(Question.at(workload, protocol, port.get(), "", path), workload.id());
    }
}
