package dev.portolan.plan.snat;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.model.Component;
import dev.portolan.model.Properties;
import dev.portolan.plan.Estate;
import dev.portolan.plan.NodeCount;
import java.util.List;
import java.util.Optional;

/**
 * The outbound side of a Standard load balancer (numbers.md D.1; S-A5): one with outbound rules of its own, or the one
 * that AKS manages with the cluster's settings.
 *
 * @param nodes every node of the backend pool counts, also those that leave another way
 * @param chosen the ports per node that are set by hand; 0 for Azure's table
 */
record Balancer(List<NodeCount> nodes, OutboundAddresses out, int chosen) {

    static Balancer of(Egress egress, Estate estate) {
        Component device = egress.component();
        Optional<Properties> rule = device.is(BalancerKinds.LOAD_BALANCER_KIND.id())
                ? BalancerKinds.OUTBOUND_RULES.of(device).orElse(List.of()).stream()
                        .filter(each -> members(device, each, estate).stream()
                                .anyMatch(pool -> estate.clusterOf(pool).equals(egress.cluster())))
                        .findFirst()
                : Optional.empty();
        return rule.isPresent()
                ? drawn(egress, rule.get(), estate)
                : managed(egress.cluster().orElse(device), estate);
    }

    private static Balancer drawn(Egress egress, Properties rule, Estate estate) {
        Component device = egress.component();
        List<NodeCount> nodes =
                members(device, rule, estate).stream().map(NodeCount::of).toList();
        return new Balancer(nodes, OutboundAddresses.ofRule(device, rule, estate), chosen(rule, egress.cluster()));
    }

    /** The rule's own ports, else those that the cluster sets: AKS writes its rule by them. */
    private static int chosen(Properties rule, Optional<Component> cluster) {
        int own = BalancerKinds.ALLOCATED_PORTS.of(rule).orElse(0);
        return own > 0
                ? own
                : cluster.map(owner -> ClusterKinds.ALLOCATED_PORTS.of(owner).orElse(0))
                        .orElse(0);
    }

    private static List<Component> members(Component device, Properties rule, Estate estate) {
        return BalancerKinds.POOLS.of(device).orElse(List.of()).stream()
                .filter(pool -> BalancerKinds.NAME.of(pool).equals(BalancerKinds.POOL.of(rule)))
                .flatMap(pool -> BalancerKinds.MEMBERS.of(pool).orElse(List.of()).stream())
                .flatMap(member -> estate.graph().topology().component(member).stream())
                .filter(member -> member.is(NodePoolKinds.NODE_POOL.id()))
                .toList();
    }

    private static Balancer managed(Component cluster, Estate estate) {
        List<NodeCount> nodes =
                estate.pools(cluster).stream().map(NodeCount::of).toList();
        return new Balancer(
                nodes,
                OutboundAddresses.ofCluster(cluster, estate),
                ClusterKinds.ALLOCATED_PORTS.of(cluster).orElse(0));
    }

    Known<Integer> addresses() {
        return out.count();
    }

    long nodesAtLeast() {
        return nodes.stream().mapToLong(NodeCount::atLeast).sum();
    }

    boolean knowsNodes() {
        return !nodes.isEmpty() && nodes.stream().allMatch(pool -> pool.most().isPresent());
    }

    /** The nodes that there are now; empty where the design does not say. */
    Optional<Long> today() {
        return nodes.stream().allMatch(pool -> pool.today().isPresent())
                ? Optional.of(nodes.stream()
                        .mapToLong(pool -> pool.today().getAsInt())
                        .sum())
                : Optional.empty();
    }
}
