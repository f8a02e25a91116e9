package dev.portolan.trace.questions;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.FilterKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.catalog.SupportKinds;
import dev.portolan.catalog.Trait;
import dev.portolan.graph.Addresses;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.FlowEnd;
import dev.portolan.model.KindId;
import dev.portolan.trace.Missing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that a failure takes with it. Kinds whose availability zones nobody chooses, such as Front Door, private
 * endpoints and DNS zones, are taken to survive the loss of a zone.
 */
final class Outage {

    /** These tell others what to do and carry no packets: they do not fail, they can only be taken away. */
    private static final Set<KindId> CONFIGURE = Set.of(
            FilterKinds.NETWORK_SECURITY_GROUP.id(),
            FilterKinds.ROUTE_TABLE.id(),
            EdgeKinds.WAF_POLICY_KIND.id(),
            KubernetesKinds.NETWORK_POLICY.id(),
            AddressKinds.DDOS_PLAN.id(),
            SupportKinds.MANAGED_IDENTITY.id(),
            SupportKinds.POLICY_ASSIGNMENT.id());

    private final TopologyGraph graph;
    private final Catalog catalog;
    private final Map<ComponentId, String> failed = new LinkedHashMap<>();
    private final List<ComponentId> removed = new ArrayList<>();
    private final Map<ComponentId, Missing> open = new LinkedHashMap<>();
    private Connections connections;

    private Outage(Design design, Catalog catalog, Failure failure) {
        this.graph = TopologyGraph.of(design, catalog);
        this.catalog = catalog;
        failure.components().stream()
                .sorted()
                .forEach(id -> graph.topology().component(id).ifPresent(this::component));
        if (!failure.zone().isEmpty()) {
            graph.topology().components().forEach(component -> zone(component, failure.zone()));
        }
        graph.ofKind(ClusterKinds.API_SERVER.id()).forEach(this::apiServer);
        Addresses addresses = Addresses.of(graph, catalog);
        graph.topology().components().forEach(component -> inSubnet(component, addresses));
        graph.topology().components().forEach(this::pod);
        connections = new Connections(design, catalog, failed.keySet());
        connections.idle().forEach(gateway -> failed.put(gateway, "none of its connections works any more"));
    }

    static Outage of(Design design, Catalog catalog, Failure failure) {
        return new Outage(design, catalog, failure);
    }

    private void component(Component component) {
        if (CONFIGURE.contains(component.kind())) {
            removed.add(component.id());
            return;
        }
        failed.put(component.id(), "it has failed");
        for (Component inner : graph.topology().descendants(component.id())) {
            if (!CONFIGURE.contains(inner.kind())) {
                failed.putIfAbsent(inner.id(), component.name() + ", in which it stands, has failed");
            }
        }
    }

    private void zone(Component component, String zone) {
        boolean chosen =
                catalog.of(component).property(AddressKinds.ZONES.name()).isPresent();
        boolean nowhere = graph.ancestor(component.id(), NetworkKinds.REGION.id())
                .filter(region -> NetworkKinds.HAS_ZONES.of(region).is(false))
                .isPresent();
        boolean everywhere = component.is(EgressKinds.NAT_GATEWAY.id())
                && EgressKinds.NAT_SKU.of(component).is(AddressKinds.PublicSku.STANDARD_V2); // S-A6, S-N9
        boolean byAddress = component.is(BalancerKinds.LOAD_BALANCER_KIND.id())
                && BalancerKinds.SCOPE.of(component).is(BalancerKinds.Scope.PUBLIC); // its public address says where
        if (!chosen || nowhere || everywhere || byAddress) {
            return;
        }
        List<String> zones = AddressKinds.ZONES.of(component).orElse(List.of());
        if (zones.isEmpty()) {
            open.put(
                    component.id(),
                    new Missing(
                            component.id(),
                            AddressKinds.ZONES.name(),
                            "the availability zones of " + component.name() + " are not given"));
        } else if (zones.stream().allMatch(zone::equals)) {
            failed.put(component.id(), "it stands in zone " + zone + " only");
        }
    }

    /** The API server is the cluster's, even where it is drawn in the subnet that the cluster names for it. */
    private void apiServer(Component server) {
        graph.ofKind(ClusterKinds.AKS_CLUSTER.id()).stream()
                .filter(cluster -> failed.containsKey(cluster.id()))
                .filter(cluster ->
                        ClusterKinds.API_SERVER_SUBNET.of(cluster).matches(subnet -> subnet.equals(server.parent())))
                .findFirst()
                .ifPresent(cluster -> failed.putIfAbsent(server.id(), "its cluster " + cluster.name() + " has failed"));
    }

    /** What takes its address from a subnet fails with it, wherever it is drawn: a node pool names its subnet. */
    private void inSubnet(Component component, Addresses addresses) {
        if (catalog.has(component, Trait.HAS_PRIVATE_ADDRESS)) {
            addresses
                    .subnetOf(component)
                    .filter(subnet -> failed.containsKey(subnet.id()))
                    .ifPresent(subnet ->
                            failed.putIfAbsent(component.id(), "its subnet " + subnet.name() + " has failed"));
        }
    }

    /** Pods start anew on other nodes, unless they are bound to a pool or no pool is left. */
    private void pod(Component pod) {
        if (!catalog.has(pod, Trait.RUNS_AS_PODS) || failed.containsKey(pod.id())) {
            return;
        }
        Optional<Component> bound = KubernetesKinds.NODE_POOL.of(pod).optional().flatMap(graph.topology()::component);
        List<Component> pools = bound.map(List::of)
                .orElseGet(() -> graph.ancestor(pod.id(), ClusterKinds.AKS_CLUSTER.id()).stream()
                        .flatMap(cluster -> graph.topology().children(cluster.id()).stream())
                        .filter(inner -> inner.is(NodePoolKinds.NODE_POOL.id()))
                        .toList());
        boolean none = !pools.isEmpty() && pools.stream().allMatch(pool -> failed.containsKey(pool.id()));
        if (none) {
            failed.put(
                    pod.id(),
                    bound.map(pool -> "it runs on " + pool.name() + ", which has failed")
                            .orElse("no node pool of its cluster is left"));
            return;
        }
        boolean doubtful = !pools.isEmpty()
                && pools.stream().allMatch(pool -> failed.containsKey(pool.id()) || open.containsKey(pool.id()));
        if (doubtful) {
            pools.stream()
                    .flatMap(pool -> Optional.ofNullable(open.get(pool.id())).stream())
                    .findFirst()
                    .ifPresent(missing -> open.put(pod.id(), missing));
        }
    }

    Map<ComponentId, String> failed() {
        return Collections.unmodifiableMap(failed);
    }

    List<ComponentId> removed() {
        return removed;
    }

    Connections connections() {
        return connections;
    }

    List<Missing> open() {
        return open.values().stream().distinct().toList();
    }

    /** Why a component does not work any more; empty where it does. */
    Optional<String> why(ComponentId component) {
        return Optional.ofNullable(failed.get(component));
    }

    /** What has to be said before it is known whether a component still works. */
    Optional<Missing> doubt(ComponentId component) {
        return Optional.ofNullable(open.get(component));
    }

    boolean hasFailed(FlowEnd end) {
        return end.type() == FlowEnd.Type.COMPONENT && failed.containsKey(new ComponentId(end.text()));
    }

    String name(ComponentId component) {
        return graph.topology().component(component).map(Component::name).orElse(component.value());
    }
}
