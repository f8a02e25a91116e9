package dev.portolan.trace;

import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.graph.Addresses;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.FlowEnd;
import dev.portolan.net.Prefix;
import dev.portolan.trace.filtering.FirewallRules;
import dev.portolan.trace.filtering.SecurityGroups;
import dev.portolan.trace.naming.Names;
import dev.portolan.trace.routing.Choice;
import dev.portolan.trace.routing.Peerings;
import dev.portolan.trace.routing.RouteTables;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One snapshot with everything that tracing looks up in it, indexed once. */
final class Scene {

    private final Design design;
    private final Catalog catalog;
    private final TopologyGraph graph;
    private final Addresses addresses;
    private final Peerings peerings;
    private final RouteTables routes;
    private final SecurityGroups groups;
    private final Names names;
    private final PodRanges podRanges;
    private final Map<ComponentId, FirewallRules> firewalls = new HashMap<>();
    private final Map<FlowEnd, List<Client>> clients = new HashMap<>();
    private final IdentityHashMap<Choice, Because> reasons = new IdentityHashMap<>();

    Scene(Design design, Catalog catalog, TopologyGraph graph) {
        this.design = design;
        this.catalog = catalog;
        this.graph = graph;
        this.addresses = Addresses.of(graph, catalog);
        this.peerings = new Peerings(graph);
        this.routes = new RouteTables(graph, addresses, peerings);
        this.groups = new SecurityGroups(graph, peerings);
        this.names = new Names(graph, addresses);
        this.podRanges = new PodRanges(graph, addresses);
    }

    Design design() {
        return design;
    }

    Catalog catalog() {
        return catalog;
    }

    TopologyGraph graph() {
        return graph;
    }

    Addresses addresses() {
        return addresses;
    }

    Peerings peerings() {
        return peerings;
    }

    RouteTables routes() {
        return routes;
    }

    SecurityGroups groups() {
        return groups;
    }

    Names names() {
        return names;
    }

    PodRanges podRanges() {
        return podRanges;
    }

    /** The rules of a firewall. */
    FirewallRules rulesOf(Component firewall) {
        return firewalls.computeIfAbsent(firewall.id(), id -> FirewallRules.of(firewall));
    }

    /** Where the flows from one end start; many of a design start at the same. */
    List<Client> clients(FlowEnd from, Function<FlowEnd, List<Client>> find) {
        List<Client> known = clients.get(from);
        if (known == null) {
            known = find.apply(from);
            clients.put(from, known);
        }
        return known;
    }

    /** What a step says of the route that was chosen; many packets of a design take the same. */
    Because reason(Choice choice) {
        return reasons.computeIfAbsent(choice, Carrier::because);
    }

    Optional<Component> component(Optional<ComponentId> id) {
        return id.flatMap(graph.topology()::component);
    }

    Optional<Component> clusterOf(Component component) {
        return graph.ancestor(component.id(), ClusterKinds.AKS_CLUSTER.id());
    }

    /** Where a cluster's nodes stand: what its pools name, else the subnet around the cluster; the first of several. */
    Optional<Component> nodeSubnet(Component inCluster) {
        if (inCluster.is(NodePoolKinds.NODE_POOL.id())) {
            return addresses.subnetOf(inCluster);
        }
        Optional<Component> pool =
                component(KubernetesKinds.NODE_POOL.of(inCluster).optional());
        return pool.or(() -> pools(inCluster).stream().findFirst())
                .flatMap(addresses::subnetOf)
                .or(() -> addresses.subnetOf(inCluster));
    }

    /** The node pools of the cluster in which a component runs. */
    List<Component> pools(Component inCluster) {
        return clusterOf(inCluster).stream()
                .flatMap(cluster -> graph.topology().children(cluster.id()).stream())
                .filter(child -> child.is(NodePoolKinds.NODE_POOL.id()))
                .toList();
    }

    /** The range of a subnet as it stands in packets; empty where it is not given. */
    String range(Component subnet) {
        return addresses.prefixes(subnet).stream().map(Prefix::toString).collect(Collectors.joining(", "));
    }

    Optional<Component> component(ComponentId id) {
        return graph.topology().component(id);
    }

    Optional<Component> networkOf(Component component) {
        return component.is(NetworkKinds.VIRTUAL_NETWORK.id())
                ? Optional.of(component)
                : graph.ancestor(component.id(), NetworkKinds.VIRTUAL_NETWORK.id());
    }
}
