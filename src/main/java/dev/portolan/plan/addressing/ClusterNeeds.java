package dev.portolan.plan.addressing;

import dev.portolan.catalog.BalancerKinds;
import dev.portolan.catalog.ClusterKinds;
import dev.portolan.catalog.ClusterKinds.ApiServerAccess;
import dev.portolan.catalog.ClusterKinds.CniMode;
import dev.portolan.catalog.Known;
import dev.portolan.catalog.LeftOpen;
import dev.portolan.catalog.NetworkKinds;
import dev.portolan.catalog.NodePoolKinds;
import dev.portolan.catalog.NodePoolKinds.PodAllocation;
import dev.portolan.model.Component;
import dev.portolan.net.AzureNumbers;
import dev.portolan.plan.Estate;
import dev.portolan.plan.NodeCount;
import dev.portolan.trace.Missing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** What a cluster's nodes, pods and API server take of subnets (numbers.md D.2, D.4; S-A10, S-A11, S-A14, S-A15). */
final class ClusterNeeds {

    private final Needs needs;
    private final Estate estate;

    ClusterNeeds(Needs needs) {
        this.needs = needs;
        this.estate = needs.estate();
    }

    /** What an import leaves open is missing, where the need rests on it. */
    void add(Component cluster) {
        try {
            addAll(cluster);
        } catch (LeftOpen open) {
            needs.miss(new Missing(open.component(), open.property(), open.sentence()));
        }
    }

    private void addAll(Component cluster) {
        List<Component> pools = estate.pools(cluster);
        pools.forEach(pool -> addPool(pool, cluster));
        if (pools.isEmpty()) {
            estate.subnetOf(cluster)
                    .ifPresent(subnet -> needs.add(
                            subnet,
                            Need.unknown(
                                    cluster,
                                    "nodes",
                                    new Missing(cluster.id(), "", "no node pool of " + cluster.name() + " is drawn"))));
        }
        addApiServer(cluster);
    }

    private void addPool(Component pool, Component cluster) {
        NodeCount nodes = NodeCount.of(pool);
        Known<CniMode> mode = ClusterKinds.CNI_MODE.of(cluster);
        Optional<Component> subnet = estate.subnetOf(pool);
        if (subnet.isEmpty()) {
            needs.miss(new Missing(
                    pool.id(),
                    NodePoolKinds.NODE_SUBNET.name(),
                    "the node subnet of " + pool.name() + " is not given"));
        } else if (mode.is(CniMode.NODE_SUBNET)) {
            int pods = PodPlan.pods(pool, AzureNumbers.PODS_NODE_SUBNET);
            String words = "%s × (1 + %d pods)".formatted(nodes.words(), pods);
            needs.add(subnet.get(), need(nodes, words, PodPlan.perNodeOfNodeSubnet(pods), List.of()));
        } else {
            needs.add(subnet.get(), need(nodes, nodes.words(), 1, podsMissing(cluster, mode)));
        }
        if (mode.is(CniMode.POD_SUBNET)) {
            addPods(pool, nodes);
        }
    }

    /** Whether pods take addresses of the nodes' subnet is not known for every mode. */
    private static List<Missing> podsMissing(Component cluster, Known<CniMode> mode) {
        String why;
        if (!mode.isKnown()) {
            why = "it is not given how pods of " + cluster.name() + " get addresses";
        } else if (mode.is(CniMode.NONE)) {
            why = "whether pods of " + cluster.name() + " take addresses of the subnet is up to the CNI that it brings";
        } else {
            return List.of();
        }
        return List.of(new Missing(cluster.id(), ClusterKinds.CNI_MODE.name(), why));
    }

    private void addPods(Component pool, NodeCount nodes) {
        Optional<Component> subnet = estate.target(pool, NodePoolKinds.POD_SUBNET);
        if (subnet.isEmpty()) {
            needs.miss(new Missing(
                    pool.id(), NodePoolKinds.POD_SUBNET.name(), "the pod subnet of " + pool.name() + " is not given"));
            return;
        }
        int pods = PodPlan.pods(pool, AzureNumbers.PODS_POD_SUBNET);
        PodAllocation allocation = NodePoolKinds.POD_ALLOCATION.of(pool).value();
        long perNode = PodPlan.perNode(pods, allocation);
        String words = "%s × %d addresses (%d pods, %s)"
                .formatted(nodes.words(), perNode, pods, allocation.label().toLowerCase(Locale.ROOT));
        needs.add(subnet.get(), need(nodes, words, perNode, List.of()));
    }

    private static Need need(NodeCount nodes, String words, long perNode, List<Missing> more) {
        List<Missing> missing = new ArrayList<>(nodes.missing());
        missing.addAll(more);
        OptionalLong today = nodes.today().isPresent() && more.isEmpty()
                ? OptionalLong.of(nodes.today().getAsInt() * perNode)
                : OptionalLong.empty();
        return new Need(nodes.pool(), words, today, nodes.atLeast() * perNode, missing);
    }

    private void addApiServer(Component cluster) {
        Known<ApiServerAccess> access = ClusterKinds.API_SERVER_ACCESS.of(cluster);
        if (access.is(ApiServerAccess.PRIVATE)) {
            addEndpoint(cluster);
        } else if (!access.is(ApiServerAccess.PUBLIC)) {
            Optional<Component> subnet = estate.target(cluster, ClusterKinds.API_SERVER_SUBNET);
            if (subnet.isEmpty()) {
                needs.miss(new Missing(
                        cluster.id(),
                        ClusterKinds.API_SERVER_SUBNET.name(),
                        "the API server subnet of " + cluster.name() + " is not given"));
            } else {
                needs.add(subnet.get(), Need.fixed(cluster, "API server", AzureNumbers.API_SERVER_ADDRESSES));
            }
        }
    }

    /** A private API server is an endpoint in the first pool's subnet, unless the endpoint is drawn (B.9). */
    private void addEndpoint(Component cluster) {
        List<Component> servers = estate.all(ClusterKinds.API_SERVER).stream()
                .filter(server -> isOf(cluster, server))
                .toList();
        boolean drawn = estate.all(BalancerKinds.PRIVATE_ENDPOINT).stream()
                .anyMatch(endpoint -> servers.stream()
                        .anyMatch(server ->
                                BalancerKinds.ENDPOINT_TARGET.of(endpoint).is(server.id())));
        if (!drawn) {
            Optional<Component> server = servers.stream().findFirst();
            needs.add(
                    server.flatMap(one -> ClusterKinds.API_ADDRESS.of(one).optional()),
                    server.flatMap(one -> estate.graph().ancestor(one.id(), NetworkKinds.SUBNET.id()))
                            .or(() -> estate.nodeSubnets(cluster).stream().findFirst()),
                    Need.fixed(cluster, "endpoint of the API server", 1));
        }
    }

    /** A server that is drawn outside of all clusters belongs to those of its network. */
    private boolean isOf(Component cluster, Component server) {
        Optional<Component> around = estate.clusterOf(server);
        return around.isPresent()
                ? around.get().equals(cluster)
                : estate.networkOf(server).isPresent()
                        && estate.networkOf(server).equals(estate.networkOf(cluster));
    }
}
