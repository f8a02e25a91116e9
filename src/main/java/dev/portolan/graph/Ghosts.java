package dev.portolan.graph;

import dev.portolan.catalog.AddressKinds;
import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.ApiServerAccess;
import dev.portolan.catalog.ClusterKinds.OutboundType;
import dev.portolan.catalog.DnsKinds;
import dev.portolan.catalog.EgressKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.LeftOpen;
import dev.portolan.catalog.LinkKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Design;
import dev.portolan.model.KindId;
import dev.portolan.model.Link;
import dev.portolan.model.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What AKS will create beside the drawing: balancers, NAT gateways and public addresses by outbound type and service, the
 * way to a private API server (data-plane.md B.4, B.5 and B.9; sources S-A2, S-A3, S-A1, S-A15).
 */
public final class Ghosts {

    private static final String PUBLIC_BALANCER = "kubernetes";
    private static final String INTERNAL_BALANCER = "kubernetes-internal";

    private final TopologyGraph graph;
    private final Addresses addresses;
    private Topology topology;

    private Ghosts(Design design, Catalog catalog) {
        graph = TopologyGraph.of(design, catalog);
        addresses = Addresses.of(graph, catalog);
        topology = design.topology();
    }

    /** The topology of {@code design} and what Azure adds to it; whatever the design itself lacks is a ghost. */
    public static Topology of(Design design, Catalog catalog) {
        Ghosts ghosts = new Ghosts(design, catalog);
        ghosts.graph.ofKind(ClusterKinds.AKS_CLUSTER.id()).forEach(ghosts::addIfKnown);
        return ghosts.topology;
    }

    /** Of a cluster whose ways are left open nobody can tell what Azure adds. */
    private void addIfKnown(Component cluster) {
        Topology before = topology;
        try {
            addTo(cluster);
        } catch (LeftOpen open) {
            topology = before;
        }
    }

    private void addTo(Component cluster) {
        Known<OutboundType> type = ClusterKinds.OUTBOUND_TYPE.of(cluster);
        if (type.is(OutboundType.LOAD_BALANCER) && drawnBalancer(cluster).isEmpty()) {
            outbound(cluster, balancer(cluster));
        } else if (type.is(OutboundType.MANAGED_NAT_GATEWAY) && !hasNatGateway(cluster)) {
            Component gateway =
                    ghost(cluster, "nat", EgressKinds.NAT_GATEWAY.id(), "AKS NAT gateway", ComponentId.CANVAS);
            join(cluster, LinkKinds.TRAFFIC.id(), cluster, gateway);
            outbound(cluster, gateway);
        }
        graph.ofKind(KubernetesKinds.KUBERNETES_SERVICE.id()).stream()
                .filter(service -> isIn(cluster, service))
                .filter(this::needsBalancer)
                .forEach(service -> publish(cluster, service));
        apiServer(cluster);
    }

    /** The public addresses of a device through which a cluster leaves, unless the design names them. */
    private void outbound(Component cluster, Component device) {
        if (ClusterKinds.OUTBOUND_IPS.of(cluster).orElse(List.of()).isEmpty()
                && ClusterKinds.OUTBOUND_PREFIXES.of(cluster).orElse(List.of()).isEmpty()) {
            int count = ClusterKinds.MANAGED_OUTBOUND_IPS.of(cluster).orElse(1);
            String name = count == 1 ? "Outbound IP" : count + " outbound IPs";
            Component address = ghost(cluster, "outbound-ip", AddressKinds.PUBLIC_IP.id(), name, ComponentId.CANVAS);
            join(cluster, LinkKinds.ASSOCIATION.id(), device, address);
        }
    }

    private Component balancer(Component cluster) {
        Component balancer = ghost(
                        cluster,
                        PUBLIC_BALANCER,
                        BalancerKinds.LOAD_BALANCER_KIND.id(),
                        PUBLIC_BALANCER,
                        ComponentId.CANVAS)
                .with(BalancerKinds.SCOPE.key(), BalancerKinds.Scope.PUBLIC);
        topology = topology.with(balancer);
        join(cluster, LinkKinds.TRAFFIC.id(), balancer, cluster);
        return balancer;
    }

    private boolean needsBalancer(Component service) {
        return KubernetesKinds.SERVICE_TYPE.of(service).is(KubernetesKinds.ServiceType.LOAD_BALANCER)
                && !KubernetesKinds.LOAD_BALANCER.of(service).isKnown()
                && graph.predecessors(service.id(), Edge.Type.FORWARDS).stream()
                        .noneMatch(from -> from.is(BalancerKinds.LOAD_BALANCER_KIND.id()));
    }

