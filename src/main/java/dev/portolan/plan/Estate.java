package dev.portolan.plan;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.EdgeKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.KindSpec;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.catalog.Property;
import dev.portolan.graph.Addresses;
import dev.portolan.graph.TopologyGraph;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.net.IpAddress;
import dev.portolan.trace.filtering.SecurityGroups;
import dev.portolan.trace.naming.Names;
import dev.portolan.trace.routing.Peerings;
import dev.portolan.trace.routing.Route;
import dev.portolan.trace.routing.RouteTables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** One snapshot with what rules ask of it again and again. */
public final class Estate {

    private final TopologyGraph graph;
    private final Addresses addresses;
    private final Peerings peerings;
    private final RouteTables routes;
    private final SecurityGroups groups;
    private final Names names;
    private final Map<ComponentId, List<Component>> selecting;
    private final Map<ComponentId, List<Component>> pools = new HashMap<>();
    private final Map<ComponentId, List<Component>> subnets = new ConcurrentHashMap<>();

    public Estate(TopologyGraph graph, Catalog catalog) {
        this.graph = graph;
        this.addresses = Addresses.of(graph, catalog);
        this.peerings = new Peerings(graph);
        this.routes = new RouteTables(graph, addresses, peerings);
        this.groups = new SecurityGroups(graph, peerings);
        this.names = new Names(graph, addresses);
        this.selecting = graph.ofKind(KubernetesKinds.KUBERNETES_SERVICE.id()).stream()
                .filter(service -> KubernetesKinds.SELECTS.of(service).isKnown())
                .collect(Collectors.groupingBy(
                        service -> KubernetesKinds.SELECTS.of(service).value()));
        for (Component pool : all(NodePoolKinds.NODE_POOL)) {
            graph.ancestor(pool.id(), ClusterKinds.AKS_CLUSTER.id())
                    .ifPresent(cluster -> pools.computeIfAbsent(cluster.id(), id -> new ArrayList<>())
                            .add(pool));
        }
    }

    public TopologyGraph graph() {
        return graph;
    }

    public Addresses addresses() {
        return addresses;
    }

    public Peerings peerings() {
        return peerings;
    }

    public SecurityGroups groups() {
        return groups;
    }

    /** How host names resolve from a network, a site or the Internet. */
    public Names names() {
        return names;
    }

    public List<Component> all(KindSpec kind) {
        return graph.ofKind(kind.id());
    }

    /** What a reference property points at; empty where it points at nothing. */
    public Optional<Component> target(Component owner, Property<ComponentId> reference) {
        return reference.of(owner).optional().flatMap(graph.topology()::component);
    }

    public Optional<Component> networkOf(Component component) {
        return graph.ancestor(component.id(), NetworkKinds.VIRTUAL_NETWORK.id());
    }

    public Optional<Component> clusterOf(Component component) {
        return graph.ancestor(component.id(), ClusterKinds.AKS_CLUSTER.id());
    }

    public Optional<Component> regionOf(Component component) {
        return graph.ancestor(component.id(), NetworkKinds.REGION.id());
    }

    /** The subnet around a component, or the one that it names. */
    public Optional<Component> subnetOf(Component component) {
        return addresses.subnetOf(component);
    }

    public List<Component> pools(Component cluster) {
        return Collections.unmodifiableList(pools.getOrDefault(cluster.id(), List.of()));
    }

    /** The subnets of a cluster's nodes; those of the cluster itself where no pool is drawn. */
    public List<Component> nodeSubnets(Component cluster) {
        Set<Component> found = new LinkedHashSet<>();
        pools(cluster).forEach(pool -> subnetOf(pool).ifPresent(found::add));
        if (found.isEmpty()) {
            subnetOf(cluster).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    public List<Component> podSubnets(Component cluster) {
        return pools(cluster).stream()
                .flatMap(pool -> target(pool, NodePoolKinds.POD_SUBNET).stream())
                .distinct()
                .toList();
    }

    /** The subnets of a cluster's nodes and pods. */
    public List<Component> subnets(Component cluster) {
        return subnets.computeIfAbsent(cluster.id(), id -> {
            Set<Component> all = new LinkedHashSet<>(nodeSubnets(cluster));
            all.addAll(podSubnets(cluster));
            return List.copyOf(all);
        });
    }

    /** Where a subnet's packets to the Internet go first. */
    public Optional<Route> defaultRoute(Component subnet) {
        return routes.choose(subnet, Optional.empty()).winner();
    }

    /** The route of a subnet to one address. */
    public Optional<Route> route(Component subnet, IpAddress destination) {
        return routes.choose(subnet, Optional.of(destination)).winner();
    }

    /** The route of a subnet to the addresses of a service tag. */
    public Optional<Route> route(Component subnet, String tag) {
        return routes.choose(subnet, tag).winner();
    }

    /** The firewall, appliance or load balancer to which a subnet's default route leads. */
    public Optional<Component> defaultAppliance(Component subnet) {
        return defaultRoute(subnet)
                .filter(route -> route.hop() == Route.Hop.APPLIANCE)
                .flatMap(route -> IpAddress.parse(route.address()))
                .flatMap(addresses::owner);
    }

    /** The firewall or appliance that a subnet's default route uses. */
    public Optional<Component> defaultFirewall(Component subnet) {
        return defaultAppliance(subnet).filter(EgressKinds::isFirewall);
    }

    /** Whether a service has a public load balancer: the annotation decides, or the load balancer that it names. */
    public boolean isPublic(Component service) {
        boolean internal = target(service, KubernetesKinds.LOAD_BALANCER)
                .filter(balancer -> BalancerKinds.SCOPE.of(balancer).is(BalancerKinds.Scope.INTERNAL))
                .isPresent();
        return KubernetesKinds.SERVICE_TYPE.of(service).is(KubernetesKinds.ServiceType.LOAD_BALANCER)
                && !KubernetesKinds.INTERNAL.of(service).is(true)
                && !internal;
    }

    /** Whether a service has a load balancer with a private address. */
    public boolean isInternal(Component service) {
        return KubernetesKinds.SERVICE_TYPE.of(service).is(KubernetesKinds.ServiceType.LOAD_BALANCER)
                && !isPublic(service);
    }

    /** The services that publish an ingress controller. */
    public List<Component> servicesOf(Component controller) {
        Set<Component> found = new LinkedHashSet<>();
        target(controller, KubernetesKinds.SERVICE).ifPresent(found::add);
        found.addAll(selecting.getOrDefault(controller.id(), List.of()));
        return List.copyOf(found);
    }

    /** The Front Doors from which traffic can get to a component. */
    public List<Component> frontDoorsBefore(Component component) {
        List<Component> found = new ArrayList<>();
        for (Component door : all(EdgeKinds.FRONT_DOOR)) {
            if (graph.reachable(door.id(), Set.of()).contains(component.id())) {
                found.add(door);
            }
        }
        return found;
    }
}
