package dev.portolan.edit.patterns;

import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.KubernetesKinds;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.model.Component;
import dev.portolan.model.ComponentId;
import dev.portolan.model.Topology;
import dev.portolan.net.Prefix;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a pattern goes: a cluster, the subnets of its nodes and pods, and their network.
 *
 * @param nodeSubnets at least one, all of the same network
 * @param podSubnets empty where pods have no subnet of their own
 */
record Site(
        ComponentId cluster,
        ComponentId network,
        List<ComponentId> pools,
        List<ComponentId> nodeSubnets,
        List<ComponentId> podSubnets) {

    /** @throws Refused where there is no such cluster, or several and none was named, or it stands nowhere */
    static Site of(Topology topology, Optional<ComponentId> wanted) {
        Component cluster = cluster(topology, wanted);
        List<Component> pools = topology.descendants(cluster.id()).stream()
                .filter(each -> each.is(NodePoolKinds.NODE_POOL.id()))
                .toList();
        Set<ComponentId> nodes = new LinkedHashSet<>();
        Set<ComponentId> pods = new LinkedHashSet<>();
        for (Component pool : pools) {
            NodePoolKinds.NODE_SUBNET.of(pool).optional().ifPresent(nodes::add);
            NodePoolKinds.POD_SUBNET.of(pool).optional().ifPresent(pods::add);
        }
        if (nodes.isEmpty()) {
            topology.containers(cluster.id()).stream()
                    .filter(each -> each.is(NetworkKinds.SUBNET.id()))
                    .findFirst()
                    .ifPresent(subnet -> nodes.add(subnet.id()));
        }
        nodes.removeIf(id -> !topology.has(id));
        pods.removeIf(id -> !topology.has(id));
        if (nodes.isEmpty()) {
            throw new Refused("'%s' stands in no subnet; say in which its nodes stand, or draw it into one"
                    .formatted(cluster.name()));
        }
        if (pools.isEmpty()) {
            throw new Refused("'%s' has no node pool; add one, as nodes carry every pattern".formatted(cluster.name()));
        }
        return new Site(
                cluster.id(),
                network(topology, cluster, nodes),
                pools.stream().map(Component::id).toList(),
                List.copyOf(nodes),
                List.copyOf(pods));
    }

    private static Component cluster(Topology topology, Optional<ComponentId> wanted) {
        List<Component> clusters = topology.components().stream()
                .filter(each -> each.is(ClusterKinds.AKS_CLUSTER.id()))
                .filter(each -> wanted.isEmpty() || each.id().equals(wanted.get()))
                .toList();
        if (clusters.isEmpty()) {
            throw new Refused("the design has no AKS cluster; draw one into a subnet first");
        }
        if (clusters.size() > 1) {
            throw new Refused("the design has %d clusters (%s); select the one that is meant"
                    .formatted(
                            clusters.size(),
                            clusters.stream().map(Component::name).collect(Collectors.joining(", "))));
        }
        return clusters.get(0);
    }

    private static ComponentId network(Topology topology, Component cluster, Set<ComponentId> subnets) {
        Set<ComponentId> networks = subnets.stream()
                .map(id -> topology.require(id).parent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        ComponentId first = networks.iterator().next();
        if (networks.size() > 1 || !topology.has(first)) {
            throw new Refused("the nodes of '%s' do not stand in one virtual network; draw their subnets into one"
                    .formatted(cluster.name()));
        }
        return first;
    }

    /** All subnets whose outbound traffic the cluster decides on. */
    List<ComponentId> ownSubnets() {
        List<ComponentId> all = new ArrayList<>(nodeSubnets);
        podSubnets.stream().filter(id -> !all.contains(id)).forEach(all::add);
        return all;
    }

    List<String> nodeRanges(Topology topology) {
        return ranges(topology, nodeSubnets);
    }

    /** The addresses that pods have: of their subnets, of the overlay, or the nodes'. */
    List<String> podRanges(Topology topology) {
        if (!podSubnets.isEmpty()) {
            return ranges(topology, podSubnets);
        }
        return ClusterKinds.POD_CIDR
                .of(topology.require(cluster))
                .map(range -> List.of(range.toString()))
                .orElse(nodeRanges(topology));
    }

    /** The subnets through whose filters a packet to a pod passes. */
    List<ComponentId> podHomes() {
        return podSubnets.isEmpty() ? nodeSubnets : podSubnets;
    }

    List<Component> workloads(Topology topology) {
        return topology.descendants(cluster).stream()
                .filter(each -> each.is(KubernetesKinds.WORKLOAD.id()))
                .toList();
    }

    static List<String> ranges(Topology topology, List<ComponentId> subnets) {
        return subnets.stream()
                .flatMap(id -> NetworkKinds.SUBNET_PREFIXES.of(topology.require(id)).orElse(List.of()).stream())
                .map(Prefix::toString)
                .distinct()
                .toList();
    }
}
