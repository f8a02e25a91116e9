package dev.portolan.trace;

import dev.portolan.catalog.ActorKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.DnsKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.GatewayKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.LeftOpen;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.catalog.RequiredHosts;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.model.Component;
import dev.portolan.model.Flow;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.Properties;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The flows that a design suggests by itself (SEMANTICS 3). */
final class ProposedFlows {

    /** Stands for any service on the Internet. */
    private static final String ANYWHERE = "example.com";

    /** What the nodes of every cluster have to reach, as far as it has one name. */
    private static final List<String> NEEDED = Stream.concat(
                    RequiredHosts.common(RequiredHosts.Cloud.AZURE).stream(), RequiredHosts.NODE_BINARIES.stream())
            .filter(host -> !host.contains("*"))
            .toList();

    private final Scene scene;
    private final Map<String, Flow> flows = new LinkedHashMap<>();

    ProposedFlows(Scene scene) {
        this.scene = scene;
    }

    List<Flow> all() {
        Set<String> open = publicHosts();
        Set<String> internal = internalHosts();
        users(ActorKinds.PUBLIC_USERS.id().value(), open);
        users(ActorKinds.CORPORATE_USERS.id().value(), internal);
        scene.graph().topology().components().forEach(this::outbound);
        return List.copyOf(flows.values());
    }

    private void users(String kind, Set<String> hosts) {
        for (Component users : scene.graph().topology().components()) {
            if (users.kind().value().equals(kind)) {
                hosts.forEach(host -> add(users, FlowEnd.host(host), host));
                if (hosts.isEmpty()) {
                    drawnTargets(users).forEach(to -> EntryPort.of(to).forEach(entry -> add(users, to, entry)));
                }
            }
        }
    }

    /** In a sketch nobody has named hosts yet: what traffic is drawn to stands in. */
    private List<Component> drawnTargets(Component users) {
        return scene.graph()
                .topology()
                .linksOf(users.id())
                .filter(link -> link.from().equals(users.id()) && link.is(LinkKinds.TRAFFIC.id()))
                .flatMap(link -> scene.component(link.to()).stream())
                .toList();
    }

    private Set<String> publicHosts() {
        Set<String> hosts = new LinkedHashSet<>();
        scene.graph().ofKind(DnsKinds.PUBLIC_DNS_ZONE.id()).forEach(zone -> hosts.addAll(recordHosts(zone)));
        hosts.addAll(listenerHosts(GatewayKinds.Frontend.PUBLIC));
        for (Component door : scene.graph().ofKind(EdgeKinds.FRONT_DOOR.id())) {
            for (Properties endpoint : EdgeKinds.ENDPOINTS.of(door).orElse(List.of())) {
                hosts.addAll(EdgeKinds.CUSTOM_DOMAINS.of(endpoint).orElse(List.of()));
            }
        }
        for (Component gateway : scene.graph().ofKind(GatewayKinds.APPLICATION_GATEWAY_FOR_CONTAINERS.id())) {
            for (Properties route :
                    GatewayKinds.HTTP_ROUTES.of(gateway).optional().orElse(List.of())) {
                GatewayKinds.HOST.of(route).optional().ifPresent(hosts::add);
            }
        }
        hosts.removeIf(host -> host.contains("*"));
        return hosts;
    }

    private Set<String> internalHosts() {
        Set<String> hosts = new LinkedHashSet<>(listenerHosts(GatewayKinds.Frontend.PRIVATE));
        scene.graph().ofKind(KubernetesKinds.INGRESS_CONTROLLER.id()).stream()
                .filter(ingress -> isInternal(ingress) && !hasGateway())
                .flatMap(ingress -> KubernetesKinds.RULES.of(ingress).optional().orElse(List.of()).stream())
                .flatMap(rule -> KubernetesKinds.HOST.of(rule).optional().stream())
                .forEach(hosts::add);
        hosts.removeIf(host -> host.contains("*"));
        return hosts;
    }