    private void publish(Component cluster, Component service) {
        boolean internal = KubernetesKinds.INTERNAL.of(service).is(true);
        if (internal) {
            ComponentId home = nodeSubnet(cluster).map(Component::id).orElse(ComponentId.CANVAS);
            Component balancer = ghost(
                            cluster, INTERNAL_BALANCER, BalancerKinds.LOAD_BALANCER_KIND.id(), INTERNAL_BALANCER, home)
                    .with(BalancerKinds.SCOPE.key(), BalancerKinds.Scope.INTERNAL);
            topology = topology.with(balancer);
            join(cluster, LinkKinds.TRAFFIC.id(), balancer, service);
            return;
        }
        Component balancer = drawnBalancer(cluster).orElseGet(() -> balancer(cluster));
        join(cluster, LinkKinds.TRAFFIC.id(), balancer, service);
        if (!KubernetesKinds.PUBLIC_IP.of(service).isKnown()) {
            Component address = ghost(
                    cluster,
                    service.id() + "-ip",
                    AddressKinds.PUBLIC_IP.id(),
                    "IP of " + service.name(),
                    ComponentId.CANVAS);
            join(cluster, LinkKinds.ASSOCIATION.id(), balancer, address);
        }
    }

    /** B.9: a private API server is a private endpoint in the first pool's subnet with a zone, or a balancer in its own. */
    private void apiServer(Component cluster) {
        Known<ApiServerAccess> access = ClusterKinds.API_SERVER_ACCESS.of(cluster);
        boolean drawn = graph.ofKind(ClusterKinds.API_SERVER.id()).stream()
                .anyMatch(server ->
                        graph.ancestor(server.id(), NetworkKinds.SUBNET.id()).isPresent());
        if (access.is(ApiServerAccess.PRIVATE) && !drawn) {
            nodeSubnet(cluster)
                    .map(subnet -> ghost(
                            cluster,
                            "api-endpoint",
                            BalancerKinds.PRIVATE_ENDPOINT.id(),
                            "kube-apiserver",
                            subnet.id()))
                    .ifPresent(endpoint -> join(cluster, LinkKinds.PRIVATE_LINK.id(), endpoint, cluster));
        }
        if (access.is(ApiServerAccess.PRIVATE)
                && !ClusterKinds.PRIVATE_DNS_ZONE.of(cluster).isKnown()) {
            Component zone =
                    ghost(cluster, "api-zone", DnsKinds.PRIVATE_DNS_ZONE.id(), "API server zone", ComponentId.CANVAS);
            join(cluster, LinkKinds.DNS_RECORD.id(), zone, cluster);
        }
        boolean integrated = access.matches(ApiServerAccess::isIntegrated);
        if (integrated && !drawn) {
            ClusterKinds.API_SERVER_SUBNET
                    .of(cluster)
                    .optional()
                    .filter(topology::has)
                    .map(subnet -> ghost(
                            cluster, "api-balancer", BalancerKinds.LOAD_BALANCER_KIND.id(), "kube-apiserver", subnet))
                    .ifPresent(balancer -> join(cluster, LinkKinds.TRAFFIC.id(), balancer, cluster));
        }
    }

    /** A public balancer that is drawn for the cluster: in it, or with its pools as members. */
    private Optional<Component> drawnBalancer(Component cluster) {
        List<ComponentId> pools = pools(cluster).map(Component::id).toList();
        return graph.ofKind(BalancerKinds.LOAD_BALANCER_KIND.id()).stream()
                .filter(balancer -> BalancerKinds.SCOPE.of(balancer).is(BalancerKinds.Scope.PUBLIC))
                .filter(balancer -> isIn(cluster, balancer)
                        || graph.successors(balancer.id(), Edge.Type.FORWARDS).stream()
                                .anyMatch(next ->
                                        next.equals(cluster) || pools.contains(next.id()) || isIn(cluster, next)))
                .findFirst();
    }

    private boolean hasNatGateway(Component cluster) {
        return nodeSubnet(cluster)
                .filter(subnet -> NetworkKinds.NAT_GATEWAY.of(subnet).isKnown())
                .isPresent();
    }

    private Stream<Component> pools(Component cluster) {
        return graph.topology().children(cluster.id()).stream().filter(child -> child.is(NodePoolKinds.NODE_POOL.id()));
    }

    private Optional<Component> nodeSubnet(Component cluster) {
        return pools(cluster).findFirst().flatMap(addresses::subnetOf).or(() -> addresses.subnetOf(cluster));
    }

    private boolean isIn(Component cluster, Component inner) {
        return graph.topology().containers(inner.id()).contains(cluster);
    }

    private Component ghost(Component cluster, String part, KindId kind, String name, ComponentId parent) {
        Component ghost = Component.of("ghost:" + cluster.id() + ":" + part, kind.value(), name)
                .in(parent);
        if (!topology.has(ghost.id())) {
            topology = topology.with(ghost);
        }
        return topology.require(ghost.id());
    }

    private void join(Component cluster, KindId kind, Component from, Component to) {
        String id = "ghost:" + cluster.id() + ":" + from.id() + ">" + to.id();
        topology = topology.with(
                Link.of(id, kind.value(), from.id().value(), to.id().value()));
    }
}