    private boolean isInternal(Component ingress) {
        return scene.component(KubernetesKinds.SERVICE.of(ingress).optional())
                .filter(service -> may(KubernetesKinds.INTERNAL.of(service), true))
                .isPresent();
    }

    /** What the source of an import leaves open is asked for all the same. */
    private static <T> boolean may(Known<T> known, T candidate) {
        try {
            return known.is(candidate);
        } catch (LeftOpen open) {
            return true;
        }
    }

    private boolean hasGateway() {
        return !scene.graph().ofKind(GatewayKinds.APPLICATION_GATEWAY.id()).isEmpty();
    }

    private static List<String> recordHosts(Component zone) {
        Optional<String> name = DnsKinds.ZONE_NAME.key().in(zone.properties());
        return name.isEmpty()
                ? List.of()
                : DnsKinds.RECORDS.of(zone).optional().orElse(List.of()).stream()
                        .map(record -> DnsKinds.RECORD_NAME.of(record).orElse("@"))
                        .map(record -> record.equals("@") ? name.get() : record + "." + name.get())
                        .toList();
    }

    private Set<String> listenerHosts(GatewayKinds.Frontend frontend) {
        Set<String> hosts = new LinkedHashSet<>();
        for (Component gateway : scene.graph().ofKind(GatewayKinds.APPLICATION_GATEWAY.id())) {
            for (Properties listener :
                    GatewayKinds.LISTENERS.of(gateway).optional().orElse(List.of())) {
                if (may(GatewayKinds.FRONTEND.of(listener), frontend)) {
                    hosts.addAll(GatewayKinds.HOST_NAMES.of(listener).orElse(List.of()));
                }
            }
        }
        return hosts;
    }

    private void outbound(Component from) {
        boolean pool = from.is(NodePoolKinds.NODE_POOL.id());
        if (from.is(KubernetesKinds.AGIC.id())) {
            host(from, "management.azure.com");
        }
        if (!pool && !from.is(KubernetesKinds.WORKLOAD.id())) {
            return;
        }
        List<Component> services = scene.graph().ofKind(ActorKinds.INTERNET_SERVICE.id());
        services.forEach(service -> add(from, FlowEnd.component(service.id()), service.name()));
        if (services.isEmpty()) {
            host(from, ANYWHERE);
        }
        if (pool) {
            NEEDED.forEach(host -> host(from, host));
            scene.clusterOf(from).ifPresent(cluster -> platform(from, cluster));
        }
    }

    private void platform(Component pool, Component cluster) {
        scene.graph().ofKind(ClusterKinds.API_SERVER.id()).stream()
                .filter(server -> ApiServerHop.clusterOf(scene, server)
                        .filter(cluster::equals)
                        .isPresent())
                .forEach(server -> add(pool, FlowEnd.component(server.id()), server.name()));
        scene.component(ClusterKinds.REGISTRY.of(cluster).optional())
                .flatMap(registry -> SupportKinds.HOST_NAME.of(registry).optional())
                .ifPresent(host -> host(pool, host));
        if (ClusterKinds.KEY_VAULT_CSI.of(cluster).is(true)) {
            scene.graph().ofKind(SupportKinds.KEY_VAULT.id()).stream()
                    .flatMap(vault -> SupportKinds.HOST_NAME.of(vault).optional().stream())
                    .forEach(host -> host(pool, host));
        }
    }

    private void host(Component from, String host) {
        add(from, FlowEnd.host(host), host);
    }

    private void add(Component from, FlowEnd to, String words) {
        String name = from.name() + " to " + words;
        String unique = flows.containsKey(name) ? name + " (" + from.id() + ")" : name;
        flows.putIfAbsent(unique, Flow.https(unique, FlowEnd.component(from.id()), to));
    }

    private void add(Component from, Component to, EntryPort entry) {
        String name = from.name() + " to " + to.name() + entry.words();
        String unique = flows.containsKey(name) ? name + " (" + from.id() + ")" : name;
        flows.putIfAbsent(unique, entry.flow(unique, FlowEnd.component(from.id()), FlowEnd.component(to.id())));
    }
}
